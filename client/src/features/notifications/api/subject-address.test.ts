import { describe, expect, it } from 'vitest';

import words from '../locales/zh-CN.json';
import { subjectAddress } from './subject-address';

describe('subjectAddress', () => {
  it('opens what a notification is about, on the tab where it is answered', () => {
    expect(subjectAddress({ kind: 'report-sent-back', subject: 'county-assessment/7' })).toBe(
      '/county-assessments/7?tab=checking',
    );
    expect(subjectAddress({ kind: 'ranking-published', subject: 'ranking-edition/8' })).toBe(
      '/rankings/editions/8',
    );
    expect(subjectAddress({ kind: 'reserve-opinion-asked', subject: 'reserve-application/3' })).toBe(
      '/reserve-library/applications/3?tab=opinions',
    );
    expect(subjectAddress({ kind: 'sheets-assigned', subject: 'ranking-draft/9' })).toBe('/reviews');
  });

  it('leads nowhere for something without a page', () => {
    expect(subjectAddress({ kind: 'other', subject: 'unheard-of/1' })).toBeUndefined();
  });

  it('has words for each kind', () => {
    expect(Object.keys(words.kind)).toContain('nomination-sent-back');
  });
});
