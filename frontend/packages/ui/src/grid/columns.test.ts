import { describe, expect, it } from 'vitest';
import { asTsv, type GridColumn, nextSort, parseSort, sumOf } from './columns';

interface Line {
  name: string;
  pence: number;
  on: string;
}

const columns: GridColumn<Line>[] = [
  { id: 'name', header: 'Name', value: (line) => line.name },
  { id: 'pence', header: 'Balance', kind: 'money', value: (line) => line.pence },
  { id: 'on', header: 'Since', kind: 'date', value: (line) => line.on },
];

describe('copying a grid', () => {
  it('gives a spreadsheet plain figures and ISO dates, a credit as a negative number', () => {
    const rows = [
      { name: 'Okafor', pence: 31240, on: '2026-11-16' },
      { name: 'Lim\t(Ms)', pence: -1205, on: '2026-11-09' },
    ];
    expect(asTsv(columns, rows)).toBe(
      'Name\tBalance\tSince\r\nOkafor\t312.40\t2026-11-16\r\nLim (Ms)\t-12.05\t2026-11-09',
    );
  });

  it('does not let a name become a formula', () => {
    expect(asTsv(columns.slice(0, 1), [{ name: '=1+1', pence: 0, on: '' }])).toContain("'=1+1");
  });

  it('adds up pence without a fraction', () => {
    const column = columns[1];
    if (!column) throw new Error('the balance column is missing');
    expect(
      sumOf(column, [
        { name: '', pence: 10, on: '' },
        { name: '', pence: 20, on: '' },
      ]),
    ).toBe(30);
  });
});

describe('sorting by the head of a column', () => {
  it('goes up, down and off', () => {
    expect(nextSort('', 'name', false)).toBe('name');
    expect(nextSort('name', 'name', false)).toBe('-name');
    expect(nextSort('-name', 'name', false)).toBe('');
  });

  it('adds a second column with Shift and replaces without', () => {
    expect(nextSort('-balance', 'name', true)).toBe('-balance,name');
    expect(nextSort('-balance,name', 'other', false)).toBe('other');
    expect(parseSort('-balance,name')).toEqual([
      { key: 'balance', down: true },
      { key: 'name', down: false },
    ]);
  });
});
