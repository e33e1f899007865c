import { apiUrl, read } from '@quarterday/api';
import {
  Alert,
  DateBox,
  Difference,
  formatDate,
  formatInstant,
  formatMoney,
  mondayOf,
  PageHead,
  Panel,
  todayInEngland,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FileButtons } from '../platform/FileButtons';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { DayProof } from './DayProof';
import type { TrialBalance } from './model';
import { Controls, Debtors, Memorandum } from './TrialBalanceTables';

const route = getRouteApi('/reports');

/** What finance takes from the books: trial balance, journal for the general ledger, proof of the day. */
export function ReportPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/reports' });
  const lacking = useWhyNot('report:view');
  const query = useQuery({
    queryKey: ['trial-balance', search.asAt],
    queryFn: ({ signal }): Promise<TrialBalance> =>
      read('/api/v1/trial-balance', { params: { query: { asAt: search.asAt } }, signal }),
    enabled: !lacking,
  });
  useTitle('Reports');
  if (lacking) {
    return (
      <div className="stack">
        <PageHead title="Reports" />
        <Alert kind="info" title="Reports are not open to you">
          <p>{lacking}</p>
        </Alert>
      </div>
    );
  }
  return (
    <div className="stack">
      <PageHead title="Reports" />
      <div className="columns">
        <Journal />
        <DayProof />
      </div>
      <div className="filters">
        <DateBox
          id="trial-as-at"
          label="Trial balance as at"
          value={search.asAt ?? todayInEngland().toString()}
          onChange={(asAt) =>
            void navigate({ search: (now) => ({ ...now, asAt: asAt ?? undefined }), replace: true })
          }
        />
        <FileButtons file={{ path: '/trial-balance', query: { asAt: search.asAt } }} />
      </div>
      <Loaded query={query} lines={10}>
        {(balance) => <Trial balance={balance} />}
      </Loaded>
    </div>
  );
}

/** The journal for the general ledger, between two days. */
function Journal() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/reports' });
  const monday = mondayOf(todayInEngland());
  const from = search.from ?? monday.subtract({ weeks: 1 }).toString();
  const to = search.to ?? monday.subtract({ days: 1 }).toString();
  return (
    <Panel title="General-ledger journal">
      <p>Debits and credits by day, control account, rent group and type. They are equal, to the penny.</p>
      <DateBox
        id="journal-from"
        label="From"
        value={from}
        onChange={(value) =>
          void navigate({ search: (now) => ({ ...now, from: value ?? undefined }), replace: true })
        }
      />
      <DateBox
        id="journal-to"
        label="To"
        value={to}
        onChange={(value) =>
          void navigate({ search: (now) => ({ ...now, to: value ?? undefined }), replace: true })
        }
      />
      <div className="row">
        <a className="button" href={apiUrl('/gl-journal.csv', { from, to, by: 'POSTED' })} download>
          CSV by day posted
        </a>
        <a
          className="button"
          data-kind="quiet"
          href={apiUrl('/gl-journal.csv', { from, to, by: 'EFFECTIVE' })}
          download
        >
          CSV by effective day
        </a>
      </div>
    </Panel>
  );
}

function Trial({ balance }: { balance: TrialBalance }) {
  return (
    <>
      {balance.differencePence === 0 ? (
        <Alert kind="good" title={`The books balance as at ${formatDate(balance.asAt)}`}>
          <p>
            Accounts {formatMoney(balance.debtorsPence)}, control accounts{' '}
            {formatMoney(balance.controlsPence)}. Made {formatInstant(balance.madeAt)}.
          </p>
        </Alert>
      ) : (
        <Alert kind="bad" title={`The books do not balance as at ${formatDate(balance.asAt)}`}>
          <p>
            The difference is <Difference pence={balance.differencePence} />. The proof of the day names the
            accounts concerned.
          </p>
        </Alert>
      )}
      <Panel title="Accounts, arrears and credits apart">
        <Debtors balance={balance} />
      </Panel>
      <div className="columns">
        <Panel title="Control accounts">
          <Controls balance={balance} />
        </Panel>
        <Panel title="Rent year so far">
          <Memorandum balance={balance} />
        </Panel>
      </div>
    </>
  );
}
