import { describe, expect, it } from 'vitest';

import { findClause, findTopics, topics } from './topics';

describe('help topics', () => {
  it('are found by title, pinyin, English and words of the body, titles first', () => {
    expect(findTopics('县区考核')[0]?.id).toBe('assessments');
    expect(findTopics('xqkh').map((one) => one.id)).toContain('assessments');
    expect(findTopics('audit')[0]?.id).toBe('audit');
    expect(findTopics('拆分登记').map((one) => one.id)).toEqual(['county-records']);
    expect(findTopics('  ')).toHaveLength(topics.length);
    expect(findTopics('没有这样的词')).toEqual([]);
  });

  it('cite clauses by document and number', () => {
    expect(findClause('DT22 附件4 二')).toMatchObject({ document: 'DT22', number: '附件4 二' });
    expect(findClause('DT22 附件9')).toBeNull();
    expect(findClause('XX 一')).toBeNull();
  });
});
