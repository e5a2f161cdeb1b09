import { expect, it } from 'vitest';

import { cataloguedNote } from './catalogued-note';

const terms = [
  { zh: '法律', en: 'Law' },
  { zh: '获投资机构投资', en: 'Venture investment' },
];

it.each([
  ['获投资机构投资：2025年B轮', 'en', 'Venture investment: 2025年B轮'],
  ['韩十二（法律）', 'en', '韩十二 (Law)'],
  ['韩十二（法律）', 'zh-CN', '韩十二（法律）'],
  ['法律意见书', 'en', '法律意见书'],
  ['2026-11-10；报告', 'en', '2026-11-10; 报告'],
] as const)('%s in %s', (note, language, words) => {
  expect(cataloguedNote(note, terms, language)).toBe(words);
});
