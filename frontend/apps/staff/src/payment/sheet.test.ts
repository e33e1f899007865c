import { describe, expect, it } from 'vitest';
import { dayOf, isBlank, linesOf, nextRow, pasted, type SheetRow, totalOf } from './sheet';

const TODAY = '2026-11-22';
const METHODS = [
  { value: 'RCO', label: 'Cash office (RCO)' },
  { value: 'RQP', label: 'Cheque (RQP)' },
];

function row(change: Partial<SheetRow> = {}): SheetRow {
  return { ...nextRow(undefined, TODAY), ...change };
}

describe('a block pasted from Excel', () => {
  it('fills the rows from the cell it is pasted into', () => {
    const rows = pasted(
      [row()],
      { row: 0, cell: 'reference' },
      '500001/01\t£1,050.00\t16/11/2026\tcash office\tMs Okafor\r\n500002/01\t12.5\t\tRQP\r\n',
      METHODS,
      TODAY,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      reference: '500001/01',
      amount: '1050.00',
      paidOn: '16/11/2026',
      typeCode: 'RCO',
      narrative: 'Ms Okafor',
    });
    expect(rows[1]).toMatchObject({ amount: '12.50', paidOn: '16/11/2026', typeCode: 'RQP' });
  });

  it('leaves what it does not cover as it was, and confirms nothing', () => {
    const rows = pasted(
      [row({ reference: 'A', another: true }), row({ reference: 'B', amount: '1.00' })],
      { row: 0, cell: 'amount' },
      '9.99',
      METHODS,
      TODAY,
    );
    expect(rows[0]).toMatchObject({ reference: 'A', amount: '9.99', another: false });
    expect(rows[1]).toMatchObject({ reference: 'B', amount: '1.00' });
  });

  it('keeps an amount it cannot read, for the person to see', () => {
    expect(pasted([row()], { row: 0, cell: 'amount' }, '1,23', METHODS, TODAY)[0]?.amount).toBe('1,23');
  });
});

describe('the sheet', () => {
  it('adds up to the penny what can be read', () => {
    expect(totalOf([row({ amount: '0.10' }), row({ amount: '0.20' }), row({ amount: 'x' }), row()])).toBe(30);
  });

  it('reads days as they are written here', () => {
    expect(dayOf('1/4/26')).toBe('2026-04-01');
    expect(dayOf('31/11/2026')).toBe('');
    expect(dayOf('11/16/2026')).toBe('');
    expect(dayOf('2026-11-16')).toBe('2026-11-16');
  });

  it('does not count a row nobody has begun', () => {
    expect(isBlank(row())).toBe(true);
    expect(isBlank(row({ amount: '1' }))).toBe(false);
  });

  it('asks for exactly what stands on it', () => {
    expect(linesOf([row({ reference: ' A ', amount: '1.5', typeCode: 'RCO', another: true })])).toEqual([
      {
        reference: 'A',
        amountPence: 150,
        paidOn: TODAY,
        typeCode: 'RCO',
        narrative: null,
        confirmed: ['SAME_AMOUNT'],
      },
    ]);
    expect(linesOf([row({ amount: 'x' })])[0]?.amountPence).toBeNull();
  });
});
