// Takes the pictures the help topics name from the browser tests' screenshots, scales and compresses them with the browser itself, and
// puts them into public/help: node scripts/help-pictures.mjs (./run help-pictures)
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

import { readTopics } from './help-topics.mjs';

const width = 1200;
const quality = 0.72;
const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const wanted = [...new Set(readTopics().flatMap((topic) => (topic.picture === null ? [] : [topic.picture])))];
const folder = file('public/help');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
let total = 0;
const missing = [];
for (const name of wanted) {
  const source = await readFile(file(`../artifacts/screenshots/desk-${name}.png`)).catch(() => null);
  if (source === null) {
    missing.push(name);
    continue;
  }
  const scaled = await page.evaluate(
    async ({ png, width, quality }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = Math.round((image.naturalHeight * width) / image.naturalWidth);
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', quality).split(',')[1];
    },
    { png: source.toString('base64'), width, quality },
  );
  await writeFile(`${folder}/${name}.webp`, Buffer.from(scaled, 'base64'));
}
await browser.close();
for (const one of await readdir(folder)) {
  if (wanted.includes(one.replace(/\.webp$/, ''))) total += (await stat(`${folder}/${one}`)).size;
  else await rm(`${folder}/${one}`);
}
console.log(
  `${wanted.length - missing.length} pictures, ${(total / 1000).toFixed(0)} kB, in client/public/help`,
);
if (missing.length > 0) {
  console.error(
    `No screenshot desk-<name>.png in artifacts/screenshots for: ${missing.join(', ')}. Run the browser tests first.`,
  );
  process.exit(1);
}
