import { Badge, Button, Empty, formatDate, type GridColumn, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ListGrid } from '../platform/ListGrid';
import { Loaded } from '../platform/page';
import { usePaging } from '../platform/pages';
import { inWords } from '../platform/words';
import { CorrectDialog } from './CorrectDialog';
import { EntryDrawer, Period, StatementFiles } from './EntryParts';
import type { Account, Entry } from './model';
import { balanceAtQuery, entriesQuery } from './reads';
import type { AccountSearch } from './search';

const route = getRouteApi('/accounts/$accountId');

/** Every posting with the balance after it; filters choose rows and never change a balance. */
export function Transactions({ account }: { account: Account }) {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/accounts/$accountId' });
  const asAt = useQuery(balanceAtQuery(account.id, search.asAt));
  const [correcting, setCorrecting] = useState<Entry | null>(null);
  const [shown, setShown] = useState<Entry | null>(null);
  const set = (change: Partial<AccountSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const paging = usePaging([account.id, search], {
    size: search.limit ?? 50,
    onSize: (limit) => set({ limit }),
  });
  const query = useQuery(entriesQuery(account.id, search, paging.asked));
  const columns = useMemo(() => columnsOf(account.id, setCorrecting, setShown), [account.id]);
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
          <ListGrid
            id="entries"
            file={{
              path: `/accounts/${account.id}/entries`,
              query: { from: search.from, to: search.asAt ?? search.to, type: search.type },
            }}
            caption={`Transactions of account ${account.reference}`}
            columns={columns}
            rows={page.items}
            rowId={(entry) => String(entry.number)}
            onOpen={setShown}
            selectable
            files={<StatementFiles accountId={account.id} period={period} />}
            paging={paging.under(page)}
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

/** A payment is put right, with what it should have been; anything else is reversed; a transfer goes back. */
function Correct({
  accountId,
  entry,
  onCorrect,
}: {
  accountId: string;
  entry: Entry;
  onCorrect: (entry: Entry) => void;
}) {
  if (entry.reverses || entry.reversedBy || entry.kind === 'TRANSFER') return null;
  const of = <span className="visually-hidden"> no. {entry.number}</span>;
  return entry.kind === 'RECEIPT' && entry.amountPence < 0 ? (
    <Link to="/accounts/$accountId/correction" params={{ accountId }} search={{ entry: entry.number }}>
      Correct{of}
    </Link>
  ) : (
    <Button kind="plain" small onClick={() => onCorrect(entry)}>
      Correct{of}
    </Button>
  );
}

function columnsOf(
  accountId: string,
  onCorrect: (entry: Entry) => void,
  onShow: (entry: Entry) => void,
): GridColumn<Entry>[] {
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
      control: true,
      value: () => '',
      cell: (entry) => (
        <span className="row">
          <Button kind="plain" small onClick={() => onShow(entry)}>
            Details<span className="visually-hidden"> of no. {entry.number}</span>
          </Button>
          <Correct accountId={accountId} entry={entry} onCorrect={onCorrect} />
        </span>
      ),
    },
  ];
}
