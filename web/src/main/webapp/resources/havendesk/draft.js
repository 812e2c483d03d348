'use strict';
/* What is typed is kept while it is typed, so that no crash takes it. */
(function () {
  const field = document.getElementById('answer:text');
  const state = document.getElementById('draftState');
  const discard = document.getElementById('discard');
  const place = document.querySelector('[data-live]');
  if (!field || !state || !place) return;
  const pause = 700;
  const label = discard.textContent;
  let kept = field.value;
  let thrownAway = null;
  let waiting = null;
  let running = Promise.resolve();

  function say(words) { state.textContent = words || ''; }

  function show() {
    discard.hidden = field.value === '' && thrownAway === null;
    discard.textContent = thrownAway === null ? label : discard.dataset.undo;
  }

  async function keep() {
    waiting = null;
    const text = field.value;
    if (text === kept) return;
    const body = new URLSearchParams({ ticket: place.dataset.ticket, text });
    let status = 0;
    try {
      status = (await fetch('draft', { method: 'POST', body, headers: { 'X-Havendesk': 'draft' }, redirect: 'error' })).status;
    } catch {
      /* No line, or no visit any more: said below. */
    }
    if (status === 200) {
      kept = text;
      say(text === '' ? '' : state.dataset.kept);
    } else {
      say(status === 404 || status === 409 ? state.dataset.gone : state.dataset.lost);
    }
  }

  function soon(after) {
    clearTimeout(waiting);
    waiting = setTimeout(function () { running = running.then(keep); }, after);
  }

  field.addEventListener('input', function () {
    thrownAway = null;
    show();
    soon(pause);
  });
  discard.addEventListener('click', function () {
    const before = field.value;
    field.value = thrownAway === null ? '' : thrownAway;
    thrownAway = thrownAway === null ? before : null;
    show();
    soon(0);
    field.focus();
  });
  field.form.addEventListener('submit', function () { clearTimeout(waiting); });
  show();
})();
