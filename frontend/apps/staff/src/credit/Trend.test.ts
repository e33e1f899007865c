import { describe, expect, it } from 'vitest';
import { trendPoints } from './Trend';

describe('the line of a credit', () => {
  it('goes down as the credit grows', () => {
    expect(trendPoints([0, -100])).toBe('0.0,0.0 84.0,20.0');
  });

  it('goes up when the account falls into arrears', () => {
    expect(trendPoints([-100, 0, 100])).toBe('0.0,20.0 42.0,10.0 84.0,0.0');
  });

  it('is flat while nothing moves', () => {
    expect(trendPoints([0, 0])).toBe('0.0,20.0 84.0,20.0');
  });
});
