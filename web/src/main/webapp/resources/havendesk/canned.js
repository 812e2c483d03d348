'use strict';
/* Puts an answer into the composer that was written once and is used often: with a slash at the beginning of a line. */
(function () {
  const field = document.getElementById('answer:text');
  const box = document.getElementById('canned');
  if (!field || !box) return;
  const search = document.getElementById('cannedSearch');
  const list = document.getElementById('cannedList');
  const opener = document.getElementById('cannedOpen');
  const then = document.getElementById('cannedThen');
  const chosen = document.getElementById('answer:canned');
  let offers = null;
  let shown = [];
  let at = 0;

  async function load() {
    if (offers) return;
    const answer = await fetch('replies/offered?language=' + encodeURIComponent(box.dataset.language)).catch(() => null);
    offers = answer && answer.ok ? await answer.json() : null;
  }

  async function open() {
    box.hidden = false;
    search.value = '';
    search.focus();
    await load();
    show();
    box.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    box.hidden = true;
    field.focus();
  }

  function show() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    shown = (offers || []).filter(function (offer) {
      const text = (offer.name + ' ' + offer.text).toLowerCase();
      return words.every(word => text.includes(word));
    });
    at = 0;
    list.replaceChildren(...shown.map(item));
    if (shown.length === 0) {
      const none = document.createElement('li');
      none.className = 'muted';
      none.textContent = box.dataset.none;
      list.append(none);
    }
    mark();
  }

  function item(offer, index) {
    const line = document.createElement('li');
    line.id = 'canned-' + index;
    line.setAttribute('role', 'option');
    line.lang = offer.language;
    const name = document.createElement('strong');
    name.textContent = offer.name;
    const language = document.createElement('span');
    language.className = 'tag';
    language.textContent = offer.language;
    const words = document.createElement('span');
    words.className = 'beginning muted small';
    words.textContent = [offer.text, ...offer.then].join(' · ');
    line.append(name, ' ', language, words);
    line.addEventListener('mousedown', function (event) {
      event.preventDefault();
      take(offer);
    });
    return line;
  }

  function mark() {
    list.querySelectorAll('[role=option]').forEach(function (line, index) {
      line.setAttribute('aria-selected', String(index === at));
      if (index === at) line.scrollIntoView({ block: 'nearest' });
    });
    search.setAttribute('aria-activedescendant', shown.length ? 'canned-' + at : '');
  }

  function take(offer) {
    box.hidden = true;
    field.focus();
    field.setRangeText(offer.text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    chosen.value = offer.then.length ? offer.id : '';
    then.hidden = offer.then.length === 0;
    then.querySelector('[data-then]').textContent = offer.then.join(' · ');
  }

  field.addEventListener('keydown', function (event) {
    const before = field.value.slice(0, field.selectionStart);
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && (before === '' || before.endsWith('\n'))) {
      event.preventDefault();
      open();
    }
  });
  search.addEventListener('input', show);
  search.addEventListener('keydown', function (event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      at = shown.length ? (at + step + shown.length) % shown.length : 0;
      mark();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (shown[at]) take(shown[at]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === '/' && search.value === '') {
      /* Twice is a slash. */
      event.preventDefault();
      close();
      field.setRangeText('/', field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  search.addEventListener('blur', function () { box.hidden = true; });
  opener.addEventListener('click', open);
  then.querySelector('[data-without]').addEventListener('click', function () {
    chosen.value = '';
    then.hidden = true;
    field.focus();
  });
})();
