// Articles that fit to what is being typed. It goes to the server in the body of a request and is kept nowhere.
'use strict';

(() => {
  const place = document.getElementById('suggested');
  const fields = Array.from(document.querySelectorAll('[data-suggest]'));
  if (!place || fields.length === 0) {
    return;
  }
  const list = place.querySelector('[data-list]');
  const said = place.querySelector('[data-said]');
  let waiting;
  let asked = '';
  let running;

  const post = (path, name, value, signal) =>
    fetch(place.dataset.base + path, { method: 'POST', body: new URLSearchParams([[name, value]]), signal });

  const ask = async () => {
    const typed = fields.map((field) => field.value.trim()).filter(Boolean).join(' ').slice(0, 500);
    if (typed === asked) {
      return;
    }
    asked = typed;
    if (running) {
      running.abort();
    }
    if (typed.length < 3) {
      show([]);
      return;
    }
    running = new AbortController();
    try {
      const answer = await post('/suggest', 'typed', typed, running.signal);
      if (answer.ok) {
        show(await answer.json());
      }
    } catch (gone) {
      // Something newer was typed, or the line is broken: the form works without.
    }
  };

  const show = (articles) => {
    list.replaceChildren(...articles.map(entry));
    place.hidden = articles.length === 0;
    said.textContent = articles.length === 0 ? '' : place.dataset.count.replace('{0}', articles.length);
  };

  const entry = (article) => {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${place.dataset.base}/articles/${article.slug}`;
    link.textContent = article.title;
    link.lang = article.language;
    // What is typed must not get lost.
    link.target = '_blank';
    link.rel = 'noopener';
    const yes = document.createElement('button');
    yes.type = 'button';
    yes.className = 'button quiet compact';
    yes.textContent = place.dataset.yes;
    yes.setAttribute('aria-label', `${place.dataset.yes}: ${article.title}`);
    yes.addEventListener('click', async () => {
      const answer = await post('/answered', 'slug', article.slug);
      if (answer.ok) {
        yes.remove();
        said.textContent = place.dataset.thanks;
        const thanks = document.createElement('p');
        thanks.className = 'muted';
        thanks.textContent = place.dataset.thanks;
        line.append(thanks);
      }
    });
    line.append(link, ' ', yes);
    return line;
  };

  fields.forEach((field) =>
    field.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 350);
    }));
})();
