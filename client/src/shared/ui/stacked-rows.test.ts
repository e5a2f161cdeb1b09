import { describe, expect, it } from 'vitest';

import { nameCells } from './stacked-rows';

function table(body: string): HTMLTableElement {
  const element = document.createElement('table');
  element.innerHTML = `<thead><tr><th>排名</th><th>企业</th><th>说明</th><td></td></tr></thead><tbody>${body}</tbody>`;
  return element;
}

describe('nameCells', () => {
  it('gives each cell the name of its column, whichever column the row is named by', () => {
    const element = table('<tr><td>1</td><th>示例精工001</th><td>无</td><td>按钮</td></tr>');
    nameCells(element);
    expect([...element.querySelectorAll('tbody td')].map((cell) => cell.getAttribute('data-label'))).toEqual([
      '排名',
      '说明',
      null,
    ]);
  });

  it('sets apart what is longer than half a line, and takes it back when it is short again', () => {
    const element = table(
      '<tr><td>1</td><th>甲</th><td>材料齐全，同意上报，请予复核并安排现场考察</td></tr>',
    );
    nameCells(element);
    const cell = element.querySelector<HTMLElement>('tbody td:last-child');
    expect(cell?.dataset.long).toBe('');
    if (cell !== null) cell.textContent = '同意';
    nameCells(element);
    expect(cell?.dataset.long).toBeUndefined();
  });

  it('names no cell that spans columns', () => {
    const element = table('<tr><th>甲</th><td colspan="3">不参与评分</td></tr>');
    nameCells(element);
    expect(element.querySelector('tbody td')?.hasAttribute('data-label')).toBe(false);
  });
});
