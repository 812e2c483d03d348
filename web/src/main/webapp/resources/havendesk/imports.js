'use strict';
/* Sends a file slice by slice: what is cut off goes on where it was, and the server holds no more than a slice of it. */
(function () {
  const place = document.getElementById('upload');
  if (!place) return;
  const SLICE = 8 * 1024 * 1024;
  const TRIES = 6;
  const file = document.getElementById('uploadFile');
  const button = document.getElementById('uploadSend');
  const state = document.getElementById('uploadState');
  const bar = document.getElementById('uploadBar');
  const wrong = document.getElementById('uploadWrong');

  function call(method, query, body) {
    return fetch(place.dataset.address + '?' + new URLSearchParams(query), {
      method,
      body,
      headers: { 'X-Havendesk': 'imports', 'Content-Type': 'application/octet-stream' },
      redirect: 'error'
    });
  }

  function pause(try_) {
    return new Promise(function (resolve) { setTimeout(resolve, 500 * 2 ** try_); });
  }

  function show(sent, size) {
    const percent = Math.floor((100 * sent) / size);
    bar.value = percent;
    state.textContent = place.dataset.sending.replace('{0}', percent);
  }

  /* After a failure, the server tells how much has arrived. */
  async function slice(id, from, data) {
    for (let try_ = 0; try_ < TRIES; try_++) {
      const sent = await call('PUT', { id, from }, data.slice(from, from + SLICE)).catch(() => null);
      if (sent && sent.ok) return (await sent.json()).received;
      if (sent && sent.status !== 422 && sent.status < 500) throw new Error();
      await pause(try_);
      const known = await call('GET', { id }).catch(() => null);
      if (known && known.ok) {
        const received = (await known.json()).received;
        if (received !== from) return received;
      }
    }
    throw new Error();
  }

  async function send() {
    const data = file.files[0];
    wrong.textContent = '';
    if (!data || data.size === 0) {
      wrong.textContent = place.dataset.none;
      file.focus();
      return;
    }
    if (data.size > Number(place.dataset.largest)) {
      wrong.textContent = place.dataset.toolarge;
      file.focus();
      return;
    }
    button.disabled = true;
    bar.parentElement.hidden = false;
    try {
      show(0, data.size);
      const begun = await call('POST', { size: data.size });
      if (!begun.ok) throw new Error();
      const id = (await begun.json()).id;
      for (let sent = 0; sent < data.size;) {
        sent = await slice(id, sent, data);
        show(sent, data.size);
      }
      location.assign(place.dataset.page + '?id=' + id);
    } catch {
      wrong.textContent = place.dataset.failed;
      button.disabled = false;
    }
  }

  button.addEventListener('click', send);
})();
