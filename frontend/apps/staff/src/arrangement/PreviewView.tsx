import { Alert, formatDate, formatMoney, ScrollBox, Skeleton } from '@quarterday/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemAlert } from '../platform/page';
import type { Preview } from './model';

interface PreviewViewProps {
  query: UseQueryResult<Preview>;
  /** Whether enough has been said to work anything out. */
  ready: boolean;
  references: string[];
}

/** What the terms in the form come to, while they are typed. */
export function PreviewView({ query, ready, references }: PreviewViewProps) {
  if (!ready) return <p className="quiet">Say how much, how often and from when to see what it comes to.</p>;
  if (query.isError) return <ProblemAlert problem={query.error} />;
  if (!query.data) return <Skeleton lines={6} />;
  return <Known preview={query.data} references={references} />;
}

function Known({ preview, references }: { preview: Preview; references: string[] }) {
  const { concerns, sharePercent, disposablePence } = preview;
  return (
    <div className="stack-close">
      <p aria-live="polite">
        <strong>It clears on {formatDate(preview.clearsOn)}</strong>: {formatMoney(preview.owedPence)} in{' '}
        {preview.instalments} {preview.instalments === 1 ? 'instalment' : 'instalments'}, the last of{' '}
        {formatMoney(preview.lastPence)}. That is {preview.weeks} rent weeks
        {preview.freeWeeks > 0 ? `, ${preview.freeWeeks} of them rent-free` : ''}.
      </p>
      <p>
        {formatMoney(preview.monthlyPence)} a month
        {disposablePence === null || disposablePence === undefined
          ? ''
          : `, of ${formatMoney(disposablePence)} that is left${
              sharePercent === null || sharePercent === undefined ? '' : `: ${sharePercent}%`
            }`}
        . An instalment is kept if it comes within {preview.toleranceDays} days.
      </p>
      {concerns.length > 0 ? (
        <Alert kind="warn" title="Think about this before you agree">
          <ul>
            {concerns.map((one) => (
              <li key={one.concern}>{one.words}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <Rows preview={preview} references={references} />
    </div>
  );
}

function Rows({ preview, references }: { preview: Preview; references: string[] }) {
  const split = references.length > 1;
  return (
    <ScrollBox label="Calendar of the instalments">
      <table className="plain">
        <caption>What would be paid, and when</caption>
        <thead>
          <tr>
            <th scope="col">By</th>
            <th scope="col" className="number">
              Off what is owed
            </th>
            {split
              ? references.map((reference) => (
                  <th key={reference} scope="col" className="number">
                    of that {reference}
                  </th>
                ))
              : null}
            <th scope="col" className="number">
              Rent until then
            </th>
            <th scope="col" className="number">
              Together
            </th>
            <th scope="col" className="number">
              Left
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.calendar.map((row) => (
            <tr key={row.number}>
              <th scope="row">{formatDate(row.dueOn)}</th>
              <td className="number">{formatMoney(row.debtPence)}</td>
              {split
                ? references.map((reference, index) => (
                    <td key={reference} className="number">
                      {formatMoney(row.parts[index] ?? 0)}
                    </td>
                  ))
                : null}
              <td className="number">{formatMoney(row.rentPence)}</td>
              <td className="number">{formatMoney(row.sumPence)}</td>
              <td className="number">{formatMoney(row.leftPence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
