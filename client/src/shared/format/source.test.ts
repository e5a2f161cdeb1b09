import { describe, expect, it } from 'vitest';

import { citingText, clauseText, sourceText } from './source';

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
    ['纳斯达克上市规则 5505(b)(1)', 'en', '纳斯达克上市规则 5505(b)(1)'],
    ['三(三)3(6)', 'en', 'III(3)3(6)'],
  ] as const)('%s in %s', (source, language, words) => {
    expect(sourceText(source, language)).toBe(words);
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
      'Not met: State (大同市推进企业上市“倍增”计划 附件2 一(三)); Products (大同市推进企业上市“倍增”计划 附件2 一(四))';
    expect(citingText(sentence, 'en')).toBe(
      'Not met: State (Datong listing-doubling plan annex 2 I(3)); Products (Datong listing-doubling plan annex 2 I(4))',
    );
    expect(citingText(sentence, 'zh-CN')).toBe(sentence);
  });
});
