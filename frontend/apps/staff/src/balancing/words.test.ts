import { describe, expect, it } from 'vitest';
import { agrees } from './model';
import { differenceInWords, sourceInWords } from './words';

describe('a difference', () => {
  it('is said in lines and in money', () => {
    expect(differenceInWords({ lines: 1, pence: 5443 })).toBe('1 line, +£54.43');
    expect(differenceInWords({ lines: -2, pence: 0 })).toBe('−2 lines, £0.00');
  });

  it('is said in money alone where no line is missing', () => {
    expect(differenceInWords({ lines: 0, pence: -1 })).toBe('−£0.01');
  });

  it('is one in lines although the money agrees', () => {
    expect(agrees({ lines: 1, pence: 0 })).toBe(false);
    expect(agrees({ lines: 0, pence: 0 })).toBe(true);
  });
});

describe('a source', () => {
  it('is named with its sender where there is one', () => {
    expect(sourceInWords('PAYMENT_FILE', 'PAYPOINT')).toBe('Payment file, PAYPOINT');
    expect(sourceInWords('CASH_BATCH', '')).toBe('Cash batch');
  });
});
