import { civilDate } from '../dates/dates';

export interface BalancePoint {
  /** `YYYY-MM-DD` */
  on: string;
  balancePence: number;
  label?: string;
}

export interface Scale {
  x: (day: number) => number;
  y: (pence: number) => number;
  firstDay: number;
  lastDay: number;
  low: number;
  high: number;
}

const DAY = 86_400_000;

/** Days since 1970 of a civil date; a number only to place it on the axis. */
export function dayNumber(on: string): number {
  const date = civilDate(on);
  return date ? Math.round(date.toDate('UTC').getTime() / DAY) : 0;
}

/** A round step in pence so that about four lines cross the chart. */
export function gridStep(low: number, high: number): number {
  const rough = Math.max(high - low, 100) / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * size).find((step) => step >= rough) ?? 10 * size;
}

export function scaleOf(points: readonly BalancePoint[], width: number, height: number): Scale {
  const days = points.map((point) => dayNumber(point.on));
  const amounts = points.map((point) => point.balancePence);
  const step = gridStep(Math.min(0, ...amounts), Math.max(0, ...amounts));
  const low = Math.floor(Math.min(0, ...amounts) / step) * step;
  const high = Math.max(Math.ceil(Math.max(0, ...amounts) / step) * step, low + step);
  const firstDay = Math.min(...days);
  const lastDay = Math.max(...days, firstDay + 1);
  return {
    firstDay,
    lastDay,
    low,
    high,
    x: (day) => ((day - firstDay) / (lastDay - firstDay)) * width,
    y: (pence) => height - ((pence - low) / (high - low)) * height,
  };
}

/** A balance holds until the next posting, so the line goes along and then up or down, never aslant. */
export function stepPath(points: readonly BalancePoint[], scale: Scale): string {
  let path = '';
  for (const point of points) {
    const x = scale.x(dayNumber(point.on)).toFixed(1);
    const y = scale.y(point.balancePence).toFixed(1);
    path += path === '' ? `M${x} ${y}` : `H${x}V${y}`;
  }
  return path === '' ? '' : `${path}H${scale.x(scale.lastDay).toFixed(1)}`;
}
