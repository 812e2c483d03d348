// Files are sent with a bar that shows how far they are. Without this script the form is sent as any other.
'use strict';

(() => {
  const prepare = (form) => {
    const files = form.querySelector('input[type=file]');
    const bar = form.querySelector('progress');
    files.addEventListener('change', () => {
      const size = Array.from(files.files).reduce((sum, file) => sum + file.size, 0);
      files.setCustomValidity(size > Number(files.dataset.largest) ? files.dataset.toolarge : '');
      files.reportValidity();
    });
    form.addEventListener('submit', (event) => {
      if (files.files.length === 0) {
        return;
      }
      event.preventDefault();
      const fields = new FormData(form);
      const pressed = event.submitter;
      if (pressed && pressed.name && !fields.has(pressed.name)) {
        fields.append(pressed.name, pressed.value);
      }
      send(form, fields, pressed, bar);
    });
  };

  const send = (form, fields, pressed, bar) => {
    const call = new XMLHttpRequest();
    bar.parentElement.hidden = false;
    if (pressed) {
      pressed.disabled = true;
    }
    call.upload.addEventListener('progress', (event) => {
      bar.value = event.lengthComputable ? (100 * event.loaded) / event.total : bar.value;
    });
    call.addEventListener('loadend', () => {
      if (call.status === 200 && new URL(call.responseURL).pathname + new URL(call.responseURL).search !== here(form)) {
        location.assign(call.responseURL);
      } else if (call.status === 200) {
        show(call.responseText);
      } else {
        bar.parentElement.hidden = true;
        if (pressed) {
          pressed.disabled = false;
        }
        // Sent as any other form: the server's page says what is wrong.
        HTMLFormElement.prototype.submit.call(form);
      }
    });
    call.open('POST', form.action);
    call.send(fields);
  };

  const here = (form) => {
    const target = new URL(form.action);
    return target.pathname + target.search;
  };

  /** The same page once more, with what is wrong said beside the fields. */
  const show = (html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const nonces = document.querySelectorAll('input[name="primefaces.nonce"]');
    const nonce = nonces.length > 0 ? nonces[0].value : null;
    document.getElementById('content').replaceWith(document.adoptNode(page.getElementById('content')));
    document.querySelectorAll('#content form').forEach((form) => {
      if (nonce && !form.querySelector('input[name="primefaces.nonce"]')) {
        const field = document.createElement('input');
        field.type = 'hidden';
        field.name = 'primefaces.nonce';
        field.value = nonce;
        form.append(field);
      }
    });
    start();
    const wrong = document.querySelector('.field-error');
    if (wrong) {
      wrong.scrollIntoView({ block: 'center' });
    }
  };

  const start = () => {
    document.querySelectorAll('form[enctype="multipart/form-data"]').forEach(prepare);
  };
  start();
})();
