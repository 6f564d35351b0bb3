/* The search. The index is classic scripts, each of which calls `letopisSearch(name, data)`; they are loaded by need,
   so that it works from a folder, too. What is done to words here, src/search/words.rs does to the texts. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-index]");
  if (!form) return;
  const found = document.querySelector("[data-found-list]");
  const status = document.querySelector("[data-found-status]");
  const [, folder, root] = /^(.*)index\.js\?(.*)$/.exec(form.dataset.index);
  const say = (key, n) => form.dataset[key].replace("{n}", n);

  // Scripts of the index

  const loads = new Map();
  const arrivals = new Map();
  window.letopisSearch = (name, data) => arrivals.get(name)(data);

  function load(name, version) {
    if (!loads.has(name)) {
      loads.set(name, new Promise((resolve, reject) => {
        arrivals.set(name, resolve);
        const script = document.createElement("script");
        script.src = `${folder}${name || "index"}.js?${version}`;
        script.onerror = () => { loads.delete(name); script.remove(); reject(new Error(name)); };
        document.head.append(script);
      }));
    }
    return loads.get(name);
  }

  const DIGITS = "!#$%()*+-./0123456789;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";
  const BASE = DIGITS.length / 2;

  /* Numbers as src/search/code.rs writes them; `end` is where the first of them ends. */
  function numbers(text, count = Infinity) {
    const out = [];
    let [number, factor, end] = [0, 1, 0];
    for (; end < text.length && out.length < count; end++) {
      const digit = DIGITS.indexOf(text[end]);
      number += (digit % BASE) * factor;
      factor *= BASE;
      if (digit < BASE) {
        out.push(number);
        [number, factor] = [0, 1];
      }
    }
    return { out, end };
  }

  /* What lies where in a part. */
  async function contents(part) {
    const { runs, leaves, words } = await load(part.id, part.version);
    if (!part.leafOf) {
      part.runs = [];
      for (let i = 0, from = 0; i < runs.length; from += runs[i + 2], i += 3) {
        part.runs.push({ year: runs[i], kind: runs[i + 1], from, to: from + runs[i + 2] });
      }
      part.words = words;
      part.leafOf = [];
      let leaf = 1;
      for (const number of numbers(leaves).out) {
        const pieces = number % 2 ? (number - 1) / 2 : 1;
        for (let i = number % 2 ? 1 : number / 2; i > 0; i--) part.leafOf.push({ leaf, first: part.leafOf.length, pieces });
        leaf += pieces;
      }
      // Where a document stands in its leaf.
      part.leafOf.forEach((place, i) => { place.at = i && part.leafOf[i - 1].leaf === place.leaf ? part.leafOf[i - 1].at + 1 : 0; });
    }
    return part;
  }

  const after = (a, b) => {
    const [x, y] = [Array.from(a), Array.from(b)];
    const i = x.findIndex((letter, i) => letter !== y[i]);
    return i >= 0 && (y[i] === undefined || x[i].codePointAt(0) > y[i].codePointAt(0));
  };

  /* The script in which a word has its place, and those behind it in which words begin so. */
  function scripts(part, key) {
    let number = 0;
    part.words.forEach((first, i) => { if (first && !after(first, key)) number = i; });
    return [number, ...part.words.keys()].filter((i, at) => !at || (i > number && part.words[i].startsWith(key)));
  }

  /* The entries of a script: stems with their forms. */
  async function entries(part, number) {
    const text = await load(`${part.id}/words-${number + 1}`, part.version);
    let stem = "";
    return text.split(" ").filter(Boolean).map((entry) => {
      const [head, ...forms] = entry.split(",");
      const { out: [shared], end } = numbers(head, 1);
      stem = stem.slice(0, shared) + head.slice(end);
      return { stem, forms: forms.map((form) => {
        const at = form.indexOf(":");
        return { form: form[0] === "=" ? form.slice(1, at) : stem + form.slice(0, at), postings: form.slice(at + 1) };
      }) };
    });
  }

  // Words

  const WORD = /[\p{Alphabetic}\p{N}\u0300-\u036f\u00ad]+/gu;
  const DENSE = /[\u1100-\u11ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3ffff}]+/u;
  const RUNS = new RegExp(`${DENSE.source}|(?:(?!${DENSE.source}).)+`, "gsu");
  const [russian, english] = [new RussianStemmer(), new EnglishStemmer()];
  const stems = new Map();

  const fold = (word) =>
    word.normalize("NFD").replace(/[\u0300-\u0305\u0307-\u036f\u00ad]/g, "").normalize("NFC").toLowerCase();

  function stem(form) {
    if (!stems.has(form)) {
      const stemmer = /^[a-z]+$/.test(form) ? english : /^[а-я]+$/.test(form) ? russian : null;
      stems.set(form, stemmer ? stemmer.stemWord(form) : form);
    }
    return stems.get(form);
  }

  /* The forms in a text and where they stand; `pairs` of letters for scripts without spaces. */
  function forms(text) {
    const out = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      for (const [run] of fold(word).matchAll(RUNS)) {
        const letters = Array.from(run);
        if (!DENSE.test(run)) out.push({ form: letters.slice(0, 32).join(""), start: index, end: index + word.length });
        else if (letters.length === 1) out.push({ form: run, dense: true });
        else letters.slice(1).forEach((letter, i) => out.push({ form: letters[i] + letter, dense: true }));
      }
    }
    return out;
  }

  window.letopisWords = { forms, stem };

  // Finding

  // So many scripts of a part are looked through for a beginning of a word.
  const SPREAD = 4;
  const WORTH = { name: 10, begun: 6, exact: 2, city: 5 };

  /* The documents of a part that have a word, with what that is worth. */
  async function having(part, term, heard) {
    const hits = new Map();
    const take = ({ form, postings }, worth) => {
      const read = numbers(postings).out;
      for (let i = 0, next = 0; i < read.length; i++, next++) {
        next += Math.floor(read[i] / 4);
        const weight = read[i] % 4;
        const piece = part.leafOf[next].pieces > 1 ? read[++i] : 0;
        const value = worth(weight, form);
        const other = hits.get(next);
        if (!other || other.value < value) hits.set(next, { value, piece, name: weight === 3 });
      }
    };
    let all = await entries(part, scripts(part, term.stem)[0]);
    const entry = all.find((entry) => entry.stem === term.stem);
    const exact = (weight, form) => (weight === 3 ? WORTH.name : 1 + weight) + (form === term.form ? WORTH.exact : 0);
    if (entry) entry.forms.forEach((form) => { heard.add(term.stem); take(form, exact); });
    else if (!term.dense && term.form.length > 2) {
      const begun = (weight) => (weight === 3 ? WORTH.begun : 0.5 + weight / 2);
      const places = scripts(part, term.form);
      if (places.length > SPREAD) term.cut = true;
      all = [].concat(...await Promise.all(places.slice(0, SPREAD).map((number) => entries(part, number))));
      for (const { stem, forms } of all) {
        for (const form of forms.filter(({ form }) => form.startsWith(term.form))) {
          heard.add(stem);
          take(form, begun);
        }
      }
    }
    for (const { forms } of all) forms.forEach(({ form }) => { if (form[0] !== "@") term.near.add(form); });
    return hits;
  }

  /* The results of a part. All words must be there, or with `any` at least one of them. */
  async function search(part, asked, heard) {
    await contents(part);
    const lists = await Promise.all(asked.terms.map((term) => having(part, term, heard)));
    lists.forEach((list, i) => { if (list.size) asked.terms[i].known = true; });
    const choice = async (form) => having(part, { form, stem: form, dense: true, near: new Set() }, heard);
    const city = asked.city && (await choice(`@${asked.city}`));
    // What is of another year, and may be of this one.
    const others = asked.year && part.further.includes(+asked.year) ? await choice(`@@${asked.year}`) : new Map();
    const results = [];
    for (const { year, kind, from, to } of part.runs) {
      if (asked.kind && kinds[kind] !== asked.kind) continue;
      const isAsked = (document) => (!asked.year || year === +asked.year || others.has(document)) && (!city || city.has(document));
      const seen = new Set();
      for (const list of lists) {
        for (const document of list.keys()) {
          if (document < from || document >= to || seen.has(document) || !isAsked(document)) continue;
          seen.add(document);
          const hits = lists.map((list) => list.get(document)).filter(Boolean);
          const value = hits.reduce((sum, hit) => sum + hit.value, 0) + 20 * hits.length;
          const whole = hits.length === lists.length;
          const called = whole && kinds[kind] === "cities" && hits.every(({ name }) => name);
          results.push({ part, document, year, kind, value: value + (called ? WORTH.city : 0), whole, piece: hits.reduce((a, b) => (a.value > b.value ? b : a)).piece });
        }
      }
    }
    return results;
  }

  let kinds = [];
  let parts = [];
  const AT_ONCE = 8;

  async function begin() {
    const index = await load("", root);
    kinds = index.kinds;
    if (!parts.length) {
      parts = index.parts.map(([from, to, version, further], i) => ({ id: `${i + 1}`, from, to, version, further }));
      // What has no year comes first, then the latest.
      parts.sort((a, b) => (a.to === 0 ? -1 : b.to === 0 ? 1 : b.to - a.to || b.id - a.id));
    }
    return new Set(index.passed.split(" "));
  }

  // Words of the reader, and what is shown

  const field = form.elements.q;
  const state = () => ({ q: field.value.trim(), kind: form.elements.kind.value, city: (form.elements.city || {}).value || "", year: form.elements.year.value });
  let turn = 0;

  function address(asked) {
    const query = ["q", "kind", "city", "year"].filter((key) => asked[key]).map((key) => `${key}=${encodeURIComponent(asked[key])}`);
    try {
      history.replaceState(null, "", query.length ? `?${query.join("&")}` : location.pathname);
    } catch (refused) {
      // Some browsers have no history for files; the results are the same.
    }
  }

  async function run(reach = AT_ONCE) {
    const now = ++turn;
    found.setAttribute("aria-busy", "true");
    const asked = state();
    address(asked);
    document.documentElement.classList.toggle("searching", !!asked.q);
    if (!asked.q) return show([], "");
    try {
      const passed = await begin();
      const said = forms(asked.q).filter(({ form }) => !passed.has(form));
      asked.terms = said.map(({ form, dense }) => ({ form, dense, stem: stem(form), near: new Set() }));
      const covered = parts.filter(({ from, to, further }) => !asked.year || (from <= +asked.year && +asked.year <= to) || further.includes(+asked.year));
      const heard = new Set();
      const lists = await Promise.all(covered.slice(0, reach).map((part) => search(part, asked, heard)));
      if (now !== turn) return;
      const all = [].concat(...lists);
      const whole = all.filter(({ whole }) => whole);
      const results = whole.length ? whole : all;
      results.sort((a, b) => b.value - a.value || b.year - a.year || parts.indexOf(a.part) - parts.indexOf(b.part) || a.document - b.document);
      const marks = { heard, dense: asked.terms.filter(({ dense }) => dense).map(({ form }) => form) };
      const groups = await Promise.all(grouped(results).map((group) => section(group, marks, asked)));
      if (now !== turn) return;
      const told = !results.length ? say("none") : whole.length ? say("found", results.length) : say("any", results.length);
      const text = asked.terms.some(({ cut }) => cut) ? `${told} ${say("begun")}` : told;
      const extras = [whole.length ? null : nearest(asked), covered.length > reach ? button(say("older"), () => run(reach + AT_ONCE)) : null];
      show([...extras.slice(0, 1), ...groups, ...extras.slice(1)].filter(Boolean), text);
    } catch (error) {
      if (now === turn) show([], say("lost"));
    }
  }

  /* A reader who is among the results stays where they are, or is back at the field. */
  function show(nodes, text) {
    const isInside = found.contains(document.activeElement);
    const item = isInside && document.activeElement.closest("[data-thing]");
    found.replaceChildren(...nodes);
    found.removeAttribute("aria-busy");
    status.textContent = text;
    if (!isInside) return;
    const same = [...found.querySelectorAll("[data-thing]")].find(({ dataset }) => item && dataset.thing === item.dataset.thing);
    (same ? same.querySelector("a") : field).focus();
  }

  /* By kind, the best group first. */
  function grouped(results) {
    const groups = new Map();
    for (const result of results) groups.set(result.kind, (groups.get(result.kind) || []).concat(result));
    return [...groups.values()];
  }

  function make(name, fields, ...children) {
    const element = Object.assign(document.createElement(name), fields);
    element.append(...children);
    return element;
  }

  const button = (text, act) => make("p", {}, Object.assign(make("button", { type: "button" }, text), { onclick: act }));

  const FEW = 4;
  const MORE = 20;

  async function section(group, marks, asked) {
    const title = form.elements.kind.querySelector(`[value="${kinds[group[0].kind]}"]`).textContent;
    const list = make("ol", { className: "finds" });
    const first = asked.kind ? MORE : FEW;
    list.append(...(await items(group.slice(0, first), marks)));
    const node = make("section", {}, make("h2", {}, title, " ", make("span", { className: "note" }, `${group.length}`)), list);
    if (group.length > first) node.append(button(say("more"), async (event) => {
      const from = list.children.length;
      list.append(...(await items(group.slice(from, from + MORE), marks)));
      list.children[from].querySelector("a").focus();
      if (list.children.length >= group.length) event.target.parentNode.remove();
    }));
    return node;
  }

  const items = (results, marks) => Promise.all(results.map((result) => item(result, marks)));

  async function item({ part, document: number, piece }, marks) {
    const place = part.leafOf[number];
    const leaf = await load(`${part.id}/texts-${place.leaf + piece}`, part.version);
    const [title, url, note, draft, lang, texts, han, names] = leaf[place.at];
    const passage = best(texts, marks);
    const link = make("a", { href: passage && passage.anchor ? `${url}#${encodeURIComponent(passage.anchor)}` : url }, ...marked(title, marks, han));
    const node = make("li", {}, make("p", { className: "head" }, link));
    node.dataset.thing = `${part.id}/${number}`;
    if (lang) node.lang = lang;
    const notes = [note, draft && say(draft)].filter(Boolean).join(" · ");
    const shown = [marked(notes, marks, han), ...foreign([title, notes], passage, names, marks)];
    const line = shown.filter(({ length }) => length).flatMap((nodes, i) => (i ? [" · ", ...nodes] : nodes));
    if (line.length) node.append(make("p", { className: "note" }, ...line));
    if (passage) node.append(make("p", { className: "excerpt" }, ...cut(passage, marks, han)));
    return node;
  }

  /* The names by which something was found, where nothing else shows why. */
  function foreign(texts, passage, names, marks) {
    const shown = new Set(texts.flatMap((text) => places(text, marks)).concat(passage ? passage.at : []).map(({ word }) => word));
    const out = [];
    for (let i = 0; i < names.length; i += 2) {
      const [lang, name] = [names[i], names[i + 1]];
      const at = places(name, marks);
      if (at.every(({ word }) => shown.has(word))) continue;
      at.forEach(({ word }) => shown.add(word));
      const nodes = marked(name, marks, "", at);
      out.push(lang && lang !== document.documentElement.lang ? [make("span", { lang }, ...nodes)] : nodes);
    }
    return out;
  }

  /* Where words that were found stand in a text. */
  function places(text, { heard, dense }) {
    const out = [];
    for (const { form, start, end } of forms(text)) {
      if (end && heard.has(stem(form))) out.push({ start, end, word: stem(form) });
    }
    for (const word of dense) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) out.push({ start: at, end: at + word.length, word });
    }
    return out.sort((a, b) => a.start - b.start);
  }

  /* The passage with most of the words. */
  function best(texts, marks) {
    let top = null;
    for (let i = 0; i < texts.length; i += 2) {
      const at = places(texts[i + 1], marks);
      const count = new Set(at.map(({ word }) => word)).size;
      if (!top || count > top.count) top = { anchor: count ? texts[i] : "", text: texts[i + 1], count, at };
    }
    return top;
  }

  const KANA = /[\u3041-\u30ff]/;
  const HANGUL = /[\u1100-\u11ff\uac00-\ud7af]/;

  /* Foreign letters with their language, where they tell it; of Chinese characters the document has to. */
  function spoken(text, han) {
    return (text.match(RUNS) || []).map((run) => {
      const lang = !DENSE.test(run) ? "" : HANGUL.test(run) ? "ko" : KANA.test(run) ? "ja" : han;
      return lang && lang !== document.documentElement.lang ? make("span", { lang }, run) : run;
    });
  }

  function marked(text, marks, han, at = places(text, marks)) {
    const out = [];
    let end = 0;
    for (const place of at) {
      if (place.end <= end) continue;
      const start = Math.max(place.start, end);
      // Marks that touch are one.
      const last = out[out.length - 1];
      if (start === end && last) last.end = place.end;
      else out.push({ start, end: place.end });
      end = place.end;
    }
    const nodes = out.flatMap(({ start, end }, i) => [
      ...spoken(text.slice(i ? out[i - 1].end : 0, start), han), make("mark", {}, ...spoken(text.slice(start, end), han))]);
    return nodes.concat(spoken(text.slice(end), han));
  }

  const LENGTH = 230;

  function cut({ text, at }, marks, han) {
    let from = at.length ? Math.max(0, at[0].start - 80) : 0;
    if (from) from = text.indexOf(" ", from) + 1 || from;
    let to = text.length;
    if (to - from > LENGTH) to = Math.max(text.lastIndexOf(" ", from + LENGTH), from + LENGTH - 40);
    const part = text.slice(from, to);
    return [from ? "… " : "", ...marked(part, marks, han), to < text.length ? " …" : ""].filter(Boolean);
  }

  /* A word nearby for each that nobody wrote. */
  function nearest(asked) {
    let query = asked.q;
    for (const term of asked.terms.filter(({ known, dense }) => !known && !dense)) {
      let [near, least] = ["", term.form.length < 5 ? 2 : 3];
      for (const form of term.near) {
        const distance = apart(term.form, form, least);
        if (distance < least) [near, least] = [form, distance];
      }
      if (!near) return null;
      query = query.replace(WORD, (word) => (fold(word) === term.form ? near : word));
    }
    if (query === asked.q) return null;
    return make("p", {}, `${say("near")} `, make("button", { type: "button", onclick() { field.value = query; run(); field.focus(); } }, query));
  }

  /* How many letters two words differ by, exchanged neighbours counting once; not more than a limit. */
  function apart(a, b, limit) {
    if (Math.abs(a.length - b.length) >= limit) return limit;
    let [older, old] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
      }
      [older, old] = [old, row];
    }
    return old[b.length];
  }

  // The page

  let pause = 0;
  form.addEventListener("input", (event) => {
    if (event.isComposing) return;
    clearTimeout(pause);
    // What was asked before is nobody's any more.
    turn++;
    found.setAttribute("aria-busy", "true");
    pause = setTimeout(run, 150);
  });
  field.addEventListener("compositionend", () => run());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    run();
  });

  document.addEventListener("keydown", (event) => {
    const links = [...found.querySelectorAll(".head a")];
    const at = links.indexOf(document.activeElement);
    const inside = at >= 0 || document.activeElement === field;
    if (event.key === "Escape" && inside) {
      field.value = "";
      field.focus();
      run();
    } else if (inside && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const next = at + (event.key === "ArrowDown" ? 1 : -1);
      if (next >= links.length || next < -1) return;
      event.preventDefault();
      (links[next] || field).focus();
    }
  });

  const given = new URLSearchParams(location.search);
  for (const key of ["q", "kind", "city", "year"]) {
    if (form.elements[key] && given.get(key)) form.elements[key].value = given.get(key);
  }
  if (field.value) run();
  else if (location.hash === "#_q") field.focus();
})();
