'use strict';
/* Verifies an evidence receipt (C2SP tlog-proof, signed-note, tlog-checkpoint; RFC 9162, 2.1.3.2) in
   this window. It reads the page and writes to it, and calls nobody: the page's policy forbids it. */
(function () {
  const ED25519 = 1;
  const FORM = /^c2sp\.org\/tlog-proof@v1\nextra ([A-Za-z0-9+/=]+)\nindex (0|[1-9][0-9]{0,17})\n((?:[A-Za-z0-9+/=]+\n)*)\n([^]*)$/;

  class Refused extends Error {
    constructor(step) {
      super(step);
      this.step = step;
    }
  }

  function must(step, holds) {
    if (!holds) throw new Refused(step);
  }

  const utf8 = (text) => new TextEncoder().encode(text);

  function decoded(base64, step) {
    try {
      const binary = atob(base64);
      must(step, btoa(binary) === base64);
      return Uint8Array.from(binary, (c) => c.charCodeAt(0));
    } catch {
      throw new Refused(step);
    }
  }

  async function sha256(...parts) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer()));
  }

  const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);

  /** The parts of a receipt; nothing may hide in what a reader would pass over. */
  function parse(text) {
    const step = 'form';
    const form = FORM.exec(text);
    must(step, form);
    const [, base64, index, hashes, note] = form;
    const path = hashes.split('\n').slice(0, -1).map((hash) => decoded(hash, step));
    must(step, path.every((hash) => hash.length === 32));
    const end = note.lastIndexOf('\n\n');
    must(step, end >= 0 && note.endsWith('\n') && note.length > end + 2);
    const head = note.slice(0, end + 1);
    const signatures = note.slice(end + 2, -1).split('\n').map((line) => {
      const parts = /^\u2014 ([^ ]+) ([A-Za-z0-9+/=]+)$/.exec(line);
      must(step, parts);
      return { name: parts[1], bytes: decoded(parts[2], step) };
    });
    const lines = head.split('\n');
    must(step, lines.length >= 4 && /^(0|[1-9][0-9]{0,17})$/.test(lines[1]));
    const root = decoded(lines[2], step);
    let extra;
    let entry;
    try {
      const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(decoded(base64, step));
      extra = JSON.parse(json);
      must(step, plain(JSON.stringify(extra)) === plain(json));
      entry = JSON.parse(extra.leaf);
    } catch {
      throw new Refused(step);
    }
    const { leaf, salt, details, ...more } = extra;
    must(step, Object.keys(more).length === 0 && (salt === undefined) === (details === undefined));
    must(step, ['id', 'kind', 'actor', 'occurredAt'].every((name) => typeof entry[name] === 'string'));
    return { index: BigInt(index), path, head, signatures, origin: lines[0], size: BigInt(lines[1]), root, leaf, entry, salt, details };
  }

  /** JSON's two ways to write the digits of an escape are one. */
  const plain = (json) => json.replace(/\\u[0-9A-Fa-f]{4}/g, (escape) => escape.toLowerCase());

  /** A log's public key, name+id+base64 as in Go's sumdb/note. */
  async function parseKey(text) {
    const step = 'key';
    const parts = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim());
    must(step, parts);
    const typed = decoded(parts[3], step);
    must(step, typed.length === 33 && typed[0] === ED25519);
    const id = (await sha256(utf8(parts[1] + '\n'), typed)).slice(0, 4);
    must(step, [...id].map((byte) => byte.toString(16).padStart(2, '0')).join('') === parts[2]);
    try {
      return { name: parts[1], id, key: await imported(typed.slice(1)) };
    } catch {
      throw new Refused(step);
    }
  }

  const imported = (key) => crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);

  /** A log that changed its key has several. Lines by other keys say nothing; one false line by its own spoils the note. */
  async function signedBy(keys, receipt) {
    const by = (key) => receipt.signatures.filter((one) => one.name === key.name && same(one.bytes.slice(0, 4), key.id));
    const key = keys.find((one) => one.name === receipt.origin && by(one).length > 0);
    must('signature', key);
    for (const one of by(key)) {
      must('signature', await crypto.subtle.verify({ name: 'Ed25519' }, key.key, one.bytes.slice(4), utf8(receipt.head)));
    }
  }

  async function included({ index, size, path, leaf, root }) {
    const step = 'inclusion';
    must(step, index < size);
    let node = index;
    let last = size - 1n;
    let hash = await sha256(Uint8Array.of(0), utf8(leaf));
    for (const sibling of path) {
      must(step, last > 0n);
      if (node % 2n === 1n || node === last) {
        hash = await sha256(Uint8Array.of(1), sibling, hash);
        while (node % 2n === 0n && node > 0n) {
          node /= 2n;
          last /= 2n;
        }
      } else {
        hash = await sha256(Uint8Array.of(1), hash, sibling);
      }
      node /= 2n;
      last /= 2n;
    }
    must(step, last === 0n && same(hash, root));
  }

  async function opened({ entry, salt, details }) {
    const salted = decoded(salt, 'opening');
    must('opening', salted.length === 32);
    must('opening', typeof entry.commitment === 'string' && same(await sha256(salted, utf8(details)), decoded(entry.commitment, 'opening')));
  }

  const field = (id) => document.getElementById(id);
  const result = field('result');

  function mark(step, state) {
    result.querySelector(`[data-step="${step}"]`).dataset.state = state;
  }

  function write(values) {
    for (const [name, value] of Object.entries(values)) {
      result.querySelectorAll(`[data-value="${name}"]`).forEach((place) => { place.textContent = value; });
    }
  }

  function say(receipt) {
    const { entry } = receipt;
    write({
      kind: entry.kind,
      actor: entry.actor,
      id: entry.id,
      when: `${new Date(entry.occurredAt).toLocaleString(document.documentElement.lang, { dateStyle: 'full', timeStyle: 'long' })} (${entry.occurredAt})`,
      facts: Object.entries(entry.facts || {}).map(([name, value]) => `${name} = ${value}`).join(', ') || '\u2013',
      details: receipt.details ?? '\u2013',
      origin: receipt.origin,
      index: String(receipt.index),
      size: String(receipt.size),
      root: btoa(String.fromCharCode(...receipt.root)),
    });
  }

  let latest = 0;

  async function check() {
    const run = ++latest;
    const found = [];
    let receipt;
    try {
      receipt = parse(field('receipt').value);
      found.push('form');
      const keys = await Promise.all(field('key').value.trim().split('\n').map(parseKey));
      found.push('key');
      await signedBy(keys, receipt);
      found.push('signature');
      await included(receipt);
      found.push('inclusion');
      if (receipt.salt !== undefined) {
        await opened(receipt);
        found.push('opening');
      }
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      show(run, found, refused.step);
      return;
    }
    if (show(run, found)) say(receipt);
  }

  function show(run, found, failed) {
    if (run !== latest) return false;
    result.querySelectorAll('[data-step]').forEach((step) => { step.dataset.state = 'none'; });
    found.forEach((step) => mark(step, 'ok'));
    if (failed) mark(failed, 'failed');
    else if (!found.includes('opening')) mark('opening', 'absent');
    result.dataset.state = failed ? 'failed' : 'ok';
    result.hidden = false;
    return true;
  }

  async function take(file) {
    // Decoded strictly: a byte that is no text must not become one that is.
    try {
      field('receipt').value = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    } catch {
      field('receipt').value = '';
    }
    await check();
  }

  /** Pasting often loses the last line's end; a receipt has exactly one. */
  async function checkPasted() {
    const text = field('receipt').value;
    if (text && !text.endsWith('\n')) field('receipt').value = text + '\n';
    await check();
  }

  async function begin() {
    try {
      await imported(new Uint8Array(32).fill(1));
    } catch {
      field('unsupported').hidden = false;
      field('check').disabled = true;
      return;
    }
    field('check').addEventListener('click', checkPasted);
    field('file').addEventListener('change', ({ target }) => { if (target.files[0]) take(target.files[0]); });
    const drop = field('drop');
    // Dropped beside the field, a file would replace the page.
    for (const type of ['dragover', 'dragleave', 'drop']) {
      document.addEventListener(type, (event) => {
        event.preventDefault();
        drop.classList.toggle('over', type === 'dragover');
        if (type === 'drop' && event.dataTransfer.files[0]) take(event.dataTransfer.files[0]);
      });
    }
    document.documentElement.dataset.ready = 'verify';
  }

  begin();
})();
