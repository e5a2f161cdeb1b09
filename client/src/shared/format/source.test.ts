import { describe, expect, it } from 'vitest';

import { citingText, clauseText, sourceText } from './source';
import type { CitedDocument } from './source';

const documents: CitedDocument[] = [
  { code: 'DT22', title: { zh: '大同市推进企业上市“倍增”计划', en: 'Datong listing-doubling plan' } },
  {
    code: 'GZ22',
    title: { zh: '关于实施高企上市倍增行动的工作方案', en: 'Guangzhou listing-doubling plan' },
  },
  { title: { zh: '首次公开发行股票注册管理办法', en: 'IPO registration measures' } },
  {
    title: {
      zh: '首次公开发行股票注册管理办法（证监会令第205号）',
      en: 'IPO registration measures (Order 205)',
    },
  },
  { title: { zh: '香港联合交易所证券上市规则', en: 'HKEX listing rules' } },
];

describe('sourceText', () => {
  it.each([
    ['DT22 附件4 二(三)1–3', 'zh-CN', '大同市推进企业上市“倍增”计划 附件4 二(三)1–3'],
    ['DT22 附件4 二(三)1–3', 'en', 'Datong listing-doubling plan annex 4 II(3)1–3'],
    ['大同市推进企业上市“倍增”计划 二', 'zh-CN', '大同市推进企业上市“倍增”计划 二'],
    ['关于实施高企上市倍增行动的工作方案 三(二)', 'en', 'Guangzhou listing-doubling plan III(2)'],
    [
      'GZ22 III(2); DT22 annex 2',
      'en',
      'Guangzhou listing-doubling plan III(2); Datong listing-doubling plan annex 2',
    ],
    [
      '首次公开发行股票注册管理办法（证监会令第205号） 第十二条(二)',
      'en',
      'IPO registration measures (Order 205) art. 12(2)',
    ],
    ['首次公开发行股票注册管理办法 第十条至第十三条', 'en', 'IPO registration measures art. 10–13'],
    ['首次公开发行股票注册管理办法 发行条件', 'en', 'IPO registration measures conditions of offering'],
    ['香港联合交易所证券上市规则 18C.04、18C.05', 'en', 'HKEX listing rules 18C.04, 18C.05'],
    ['香港联合交易所证券上市规则 第十八A、十八C章', 'en', 'HKEX listing rules ch. 18A, 18C'],
    ['没有人知道的规则 5505(b)(1)', 'en', '没有人知道的规则 5505(b)(1)'],
    ['三(三)3(6)', 'en', 'III(3)3(6)'],
    ['第二十条、第二十一条', 'en', 'art. 20, 21'],
  ] as const)('%s in %s', (source, language, words) => {
    expect(sourceText(source, language, documents)).toBe(words);
  });
});

describe('clauseText', () => {
  it('leaves Chinese readers the number as printed', () => {
    expect(clauseText('附件2 一(二)', 'zh-CN')).toBe('附件2 一(二)');
  });
});

describe('citingText', () => {
  it('names every document of a sentence as the language does', () => {
    const sentence =
      'Not met: State (大同市推进企业上市“倍增”计划 附件2 一(三)); Products (大同市推进企业上市“倍增”计划 附件2 一(四)) today';
    expect(citingText(sentence, 'en', documents)).toBe(
      'Not met: State (Datong listing-doubling plan annex 2 I(3)); Products (Datong listing-doubling plan annex 2 I(4)) today',
    );
    expect(citingText(sentence, 'zh-CN', documents)).toBe(sentence);
  });
});
