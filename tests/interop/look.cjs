// node look.cjs NODE_MODULES CHROMIUM FILE…: opens SVG and HTML files in a headless browser and prints, for each, what it
// shows: errors of scripts, the texts of the picture with their boxes, and for HTML what a click on an entity gives.
const path = require('path');
const [modules, chromium, ...files] = process.argv.slice(2);
const puppeteer = require(`${modules}/puppeteer-core`);

// Each line of text with its box in pixels, and the name of the node or edge that it belongs to.
const texts = () => [...document.querySelectorAll('svg text')].map((text) => {
  const box = text.getBoundingClientRect();
  return {
    text: text.textContent, owner: text.closest('g.node, g.edge, g.cluster')?.id ?? 'frame',
    x: box.x, y: box.y, width: box.width, height: box.height,
  };
});

(async () => {
  const browser = await puppeteer.launch({
    executablePath: chromium, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  const seen = [];
  for (const file of files) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1600, height: 1000 });
    const errors = [];
    const requests = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`file://${path.resolve(file)}`);
    const result = { file, errors, texts: await page.evaluate(texts) };
    if (file.endsWith('.html')) {
      result.quotations = await page.$$eval('#details li', (items) => items.length);
      result.clicked = await page.evaluate(() => {
        const isEntity = (part) => !part.querySelector('title').textContent.startsWith('relation ');
        const first = [...document.querySelectorAll('g.node')].find(isEntity);
        first?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        return { there: first !== undefined, heading: document.querySelector('#details h1').textContent,
          bright: document.querySelectorAll('g.node:not(.dim)').length };
      });
    }
    result.requests = requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'));
    seen.push(result);
    await page.close();
  }
  await browser.close();
  process.stdout.write(JSON.stringify(seen));
})().catch((error) => { console.error(error); process.exit(1); });
