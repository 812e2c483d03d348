'use strict';
/* A page of tickets shows what is new: the server says when, over a line that comes back by itself. */
(function () {
  const place = document.querySelector('[data-live]');
  if (!place) return;
  const ticket = place.dataset.ticket;
  const rest = 10 * 60 * 1000;
  const pause = 50;
  const between = 600;
  const withoutLine = 5000;
  let lastSign = Date.now();
  let lastLook = 0;
  let waiting = null;
  let missed = false;
  let leaving = false;
  let line = null;
  let failures = 0;
  /* What somebody has had done on this page, and how much of it before news was asked for. */
  let acts = 0;
  let actsBefore = 0;
  window.jQuery(document).on('pfAjaxSend', function () { acts++; });

  /* Only while somebody is there: else no visit would ever end. */
  function isAway() { return document.hidden || Date.now() - lastSign > rest; }

  function look() {
    if (waiting) return;
    waiting = setTimeout(function () {
      waiting = null;
      if (leaving) return;
      if (isAway()) {
        missed = true;
      } else if (!PrimeFaces.ajax.Queue.isEmpty()) {
        /* What this page has just asked for comes first: it may lead elsewhere. */
        look();
      } else if (document.querySelector('.revealed')) {
        /* What is shown for a moment is not taken away before it is over. */
        lastLook = Date.now() + 1000;
        look();
      } else {
        missed = false;
        lastLook = Date.now();
        actsBefore = acts;
        window.lookForNews([{ name: 'edited', value: isEdited() }]);
      }
    }, Math.max(pause, lastLook + between - Date.now()));
  }

  /* Whether somebody is in the middle of a change: something is opened, or changed and not saved. */
  function isEdited() {
    return document.querySelector('#ticketCard details[open]') !== null || changedFields().length > 0;
  }

  function changedFields() {
    return [...document.querySelectorAll('#ticketCard .input, #fieldsCard .input')].filter(isChanged);
  }

  function isChanged(field) {
    return field.tagName === 'SELECT'
      ? [...field.options].some(option => option.selected !== option.defaultSelected)
      : field.value !== field.defaultValue;
  }

  /* What somebody has opened stays open when it comes anew. */
  const opened = new Set();
  document.addEventListener('toggle', function (event) {
    const part = event.target;
    if (part.id && part.open) opened.add(part.id);
    else if (part.isConnected) opened.delete(part.id);
  }, true);

  async function askWriters() {
    const told = document.getElementById('writers');
    if (!told || isAway()) return;
    const answer = await fetch('draft?ticket=' + ticket, { headers: { 'X-Havendesk': 'live' } }).catch(() => null);
    if (!answer || !answer.ok) return;
    const names = await answer.json();
    const words = names.length === 0 ? '' : told.dataset[names.length === 1 ? 'one' : 'several'].replace('{0}', names.join(', '));
    if (told.textContent !== words) told.textContent = words;
  }

  function connect() {
    const address = new URL('live?pass=' + encodeURIComponent(place.dataset.live), document.baseURI);
    address.protocol = address.protocol.replace('http', 'ws');
    line = new WebSocket(address);
    line.addEventListener('open', function () {
      if (failures > 0) look();
      failures = 0;
    });
    line.addEventListener('message', function (event) {
      if (event.data === 'changed') look();
      if (ticket) askWriters();
    });
    line.addEventListener('close', function () {
      line = null;
      failures++;
      setTimeout(connect, Math.min(30000, 1000 * 2 ** Math.min(failures, 5)));
    });
  }

  function present() {
    lastSign = Date.now();
    if (missed) look();
  }

  /* What was changed while the answer was on its way. */
  let changing = [];
  let messages = document.querySelectorAll('.message').length;
  let onTicket = null;
  Object.assign(window.Havendesk = window.Havendesk || {}, {
    /* Rows move when a ticket comes; the keyboard stays on the ticket that it was on. */
    beforeUpdate: function () {
      const active = document.activeElement;
      onTicket = active && active.matches('a.subject') ? active.getAttribute('href') : null;
    },
    afterUpdate: function () {
      const active = document.activeElement;
      const lost = !active || active === document.body || active.matches('a.subject');
      if (!onTicket || !lost) return;
      document.querySelectorAll('a.subject').forEach(function (link) {
        if (link.getAttribute('href') === onTicket && link !== active) link.focus();
      });
    },
    /* True if the page shows newer things by now than this news, which is let go: a list that was searched meanwhile. */
    beforeNews: function () {
      if (acts !== actsBefore) {
        look();
        return true;
      }
      changing = changedFields().map(field => ({ id: field.id, value: field.value }));
      return false;
    },
    afterNews: function () {
      changing.forEach(function ({ id, value }) {
        const field = document.getElementById(id);
        if (field) field.value = value;
      });
      changing = [];
      opened.forEach(function (id) {
        const part = document.getElementById(id);
        if (part) part.open = true;
        else opened.delete(id);
      });
      const now = document.querySelectorAll('.message').length;
      const told = document.getElementById('news');
      if (now > messages && told) told.textContent = told.dataset.new;
      messages = now;
    }
  });
  addEventListener('beforeunload', function () { leaving = true; });
  addEventListener('pageshow', function () { leaving = false; });
  ['pointerdown', 'pointermove', 'keydown', 'focusin'].forEach(function (sign) {
    document.addEventListener(sign, present, { passive: true });
  });
  document.addEventListener('visibilitychange', function () { if (!document.hidden) present(); });
  setInterval(function () { if (!line || line.readyState !== WebSocket.OPEN) look(); }, withoutLine);
  if (ticket) {
    setInterval(askWriters, 60 * 1000);
    askWriters();
  }
  connect();
})();
