import { describe, expect, it } from 'vitest';

import { allTargetOf, matches, pieces, targetOf } from './targets';

const none = { detail: null, code: null, countyCode: null, board: null, count: null };

describe('where a found thing leads', () => {
  it.each([
    ['enterprise', '7', {}, '/enterprises/7'],
    [
      'rule',
      'SA-2024',
      { board: 'star-attributes' },
      '/eligibility/rules?board=star-attributes&rule=SA-2024',
    ],
    ['document', 'D', { board: 'main' }, '/eligibility/rules?board=main'],
    ['document', 'D', { code: 'datong-2022' }, '/help/clauses#datong-2022'],
    ['edition', '7', {}, '/rankings/editions/7'],
    ['campaign', '7', {}, '/campaigns/7'],
    ['assessment', '7', {}, '/county-assessments/7'],
  ] as const)('%s %s', (kind, id, more, target) => {
    expect(targetOf(kind, { ...none, id, title: { zh: id, en: id }, ...more })).toBe(target);
  });

  it('is the register for enterprises, and the page of everything found for the rest', () => {
    expect(allTargetOf({ kind: 'enterprise', total: 9, items: [] }, 'a&b')).toBe('/enterprises?search=a%26b');
    expect(allTargetOf({ kind: 'rule', total: 9, items: [] }, 'a')).toBe('/search?text=a');
  });
});

describe('names of pages', () => {
  const name = { zh: '县区考核', en: 'County assessment', reading: 'xqkh xianqukaohe' };

  it.each([
    ['考核', true],
    ['xqkh', true],
    ['xian qu', true],
    ['COUNTY', true],
    ['ｘｑ', true],
    ['', false],
    ['qkx', false],
    ['4', false],
  ])('%s', (text, expected) => {
    expect(matches(text, name)).toBe(expected);
  });
});

describe('marking what was typed', () => {
  it.each([
    ['示例精工001', '精工', ['示例', '[精工]', '001']],
    ['STAR attributes', 'star ATTR', ['[STAR]', ' ', '[attr]', 'ibutes']],
    ['a+b', '+', ['a', '[+]', 'b']],
    ['示例精工001', 'sljg', ['示例精工001']],
    ['示例', '', ['示例']],
  ])('%s by %s', (text, typed, expected) => {
    expect(pieces(text, typed).map((one) => (one.isTyped ? `[${one.text}]` : one.text))).toEqual(expected);
  });
});
