'use strict';
/* How words look. What is typed stays text, with Markdown around what is to look different; it is seen on demand. */
(function () {
  const field = document.getElementById('answer:text');
  const tools = document.getElementById('format');
  const preview = document.getElementById('formatPreview');
  if (!field || !tools || !preview) return;
  const pause = 250;
  const buttons = [...tools.querySelectorAll('button')];
  const shows = document.getElementById('formatShow');
  const ADDRESS = /^https?:\/\/\S+$/;

  /* As somebody typing it, so that the browser's own undo takes it back. */
  function put(from, to, text, selectFrom, selectTo) {
    field.focus();
    field.setSelectionRange(from, to);
    const done = text === '' ? from === to || document.execCommand('delete') : document.execCommand('insertText', false, text);
    if (!done) {
      field.setRangeText(text, from, to, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (selectFrom !== undefined) field.setSelectionRange(selectFrom, selectTo === undefined ? selectFrom : selectTo);
  }

  /* Around what is marked, without the blanks at its ends; each line for itself. The same again takes it away. */
  function around(sign) {
    const text = field.value;
    let from = field.selectionStart;
    let to = field.selectionEnd;
    while (from < to && /\s/.test(text[from])) from++;
    while (to > from && /\s/.test(text[to - 1])) to--;
    const marked = text.slice(from, to);
    const n = sign.length;
    if (from >= n && text.slice(from - n, from) === sign && text.slice(to, to + n) === sign) {
      put(from - n, to + n, marked, from - n, to - n);
    } else if (marked.length >= 2 * n && marked.startsWith(sign) && marked.endsWith(sign)) {
      put(from, to, marked.slice(n, -n), from, to - 2 * n);
    } else if (marked === '' && text.slice(to, to + n) === sign) {
      /* What was begun so ends here. */
      field.focus();
      field.setSelectionRange(to + n, to + n);
    } else if (marked === '') {
      put(from, to, sign + sign, from + n);
    } else {
      const lines = marked.split('\n').map(line => line.replace(/^(\s*)(.*?)(\s*)$/, (all, before, words, after) => words === '' ? all : before + sign + words + sign + after));
      const text = lines.join('\n');
      put(from, to, text, lines.length > 1 ? from : from + n, lines.length > 1 ? from + text.length : to + n);
    }
  }

  function link() {
    const from = field.selectionStart;
    const marked = field.value.slice(from, field.selectionEnd);
    if (ADDRESS.test(marked.trim())) {
      put(from, field.selectionEnd, '[](' + marked.trim() + ')', from + 1);
    } else {
      const begin = '[' + marked.replace(/\s+/g, ' ') + '](';
      const place = from + begin.length;
      put(from, field.selectionEnd, begin + 'https://)', marked === '' ? from + 1 : place, marked === '' ? from + 1 : place + 8);
    }
  }

  /* Before each marked line; a list or quote is for itself, with an empty line around it. */
  function before(sign, isSo) {
    const text = field.value;
    const from = text.lastIndexOf('\n', field.selectionStart - 1) + 1;
    const end = text.indexOf('\n', Math.max(field.selectionEnd - (field.selectionEnd > field.selectionStart && text[field.selectionEnd - 1] === '\n' ? 1 : 0), from));
    const to = end < 0 ? text.length : end;
    const lines = text.slice(from, to).split('\n');
    if (lines.every(line => isSo.test(line) || line === '') && lines.some(line => line !== '')) {
      const without = lines.map(line => line.replace(isSo, '')).join('\n');
      put(from, to, without, from, from + without.length);
      return;
    }
    let number = 0;
    const written = lines.map(line => lines.length > 1 && line.trim() === '' ? line : sign(++number) + line.replace(/^(?:[-*]|\d+[.)]|>)\s/, '')).join('\n');
    const above = text.slice(0, from);
    const lead = above === '' || /\n\s*\n$/.test(above) || isSo.test(above.trimEnd().split('\n').pop()) ? '' : '\n';
    const below = text.slice(to);
    const tail = below.trim() === '' || /^\n\s*\n/.test(below) || isSo.test(below.trimStart().split('\n')[0]) ? '' : '\n';
    const start = from + lead.length;
    put(from, to, lead + written + tail, lines.length > 1 ? start : start + written.length, start + written.length);
  }

  function code() {
    const from = field.selectionStart;
    const marked = field.value.slice(from, field.selectionEnd);
    if (!marked.includes('\n')) return around('`');
    const lead = from === 0 || field.value[from - 1] === '\n' ? '' : '\n';
    const words = '```\n' + marked.replace(/^\n|\n$/g, '') + '\n```\n';
    put(from, field.selectionEnd, lead + words, from + lead.length, from + lead.length + words.length);
  }

  const does = {
    bold: () => around('**'),
    italic: () => around('_'),
    link,
    bullets: () => before(() => '- ', /^[-*] /),
    numbers: () => before(number => number + '. ', /^\d+[.)] /),
    quote: () => before(() => '> ', /^> ?/),
    code,
    preview: toggle
  };

  /* One step with Tab, the rest with the arrows (WAI-ARIA, toolbar). */
  function stand(at) {
    const next = buttons[(at + buttons.length) % buttons.length];
    buttons.forEach(function (button) { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
  }

  tools.addEventListener('keydown', function (event) {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === 'Escape') field.focus();
    else if (to !== undefined) stand(to);
    else return;
    event.preventDefault();
  });
  tools.addEventListener('mousedown', function (event) {
    /* What is marked stays marked. */
    if (event.target.closest('button')) event.preventDefault();
  });
  tools.addEventListener('click', function (event) {
    const button = event.target.closest('[data-format]');
    if (!button) return;
    buttons.forEach(function (each) { each.tabIndex = each === button ? 0 : -1; });
    does[button.dataset.format]();
  });

  field.addEventListener('keydown', function (event) {
    if (event.defaultPrevented || event.isComposing) return;
    const key = event.key.toLowerCase();
    const what = { b: 'bold', i: 'italic' }[key];
    if (what && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      does[what]();
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      further(event);
    }
  });

  /* A list goes on; an empty item ends it. */
  function further(event) {
    const at = field.selectionStart;
    if (at !== field.selectionEnd) return;
    const text = field.value;
    const from = text.lastIndexOf('\n', at - 1) + 1;
    const line = text.slice(from, at);
    const item = /^(\s*)([-*]|(\d+)([.)]))( +)(.*)$/.exec(line) || /^()(>)()()( )(.*)$/.exec(line);
    if (!item) return;
    event.preventDefault();
    if (item[6].trim() === '') {
      /* Without an empty line, what follows would still be part of the last item. */
      put(from, at, '\n');
    } else {
      put(at, at, '\n' + item[1] + (item[3] ? Number(item[3]) + 1 + item[4] : item[2]) + item[5]);
    }
  }

  field.addEventListener('paste', function (event) {
    const from = field.selectionStart;
    const to = field.selectionEnd;
    const text = event.clipboardData.getData('text/plain').trim();
    if (from !== to && ADDRESS.test(text) && !ADDRESS.test(field.value.slice(from, to).trim())) {
      event.preventDefault();
      event.stopPropagation();
      put(from, to, '[' + field.value.slice(from, to).replace(/\s+/g, ' ') + '](' + text + ')');
      return;
    }
    const html = event.clipboardData.getData('text/html');
    const markdown = html && Havendesk.markdown(html);
    if (!markdown) return;
    /* Tables are also offered as a picture of themselves. */
    event.preventDefault();
    event.stopPropagation();
    const above = field.value.slice(0, from);
    const apart = !markdown.includes('\n') || above === '' || /\n\s*\n$/.test(above) ? '' : above.endsWith('\n') ? '\n' : '\n\n';
    put(from, to, apart + markdown);
  });

  let waiting = null;
  let asked = 0;

  async function look() {
    const mine = ++asked;
    const body = new URLSearchParams({ text: field.value });
    const answer = await fetch('draft/preview', { method: 'POST', body, headers: { 'X-Havendesk': 'preview' }, redirect: 'error' }).catch(() => null);
    const html = answer && answer.ok ? await answer.text() : null;
    if (mine !== asked) return;
    if (html === null) preview.textContent = preview.dataset.lost;
    else preview.innerHTML = html;
  }

  function toggle() {
    preview.hidden = !preview.hidden;
    shows.setAttribute('aria-pressed', String(!preview.hidden));
    if (!preview.hidden) look();
  }

  field.addEventListener('input', function () {
    if (preview.hidden) return;
    clearTimeout(waiting);
    waiting = setTimeout(look, pause);
  });

  /* A link in a message must not take the page away on which somebody writes. */
  document.addEventListener('click', function (event) {
    const away = event.target.closest('.formatted a[href]');
    if (away) away.target = '_blank';
  });
  tools.hidden = false;

  window.Havendesk = Object.assign(window.Havendesk || {}, { putInAnswer: text => put(field.selectionStart, field.selectionEnd, text) });
})();
