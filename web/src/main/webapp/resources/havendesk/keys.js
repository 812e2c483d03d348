'use strict';
/* Single keys for whoever prefers them. What has a data-key answers to it: a field is entered, the rest is pressed.
   "g" and the letter of a place go there. They can be turned off (WCAG 2.2, 2.1.4). */
(function () {
  const OFF = 'havendesk.no-single-keys';
  const SECOND = 1500;
  const overlay = document.getElementById('keys');
  const box = document.getElementById('singleKeys');
  let going = 0;

  function off() {
    return localStorage.getItem(OFF) !== null;
  }

  function isSeen(element) {
    return element.offsetParent !== null && !element.disabled;
  }

  function labelOf(element) {
    return element.dataset.says || element.getAttribute('aria-label') || element.value || element.placeholder || element.textContent.trim();
  }

  /* What this page offers: one element for each key. */
  function offered() {
    return [...document.querySelectorAll('[data-key]')].filter(isSeen).map(function (element) {
      const field = element.matches('textarea, select, input:not([type=submit]):not([type=button])');
      return { element, key: element.dataset.key, field, label: field && element.labels.length ? element.labels[0].textContent.trim() : labelOf(element) };
    });
  }

  function places() {
    return [...document.querySelectorAll('.portal-nav a')].map(link => ({ element: link, key: link.dataset.goes, label: link.textContent.trim() }));
  }

  function use(offer) {
    if (offer.field) {
      offer.element.focus();
      if (offer.element.select) offer.element.select();
    } else {
      offer.element.click();
    }
  }

  /* The rows of a list: one is marked, and moves with j and k. */
  function rows() {
    return [...document.querySelectorAll('table.tickets tbody tr')].filter(row => row.querySelector('a.subject'));
  }

  function step(by) {
    const all = rows();
    if (all.length === 0) return;
    const at = all.findIndex(row => row.contains(document.activeElement));
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
    all[next].querySelector('a.subject').focus();
    all[next].scrollIntoView({ block: 'nearest' });
  }

  function inRow(selector) {
    const row = rows().find(each => each.contains(document.activeElement));
    const what = row && row.querySelector(selector);
    if (what) what.click();
    return Boolean(what);
  }

  function line(keys, label) {
    const key = document.createElement('dt');
    keys.forEach(function (each, index) {
      const mark = document.createElement('kbd');
      mark.textContent = each.toUpperCase();
      key.append(...(index ? [' ', mark] : [mark]));
    });
    const what = document.createElement('dd');
    what.textContent = label;
    return [key, what];
  }

  function fill(part, lines) {
    part.hidden = lines.length === 0;
    part.querySelector('dl').replaceChildren(...lines.flat());
  }

  function explain() {
    if (overlay.open) return;
    fill(overlay.querySelector('[data-here]'), offered().map(offer => line([offer.key], offer.label)));
    fill(overlay.querySelector('[data-places]'), places().filter(place => place.key).map(place => line(['g', place.key], place.label)));
    overlay.querySelectorAll('[data-writes]').forEach(function (part) { part.hidden = !document.querySelector('[data-sends]'); });
    overlay.querySelectorAll('[data-formats]').forEach(function (part) { part.hidden = !document.getElementById('format'); });
    overlay.querySelector('[data-rows]').hidden = rows().length === 0;
    const picks = document.querySelector('table.tickets [data-pick]') !== null;
    overlay.querySelectorAll('[data-picks]').forEach(function (part) { part.hidden = !picks; });
    box.checked = !off();
    overlay.showModal();
  }

  function isWriting(target) {
    return target.closest('input:not([type=checkbox]):not([type=radio]):not([type=submit]):not([type=button]), textarea, select, [contenteditable]');
  }

  /* What is being written goes off with Ctrl and Enter. */
  document.addEventListener('keydown', function (event) {
    const form = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.closest('form');
    const sends = form && form.querySelector('[data-sends]');
    if (!sends) return;
    event.preventDefault();
    sends.click();
  });
  document.addEventListener('keydown', function (event) {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape' && isWriting(event.target)) {
      event.target.blur();
      return;
    }
    if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey || off()) return;
    const key = event.key;
    const goes = Date.now() - going < SECOND;
    going = 0;
    const place = goes && places().find(each => each.key === key);
    const offer = offered().find(each => each.key === key);
    if (place) place.element.click();
    else if (key === '?') explain();
    else if (key === 'g') going = Date.now();
    else if (offer) use(offer);
    else if (key === 'j') step(1);
    else if (key === 'k') step(-1);
    else if (!(key === 'o' && inRow('a.subject')) && !(key === 'x' && inRow('[data-pick]'))) return;
    event.preventDefault();
  });
  box.addEventListener('change', function () {
    if (box.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'yes');
  });
  overlay.querySelector('[data-close]').addEventListener('click', () => overlay.close());

  window.Havendesk = Object.assign(window.Havendesk || {}, { keys: { offered, places, use, explain } });
})();
