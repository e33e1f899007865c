import { call } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Form,
  formatDate,
  formatInstant,
  Panel,
  TextAreaField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useServerForm } from '../platform/useServerForm';
import type { DayBoard, DayDifference } from './model';
import { differenceInWords, sourceInWords } from './words';

/** What does not agree, this day and before, with what people said about it. */
export function Differences({ board }: { board: DayBoard }) {
  const [explaining, setExplaining] = useState<DayDifference | null>(null);
  if (board.differences.length === 0 && board.carried.length === 0) {
    return <Alert kind="good" title="Nothing differs, and nothing is carried from earlier days" />;
  }
  const because = board.mayExplain ? null : 'Your job role may not explain differences.';
  const table = (caption: string, rows: DayDifference[]) =>
    rows.length === 0 ? null : (
      <DifferenceTable caption={caption} rows={rows} because={because} onExplain={setExplaining} />
    );
  return (
    <Panel title="Differences">
      {table('Of this day', board.differences)}
      {table('Carried from earlier days', board.carried)}
      <Dialog open={explaining !== null} onClose={() => setExplaining(null)} title="Why does it differ?">
        {explaining ? <ExplainForm difference={explaining} onClose={() => setExplaining(null)} /> : null}
      </Dialog>
    </Panel>
  );
}

interface TableProps {
  caption: string;
  rows: DayDifference[];
  because: string | null;
  onExplain: (difference: DayDifference) => void;
}

function DifferenceTable({ caption, rows, because, onExplain }: TableProps) {
  return (
    <table className="plain">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Day</th>
          <th scope="col" className="number">
            Difference
          </th>
          <th scope="col">Why</th>
          <th scope="col">
            <span className="visually-hidden">What to do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.day}/${row.source}/${row.detail}`}>
            <th scope="row">
              <Link
                to="/days/$day"
                params={{ day: row.day }}
                search={{
                  source: row.source,
                  differing: true,
                  ...(row.detail ? { detail: row.detail } : {}),
                }}
                resetScroll={false}
              >
                {sourceInWords(row.source, row.detail)}
              </Link>
            </th>
            <td>{formatDate(row.day)}</td>
            <td className="number">{differenceInWords(row.difference)}</td>
            <td>
              {row.explanation ? (
                <>
                  {row.explanation.reason}{' '}
                  <span className="quiet">
                    {row.explanation.madeByName}, {formatInstant(row.explanation.madeAt)}
                  </span>
                </>
              ) : (
                <Badge kind="bad">Not explained</Badge>
              )}
            </td>
            <td>
              <Button kind="quiet" small because={because} onClick={() => onExplain(row)}>
                {row.explanation ? 'Say it again' : 'Explain'}
                <span className="visually-hidden"> {sourceInWords(row.source, row.detail)}</span>
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ExplainForm({ difference, onClose }: { difference: DayDifference; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: ({ reason }) =>
      call(`/days/${difference.day}/explanations`, {
        method: 'POST',
        body: {
          source: difference.source,
          detail: difference.detail,
          lines: difference.difference.lines,
          pence: difference.difference.pence,
          reason,
        },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['days'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Explain the difference">
      <p>
        {sourceInWords(difference.source, difference.detail)}, {formatDate(difference.day)}:{' '}
        {differenceInWords(difference.difference)}.
      </p>
      <TextAreaField
        name="reason"
        label="Why it stands"
        hint="It stays with the day, under your name. It counts for a difference of this size and no other."
      />
      <div className="dialog-actions">
        <Button type="submit" busy={busy}>
          Keep it
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
