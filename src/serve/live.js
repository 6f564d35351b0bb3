// What a served page does while somebody writes it: comes anew when the site changes, shows faults, keeps its margin.
// The server tells how things are, not what happened; whatever differs from what this page has is made good here.
(() => {
  "use strict";
  const self = document.currentScript.dataset;
  const own = document.getElementById("letopis");
  const store = (key, value) => {
    try {
      if (value === undefined) return sessionStorage.getItem(`letopis-${key}`);
      if (value === null) sessionStorage.removeItem(`letopis-${key}`);
      else sessionStorage.setItem(`letopis-${key}`, value);
    } catch { /* a browser that keeps nothing only loses its place */ }
    return null;
  };
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // The place in the page, kept over a reload.

  const place = () => `${location.pathname}${location.search}`;
  const reload = (edition) => {
    // An edition that did not come by one reload does not come by a second.
    if (store("reloaded") === `${edition} ${place()}`) return;
    store("reloaded", `${edition} ${place()}`);
    store("scroll", JSON.stringify({ place: place(), x: scrollX, y: scrollY }));
    history.scrollRestoration = "manual";
    location.reload();
  };
  const kept = JSON.parse(store("scroll") || "null");
  store("scroll", null);
  // Notes, pictures and fonts that come later push the text about: the place is taken again after each.
  const restore = () => {
    if (kept?.place === place()) scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  };
  addEventListener("load", () => { restore(); history.scrollRestoration = "auto"; }, { once: true });

  // The news.

  const restyle = (styles) => {
    const bare = (name) => name.replace(/\.[0-9a-f]{10}\.css$/, ".css");
    let missing = false;
    for (const name of styles) {
      const links = [...document.querySelectorAll('link[rel="stylesheet"]')];
      const found = links.filter((link) => {
        const path = decodeURI(new URL(link.href).pathname);
        const at = path.lastIndexOf("/assets/");
        return at >= 0 && bare(path.slice(at + 8)) === bare(name);
      });
      for (const link of found) {
        const at = link.href.lastIndexOf("/assets/") + 8;
        if (decodeURI(link.href.slice(at)) === name) continue;
        const next = link.cloneNode();
        next.href = link.href.slice(0, at) + encodeURI(name);
        // The old one stays until the new one is there, so that the page never stands bare.
        next.addEventListener("load", () => { link.remove(); layOut(); });
        next.addEventListener("error", () => next.remove());
        link.after(next);
      }
      missing ||= found.length === 0 && known && !known.includes(name);
    }
    known = styles;
    return missing;
  };
  let known = null;

  // The faults as they are shown. Folded away once, they stay so until all are mended.
  let shown = null;
  const fold = () => {
    const panel = own.querySelector(".letopis-panel");
    if (!panel) return store("panel", null);
    // The review has them all in its own list.
    panel.open = store("panel") === null && !location.pathname.endsWith("/_review");
    panel.firstElementChild.addEventListener("click", () => store("panel", panel.open ? "folded" : null));
  };

  const hear = (news) => {
    if (news.edition !== self.edition) return reload(news.edition);
    store("reloaded", null);
    // A style that stands in the page itself.
    if (restyle(news.styles)) return reload(`${news.edition} ${news.styles}`);
    if (shown !== news.panel) {
      const focused = own.contains(document.activeElement);
      shown = news.panel;
      own.innerHTML = news.panel;
      fold();
      if (focused) own.querySelector("summary")?.focus();
    }
  };

  let source = null;
  let silence = 0;
  const lost = (is) => {
    if (is) {
      silence ||= setTimeout(() => status.say(self.lost, true), 1500);
      return;
    }
    clearTimeout(silence);
    silence = 0;
    status.close();
  };
  const listen = () => {
    if (source || document.hidden) return;
    source = new EventSource("/_letopis/news");
    source.onmessage = (event) => { lost(false); hear(JSON.parse(event.data)); };
    source.onerror = () => {
      lost(true);
      // A browser gives up when something else answers here meanwhile.
      if (source?.readyState === EventSource.CLOSED) {
        source = null;
        setTimeout(listen, 1000);
      }
    };
  };
  const hang = () => { source?.close(); source = null; lost(false); };
  // Browsers allow a server six connections, and hidden pages do not need theirs.
  document.addEventListener("visibilitychange", () => (document.hidden ? hang() : listen()));
  addEventListener("pagehide", hang);
  addEventListener("pageshow", listen);

  // A line at the foot of the window.

  const status = (() => {
    const line = element("p", { className: "letopis-status", hidden: true });
    line.setAttribute("role", "status");
    document.body.append(line);
    let timer = 0;
    return {
      say(text, stays = false) {
        clearTimeout(timer);
        line.hidden = false;
        line.textContent = text;
        if (!stays) timer = setTimeout(() => { line.hidden = true; }, 6000);
      },
      close() { if (line.textContent === self.lost) line.hidden = true; },
    };
  })();

  // Files opened in the editor.

  const open = async (file, line) => {
    const shown = `${file}:${line}`;
    status.say(`${shown} — ${self.wait}`);
    const query = `file=${encodeURIComponent(file)}&line=${line}`;
    try {
      const answer = await fetch(`/_letopis/open?${query}`, { method: "POST", headers: { "Letopis-Token": self.token } });
      status.say(`${shown} — ${await answer.text()}`);
    } catch {
      status.say(`${shown} — ${self.lost}`);
    }
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-letopis-open]");
    if (button) open(button.dataset.letopisOpen, button.dataset.letopisLine);
  });

  // The margin: a button beside each paragraph, and what is to be said of it.

  const room = () => document.documentElement.clientWidth >= 1200;
  let lines = [];
  let notes = [];
  const layer = element("div", { className: "letopis-margin" });

  const below = (block) => {
    // Within a list or a table nothing else may stand than items and rows.
    const table = block.closest("table");
    if (table) return (node) => (table.closest(".scroll") || table).after(node);
    if (block.matches("li, dd, td")) return (node) => block.append(node);
    return (node) => block.after(node);
  };

  const layOut = () => {
    const wide = room() && notes.length > 0;
    document.body.classList.toggle("letopis-noted", wide);
    for (const note of notes) {
      note.node.classList.toggle("letopis-beside", wide);
      note.node.open = note.kept() !== "folded";
      if (wide) {
        if (note.node.parentNode !== layer) layer.append(note.node);
      } else {
        if (note.node.parentNode === layer || !note.node.isConnected) note.put(note.node);
        note.node.removeAttribute("style");
      }
    }
    const { top, left } = layer.getBoundingClientRect();
    const edgeOf = (block) => {
      const outer = block.closest("ul, ol, table, blockquote") || block;
      return Math.min(block.getBoundingClientRect().left, outer.getBoundingClientRect().left);
    };
    let bottom = 0;
    for (const [index, note] of wide ? notes.entries() : []) {
      const { node, block } = note;
      const edge = edgeOf(block);
      const width = Math.min(272, edge - 56);
      const y = Math.max(block.getBoundingClientRect().top - top, bottom);
      Object.assign(node.style, { width: `${width}px`, left: `${edge - width - 40 - left}px`, top: `${y}px` });
      // A note that would push the next one away from its paragraph is folded, unless somebody wants it open.
      const next = notes[index + 1]?.block.getBoundingClientRect().top - top;
      if (y + node.offsetHeight + 8 > next && note.kept() !== "open") node.open = false;
      bottom = y + node.offsetHeight + 8;
    }
    for (const { button, block } of lines) {
      const box = block.getBoundingClientRect();
      button.hidden = box.height === 0;
      const edge = edgeOf(block);
      const width = Math.min(44, Math.max(edge - 2, 14));
      button.classList.toggle("letopis-narrow", width < 40);
      button.style.left = `${edge - width - left}px`;
      button.style.top = `${box.top - top}px`;
      button.style.width = `${width}px`;
      // A block with others in it ends where they begin.
      const inner = [...block.querySelectorAll("[id]")].map((node) => node.getBoundingClientRect().top);
      const end = Math.min(box.bottom, ...inner.filter((y) => y > box.top));
      button.style.height = `${Math.max(end - box.top, 18)}px`;
    }
  };

  const begin = async () => {
    const answer = await fetch(`/_letopis/margin?page=${encodeURIComponent(location.pathname)}`);
    const margin = answer.ok ? await answer.json() : null;
    if (!margin) return;
    const bar = element("div", { className: "letopis-lines" });
    bar.setAttribute("role", "toolbar");
    bar.setAttribute("aria-label", `${margin.words.lines}: ${margin.file}`);
    bar.setAttribute("aria-orientation", "vertical");
    for (const [anchor, line] of margin.blocks) {
      const block = document.getElementById(anchor);
      if (!block) continue;
      const button = element("button", { type: "button", className: "letopis-line", textContent: String(line) });
      button.title = `${margin.file}:${line}`;
      button.setAttribute("aria-label", button.title);
      button.tabIndex = lines.length === 0 ? 0 : -1;
      button.dataset.letopisOpen = margin.file;
      button.dataset.letopisLine = line;
      button.addEventListener("pointerenter", () => block.classList.add("letopis-pointed"));
      button.addEventListener("pointerleave", () => block.classList.remove("letopis-pointed"));
      button.addEventListener("focus", () => block.classList.add("letopis-pointed"));
      button.addEventListener("blur", () => block.classList.remove("letopis-pointed"));
      lines.push({ button, block });
      bar.append(button);
    }
    // One stop of the Tab key for all lines; arrows go from one to the next.
    bar.addEventListener("keydown", (event) => {
      const at = lines.findIndex(({ button }) => button === document.activeElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
      if (at < 0 || to === undefined || !lines[to]) return;
      event.preventDefault();
      lines[at].button.tabIndex = -1;
      lines[to].button.tabIndex = 0;
      lines[to].button.focus();
    });
    const heading = document.querySelector("main h1, h1") || document.body.firstElementChild;
    const byBlock = new Map();
    for (const note of margin.notes) {
      const block = (note.anchor && document.getElementById(note.anchor)) || heading;
      if (!byBlock.has(block)) byBlock.set(block, []);
      byBlock.get(block).push(note);
    }
    for (const [block, all] of byBlock) {
      const key = `note ${place()} ${block.id}`;
      const title = all.length === 1 ? all[0].title : `${margin.words.notes}: ${all.length}`;
      const node = element("details", { className: "letopis-note" });
      node.lang = own.lang;
      node.innerHTML = all.map((note) => note.html).join("");
      const brief = element("span", { className: "letopis-brief", textContent: all[0].brief });
      const summary = element("summary", {}, element("strong", { textContent: title }), " ", brief);
      node.prepend(summary);
      node.id = `letopis-note-${notes.length + 1}`;
      block.setAttribute("aria-details", node.id);
      summary.addEventListener("click", () => {
        store(key, node.open ? "folded" : "open");
        setTimeout(layOut);
      });
      notes.push({ node, block, put: below(block), kept: () => store(key) });
    }
    const y = (note) => note.block.getBoundingClientRect().top;
    notes.sort((a, b) => y(a) - y(b));
    layer.append(bar);
    document.body.append(layer);
    layOut();
    new ResizeObserver(layOut).observe(document.body);
    addEventListener("resize", layOut);
    document.fonts?.ready.then(layOut);
    addEventListener("load", layOut);
    document.documentElement.dataset.letopis = "ready";
  };

  fold();
  restore();
  listen();
  begin().catch(() => { /* without its margin the page is still the page */ }).finally(restore);
})();
