'use strict';
/* Which tickets are picked: kept while pages are turned and rows come anew, until something is done with them. */
(function () {
  const form = document.getElementById('bulk');
  if (!form) return;
  const terms = document.getElementById('bulkTerms');
  const told = document.getElementById('bulkPicked');
  const field = document.getElementById('bulk:picked');
  const whole = document.getElementById('bulk:all');
  const KEPT = 'havendesk.picked';
  let picked = new Set(JSON.parse(sessionStorage.getItem(KEPT) || '[]'));
  let all = false;

  function boxes() {
    return [...document.querySelectorAll('#list [data-pick]')];
  }

  function show() {
    const here = boxes();
    here.forEach(function (box) { box.checked = all || picked.has(box.dataset.pick); });
    const page = document.querySelector('#list [data-pick-page]');
    if (page) {
      const some = here.filter(box => box.checked).length;
      page.checked = some > 0 && some === here.length;
      page.indeterminate = some > 0 && some < here.length;
    }
    sessionStorage.setItem(KEPT, JSON.stringify([...picked]));
    field.value = [...picked].join(' ');
    whole.value = String(all);
    terms.hidden = !all && picked.size === 0;
    const text = all ? told.dataset.all : picked.size === 1 ? told.dataset.one : told.dataset.several;
    told.textContent = text.replace('{0}', picked.size);
    document.getElementById('bulkAll').hidden = all || !document.getElementById('listNext');
  }

  function none() {
    picked = new Set();
    all = false;
    show();
  }

  document.addEventListener('change', function (event) {
    const one = event.target.closest('#list [data-pick]');
    if (one) {
      if (all) picked = new Set(boxes().map(box => box.dataset.pick));
      all = false;
      if (one.checked) picked.add(one.dataset.pick);
      else picked.delete(one.dataset.pick);
      show();
    } else if (event.target.closest('#list [data-pick-page]')) {
      const checked = event.target.checked;
      all = false;
      boxes().forEach(function (box) {
        if (checked) picked.add(box.dataset.pick);
        else picked.delete(box.dataset.pick);
      });
      show();
    }
  });
  document.getElementById('bulkAll').addEventListener('click', function () {
    all = true;
    show();
  });
  document.getElementById('bulkNone').addEventListener('click', none);
  window.jQuery(document).on('pfAjaxComplete', show);
  window.Havendesk = Object.assign(window.Havendesk || {}, {
    started: function (args) {
      if (args && args.started) {
        none();
        ['status', 'priority', 'assignee', 'team', 'added', 'removed'].forEach(function (name) {
          const each = document.getElementById('bulk:' + name);
          if (each) each.value = '';
        });
      }
    },
    picked: show
  });
  show();
})();
