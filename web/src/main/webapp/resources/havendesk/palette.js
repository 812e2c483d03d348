'use strict';
/* Ctrl and K: to every place and to everything that the page offers, by a few letters. Words that are looked for go
   from page to page within the browser, never in an address. */
(function () {
  const HANDED = 'havendesk.find';
  const palette = document.getElementById('palette');
  const words = document.getElementById('paletteWords');
  const list = document.getElementById('paletteList');
  const state = document.getElementById('paletteState');
  const keys = window.Havendesk.keys;
  let shown = [];
  let at = 0;

  function commands() {
    const here = keys.offered().map(offer => ({ label: offer.label, key: [offer.key], run: () => keys.use(offer) }));
    const places = keys.places().map(place => ({ label: place.label, key: place.key ? ['g', place.key] : [], run: () => place.element.click() }));
    const always = [...document.querySelectorAll('[data-appearance-switch], .segmented [data-language][aria-pressed=false], .user-menu a')].map(function (element) {
      return { label: element.title || element.textContent.trim(), key: [], run: () => element.click() };
    });
    const help = { label: document.getElementById('keysHead').textContent, key: ['?'], run: keys.explain };
    return [...here, ...places, ...always, help];
  }

  function asked() {
    const typed = words.value.trim();
    const number = /^#?(\d{1,18})$/.exec(typed);
    if (!palette.dataset.list || typed === '') return [];
    if (number) {
      return [{ label: palette.dataset.ticket + ' #' + number[1], key: [], run: () => location.assign(palette.dataset.open + number[1]) }];
    }
    return typed.length < 2 ? [] : [{ label: palette.dataset.find + ' “' + typed + '”', key: [], run: () => find(typed) }];
  }

  /* Looked for where the list is: there, or here if this is the list. */
  function find(typed) {
    const field = document.getElementById('list:wanted');
    if (field) {
      field.value = typed;
      document.getElementById('list:search').click();
    } else {
      sessionStorage.setItem(HANDED, typed);
      location.assign(palette.dataset.list);
    }
  }

  function show() {
    const parts = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const named = commands().filter(command => parts.every(part => command.label.toLowerCase().includes(part)));
    shown = /^\s*#?\d/.test(words.value) ? [...asked(), ...named] : [...named, ...asked()];
    at = 0;
    list.replaceChildren(...shown.map(item));
    state.textContent = shown.length ? '' : palette.dataset.none;
    if (shown.length === 0) {
      const none = document.createElement('li');
      none.className = 'muted';
      none.textContent = palette.dataset.none;
      list.append(none);
    }
    mark();
  }

  function item(command, index) {
    const line = document.createElement('li');
    line.id = 'command-' + index;
    line.setAttribute('role', 'option');
    const name = document.createElement('span');
    name.textContent = command.label;
    line.append(name);
    command.key.forEach(function (key) {
      const mark = document.createElement('kbd');
      mark.textContent = key.toUpperCase();
      line.append(mark);
    });
    line.addEventListener('click', () => run(command));
    return line;
  }

  function mark() {
    list.querySelectorAll('[role=option]').forEach(function (line, index) {
      line.setAttribute('aria-selected', String(index === at));
      if (index === at) line.scrollIntoView({ block: 'nearest' });
    });
    if (shown.length) words.setAttribute('aria-activedescendant', 'command-' + at);
    else words.removeAttribute('aria-activedescendant');
  }

  function run(command) {
    palette.close();
    command.run();
  }

  document.addEventListener('keydown', function (event) {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (palette.open) {
      palette.close();
    } else if (!document.querySelector('dialog[open]')) {
      words.value = '';
      palette.showModal();
      show();
    }
  });
  words.addEventListener('input', show);
  words.addEventListener('keydown', function (event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      at = shown.length ? (at + by + shown.length) % shown.length : 0;
      mark();
    } else if (event.key === 'Enter') {
      if (shown[at]) run(shown[at]);
    } else {
      return;
    }
    event.preventDefault();
  });
  palette.addEventListener('click', function (event) {
    if (event.target === palette) palette.close();
  });

  const handed = sessionStorage.getItem(HANDED);
  sessionStorage.removeItem(HANDED);
  if (handed && document.getElementById('list:wanted')) {
    /* Once the page is whole: its own scripts make the search. */
    window.addEventListener('load', () => find(handed));
  }
})();
