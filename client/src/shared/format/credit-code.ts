const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** What a credit code looks like: `warning` means only the organisation code inside fails its own check digit. */
export type CreditCodeCheck = 'valid' | 'warning' | 'length' | 'character' | 'check';

function innerCheckHolds(code: string): boolean {
  const sum = innerWeights.reduce(
    (total, weight, index) => total + weight * parseInt(code.charAt(8 + index), 36),
    0,
  );
  const check = 11 - (sum % 11);
  return code.charAt(16) === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** Checks a unified social credit code by GB 32100-2015, as the server does, so that a slip shows while typing. */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = text.trim().toUpperCase();
  if (code.length !== 18) return 'length';
  const values = code.split('').map((character) => alphabet.indexOf(character));
  if (values.some((value) => value < 0)) return 'character';
  const sum = weights.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  if (alphabet.charAt((31 - (sum % 31)) % 31) !== code.charAt(17)) return 'check';
  return innerCheckHolds(code) ? 'valid' : 'warning';
}
