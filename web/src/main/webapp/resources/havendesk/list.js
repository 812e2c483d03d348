'use strict';
/* The address says what the list shows, so that it can be gone back to, kept and passed on. */
(function () {
  /* It comes anew with each choice. */
  const list = () => document.getElementById('list');
  if (!list()) return;

  function shown() {
    const rows = list().querySelector('[data-address]');
    return rows ? rows.dataset.address : null;
  }

  function follow() {
    openFilters();
    const address = shown();
    if (address && address !== location.pathname + location.search) history.pushState(null, '', address);
    keep(address);
  }

  /* What narrows the list is to be seen; what somebody has opened stays open while they choose. */
  const opened = {};
  function openFilters() {
    list().querySelectorAll('details.more-filters').forEach(function (more) {
      const wrong = more.querySelector('.field-error');
      more.open = Boolean(opened[more.id] || more.dataset.open === 'true' || wrong);
    });
  }
  document.addEventListener('toggle', function (event) {
    const more = event.target;
    if (more.isConnected && more.matches('#list details.more-filters')) opened[more.id] = more.open;
  }, true);

  /* Nothing was found among the newest tickets: the search goes on among older ones by itself. */
  function goOn() {
    const more = list().querySelector('[data-further]');
    if (more) more.click();
  }

  /* The way back from a ticket leads here, as it is. */
  function keep(address) {
    if (address) sessionStorage.setItem('list', address);
  }

  const address = shown();
  if (address) history.replaceState(null, '', address);
  keep(address);
  openFilters();
  /* Rows that were asked for say that they are on their way. */
  window.jQuery(document).on('pfAjaxSend', function (event, request, asked) {
    const rows = document.getElementById('list:rows');
    if (rows && asked && String(asked.data || '').includes('list')) rows.classList.add('coming');
  });
  window.jQuery(document).on('pfAjaxComplete', function () {
    const rows = document.getElementById('list:rows');
    if (rows) rows.classList.remove('coming');
    follow();
    goOn();
  });
  /* A view that is still being counted shows its count as soon as it is. */
  setInterval(function () {
    const counting = [...list().querySelectorAll('.count')].some(count => count.textContent === '…');
    if (counting && !document.hidden && window.lookForNews) window.lookForNews([{ name: 'edited', value: false }]);
  }, 3000);
  addEventListener('popstate', function () { location.reload(); });
})();
