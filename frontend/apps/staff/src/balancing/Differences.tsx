import { call } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Form,
  FormActions,
  formatDate,
  formatInstant,
  Panel,
  ScrollBox,
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
  return (
    <Panel title="Differences">
      <ScrollBox label="Differences" tall>
        <table className="plain">
          <caption className="visually-hidden">What does not agree</caption>
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
          <Rows title="Of this day" rows={board.differences} because={because} onExplain={setExplaining} />
          <Rows
            title="Carried from earlier days"
            rows={board.carried}
            because={because}
            onExplain={setExplaining}
          />
        </table>
      </ScrollBox>
      <p className="quiet">What a source said, less what was posted, held and rejected of it.</p>
      <Dialog open={explaining !== null} onClose={() => setExplaining(null)} title="Why does it differ?">
        {explaining ? <ExplainForm difference={explaining} onClose={() => setExplaining(null)} /> : null}
      </Dialog>
    </Panel>
  );
}

interface RowsProps {
  title: string;
  rows: DayDifference[];
  because: string | null;
  onExplain: (difference: DayDifference) => void;
}

function Rows({ title, rows, because, onExplain }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5}>
          {title}
        </th>
      </tr>
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
      <FormActions busy={busy} onCancel={onClose}>
        Keep it
      </FormActions>
    </Form>
  );
}
