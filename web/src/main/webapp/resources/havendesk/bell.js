'use strict';
/* The bell says how much there is to look at, as soon as there is something. */
(function () {
  const bell = document.getElementById('bell');
  if (!bell) return;
  const count = document.getElementById('bellCount');
  const away = 10 * 60 * 1000;
  let lastSign = Date.now();
  let failures = 0;

  async function look() {
    const answer = await fetch(bell.getAttribute('href') + '/unread', { headers: { 'X-Havendesk': 'bell' }, redirect: 'error' }).catch(() => null);
    if (!answer || !answer.ok) return;
    const unread = await answer.json();
    count.textContent = unread;
    count.hidden = unread === 0;
  }

  function connect() {
    const address = new URL('live?pass=' + encodeURIComponent(bell.dataset.news), new URL(bell.getAttribute('href'), document.baseURI));
    address.protocol = address.protocol.replace('http', 'ws');
    const line = new WebSocket(address);
    line.addEventListener('open', function () {
      if (failures > 0) look();
      failures = 0;
    });
    line.addEventListener('message', look);
    line.addEventListener('close', function () {
      failures++;
      setTimeout(connect, Math.min(60000, 2000 * 2 ** Math.min(failures, 5)));
    });
  }

  ['pointerdown', 'keydown'].forEach(function (sign) {
    document.addEventListener(sign, function () { lastSign = Date.now(); }, { passive: true });
  });
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden && Date.now() - lastSign < away) look();
  });
  connect();
})();
