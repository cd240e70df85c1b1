// Search over the index of the pages' language, copy buttons, and details that open when an anchor leads into them.
(() => {
  const form = document.querySelector('form.search');
  const input = form.querySelector('input');
  const found = form.querySelector('ul');
  const index = (window.guideIndex || []).map(([file, title, text]) => ({ file, title, low: title.toLowerCase(), text: text.toLowerCase() }));
  const SHOWN = 12;

  function search(words) {
    const terms = words.toLowerCase().split(/[\s,，、]+/).filter(Boolean);
    if (terms.length === 0) return [];
    return index
      .map((page) => ({ page, score: terms.reduce((sum, term) => sum + score(page, term), 0), all: terms.every((term) => score(page, term) > 0) }))
      .filter((hit) => hit.all)
      .sort((one, other) => other.score - one.score)
      .slice(0, SHOWN)
      .map((hit) => hit.page);
  }

  function score(page, term) {
    if (page.low === term) return 100;
    if (page.low.startsWith(term)) return 50;
    if (page.low.includes(term)) return 20;
    const place = page.text.indexOf(term);
    return place < 0 ? 0 : place === 0 ? 15 : place < 80 ? 8 : 2;
  }

  function show() {
    const pages = search(input.value);
    found.replaceChildren(...pages.map((page) => {
      const item = document.createElement('li');
      const link = item.appendChild(document.createElement('a'));
      link.href = page.file;
      link.textContent = page.title;
      const file = link.appendChild(document.createElement('small'));
      file.textContent = page.file.replace('.html', '');
      return item;
    }));
    if (pages.length === 0 && input.value.trim()) {
      found.appendChild(document.createElement('li')).textContent = form.dataset.nothing;
    }
    found.hidden = !input.value.trim();
  }

  form.hidden = false;
  input.addEventListener('input', show);
  input.addEventListener('keydown', (event) => { if (event.key === 'Escape') { input.value = ''; show(); } });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [first] = search(input.value);
    if (first) location.href = first.file;
  });

  const main = document.getElementById('content');
  for (const block of document.querySelectorAll('pre')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copier';
    button.textContent = main.dataset.copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(block.querySelector('code').textContent);
      button.textContent = main.dataset.copied;
      setTimeout(() => { button.textContent = main.dataset.copy; }, 1500);
    });
    block.before(button);
  }

  function reveal() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let node = target; node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
    if (target) target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  reveal();
  if (matchMedia('(max-width: 60rem)').matches) document.querySelector('.menu details').open = false;
})();
