import { Alert, Badge, Button, Dialog, Empty, formatInstant, type GridColumn } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ListGrid } from '../platform/ListGrid';
import { Loaded } from '../platform/page';
import { usePaging } from '../platform/pages';
import { AcceptForm, type Accepting } from './AcceptForm';
import type { DebitException, ExceptionCount, WeeklyDebit } from './model';
import { exceptionsQuery } from './reads';

const route = getRouteApi('/weekly-debits/$week');

/** What looks odd in the week, by kind, and each with the way to put it right or to accept it by name. */
export function Exceptions({ debit }: { debit: WeeklyDebit }) {
  const { code, open } = route.useSearch();
  const [accepting, setAccepting] = useState<Accepting | null>(null);
  const paging = usePaging([debit.weekStartsOn, code, open]);
  const query = useQuery(exceptionsQuery(debit.weekStartsOn, { code, open, ...paging.asked }));
  const step = debit.steps.find((one) => one.step === 'ACCEPT');
  const because = step && !step.allowed ? (step.reason ?? 'Exceptions cannot be accepted now.') : null;
  const columns = useMemo(
    () => columnsOf(because, (exception) => setAccepting({ kind: 'one', exception })),
    [because],
  );

  return (
    <div className="stack">
      {debit.exceptions.length === 0 ? (
        <Alert kind="good" title="Nothing looks odd this week" />
      ) : (
        <Kinds
          debit={debit}
          because={because}
          onAcceptAll={(count) => setAccepting({ kind: 'all', count })}
        />
      )}
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="debit-exceptions"
            file={{ path: `/weekly-debits/${debit.weekStartsOn}/exceptions`, query: { code, open } }}
            saved
            caption="Exceptions of this week"
            columns={columns}
            rows={page.items}
            rowId={(exception) => exception.id}
            paging={paging.under(page)}
            empty={<Empty title="No exception fits these filters" />}
          />
        )}
      </Loaded>
      <Dialog
        open={accepting !== null}
        onClose={() => setAccepting(null)}
        title={accepting ? titleOf(accepting) : ''}
      >
        {accepting ? (
          <AcceptForm week={debit.weekStartsOn} accepting={accepting} onClose={() => setAccepting(null)} />
        ) : null}
      </Dialog>
    </div>
  );
}

function titleOf(accepting: Accepting): string {
  return accepting.kind === 'one'
    ? `Accept: ${accepting.exception.title}`
    : `Accept all ${accepting.count.open}: ${accepting.count.title}`;
}

function Kinds({
  debit,
  because,
  onAcceptAll,
}: {
  debit: WeeklyDebit;
  because: string | null;
  onAcceptAll: (count: ExceptionCount) => void;
}) {
  return (
    <table className="plain">
      <caption>By kind</caption>
      <thead>
        <tr>
          <th scope="col">Exception</th>
          <th scope="col" className="number">
            Found
          </th>
          <th scope="col" className="number">
            Open
          </th>
          <th scope="col">What it needs</th>
        </tr>
      </thead>
      <tbody>
        {debit.exceptions.map((count) => (
          <tr key={count.code}>
            <th scope="row">
              <Link
                from="/weekly-debits/$week"
                to="."
                search={(now) => ({ ...now, view: 'exceptions' as const, code: count.code })}
              >
                {count.title}
              </Link>
            </th>
            <td className="number">{count.found}</td>
            <td className="number">{count.open}</td>
            <td>
              {count.blocking ? <Badge kind="bad">Must be put right</Badge> : null}
              {!count.blocking && count.open > 0 ? (
                <Button kind="quiet" small because={because} onClick={() => onAcceptAll(count)}>
                  Accept all {count.open} with one reason
                </Button>
              ) : null}
              {!count.blocking && count.open === 0 ? <Badge kind="good">Accepted</Badge> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function columnsOf(
  because: string | null,
  onAccept: (exception: DebitException) => void,
): GridColumn<DebitException>[] {
  return [
    { id: 'title', header: 'Exception', names: true, value: (exception) => exception.title },
    {
      id: 'reference',
      header: 'Where',
      value: (exception) => exception.reference,
      cell: (exception) =>
        exception.accountId ? (
          <Link to="/accounts/$accountId" params={{ accountId: exception.accountId }} search={{}}>
            {exception.reference}
          </Link>
        ) : exception.propertyId ? (
          <Link to="/properties/$propertyId" params={{ propertyId: exception.propertyId }}>
            {exception.reference}
          </Link>
        ) : (
          exception.reference
        ),
    },
    { id: 'detail', header: 'Detail', value: (exception) => exception.detail },
    {
      id: 'state',
      header: 'State',
      value: (exception) =>
        exception.open ? 'Open' : `Accepted by ${exception.acceptedByName}: ${exception.acceptedReason}`,
      cell: (exception) =>
        exception.open ? (
          <Badge kind={exception.blocking ? 'bad' : 'warn'}>
            {exception.blocking ? 'Must be put right' : 'Open'}
          </Badge>
        ) : (
          <span>
            <Badge kind="good">Accepted</Badge> {exception.acceptedReason}
            <span className="quiet">
              {' '}
              {exception.acceptedByName}, {formatInstant(exception.acceptedAt)}
            </span>
          </span>
        ),
    },
    {
      id: 'do',
      header: 'Do',
      control: true,
      value: () => '',
      cell: (exception) =>
        exception.open && !exception.blocking ? (
          <Button kind="plain" small because={because} onClick={() => onAccept(exception)}>
            Accept<span className="visually-hidden"> {exception.reference}</span>
          </Button>
        ) : null,
    },
  ];
}
