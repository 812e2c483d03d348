'use strict';
/* Files are dropped, pasted or chosen; each is seen before it leaves, and can be left out. */
(function () {
  const form = document.getElementById('answer');
  const input = document.getElementById('answer:files');
  const list = document.getElementById('attached');
  if (!form || !input || !list) return;
  const answer = document.getElementById('answer:text');
  const told = document.getElementById('attachedTold');
  const LARGEST = 25 * 1024 * 1024;
  const LARGEST_SEEN = 8 * 1024 * 1024;
  let files = [];
  let last = 0;

  function size(bytes) {
    const mega = bytes >= 1024 * 1024;
    return new Intl.NumberFormat(document.documentElement.lang, {
      style: 'unit', unit: mega ? 'megabyte' : 'kilobyte', maximumFractionDigits: mega ? 1 : 0
    }).format(mega ? bytes / 1024 / 1024 : Math.ceil(bytes / 1024));
  }

  function add(more) {
    files = files.concat([...more]);
    show();
  }

  function show() {
    const carrier = new DataTransfer();
    files.forEach(file => carrier.items.add(file));
    input.files = carrier.files;
    list.replaceChildren(...files.map(entry));
    list.hidden = files.length === 0;
    const total = files.reduce((sum, file) => sum + file.size, 0);
    const wrong = total > LARGEST ? list.dataset.large : '';
    input.setCustomValidity(wrong);
    told.className = wrong ? 'field-error' : 'muted small';
    told.textContent = wrong || (files.length > 1 ? list.dataset.total.replace('{0}', files.length).replace('{1}', size(total)) : '');
  }

  function entry(file, at) {
    const item = document.createElement('li');
    item.append(picture(file));
    const name = document.createElement('span');
    name.className = 'attached-name';
    name.textContent = file.name;
    const bytes = document.createElement('span');
    bytes.className = 'muted';
    bytes.textContent = size(file.size);
    const out = document.createElement('button');
    out.type = 'button';
    out.className = 'button quiet compact';
    out.setAttribute('aria-label', list.dataset.out + ': ' + file.name);
    out.title = list.dataset.out;
    out.innerHTML = '<i class="pi pi-times" aria-hidden="true"></i>';
    out.addEventListener('click', function () {
      files.splice(at, 1);
      forget(file);
      show();
      (list.querySelectorAll('button')[Math.min(at, files.length - 1)] || input).focus();
    });
    item.append(name, bytes, out);
    return item;
  }

  /* A pasted picture stands in the answer where it was pasted. */
  const isShown = file => /^image\/(png|jpeg|gif|webp)$/.test(file.type);
  const mark = file => '![' + file.name.replace(/\.[^.]+$/, '') + '](' + file.name + ')';

  function forget(file) {
    const at = answer.value.indexOf(mark(file));
    if (at < 0) return;
    answer.setRangeText('', at, at + mark(file).length, 'preserve');
    answer.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function picture(file) {
    if (!/^image\/(png|jpeg|gif|webp|avif)$/.test(file.type) || file.size > LARGEST_SEEN) {
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

  form.addEventListener('paste', function (event) {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    /* Browsers call every picture the same. */
    const named = pasted.map(function (file, at) {
      const end = /\.[^.]+$/.exec(file.name);
      last = Math.max(last, files.length + at) + 1;
      return new File([file], list.dataset.pasted + '-' + last + (end ? end[0] : ''), { type: file.type });
    });
    add(named);
    if (event.target === answer && Havendesk.putInAnswer) {
      const marks = named.filter(isShown).map(mark).join('\n');
      if (marks !== '') Havendesk.putInAnswer(marks);
    }
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

  form.addEventListener('submit', function () {
    if (files.length === 0) return;
    const progress = document.createElement('progress');
    progress.setAttribute('aria-label', list.dataset.sending);
    told.className = 'muted small';
    told.replaceChildren(list.dataset.sending + ' ', progress);
  });
})();
