'use strict';
/* Files are dropped, pasted or chosen; each is seen before it leaves, and can be left out. It is kept with the draft as
   soon as it is attached; what could not be kept goes with the answer itself. */
(function () {
  const form = document.getElementById('answer');
  const input = document.getElementById('answer:files');
  const ids = document.getElementById('answer:kept');
  const list = document.getElementById('attached');
  const place = document.querySelector('[data-live]');
  if (!form || !input || !ids || !list || !place) return;
  const answer = document.getElementById('answer:text');
  const told = document.getElementById('attachedTold');
  const address = 'draft/file?ticket=' + place.dataset.ticket;
  const LARGEST = 25 * 1024 * 1024;
  const LARGEST_SEEN = 8 * 1024 * 1024;
  /* Each has a name, a size and a state: waiting, uploading, kept (with an id), carried (by the form), or refused. */
  let files = [];
  let last = 0;
  let sends = null;

  function size(bytes) {
    const mega = bytes >= 1024 * 1024;
    return new Intl.NumberFormat(document.documentElement.lang, {
      style: 'unit', unit: mega ? 'megabyte' : 'kilobyte', maximumFractionDigits: mega ? 1 : 0
    }).format(mega ? bytes / 1024 / 1024 : Math.ceil(bytes / 1024));
  }

  const total = () => files.reduce((sum, each) => sum + each.size, 0);
  const isOnItsWay = each => each.state === 'waiting' || each.state === 'uploading';

  function add(more) {
    for (const file of more) {
      const one = { name: file.name, size: file.size, file, state: file.size > 0 ? 'waiting' : 'carried' };
      one.line = entry(one);
      files.push(one);
    }
    show();
  }

  function show() {
    const carrier = new DataTransfer();
    files.filter(each => each.file && each.state !== 'kept' && each.state !== 'refused').forEach(each => carrier.items.add(each.file));
    input.files = carrier.files;
    ids.value = files.filter(each => each.state === 'kept').map(each => each.id).join(',');
    const lines = files.map(each => each.line);
    if (lines.length !== list.children.length || lines.some((line, at) => line !== list.children[at])) list.replaceChildren(...lines);
    list.hidden = files.length === 0;
    const refused = files.find(each => each.state === 'refused');
    const wrong = total() > LARGEST ? list.dataset.large : refused ? refused.wrong : '';
    input.setCustomValidity(wrong);
    if (wrong) sends = null;
    told.className = wrong ? 'field-error' : 'muted small';
    if (sends) wait();
    else told.textContent = wrong || (files.length > 1 ? list.dataset.total.replace('{0}', files.length).replace('{1}', size(total())) : '');
    next();
  }

  /* One after the other, and none that could not be sent. */
  function next() {
    if (files.some(each => each.state === 'uploading')) return;
    const one = total() > LARGEST ? null : files.find(each => each.state === 'waiting');
    if (one) upload(one);
    else if (sends && !files.some(isOnItsWay)) {
      const button = sends;
      sends = null;
      button.click();
    }
  }

  function upload(one) {
    one.state = 'uploading';
    const progress = document.createElement('progress');
    progress.max = 1;
    progress.value = 0;
    progress.setAttribute('aria-label', list.dataset.progress + ': ' + one.name);
    one.told.replaceChildren(progress);
    const body = new FormData();
    body.append('file', one.file, one.name);
    const line = one.request = new XMLHttpRequest();
    line.open('POST', address);
    line.setRequestHeader('X-Havendesk', 'attach');
    line.upload.addEventListener('progress', function (event) {
      if (event.lengthComputable) progress.value = event.loaded / event.total;
    });
    line.addEventListener('loadend', function () {
      if (one.state !== 'uploading') return;
      const said = read(line);
      if (line.status === 200 && said.id) {
        one.state = 'kept';
        one.id = said.id;
        one.told.textContent = list.dataset.kept;
      } else if (said.wrong === 'DANGEROUS' || said.wrong === 'DISGUISED') {
        one.state = 'refused';
        one.wrong = list.dataset[said.wrong.toLowerCase()];
        one.told.textContent = '';
        one.line.classList.add('refused');
      } else {
        one.state = 'carried';
        one.told.textContent = '';
      }
      show();
    });
    line.send(body);
  }

  function read(line) {
    try {
      return JSON.parse(line.responseText);
    } catch {
      return {};
    }
  }

  function leaveOut(one) {
    const at = files.indexOf(one);
    const state = one.state;
    one.state = 'out';
    files.splice(at, 1);
    if (state === 'uploading') one.request.abort();
    if (state === 'kept') {
      fetch(address + '&id=' + one.id, { method: 'DELETE', headers: { 'X-Havendesk': 'attach' } }).catch(() => null);
    }
    forget(one);
    show();
    (list.querySelectorAll('button')[Math.min(at, files.length - 1)] || input).focus();
  }

  function entry(one) {
    const item = document.createElement('li');
    item.append(picture(one.file));
    const name = document.createElement('span');
    name.className = 'attached-name';
    name.textContent = one.name;
    const bytes = document.createElement('span');
    bytes.className = 'muted';
    bytes.textContent = size(one.size);
    one.told = document.createElement('span');
    one.told.className = 'muted small';
    const out = document.createElement('button');
    out.type = 'button';
    out.className = 'button quiet compact';
    out.setAttribute('aria-label', list.dataset.out + ': ' + one.name);
    out.title = list.dataset.out;
    out.innerHTML = '<i class="pi pi-times" aria-hidden="true"></i>';
    out.addEventListener('click', function () { leaveOut(one); });
    item.append(name, one.told, bytes, out);
    return item;
  }

  /* A pasted picture stands in the answer where it was pasted. */
  const isShown = file => /^image\/(png|jpeg|gif|webp)$/.test(file.type);
  const mark = file => '![' + file.name.replace(/\.[^.]+$/, '') + '](' + file.name + ')';

  function forget(one) {
    const at = answer.value.indexOf(mark(one));
    if (at < 0) return;
    answer.setRangeText('', at, at + mark(one).length, 'preserve');
    answer.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function picture(file) {
    if (!file || !/^image\/(png|jpeg|gif|webp|avif)$/.test(file.type) || file.size > LARGEST_SEEN) {
      const icon = document.createElement('i');
      icon.className = 'pi pi-file';
      icon.setAttribute('aria-hidden', 'true');
      return icon;
    }
    const image = document.createElement('img');
    image.alt = '';
    const reader = new FileReader();
    reader.addEventListener('load', function () { image.src = reader.result; });
    reader.readAsDataURL(file);
    return image;
  }

  input.addEventListener('change', function () { add(input.files); });

  /* Browsers call every picture the same. */
  function called(file) {
    const end = (/\.[^.]+$/.exec(file.name) || [''])[0];
    last = Math.max(last, files.length) + 1;
    while (files.some(each => each.name === list.dataset.pasted + '-' + last + end)) last++;
    return new File([file], list.dataset.pasted + '-' + last + end, { type: file.type });
  }

  form.addEventListener('paste', function (event) {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    const named = pasted.map(called);
    add(named);
    const marks = named.filter(isShown).map(mark).join('\n');
    if (event.target === answer && marks !== '' && Havendesk.putInAnswer) Havendesk.putInAnswer(marks);
  });

  const carriesFiles = event => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
  form.addEventListener('dragover', function (event) {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form.classList.add('over');
  });
  form.addEventListener('dragleave', function (event) {
    if (!form.contains(event.relatedTarget)) form.classList.remove('over');
  });
  form.addEventListener('drop', function (event) {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form.classList.remove('over');
    add(event.dataTransfer.files);
  });
  /* What is dropped beside the form must not make the browser leave the page. */
  ['dragover', 'drop'].forEach(function (what) {
    addEventListener(what, function (event) { if (carriesFiles(event)) event.preventDefault(); });
  });

  function wait() {
    if (told.querySelector('progress')) return;
    const progress = document.createElement('progress');
    progress.setAttribute('aria-label', list.dataset.sending);
    told.className = 'muted small';
    told.replaceChildren(list.dataset.sending + ' ', progress);
  }

  /* Whoever sends before all is there need not press again. */
  form.addEventListener('submit', function (event) {
    if (files.some(isOnItsWay) && event.submitter) {
      event.preventDefault();
      event.stopImmediatePropagation();
      sends = event.submitter;
      wait();
    } else if (files.some(each => each.state === 'carried')) {
      wait();
    }
  }, true);

  /* What was attached before a crash, or to an answer that was taken back. */
  fetch(address, { headers: { 'X-Havendesk': 'attach' } }).then(said => said.ok ? said.json() : []).catch(() => []).then(function (kept) {
    const before = kept.map(function (file) {
      const one = { name: file.name, size: file.size, id: file.id, file: null, state: 'kept' };
      one.line = entry(one);
      one.told.textContent = list.dataset.kept;
      return one;
    });
    if (before.length === 0) return;
    files = before.concat(files);
    show();
  });
})();
