'use strict';
/* What every page needs in the browser: language, light and dark, the drawer on small screens. */
(function () {
  const year = 60 * 60 * 24 * 365;
  function remember(name, value) {
    document.cookie = name + '=' + value + '; Path=/; Max-Age=' + year + '; SameSite=Lax' + (location.protocol === 'https:' ? '; Secure' : '');
  }
  function isDark() {
    const chosen = document.documentElement.dataset.appearance;
    return chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  }
  function openNavigation(open) {
    document.body.classList.toggle('nav-open', open);
    const toggle = document.querySelector('[data-nav-toggle]');
    if (toggle) toggle.setAttribute('aria-expanded', String(open));
  }
  document.addEventListener('click', function (event) {
    const language = event.target.closest('[data-language]');
    if (language) {
      remember('language', language.dataset.language);
      location.reload();
      return;
    }
    if (event.target.closest('[data-appearance-switch]')) {
      const next = isDark() ? 'light' : 'dark';
      document.documentElement.dataset.appearance = next;
      remember('appearance', next);
      return;
    }
    if (event.target.closest('[data-nav-toggle]')) {
      openNavigation(!document.body.classList.contains('nav-open'));
      return;
    }
    if (document.body.classList.contains('nav-open') && !event.target.closest('.portal-side')) openNavigation(false);
    document.querySelectorAll('details.user-menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') return;
    openNavigation(false);
    document.querySelectorAll('details.user-menu[open]').forEach(function (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });
  /* A slash goes to the search, as long as nobody is writing. */
  document.addEventListener('keydown', function (event) {
    const field = document.querySelector('[data-shortcut="' + CSS.escape(event.key) + '"]');
    const writing = event.target.closest('input, textarea, select, [contenteditable]');
    if (!field || writing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  /* The ticket list looks for news by itself, but only while somebody is there: else no visit would ever end. */
  const restAfter = 10 * 60 * 1000;
  let lastSign = Date.now();
  function watch() {
    const poll = window.PrimeFaces && PrimeFaces.widgets && PrimeFaces.widgets.look;
    if (!poll) return;
    const away = document.hidden || Date.now() - lastSign > restAfter;
    if (away === poll.isActive()) poll[away ? 'stop' : 'start']();
  }
  function present() { lastSign = Date.now(); watch(); }
  ['pointerdown', 'pointermove', 'keydown', 'focusin'].forEach(function (sign) {
    document.addEventListener(sign, present, { passive: true });
  });
  document.addEventListener('visibilitychange', watch);
  setInterval(watch, 30 * 1000);
  /* Rows move when a ticket comes; the keyboard stays on the ticket that it was on. */
  let onTicket = null;
  window.Havendesk = {
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
    }
  };
  /* A customer's mail lies in a sandbox without scripts; only its height is read, to show all of it. */
  function fit(frame) {
    const inside = frame.contentDocument;
    if (!inside || !inside.body) return;
    inside.body.style.cssText = 'margin:12px;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere';
    inside.querySelectorAll('td,th').forEach(function (cell) { cell.style.padding = '4px 8px'; });
    if (inside.body.lastElementChild) inside.body.lastElementChild.style.marginBottom = '0';
    inside.querySelectorAll('a').forEach(function (link) { link.target = '_blank'; link.rel = 'noopener noreferrer'; });
    frame.style.height = inside.documentElement.scrollHeight + 'px';
  }
  document.querySelectorAll('iframe.mail').forEach(function (frame) {
    frame.addEventListener('load', function () { fit(frame); });
    fit(frame);
  });
})();
