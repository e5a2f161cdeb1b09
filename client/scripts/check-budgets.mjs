// Fails the build when a first load asks for more script than its budget (kB of gzip).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const budgets = [
  {
    page: 'sign-in',
    limit: 150,
    entries: [
      'index.html',
      'src/app/routes/sign-in.tsx',
      'src/shared/locales/zh-CN.json',
      'src/features/identity/locales/zh-CN.json',
    ],
  },
  {
    page: 'first table page',
    limit: 300,
    entries: [
      'index.html',
      'src/app/router.tsx',
      'src/app/shell/signed-in-layout.tsx',
      'src/app/antd-locale-zh.ts',
      'src/app/routes/enterprises/list.tsx',
      'src/app/locales/zh-CN.json',
      'src/shared/locales/zh-CN.json',
      'src/features/enterprises/locales/zh-CN.json',
    ],
  },
];

function collect(key, files) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no chunk ${key}; correct the list of budgets.`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(imported, files);
}

let failed = false;
for (const { page, limit, entries } of budgets) {
  const files = new Set();
  for (const entry of entries) collect(entry, files);
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0);
  const size = bytes / 1000;
  const verdict = size <= limit ? 'ok' : 'OVER BUDGET';
  failed ||= size > limit;
  console.log(`${page}: ${size.toFixed(1)} kB gzip of script, budget ${limit} kB: ${verdict}`);
}
process.exit(failed ? 1 : 0);
