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
  document.addEventListener('load', function (event) {
    if (event.target.matches && event.target.matches('iframe.mail')) fit(event.target);
  }, true);
  document.querySelectorAll('iframe.mail').forEach(fit);
})();
