import { describe, expect, it } from 'vitest';

import { placeBlock, readCell, splitBlock } from './figure-cells';

describe('readCell', () => {
  it.each([
    ['', { value: null }],
    [' — ', { value: null }],
    ['0', { value: 0 }],
    ['１２', { value: 12 }],
    ['1,200', { value: 1200 }],
    ['1000000', { value: 1_000_000 }],
    ['1000001', { fault: 'tooLarge' }],
    ['-1', { fault: 'negative' }],
    ['−1', { fault: 'negative' }],
    ['1.5', { fault: 'notWhole' }],
    ['2.0', { value: 2 }],
    ['1e3', { fault: 'notANumber' }],
    ['三', { fault: 'notANumber' }],
  ])('reads %j as %j', (text, reading) => {
    expect(readCell(text)).toEqual(reading);
  });
});

describe('placeBlock', () => {
  const units = [
    { unit: '平城区', unitCode: '140213' },
    { unit: '云冈区', unitCode: '140214' },
    { unit: '新荣区', unitCode: '140212' },
  ];

  it('places a block without names from the active cell and cuts off what does not fit', () => {
    const placed = placeBlock(splitBlock('1\t2\r\n3\t4\r\n5\t6\r\n'), units, 3, { row: 1, column: 2 });
    expect(placed).toEqual({
      cells: [
        { row: 1, column: 2, text: '1' },
        { row: 2, column: 2, text: '3' },
      ],
      unknown: [],
      isCut: true,
    });
  });

  it('places a printed table by the names of its units, whatever their order, and skips its head', () => {
    const placed = placeBlock(splitBlock('指标\t甲\t乙\n云冈区\t1\t2\n平城区\t3\t'), units, 3, {
      row: 2,
      column: 2,
    });
    expect(placed).toEqual({
      cells: [
        { row: 1, column: 0, text: '1' },
        { row: 1, column: 1, text: '2' },
        { row: 0, column: 0, text: '3' },
        { row: 0, column: 1, text: '' },
      ],
      unknown: [],
      isCut: false,
    });
  });

  it('understands division codes and names lines that are no county, but not heads', () => {
    const block = '权重\t5%\t5%\n140212\t1\t2\n大同县\t3\t4\n合计\t4\t6';
    const placed = placeBlock(splitBlock(block), units, 3, { row: 0, column: 0 });
    expect(placed.cells.map((cell) => `${cell.row}/${cell.column} ${cell.text}`)).toEqual(['2/0 1', '2/1 2']);
    expect(placed.unknown).toEqual(['大同县', '合计']);
  });
});
