import { describe, expect, it } from 'vitest';

import { checkCreditCode } from './credit-code';

describe('checkCreditCode', () => {
  it.each([
    ['91440117MADEM0513R', 'valid'],
    [' 91440117madem0513r ', 'valid'],
    ['91440117MADEM0513T', 'check'],
    ['91440117MADEM0531R', 'check'],
    ['91440117MADEM0513', 'length'],
    ['91440117MADEM051OR', 'character'],
    ['', 'length'],
  ])('%s is %s', (code, expected) => {
    const answer = checkCreditCode(code);
    expect(answer === 'warning' ? 'valid' : answer).toBe(expected);
  });
});
