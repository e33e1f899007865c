import { describe, expect, it } from 'vitest';
import { agrees } from './model';
import { differenceInWords, inShort, sourceInWords } from './words';

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

describe('a day in short', () => {
  it('says what was received and what of it is nobody’s yet', () => {
    expect(inShort({ postings: 1204, receivedPence: 1284412, suspensePence: 5443 })).toBe(
      '1,204 lines were posted or held. £12,844.12 was received, £54.43 of it held in suspense.',
    );
    expect(inShort({ postings: 1, receivedPence: 100, suspensePence: 0 })).toBe(
      '1 line was posted or held. £1.00 was received, none of it held in suspense.',
    );
  });

  it('says so when there was nothing', () => {
    expect(inShort({ postings: 0, receivedPence: 0, suspensePence: 0 })).toBe(
      'Nothing was posted on this day.',
    );
    expect(inShort({ postings: 7, receivedPence: 0, suspensePence: 0 })).toBe('7 lines were posted or held.');
  });
});
