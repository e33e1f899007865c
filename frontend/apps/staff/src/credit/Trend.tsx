import { formatMoney } from '@quarterday/ui';
import { trendWords } from './words';

const WIDTH = 84;
const HEIGHT = 20;

/** The points of a line through each week's balance, credits below. */
export function trendPoints(trend: readonly number[]): string {
  const low = Math.min(0, ...trend);
  const span = Math.max(1, Math.max(0, ...trend) - low);
  const step = WIDTH / Math.max(1, trend.length - 1);
  return trend
    .map(
      (pence, week) => `${(week * step).toFixed(1)},${(HEIGHT - ((pence - low) / span) * HEIGHT).toFixed(1)}`,
    )
    .join(' ');
}

interface TrendProps {
  trend: readonly number[];
  grewPence: number;
}

/** Thirteen weeks in a line, with the same in words for everybody. */
export function Trend({ trend, grewPence }: TrendProps) {
  return (
    <span className="row">
      <svg
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 -1 ${WIDTH} ${HEIGHT + 2}`}
        aria-hidden="true"
        focusable="false"
      >
        <polyline points={trendPoints(trend)} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span>{trendWords(grewPence, formatMoney)}</span>
    </span>
  );
}
