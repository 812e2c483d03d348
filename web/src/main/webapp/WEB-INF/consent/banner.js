/*
 * Havendesk's consent banner. Include it with
 *   <script src="https://your.house/consent.js" data-language="en" defer></script>
 * and use nothing that needs a choice before
 *   havendeskConsent.may('purpose') is true; the event 'havendesk-consent' tells of each change.
 */
(() => {
  'use strict';
  const script = document.currentScript;
  const house = new URL(script.src).origin;
  const spoken = (script.dataset.language || document.documentElement.lang || navigator.language || 'en').slice(0, 2);
  const texts = {
    en: {
      title: 'Your Privacy Choices', intro: 'You decide for what your data is used. Your choice holds at once, and you can change it here at any time.',
      all: 'Allow all', none: 'Refuse all', save: 'Save my choice', more: 'What you agree to', open: 'Your Privacy Choices',
      take: 'Withdraw', gpc: 'Opt-Out Request Honored', gpcText: 'Your browser sent the Global Privacy Control signal.', centre: 'Privacy Centre', close: 'Close', failed: 'This could not be saved. Please try again.'
    },
    de: {
      title: 'Ihre Datenschutz-Einstellungen', intro: 'Sie entscheiden, wofür Ihre Daten genutzt werden. Ihre Entscheidung gilt sofort, und Sie können sie hier jederzeit ändern.',
      all: 'Alles erlauben', none: 'Alles ablehnen', save: 'Auswahl speichern', more: 'Worin Sie einwilligen', open: 'Datenschutz-Einstellungen',
      take: 'Widerrufen', gpc: 'Widerspruch beachtet', gpcText: 'Ihr Browser hat das Signal Global Privacy Control gesendet.', centre: 'Datenschutz-Zentrum', close: 'Schließen', failed: 'Das ließ sich nicht speichern. Bitte versuchen Sie es noch einmal.'
    }
  };
  const say = texts[spoken] || texts.en;
  const KEY = 'havendesk-consent';
  const signal = navigator.globalPrivacyControl === true;
  let questions = [];
  let kept = read();

  function read() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch (e) {
      return {};
    }
  }

  function keep(choices) {
    kept = {
      visitor: kept.visitor || crypto.randomUUID(),
      overSignal: kept.overSignal === true,
      choices: Object.assign({}, kept.choices, choices),
      at: Object.assign({}, kept.at, Object.fromEntries(Object.keys(choices).map(purpose => [purpose, Date.now()]))),
      notices: Object.fromEntries(questions.filter(q => q.notice).map(q => [q.purpose, q.notice]))
    };
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } catch (e) {
      // Without storage the choice holds for this page.
    }
    document.dispatchEvent(new CustomEvent('havendesk-consent', {detail: Object.assign({}, kept.choices)}));
  }

  async function tell(choices, bySignal) {
    const body = {visitor: kept.visitor || (kept.visitor = crypto.randomUUID()), choices, notices: {}, signal: bySignal};
    questions.filter(q => q.notice && choices[q.purpose]).forEach(q => { body.notices[q.purpose] = q.notice; });
    const answer = await fetch(house + '/privacy/banner', {
      method: 'POST', mode: 'cors', credentials: 'omit', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)
    });
    if (!answer.ok) {
      throw new Error('not saved');
    }
    keep(choices);
  }

  function may(purpose) {
    const question = questions.find(q => q.purpose === purpose);
    if (!question) {
      return false;
    }
    if (question.signal && signal && !(kept.choices && kept.choices[purpose] === true && kept.overSignal)) {
      return false;
    }
    const chosen = kept.choices ? kept.choices[purpose] : undefined;
    return chosen === undefined ? !question.optIn : chosen && !isChanged(question) && !isOver(question);
  }

  // A yes to an earlier text ends when what matters in it has changed.
  function isChanged(question) {
    return question.optIn && question.material && kept.notices && kept.notices[question.purpose] !== question.notice;
  }

  // A yes with a time ends with it.
  function isOver(question) {
    return question.optIn && question.days > 0 && Date.now() > ((kept.at || {})[question.purpose] || 0) + question.days * 864e5;
  }

  function isOpen(question) {
    const chosen = (kept.choices || {})[question.purpose];
    return question.optIn && (chosen === undefined || chosen && (isChanged(question) || isOver(question)));
  }

  const host = document.createElement('div');
  host.id = 'havendesk-consent';
  const root = host.attachShadow({mode: 'open'});
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; font: 16px/1.5 system-ui, sans-serif; color-scheme: light dark; }
    .box, .again { color: CanvasText; background: Canvas; border: 1px solid color-mix(in srgb, CanvasText 25%, Canvas); border-radius: 12px; box-shadow: 0 8px 32px rgb(0 0 0 / 25%); }
    .box { position: fixed; z-index: 2147483000; inset: auto 1rem 1rem auto; width: min(28rem, calc(100vw - 2rem)); max-height: calc(100vh - 2rem); overflow: auto; box-sizing: border-box; padding: 1.25rem; }
    .again { position: fixed; z-index: 2147482999; left: 1rem; bottom: 1rem; display: inline-flex; gap: .25rem; padding: .25rem; }
    .again button { display: inline-flex; gap: .5rem; align-items: center; min-height: 2rem; padding: .25rem .65rem; border: 0; border-radius: 8px; color: inherit; background: none; cursor: pointer; font: inherit; font-size: .875rem; }
    .again .back { text-decoration: underline; }
    h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
    p, ul { margin: 0 0 .75rem; padding: 0; }
    li { list-style: none; margin-bottom: .75rem; }
    label { display: flex; gap: .6rem; align-items: flex-start; font-weight: 600; }
    input { width: 1.25rem; height: 1.25rem; margin: .15rem 0 0; flex: none; }
    .meaning { display: block; font-weight: 400; }
    .buttons { display: flex; flex-wrap: wrap; gap: .5rem; }
    .buttons button { flex: 1 1 8rem; min-height: 2.75rem; padding: .5rem .75rem; border: 2px solid #0b6b60; border-radius: 8px; background: #0b6b60; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
    .buttons button.save { background: Canvas; color: CanvasText; }
    :focus-visible { outline: 3px solid #2b7de9; outline-offset: 2px; }
    dl { margin: .5rem 0 0 1.85rem; font-size: .875rem; } dt { font-weight: 600; } dd { margin: 0 0 .4rem; white-space: pre-line; overflow-wrap: anywhere; }
    summary { margin-left: 1.85rem; font-size: .875rem; cursor: pointer; }
    .signal { font-weight: 600; }
    a { color: LinkText; } .foot { font-size: .875rem; margin: .75rem 0 0; }
    .failed { color: #b3261e; font-weight: 600; }`);
  root.adoptedStyleSheets = [style];

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => key === 'on' ? made.addEventListener('click', value) : made.setAttribute(key, value));
    made.append(...children.filter(child => child !== null));
    return made;
  }

  // The blue sign of the Californian rules (11 CCR 7015).
  function icon() {
    const box = document.createElement('span');
    box.setAttribute('aria-hidden', 'true');
    box.innerHTML = '<svg viewBox="0 0 30 14" width="30" height="14"><path d="M7.4 12.8h6.8l3.1-11.6H7.4C4.200 1.200 1.600 3.800 1.600 7s2.600 5.800 5.800 5.800z" fill="#fff"/><path d="M22.600 0H7.400c-3.900 0-7 3.100-7 7s3.100 7 7 7h15.200c3.900 0 7-3.100 7-7s-3.200-7-7-7zM1.600 7c0-3.200 2.600-5.800 5.800-5.800h9.900l-3.100 11.600H7.400C4.200 12.800 1.600 10.200 1.600 7z" fill="#06f"/><path d="M24.600 4c.2.200.2.600 0 .8L22.500 7l2.200 2.200c.2.200.2.600 0 .8-.2.200-.600.200-.8 0l-2.200-2.200L19.500 10c-.2.200-.600.200-.8 0-.2-.2-.2-.600 0-.8L20.800 7l-2.200-2.200c-.2-.2-.2-.600 0-.8.2-.2.600-.2.8 0l2.200 2.200L23.800 4c.2-.2.600-.2.8 0z" fill="#fff"/><path d="M12.700 4.100c.2.200.3.600.1.800l-4.200 4.900c-.1.100-.2.200-.3.200-.2.100-.5.100-.7-.100L5.400 7.700c-.2-.2-.2-.600 0-.8.2-.2.600-.2.8 0L8 8.600l3.800-4.500c.2-.2.600-.2.900 0z" fill="#06f"/></svg>';
    return box;
  }

  // One press takes back what one press gave.
  function again() {
    const given = questions.filter(q => q.optIn && may(q.purpose));
    const back = element('button', {class: 'back', type: 'button', on: async () => {
      await tell(Object.fromEntries(given.map(q => [q.purpose, false])), false).then(() => {
        again();
        root.querySelector('.open').focus();
      }, () => show(true));
    }}, say.take);
    root.replaceChildren(element('div', {class: 'again', role: 'region', 'aria-label': say.title},
      element('button', {class: 'open', type: 'button', on: () => show(true)}, icon(), say.open), given.length ? back : null));
  }

  function show(asked) {
    const list = element('ul');
    questions.forEach(question => {
      const box = element('input', {type: 'checkbox', id: 'for-' + question.purpose});
      box.checked = asked ? may(question.purpose) : !question.optIn && may(question.purpose);
      const rows = Object.entries(question.text).flatMap(([head, words]) => [element('dt', {}, head), element('dd', {}, words)]);
      list.append(element('li', {},
        element('label', {for: box.id}, box, element('span', {}, question.name, element('span', {class: 'meaning'}, question.meaning))),
        rows.length ? element('details', {}, element('summary', {}, say.more), element('dl', {}, ...rows)) : null));
    });
    const failed = element('p', {class: 'failed', role: 'alert'});
    const decide = choose => async () => {
      const choices = Object.fromEntries(questions.map(q => [q.purpose, choose(q)]));
      try {
        kept.overSignal = questions.some(q => q.signal && choices[q.purpose]);
        await tell(choices, false);
        again();
        root.querySelector('.open').focus();
      } catch (e) {
        failed.textContent = say.failed;
      }
    };
    const honoured = signal && questions.some(q => q.signal);
    const dialog = element('section', {class: 'box', role: 'dialog', 'aria-labelledby': 'title', tabindex: '-1'},
      element('h2', {id: 'title'}, say.title),
      honoured ? element('p', {class: 'signal', role: 'status'}, say.gpc + '. ', say.gpcText) : null,
      element('p', {}, say.intro),
      list, failed,
      element('div', {class: 'buttons'},
        element('button', {type: 'button', class: 'none', on: decide(() => false)}, say.none),
        element('button', {type: 'button', class: 'all', on: decide(() => true)}, say.all),
        element('button', {type: 'button', class: 'save', on: decide(q => root.getElementById('for-' + q.purpose).checked)}, say.save)),
      element('p', {class: 'foot'}, element('a', {href: house + '/privacy'}, say.centre)));
    dialog.addEventListener('keydown', pressed => {
      if (pressed.key === 'Escape' && !questions.some(isOpen)) {
        again();
        root.querySelector('.open').focus();
      }
    });
    root.replaceChildren(dialog);
    if (asked) {
      dialog.focus();
    }
  }

  async function begin() {
    const answer = await fetch(house + '/privacy/banner?language=' + encodeURIComponent(spoken), {mode: 'cors', credentials: 'omit'});
    questions = (await answer.json()).questions;
    if (!questions.length) {
      return;
    }
    document.body.append(host);
    const unheard = questions.filter(q => q.signal && signal && !(kept.choices && q.purpose in kept.choices));
    if (unheard.length) {
      await tell(Object.fromEntries(unheard.map(q => [q.purpose, false])), true).catch(() => {});
    } else {
      document.dispatchEvent(new CustomEvent('havendesk-consent', {detail: Object.assign({}, kept.choices)}));
    }
    if (questions.some(isOpen)) {
      show(false);
    } else {
      again();
    }
  }

  window.havendeskConsent = {may, open: () => show(true)};
  begin().catch(() => {});
})();
