'use strict';
/* An @ at the beginning of a word offers the colleagues who can see the ticket. */
(function () {
  const field = document.getElementById('answer:text');
  const list = document.getElementById('mentions');
  const place = document.querySelector('[data-live]');
  if (!field || !list || !place) return;
  let colleagues = null;
  let shown = [];
  let at = 0;

  async function load() {
    if (colleagues) return;
    const answer = await fetch('mentionable?ticket=' + place.dataset.ticket, { headers: { 'X-Havendesk': 'mention' } }).catch(() => null);
    colleagues = answer && answer.ok ? await answer.json() : null;
  }

  /* What is typed behind the sign, or nothing if the cursor is not there. */
  function typed() {
    const before = field.value.slice(0, field.selectionStart);
    const found = /(?:^|[\s(])@([\w.-]*)$/.exec(before);
    return found ? found[1].toLowerCase() : null;
  }

  async function look() {
    const word = typed();
    if (word === null) return close();
    await load();
    if (typed() !== word) return;
    shown = (colleagues || []).filter(c => c.login.startsWith(word) || c.name.toLowerCase().split(/\s+/).some(part => part.startsWith(word))).slice(0, 8);
    at = 0;
    list.replaceChildren(...shown.map(item));
    list.hidden = shown.length === 0;
    mark();
  }

  function close() {
    list.hidden = true;
    field.removeAttribute('aria-activedescendant');
  }

  function item(colleague, index) {
    const line = document.createElement('li');
    line.id = 'mention-' + index;
    line.setAttribute('role', 'option');
    const name = document.createElement('strong');
    name.textContent = colleague.name;
    const login = document.createElement('span');
    login.className = 'muted';
    login.textContent = '@' + colleague.login;
    line.append(name, ' ', login);
    line.addEventListener('mousedown', function (event) {
      event.preventDefault();
      take(colleague);
    });
    return line;
  }

  function mark() {
    list.querySelectorAll('[role=option]').forEach((line, index) => line.setAttribute('aria-selected', String(index === at)));
    if (!list.hidden) field.setAttribute('aria-activedescendant', 'mention-' + at);
  }

  function take(colleague) {
    const from = field.selectionStart - typed().length;
    field.setRangeText(colleague.login + ' ', from, field.selectionStart, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    close();
  }

  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', 'mentions');
  field.addEventListener('input', look);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', function (event) {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length;
      mark();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      take(shown[at]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
})();
