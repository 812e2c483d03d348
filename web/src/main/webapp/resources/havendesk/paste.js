'use strict';
/* Formatted text from elsewhere as Markdown: what it is, not how it looked. What is read is a page of its own, in which
   nothing runs and nothing is loaded. */
(function () {
  const FORMATTED = 'b, strong, i, em, a[href], ul, ol, table, blockquote, pre, code, h1, h2, h3, h4, h5, h6, [style*="font-weight"], [style*="font-style"]';
  const BLOCK = /^(P|DIV|SECTION|ARTICLE|HEADER|FOOTER|MAIN|ASIDE|FIGURE|FIGCAPTION|ADDRESS|DL|DT|DD|FORM|FIELDSET|DETAILS|SUMMARY|CENTER)$/;
  const UNSEEN = /^(SCRIPT|STYLE|HEAD|TITLE|META|LINK|TEMPLATE|NOSCRIPT|IMG|SVG|CANVAS|IFRAME|OBJECT|INPUT|BUTTON|SELECT|TEXTAREA)$/i;

  /* What Markdown would take for its own gets a backslash. */
  function escaped(text) {
    return text.replace(/(\\*)([*`])/g, (all, before, sign) => before + before + '\\' + sign)
      .replace(/(^|[\s(])_(?=\S)/g, '$1\\_');
  }

  /* So does what would begin a list or a quote. */
  function beginning(line) {
    return line.replace(/^([-+>])(?=\s)/, '\\$1').replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
  }

  function wrapped(sign, words) {
    const parts = /^(\s*)([\s\S]*?)(\s*)$/.exec(words);
    return parts[2] === '' ? words : parts[1] + sign + parts[2] + sign + parts[3];
  }

  function isBold(element) {
    const weight = element.style.fontWeight;
    if (weight !== '') return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
    return /^(B|STRONG)$/.test(element.tagName);
  }

  function isItalic(element) {
    const style = element.style.fontStyle;
    return style === '' ? /^(I|EM|CITE|VAR)$/.test(element.tagName) : style === 'italic';
  }

  function address(link) {
    const href = link.getAttribute('href') || '';
    return /^(https?:|mailto:)/i.test(href) ? href.replace(/[\s()<>]/g, encodeURIComponent).replace(/\(/g, '%28').replace(/\)/g, '%29') : '';
  }

  function inline(node, within) {
    if (node.nodeType === Node.TEXT_NODE) return escaped(node.data.replace(/\s+/g, ' '));
    if (node.nodeType !== Node.ELEMENT_NODE || UNSEEN.test(node.tagName)) return '';
    if (node.tagName === 'BR') return '\n';
    if (/^(CODE|KBD|SAMP|TT)$/.test(node.tagName)) {
      const code = node.textContent.replace(/\s+/g, ' ').trim();
      if (code === '') return '';
      const fence = code.includes('`') ? '``' : '`';
      return fence === '`' ? '`' + code + '`' : '`` ' + code + ' ``';
    }
    const bold = isBold(node) && !within.bold;
    const italic = isItalic(node) && !within.italic;
    const inner = { bold: within.bold || bold, italic: within.italic || italic };
    let words = [...node.childNodes].map(child => inline(child, inner)).join('');
    if (node.tagName === 'A' && address(node) !== '') {
      const label = words.trim();
      words = label === '' ? '' : label === node.getAttribute('href') ? label : '[' + label.replace(/\n/g, ' ').replace(/[[\]]/g, '\\$&') + '](' + address(node) + ')';
    }
    if (italic) words = words.split('\n').map(line => wrapped('_', line)).join('\n');
    if (bold) words = words.split('\n').map(line => wrapped('**', line)).join('\n');
    return words;
  }

  function lines(words) {
    return words.split('\n').map(line => line.replace(/[ \u00a0]+/g, ' ').trim()).join('\n').trim();
  }

  function indented(text, by) {
    return text.split('\n').map((line, at) => at === 0 || line === '' ? line : by + line).join('\n');
  }

  function list(element) {
    let number = Number(element.getAttribute('start') || 1);
    const items = [];
    for (const child of element.children) {
      if (/^(UL|OL)$/.test(child.tagName)) {
        /* Some programs put a list beside the item that it belongs to. */
        const nested = indented('\n' + list(child), '   ');
        if (items.length) items[items.length - 1] += nested; else items.push(list(child));
      } else if (child.tagName === 'LI') {
        const sign = element.tagName === 'OL' ? number++ + '. ' : '- ';
        const inside = blocks(child, true).join('\n');
        if (inside !== '') items.push(sign + indented(inside, ' '.repeat(sign.length)));
      }
    }
    return items.join('\n');
  }

  function table(element) {
    const rows = [...element.querySelectorAll('tr')].map(row => [...row.children].map(function (cell) {
      return inline(cell, { bold: cell.tagName === 'TH', italic: false }).replace(/\s+/g, ' ').trim().replace(/\|/g, '\\|');
    })).filter(row => row.some(cell => cell !== ''));
    const width = Math.max(0, ...rows.map(row => row.length));
    /* One column is there for the looks. */
    if (width < 2) return rows.map(row => row[0]).join('\n\n');
    const line = row => '| ' + Array.from({ length: width }, (none, at) => row[at] || '').join(' | ') + ' |';
    return [line(rows[0]), '|' + '---|'.repeat(width), ...rows.slice(1).map(line)].join('\n');
  }

  function block(element) {
    switch (element.tagName) {
      case 'UL': case 'OL': return [list(element)];
      case 'TABLE': return [table(element)];
      case 'PRE': return ['```\n' + element.textContent.replace(/\n+$/, '') + '\n```'];
      case 'HR': return ['---'];
      case 'BLOCKQUOTE': return [blocks(element, false).join('\n\n').split('\n').map(line => '> ' + line).join('\n')];
      case 'H1': case 'H2': case 'H3': case 'H4': case 'H5': case 'H6':
        return [lines(wrapped('**', lines(inline(element, { bold: true, italic: false })).replace(/\n/g, ' ')))];
      default: return blocks(element, false);
    }
  }

  function isBlock(node) {
    return node.nodeType === Node.ELEMENT_NODE
      && (/^(UL|OL|TABLE|PRE|HR|BLOCKQUOTE|H[1-6])$/.test(node.tagName) || BLOCK.test(node.tagName)
        || !UNSEEN.test(node.tagName) && [...node.children].some(isBlock));
  }

  /* The parts of an element, each of which stands for itself. */
  function blocks(element, inItem) {
    const parts = [];
    let run = '';
    function end() {
      const words = lines(run);
      if (words !== '') parts.push(inItem ? words : words.split('\n').map(beginning).join('\n'));
      run = '';
    }
    for (const node of element.childNodes) {
      if (isBlock(node)) {
        end();
        parts.push(...block(node));
      } else {
        run += inline(node, { bold: false, italic: false });
      }
    }
    end();
    return parts.filter(part => part !== '');
  }

  /* Markdown for HTML; empty if there is nothing in it that words alone would not say. */
  function markdown(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const found = [...page.body.querySelectorAll(FORMATTED)].some(function (element) {
      return element.textContent.trim() !== '' && (!element.matches('b, strong, i, em, [style]') || isBold(element) || isItalic(element)
        || element.matches('a[href], ul, ol, table, blockquote, pre, code, h1, h2, h3, h4, h5, h6'));
    });
    return found ? blocks(page.body, false).join('\n\n') : '';
  }

  window.Havendesk = Object.assign(window.Havendesk || {}, { markdown });
})();
