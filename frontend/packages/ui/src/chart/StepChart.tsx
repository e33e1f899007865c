import { useId, useState } from 'react';
import { formatDate } from '../dates/dates';
import { Button } from '../form/Button';
import { ScrollBox } from '../grid/ScrollBox';
import { balanceInWords, formatMoney } from '../money/money';
import { type BalancePoint, dayNumber, gridStep, scaleOf, stepPath } from './steps';

const WIDTH = 760;
const HEIGHT = 190;
const LEFT = 74;
const BOTTOM = 22;

/** One sentence that says what the chart shows, for everyone who does not see it. */
export function summaryOf(points: readonly BalancePoint[]): string {
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) return 'There are no postings in this period.';
  const highest = points.reduce((a, b) => (b.balancePence > a.balancePence ? b : a));
  return `From ${formatDate(first.on)} to ${formatDate(last.on)} the balance went from ${balanceInWords(first.balancePence)} to ${balanceInWords(last.balancePence)}; it was highest on ${formatDate(highest.on)}, at ${balanceInWords(highest.balancePence)}.`;
}

/** The balance over time: charges go up, payments go down. Arrow keys move along it; the table says the same. */
export function StepChart({ title, points }: { title: string; points: readonly BalancePoint[] }) {
  const [asTable, setAsTable] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const summaryId = useId();
  const reading = at === null ? undefined : points[at];
  return (
    <figure className="stack-close" style={{ margin: 0 }}>
      <figcaption className="spread">
        <span id={summaryId}>{summaryOf(points)}</span>
        <Button kind="quiet" small aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show as chart' : 'Show as table'}
        </Button>
      </figcaption>
      {asTable ? (
        <PointTable title={title} points={points} />
      ) : (
        <>
          {points.length > 0 ? (
            <Drawing title={title} points={points} at={at} onMove={setAt} describedBy={summaryId} />
          ) : null}
          <p className="quiet" aria-live="polite">
            {reading
              ? `${formatDate(reading.on)}: ${balanceInWords(reading.balancePence)}${reading.label ? `, ${reading.label}` : ''}`
              : points.length > 0
                ? 'Move over the chart, or use the left and right arrow keys, to read a day.'
                : ''}
          </p>
        </>
      )}
    </figure>
  );
}

interface DrawingProps {
  title: string;
  points: readonly BalancePoint[];
  at: number | null;
  onMove: (index: number | null) => void;
  describedBy: string;
}

function Drawing({ title, points, at, onMove, describedBy }: DrawingProps) {
  const scale = scaleOf(points, WIDTH - LEFT - 10, HEIGHT - BOTTOM - 8);
  const path = stepPath(points, scale);
  const step = gridStep(scale.low, scale.high);
  const lines: number[] = [];
  for (let amount = scale.low; amount <= scale.high; amount += step) lines.push(amount);
  const current = at === null ? undefined : points[at];
  const labels = points.filter((_, index) => index === 0 || index === points.length - 1);

  function nearest(clientX: number, box: DOMRect): number {
    const x = ((clientX - box.left) / box.width) * WIDTH - LEFT;
    return points.reduce((best, point, index) => {
      const far = Math.abs(scale.x(dayNumber(point.on)) - x);
      return far < Math.abs(scale.x(dayNumber(points[best]?.on ?? point.on)) - x) ? index : best;
    }, 0);
  }

  return (
    <svg
      className="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={title}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys read the chart day by day
      tabIndex={0}
      onMouseMove={(event) => onMove(nearest(event.clientX, event.currentTarget.getBoundingClientRect()))}
      onMouseLeave={() => onMove(null)}
      onBlur={() => onMove(null)}
      onKeyDown={(event) => {
        const move = { ArrowLeft: -1, ArrowRight: 1, Home: -points.length, End: points.length }[event.key];
        if (move === undefined) return;
        event.preventDefault();
        onMove(Math.min(Math.max((at ?? (move > 0 ? -1 : points.length)) + move, 0), points.length - 1));
      }}
    >
      <g transform={`translate(${LEFT} 8)`}>
        {lines.map((amount) => (
          <g key={amount}>
            <line
              className={amount === 0 ? 'chart-zero' : 'chart-gridline'}
              x1={0}
              x2={WIDTH - LEFT - 10}
              y1={scale.y(amount)}
              y2={scale.y(amount)}
            />
            <text x={-8} y={scale.y(amount) + 4} textAnchor="end">
              {formatMoney(amount).replace('.00', '')}
            </text>
          </g>
        ))}
        <path className="chart-area" d={`${path}V${scale.y(0).toFixed(1)}H0Z`} />
        <path className="chart-line" d={path} />
        {labels.map((point, index) => (
          <text
            key={point.on}
            x={scale.x(dayNumber(point.on))}
            y={HEIGHT - BOTTOM + 8}
            textAnchor={index === 0 ? 'start' : 'end'}
          >
            {formatDate(point.on)}
          </text>
        ))}
        {current ? (
          <>
            <line
              className="chart-cross"
              x1={scale.x(dayNumber(current.on))}
              x2={scale.x(dayNumber(current.on))}
              y1={0}
              y2={HEIGHT - BOTTOM - 8}
            />
            <circle
              className="chart-point"
              r={4.5}
              cx={scale.x(dayNumber(current.on))}
              cy={scale.y(current.balancePence)}
            />
          </>
        ) : null}
      </g>
    </svg>
  );
}

function PointTable({ title, points }: { title: string; points: readonly BalancePoint[] }) {
  return (
    <ScrollBox label={title}>
      <table className="grid">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col" className="number">
              Balance
            </th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several postings share a day
            <tr key={`${point.on}-${index}`}>
              <th scope="row">{formatDate(point.on)}</th>
              <td className="number">{formatMoney(point.balancePence)}</td>
              <td>{balanceInWords(point.balancePence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
