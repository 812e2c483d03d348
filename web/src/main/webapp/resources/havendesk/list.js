'use strict';
/* The address says what the list shows, so that it can be gone back to, kept and passed on. */
(function () {
  const form = document.getElementById('list');
  if (!form) return;

  function shown() {
    const rows = form.querySelector('[data-address]');
    return rows ? rows.dataset.address : null;
  }

  function follow() {
    openFilters();
    const address = shown();
    if (address && address !== location.pathname + location.search) history.pushState(null, '', address);
  }

  /* What narrows the list is to be seen, and stays open while somebody chooses. */
  let open = false;
  function openFilters() {
    const more = document.getElementById('moreFilters');
    if (!more) return;
    more.open = open || more.dataset.open === 'true';
    more.addEventListener('toggle', function () { open = more.open; });
  }

  const address = shown();
  if (address) history.replaceState(null, '', address);
  openFilters();
  window.jQuery(document).on('pfAjaxComplete', follow);
  addEventListener('popstate', function () { location.reload(); });
})();
