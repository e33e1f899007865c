import { describe, expect, it } from 'vitest';
import { gridStep, scaleOf, stepPath } from './steps';

describe('the balance drawn over time', () => {
  const points = [
    { on: '2026-11-02', balancePence: 10_000 },
    { on: '2026-11-09', balancePence: 20_000 },
    { on: '2026-11-12', balancePence: -5_000 },
  ];

  it('goes along until the day of the posting and then straight up or down', () => {
    const scale = scaleOf(points, 100, 100);
    expect(stepPath(points, scale)).toMatch(/^M0\.0 [\d.]+H70\.0V[\d.]+H100\.0V[\d.]+H100\.0$/);
  });

  it('always shows the line of nothing owed', () => {
    const scale = scaleOf(points, 100, 100);
    expect(scale.low).toBeLessThanOrEqual(0);
    expect(scale.high).toBeGreaterThanOrEqual(20_000);
    expect(scale.y(scale.low)).toBe(100);
    expect(scale.y(scale.high)).toBe(0);
  });

  it('keeps its shape for one point and for a balance that never moves', () => {
    const scale = scaleOf([{ on: '2026-11-02', balancePence: 0 }], 100, 100);
    expect(Number.isFinite(scale.x(scale.firstDay))).toBe(true);
    expect(Number.isFinite(scale.y(0))).toBe(true);
  });

  it('chooses round steps', () => {
    expect(gridStep(0, 40_000)).toBe(10_000);
    expect(gridStep(-1_000, 31_240)).toBe(10_000);
    expect(gridStep(0, 0)).toBeGreaterThan(0);
  });
});
