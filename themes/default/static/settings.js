// Remembers what the panel says, as {"size": "150", "scheme": "dark"}. Runs before the first paint: no page jumps.
(function () {
  'use strict';
  var KEY = 'letopis-settings';
  var root = document.documentElement;
  var form = null;

  function stored() {
    try {
      var found = JSON.parse(localStorage.getItem(KEY));
      return found && typeof found === 'object' ? found : {};
    } catch (_) {
      return {};
    }
  }

  function store(settings) {
    try {
      if (Object.keys(settings).length) localStorage.setItem(KEY, JSON.stringify(settings));
      else localStorage.removeItem(KEY);
    } catch (_) {
      // Forbidden: for this page only.
    }
  }

  function apply(settings) {
    ['size', 'letters', 'lines', 'scheme', 'pictures', 'keys'].forEach(function (name) {
      if (typeof settings[name] === 'string') root.setAttribute('data-' + name, settings[name]);
      else root.removeAttribute('data-' + name);
    });
  }

  // What is checked, without what is as it always was.
  function chosen() {
    var settings = {};
    form.querySelectorAll('input:checked').forEach(function (input) {
      if (!input.defaultChecked) settings[input.name.slice(1)] = input.value;
    });
    return settings;
  }

  function show(settings) {
    form.querySelectorAll('input').forEach(function (input) {
      var value = settings[input.name.slice(1)];
      input.checked = value === undefined ? input.defaultChecked : input.value === value;
    });
  }

  function restore() {
    var settings = stored();
    apply(settings);
    if (form) show(settings);
  }

  // Fonts come before the style sheet asks for them; in a folder browsers forbid that.
  function hurryFonts() {
    if (location.protocol === 'file:') return;
    (document.currentScript.dataset.fonts || '').split(' ').filter(Boolean).forEach(function (address) {
      var link = document.createElement('link');
      link.rel = 'preload';
      link.as = 'font';
      link.type = 'font/woff2';
      link.crossOrigin = '';
      link.href = address;
      document.head.append(link);
    });
  }

  // To the search, unless the panel says no.
  function seek(event) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || root.dataset.keys === 'off') return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    var field = document.querySelector('[role=search] [type=search]');
    var link = document.querySelector('a[rel=search]');
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.select();
    else location.href = link.href + '#_q';
  }

  restore();
  hurryFonts();
  document.addEventListener('keydown', seek);
  document.addEventListener('DOMContentLoaded', function () {
    form = document.querySelector('.settings form');
    if (!form) return;
    show(stored());
    form.addEventListener('change', function () {
      var settings = chosen();
      apply(settings);
      store(settings);
    });
    form.addEventListener('reset', function () {
      apply({});
      store({});
    });
  });
  // A page from the history or in another tab may show what is no longer so.
  window.addEventListener('pageshow', restore);
  window.addEventListener('storage', function (event) {
    if (event.key === KEY || event.key === null) restore();
  });
})();
