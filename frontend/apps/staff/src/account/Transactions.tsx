import { apiUrl } from '@quarterday/api';
import {
  Badge,
  Button,
  DateBox,
  Drawer,
  Empty,
  Facts,
  formatDate,
  formatInstant,
  formatMoney,
  Grid,
  type GridColumn,
  Panel,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Loaded } from '../platform/page';
import { useCursors } from '../platform/pages';
import { inWords } from '../platform/words';
import { CorrectDialog } from './CorrectDialog';
import type { Account, Entry } from './model';
import { balanceAtQuery, entriesQuery } from './reads';
import type { AccountSearch } from './search';

const route = getRouteApi('/accounts/$accountId');

/** Every posting with the balance after it; filters choose rows and never change a balance. */
export function Transactions({ account }: { account: Account }) {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/accounts/$accountId' });
  const cursors = useCursors(JSON.stringify([account.id, search]));
  const query = useQuery(entriesQuery(account.id, search, cursors.after));
  const asAt = useQuery(balanceAtQuery(account.id, search.asAt));
  const [correcting, setCorrecting] = useState<Entry | null>(null);
  const [shown, setShown] = useState<Entry | null>(null);
  const set = (change: Partial<AccountSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const columns = useMemo(() => columnsOf(setCorrecting, setShown), []);
  const period = { from: search.from, to: search.asAt ?? search.to };

  return (
    <Panel
      title="Transactions"
      aside={
        asAt.data ? (
          <strong>
            As at {formatDate(search.asAt)}: {asAt.data.balanceWords}
          </strong>
        ) : undefined
      }
    >
      <Period search={search} onChange={set} />
      <Loaded query={query} lines={8}>
        {(page) => (
          <Grid
            id="entries"
            caption={`Transactions of account ${account.reference}`}
            columns={columns}
            rows={page.items}
            rowId={(entry) => String(entry.number)}
            onOpen={setShown}
            selectable
            exports={[
              { label: 'Statement PDF', href: apiUrl(`/accounts/${account.id}/statement.pdf`, period) },
              { label: 'XLSX', href: apiUrl(`/accounts/${account.id}/statement.xlsx`, period) },
              { label: 'CSV', href: apiUrl(`/accounts/${account.id}/statement.csv`, period) },
            ]}
            paging={{
              size: search.limit ?? 50,
              onSize: (limit) => set({ limit: limit as 50 | 100 | 250 }),
              hasPrevious: cursors.hasPrevious,
              onPrevious: cursors.previous,
              hasNext: Boolean(page.next),
              onNext: () => page.next && cursors.next(page.next),
            }}
            empty={
              <Empty title="No transactions in this period">
                <p>Choose other dates, or clear the filters to see everything.</p>
              </Empty>
            }
          />
        )}
      </Loaded>
      <CorrectDialog account={account} entry={correcting} onClose={() => setCorrecting(null)} />
      <EntryDrawer entry={shown} onClose={() => setShown(null)} />
    </Panel>
  );
}

function columnsOf(onCorrect: (entry: Entry) => void, onShow: (entry: Entry) => void): GridColumn<Entry>[] {
  return [
    { id: 'effectiveOn', header: 'Date', kind: 'date', names: true, value: (entry) => entry.effectiveOn },
    { id: 'week', header: 'Rent week', value: (entry) => `${entry.rentYear} / ${entry.rentWeek}` },
    {
      id: 'type',
      header: 'What',
      value: (entry) => [entry.typeName, entry.narrative].filter(Boolean).join(': '),
      cell: (entry) => (
        <span>
          {entry.typeName}
          {entry.narrative ? <span className="quiet"> {entry.narrative}</span> : null}
          {entry.reverses ? <Badge kind="info">reverses no. {entry.reverses}</Badge> : null}
          {entry.reversedBy ? <Badge kind="warn">reversed by no. {entry.reversedBy}</Badge> : null}
        </span>
      ),
    },
    {
      id: 'debit',
      header: 'Charged',
      kind: 'money',
      sum: true,
      value: (entry) => (entry.amountPence > 0 ? entry.amountPence : null),
    },
    {
      id: 'credit',
      header: 'Paid or credited',
      kind: 'money',
      sum: true,
      value: (entry) => (entry.amountPence < 0 ? -entry.amountPence : null),
    },
    { id: 'running', header: 'Balance after', kind: 'money', value: (entry) => entry.runningPence },
    { id: 'number', header: 'No.', kind: 'number', value: (entry) => entry.number, hidden: true },
    { id: 'recordedAt', header: 'Posted', kind: 'instant', value: (entry) => entry.recordedAt, hidden: true },
    { id: 'source', header: 'Source', value: (entry) => inWords(entry.source), hidden: true },
    { id: 'control', header: 'Control account', value: (entry) => entry.controlCode, hidden: true },
    {
      id: 'do',
      header: 'Do',
      value: () => '',
      cell: (entry) => (
        <span className="row">
          <Button kind="plain" small onClick={() => onShow(entry)}>
            Details<span className="visually-hidden"> of no. {entry.number}</span>
          </Button>
          {entry.reverses || entry.reversedBy ? null : (
            <Button kind="plain" small onClick={() => onCorrect(entry)}>
              Correct<span className="visually-hidden"> no. {entry.number}</span>
            </Button>
          )}
        </span>
      ),
    },
  ];
}

function Period({
  search,
  onChange,
}: {
  search: AccountSearch;
  onChange: (change: Partial<AccountSearch>) => void;
}) {
  return (
    <div className="filters">
      <DateBox
        id="from"
        label="From"
        value={search.from}
        onChange={(value) => onChange({ from: value ?? undefined })}
      />
      <DateBox
        id="to"
        label="To"
        value={search.to}
        onChange={(value) => onChange({ to: value ?? undefined })}
      />
      <DateBox
        id="asAt"
        label="Balance as at"
        value={search.asAt}
        onChange={(value) => onChange({ asAt: value ?? undefined })}
      />
      <form
        className="row-end"
        onSubmit={(event) => {
          event.preventDefault();
          onChange({
            type: String(new FormData(event.currentTarget).get('type') ?? '').toUpperCase() || undefined,
          });
        }}
      >
        <div className="field">
          <label htmlFor="type">Type code</label>
          <input
            id="type"
            name="type"
            className="input width-short"
            defaultValue={search.type}
            key={search.type}
          />
        </div>
        <Button kind="quiet" type="submit">
          Apply
        </Button>
      </form>
      <Button
        kind="plain"
        onClick={() => onChange({ from: undefined, to: undefined, asAt: undefined, type: undefined })}
      >
        Show everything
      </Button>
    </div>
  );
}

/** Everything known of one posting: what it is, when it counts, when it was written, where it came from. */
function EntryDrawer({ entry, onClose }: { entry: Entry | null; onClose: () => void }) {
  return (
    <Drawer open={entry !== null} onClose={onClose} title={entry ? `Posting no. ${entry.number}` : ''}>
      {entry ? (
        <Facts
          facts={[
            ['What', `${entry.typeName} (${entry.typeCode})`],
            ['Amount', formatMoney(entry.amountPence)],
            ['Balance after', formatMoney(entry.runningPence)],
            ['Counts from', formatDate(entry.effectiveOn)],
            ['Rent week', `week ${entry.rentWeek} of the year that starts in ${entry.rentYear}`],
            ['Written', formatInstant(entry.recordedAt)],
            ['Narrative', entry.narrative],
            ['Source', inWords(entry.source)],
            ['Line of the file', entry.sourceLine],
            ['Control account', entry.controlCode],
            [
              'Journal',
              <span key="j" className="mono">
                {entry.journalId}
              </span>,
            ],
            ['Undoes', entry.reverses ? `no. ${entry.reverses}` : null],
            ['Undone by', entry.reversedBy ? `no. ${entry.reversedBy}` : null],
          ]}
        />
      ) : null}
      <Button kind="quiet" onClick={onClose}>
        Close
      </Button>
    </Drawer>
  );
}
