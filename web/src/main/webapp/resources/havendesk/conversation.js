'use strict';
/* Times are meant where the viewer is: the browser knows where. */
(function () {
  function tellZone() {
    document.querySelectorAll('[data-zone]').forEach(function (field) {
      field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    });
  }

  tellZone();
  $(document).on('pfAjaxComplete', tellZone);
})();

/* What has left can't be taken back: the offer goes with it, by the server's clock. */
(function () {
  const offer = document.getElementById('undoSend');
  if (!offer) return;
  setTimeout(function () { offer.hidden = true; }, Number(offer.dataset.left));
})();

/* Back to the list as it was: filters, order and place. */
(function () {
  const back = document.querySelector('.portal-bar a.back');
  const list = sessionStorage.getItem('list');
  if (back && list && list.split('?')[0] === back.getAttribute('href')) back.href = list;
})();
