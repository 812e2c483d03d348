// Shows a fragment of personal data for a short time and then masks it again, also on an idle page.
const dialog = document.getElementById('reveal');
const form = dialog && dialog.querySelector('form');
const shown = new Map();

function openFor(button) {
  form.reset();
  form.dataset.stage = '';
  dialog.querySelector('[data-proof]').hidden = true;
  wrong('');
  for (const name of ['what', 'ticket', 'id']) {
    form.elements[name].value = button.dataset[name] || '';
  }
  dialog.asker = button;
  dialog.showModal();
}

function wrong(key) {
  const place = dialog.querySelector('[data-wrong]');
  place.textContent = key ? form.dataset[key] || form.dataset.failed : '';
}

async function ask(event) {
  event.preventDefault();
  const fields = new URLSearchParams(new FormData(form));
  let address = form.action;
  if (form.dataset.stage) {
    // The proof goes first; what is asked for is then sent on by the server itself.
    address = form.dataset.confirm;
    fields.set('confirm.to', new URL(form.action).pathname);
    fields.set('confirm.method', 'POST');
  }
  let answer;
  try {
    answer = await fetch(address, { method: 'POST', body: fields, headers: { 'X-Havendesk': 'reveal' } });
  } catch {
    wrong('failed');
    return;
  }
  const type = answer.headers.get('Content-Type') || '';
  if (answer.ok && type.startsWith('application/octet-stream')) {
    save(answer.headers.get('Content-Disposition'), await answer.blob());
    dialog.close();
  } else if (!type.startsWith('application/json')) {
    wrong(form.dataset.stage ? 'refused' : 'failed');
  } else {
    take(await answer.json());
  }
}

function take(said) {
  if (said.proof) {
    const place = dialog.querySelector('[data-proof]');
    place.hidden = false;
    place.querySelector('[data-passcode]').hidden = !said.passcode;
    form.dataset.stage = 'asked';
    place.querySelector('input').focus();
  } else if (said.wrong) {
    wrong(said.wrong);
  } else if (said.waits) {
    wrong('waits');
  } else {
    dialog.close();
    show(dialog.asker, said);
  }
}

function save(disposition, content) {
  const name = /filename\*=UTF-8''([^;]+)/.exec(disposition || '');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name ? decodeURIComponent(name[1]) : 'file';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function show(button, said) {
  const places = button.dataset.what === 'contact'
    ? [['personName', said.name], ['personEmail', said.email], ['personPhone', said.phone]]
        .map(([id, value]) => [document.getElementById(id), value || '—'])
    : [[document.getElementById(button.dataset.place), said.html || said.text || '—']];
  hide(button);
  const covered = places.map(([place, value]) => {
    const before = place.cloneNode(true);
    if (place.tagName === 'IFRAME') {
      place.srcdoc = value;
    } else if (place.dataset.formatted !== undefined && said.html) {
      place.innerHTML = said.html;
    } else {
      place.textContent = value;
    }
    place.classList.add('revealed');
    return () => place.replaceWith(before);
  });
  const label = button.textContent;
  const until = Date.now() + said.seconds * 1000;
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left <= 0) {
      hide(button);
    } else {
      button.textContent = form.dataset.hide.replace('{0}', left);
    }
  };
  shown.set(button, {
    timer: setInterval(tick, 500),
    cover: () => {
      covered.forEach(restore => restore());
      button.textContent = label;
    },
  });
  tick();
}

function hide(button) {
  const one = shown.get(button);
  if (one) {
    clearInterval(one.timer);
    one.cover();
    shown.delete(button);
  }
}

if (form) {
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-what]');
    if (button) {
      shown.has(button) ? hide(button) : openFor(button);
    }
  });
  form.addEventListener('submit', ask);
  dialog.querySelector('[data-cancel]').addEventListener('click', () => dialog.close());
  // A page that is left, or comes back from the browser's memory, shows nothing.
  addEventListener('pagehide', () => [...shown.keys()].forEach(hide));
}
