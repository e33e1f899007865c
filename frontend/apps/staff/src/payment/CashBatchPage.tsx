import { call, Problem, SubmissionKey } from '@quarterday/api';
import {
  Alert,
  Button,
  formatDifference,
  formatMoney,
  PageHead,
  Panel,
  parseMoney,
  todayInEngland,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { CashSheet, HEADS, type RowRemark } from './CashSheet';
import { methodsQuery } from './model';
import { CELLS, FIELD_OF, isBlank, linesOf, nextRow, type SheetRow, totalOf } from './sheet';

interface BatchPreview {
  rows: { names?: string | null; remarks: RowRemark[] }[];
}

interface BatchPosted {
  count: number;
  totalPence: number;
  rows: { accountId: string; accountReference: string; receiptNumber: string; amountPence: number }[];
}

/** A till's or a post bag's payments: added up by somebody beforehand, entered here, posted all or none. */
export function CashBatchPage() {
  useTitle('Cash batch');
  const [posted, setPosted] = useState<BatchPosted | null>(null);
  const [round, setRound] = useState(0);
  const methods = useQuery(methodsQuery);
  return (
    <div className="stack">
      <PageHead title="Cash batch" />
      {posted ? <Posted posted={posted} onDismiss={() => setPosted(null)} /> : null}
      {/* A way of paying that is pasted is looked up among those there are. */}
      <Loaded query={methods}>
        {(ways) => (
          <Sheet
            key={round}
            methods={ways}
            onPosted={(answer) => {
              setPosted(answer);
              setRound(round + 1);
            }}
          />
        )}
      </Loaded>
    </div>
  );
}

function Posted({ posted, onDismiss }: { posted: BatchPosted; onDismiss: () => void }) {
  return (
    <Alert
      kind="good"
      title={`${posted.count} payments posted, ${formatMoney(posted.totalPence)} in all`}
      onDismiss={onDismiss}
    >
      <ul>
        {posted.rows.map((row) => (
          <li key={row.receiptNumber}>
            <Link to="/accounts/$accountId/payments" params={{ accountId: row.accountId }}>
              {row.accountReference}
            </Link>{' '}
            {formatMoney(row.amountPence)}, receipt {row.receiptNumber}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** What the server said of single cells; what it said of the whole is shown above the sheet. */
function cellsOf(problem: Problem): Map<number, RowRemark[]> {
  const cells = new Map<number, RowRemark[]>();
  for (const error of problem.errors) {
    const named = /^\/rows\/(\d+)\/(\w+)/.exec(error.pointer ?? '');
    if (!named) continue;
    const row = Number(named[1]);
    const remark = { field: named[2] ?? '', code: error.code ?? '', detail: error.detail };
    cells.set(row, [...(cells.get(row) ?? []), remark]);
  }
  return cells;
}

/** All that is wrong, each with its row and column: a long sheet does not show every cell at once. */
function Wrong({ problem }: { problem: Problem }) {
  return (
    <Alert kind="bad" title={problem.title}>
      {problem.detail ? <p>{problem.detail}</p> : null}
      <ul>
        {problem.errors.map((error) => (
          <li key={`${error.pointer}${error.detail}`}>
            {placeOf(error.pointer ?? '')}
            {error.detail}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function placeOf(pointer: string): string {
  const named = /^\/rows\/(\d+)\/(\w+)/.exec(pointer);
  const cell = CELLS.find((each) => FIELD_OF[each] === named?.[2]);
  return named && cell ? `Row ${Number(named[1]) + 1}, ${HEADS[cell].toLowerCase()}: ` : '';
}

function Sheet({
  methods,
  onPosted,
}: {
  methods: readonly { value: string; label: string }[];
  onPosted: (posted: BatchPosted) => void;
}) {
  const queries = useQueryClient();
  const because = useWhyNot('payment:post');
  const today = todayInEngland().toString();
  const [rows, setRows] = useState<SheetRow[]>([nextRow(undefined, today)]);
  const [count, setCount] = useState('');
  const [total, setTotal] = useState('');
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map());
  const [remarks, setRemarks] = useState<ReadonlyMap<number, readonly RowRemark[]>>(new Map());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [checked, setChecked] = useState('');
  const [busy, setBusy] = useState(false);
  const submission = useRef(new SubmissionKey());
  const sending = useRef(false);

  const filled = rows.filter((row) => !isBlank(row));
  const control = parseMoney(total);
  const sum = totalOf(filled);
  const difference = control.ok ? sum - control.pence : null;
  const agrees = difference === 0 && String(filled.length) === count.trim();
  const current = JSON.stringify(linesOf(filled).map(({ confirmed: _, ...line }) => line));
  const ready = checked === current;

  function change(next: SheetRow[]) {
    setRows(next);
    setNames(new Map());
    setRemarks(new Map());
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setProblem(null);
    const body = {
      controlCount: Number(count) || null,
      controlTotalPence: control.ok ? control.pence : null,
      rows: linesOf(filled),
    };
    // Rows nobody began are not sent: from here on a row's number is its place among the others.
    setRows(filled.length > 0 ? filled : rows);
    try {
      if (ready && agrees) {
        const headers = { 'Idempotency-Key': submission.current.keyFor(body) };
        const posted = await call<BatchPosted>('/cash-batches', { method: 'POST', body, headers });
        submission.current.done();
        void queries.invalidateQueries({ queryKey: ['account'] });
        onPosted(posted);
      } else {
        const answer = await call<BatchPreview>('/cash-batches/preview', { method: 'POST', body });
        setNames(new Map(answer.rows.map((row, index) => [index, row.names ?? ''])));
        setRemarks(new Map(answer.rows.map((row, index) => [index, row.remarks])));
        setChecked(
          answer.rows.some((row) => row.remarks.length > 0 && row.remarks.some(blocks)) ? '' : current,
        );
      }
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      if (failure.status === 499 || failure.status === 401) return;
      const cells = cellsOf(failure);
      setRemarks(cells);
      setChecked('');
      setProblem(failure);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }

  return (
    <form className="stack" aria-label="Cash batch" onSubmit={send} noValidate>
      {problem ? <Wrong problem={problem} /> : null}
      <Panel title="Control figures">
        <div className="row-end">
          <div className="field">
            <label htmlFor="control-count">How many payments</label>
            <input
              id="control-count"
              className="input width-short"
              inputMode="numeric"
              autoComplete="off"
              value={count}
              onChange={(event) => setCount(event.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor="control-total">What they come to</label>
            <span className="input-money">
              <span aria-hidden="true">£</span>
              <input
                id="control-total"
                className="input"
                inputMode="decimal"
                autoComplete="off"
                value={total}
                onChange={(event) => setTotal(event.target.value)}
              />
            </span>
          </div>
          <p role="status">
            On the sheet: <strong>{filled.length}</strong>, {formatMoney(sum)}.{' '}
            {difference === null ? null : (
              <>
                Difference <strong>{formatDifference(difference)}</strong>.
              </>
            )}
          </p>
        </div>
      </Panel>
      <CashSheet
        rows={rows}
        onRows={change}
        methods={methods}
        today={today}
        names={names}
        remarks={remarks}
      />
      <div className="dialog-actions">
        <Button type="submit" busy={busy} because={because ?? missing(filled.length, count, control.ok)}>
          {ready && agrees ? 'Post them all' : 'Check the sheet'}
        </Button>
        {ready && !agrees ? (
          <span className="quiet">It can be posted once count and total agree with the control figures.</span>
        ) : null}
      </div>
    </form>
  );
}

/** What has to be there before the sheet can be looked at. */
function missing(rows: number, count: string, total: boolean): string | null {
  if (!/^[1-9]\d*$/.test(count.trim()) || !total) return 'Enter the control figures first.';
  return rows === 0 ? 'Enter a payment first.' : null;
}

function blocks(remark: RowRemark & { blocking?: boolean }): boolean {
  return remark.blocking !== false;
}
