// A colleague looks for an article and puts its link where the cursor stands in the answer.
'use strict';

(() => {
  const place = document.getElementById('articleInsert');
  const answer = document.getElementById('answer:text');
  if (!place || !answer) {
    return;
  }
  const search = document.getElementById('articleSearch');
  const list = document.getElementById('articleList');
  const status = document.getElementById('articleStatus');
  let waiting;

  const look = async () => {
    const found = await fetch(place.dataset.base + '/suggest', {
      method: 'POST',
      body: new URLSearchParams([['typed', search.value]]),
    });
    const articles = found.ok ? await found.json() : [];
    status.textContent = articles.length === 0 ? place.dataset.none : String(articles.length);
    list.replaceChildren(...articles.map(entry));
  };

  const entry = (article) => {
    const line = document.createElement('li');
    const put = document.createElement('button');
    put.type = 'button';
    put.className = 'link';
    put.textContent = article.title;
    put.addEventListener('click', () => {
      const language = place.dataset.language;
      const link = `${place.dataset.link}/${article.slug}${language ? '?lang=' + encodeURIComponent(language.split('-')[0]) : ''}`;
      answer.setRangeText(link, answer.selectionStart, answer.selectionEnd, 'end');
      answer.dispatchEvent(new Event('input', { bubbles: true }));
      place.open = false;
      answer.focus();
    });
    line.append(put);
    return line;
  };

  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 250);
  });
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      // It stands in the form of the answer, which must not be sent.
      event.preventDefault();
    }
  });
  place.addEventListener('toggle', () => {
    if (place.open) {
      search.focus();
    }
  });
})();
