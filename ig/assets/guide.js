// Search over the index of the pages' language, buttons that copy and try requests, and details that open when an anchor leads
// into them. Without it a page has all its text, its menu and its links.
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

  function find() {
    const pages = search(input.value);
    found.replaceChildren(...pages.map((page) => {
      const item = document.createElement('li');
      const link = item.appendChild(document.createElement('a'));
      link.href = form.dataset.here + page.file;
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
  input.addEventListener('input', find);
  input.addEventListener('keydown', (event) => { if (event.key === 'Escape') { input.value = ''; find(); } });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [first] = search(input.value);
    if (first) location.href = form.dataset.here + first.file;
  });

  const main = document.getElementById('content');

  function button(label, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', () => act(made));
    return made;
  }

  async function copy(text, made) {
    await navigator.clipboard.writeText(text);
    const label = made.textContent;
    made.textContent = main.dataset.copied;
    setTimeout(() => { made.textContent = label; }, 1500);
  }

  // The server that serves the guide has its base beside it; a folder that was opened from a disk has none.
  const served = location.protocol.startsWith('http') && location.pathname.includes('/ig/');
  const root = served && new URL(location.pathname.replace(/\/ig\/.*/, '/'), location.href);

  function address(request) {
    const path = request.replace(/^GET /, '').replaceAll('|', '%7C');
    return new URL(path.startsWith('/') ? path.slice(1) : 'fhir/' + path, root);
  }

  // The addresses of a block that only reads: curl with nothing but an address.
  function reads(block) {
    const lines = block.trim().split('\n');
    const found = lines.map((line) => line.match(/^curl -s '?localhost:8080\/([^' ]+)'?$/));
    return found.every(Boolean) ? found.map((line) => address('/' + line[1])) : [];
  }

  const SHOWN_OF_ANSWER = 20000;

  async function ask(url) {
    try {
      const answer = await fetch(url, { headers: { Accept: 'application/fhir+json, application/json', 'Accept-Language': document.documentElement.lang } });
      let body = await answer.text();
      try { body = JSON.stringify(JSON.parse(body), null, 2); } catch { /* shown as it came */ }
      return `GET ${url.pathname}${url.search}\nHTTP ${answer.status}\n\n${body.length > SHOWN_OF_ANSWER ? body.slice(0, SHOWN_OF_ANSWER) + '\n…' : body}`;
    } catch {
      return `GET ${url.pathname}${url.search}\n${main.dataset.failed}`;
    }
  }

  async function show(urls, place) {
    let shown = place.nextElementSibling;
    if (!shown || !shown.classList.contains('answer')) {
      shown = document.createElement('pre');
      shown.className = 'answer';
      shown.tabIndex = 0;
      shown.setAttribute('aria-live', 'polite');
      place.after(shown);
    }
    shown.textContent = '…';
    shown.textContent = (await Promise.all(urls.map(ask))).join('\n\n');
  }

  for (const block of document.querySelectorAll('pre')) {
    const code = block.querySelector('code');
    if (!code) continue;
    const bar = document.createElement('span');
    bar.className = 'copier';
    bar.append(button(main.dataset.copy, (made) => copy(code.textContent, made)));
    const urls = root ? reads(code.textContent) : [];
    if (urls.length) bar.append(button(main.dataset.try, () => show(urls, block)));
    block.before(bar);
  }
  for (const code of root ? document.querySelectorAll('code.request') : []) {
    const bar = document.createElement('span');
    bar.className = 'requester';
    const url = address(code.textContent);
    bar.append(
      button(main.dataset.copy, (made) => copy(url.href, made)),
      button(main.dataset.try, () => show([url], code.closest('table, ul, ol, p, blockquote') || code)));
    code.after(bar);
  }

  if (document.getElementById('missing')) {
    input.value = decodeURIComponent(location.pathname.split('/').pop()).replace(/\.(html|json)$/, '').replace(/^[A-Z][A-Za-z]+-(?=.)/, '');
    if (search(input.value).length) find(); else input.value = '';
  }

  function reveal() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let node = target; node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
    if (target) target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  reveal();
  if (matchMedia('(max-width: 60rem)').matches && !document.getElementById('missing')) document.querySelector('.menu details').open = false;
})();
