import { call, read } from '@quarterday/api';
import { Alert, formatDate, formatMoney, PageHead } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { CorrectForm, type Receipt } from './CorrectForm';
import { Explained } from './Explained';
import type { CorrectionMade } from './model';

const route = getRouteApi('/accounts/$accountId/correction');

interface Head {
  reference: string;
  balanceWords: string;
  people: { name: string; liable: boolean }[];
}

/** A payment put right, or money moved to another account: seen first, then done, then told. */
export function CorrectionPage() {
  const { accountId } = route.useParams();
  const { entry } = route.useSearch();
  const head = useQuery({
    queryKey: ['account', accountId],
    queryFn: ({ signal }): Promise<Head> =>
      read('/api/v1/accounts/{accountId}', { params: { path: { accountId } }, signal }),
  });
  const payment = useQuery({
    queryKey: ['account', accountId, 'receipt', entry],
    queryFn: ({ signal }) => call<Receipt>(`/accounts/${accountId}/payments/${entry}/receipt`, { signal }),
    enabled: entry !== undefined,
  });
  const [made, setMade] = useState<CorrectionMade | null>(null);
  const title = entry === undefined ? 'Move money to another account' : 'Put a payment right';
  useTitle(head.data ? `${title}, ${head.data.reference}` : title);
  return (
    <Loaded query={head}>
      {(account) => (
        <div className="stack">
          <PageHead
            title={title}
            crumbs={
              <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
                Account {account.reference},{' '}
                {account.people
                  .filter((person) => person.liable)
                  .map((person) => person.name)
                  .join(', ')}
              </Link>
            }
          />
          {made ? (
            <Made made={made} />
          ) : entry === undefined ? (
            <CorrectForm accountId={accountId} entry={null} receipt={null} onMade={setMade} />
          ) : (
            <Loaded query={payment}>
              {(receipt) => (
                <>
                  <p>
                    {receipt.method} of <strong>{formatMoney(receipt.amountPence)}</strong> on{' '}
                    {formatDate(receipt.paidOn)}, no. {entry}.
                  </p>
                  <CorrectForm accountId={accountId} entry={entry} receipt={receipt} onMade={setMade} />
                </>
              )}
            </Loaded>
          )}
        </div>
      )}
    </Loaded>
  );
}

function Made({ made }: { made: CorrectionMade }) {
  if (made.state === 'AWAITING_APPROVAL') {
    return (
      <Alert kind="warn" title="It waits for another person">
        <p>
          Nothing has been posted yet. Somebody else finds it under{' '}
          <Link to="/corrections" search={{}}>
            corrections to approve
          </Link>
          .
        </p>
      </Alert>
    );
  }
  return (
    <>
      <Alert kind="good" title={`Posted as no. ${made.offNumber} and no. ${made.onNumber}`}>
        <ul>
          {made.accounts.map((account) => (
            <li key={account.accountId}>
              <Link to="/accounts/$accountId" params={{ accountId: account.accountId }} search={{}}>
                Account {account.reference}
              </Link>{' '}
              is now {account.balanceWords}.
            </li>
          ))}
        </ul>
      </Alert>
      <div className="columns">
        {made.accounts.map((account) => (
          <Explained key={account.accountId} reference={account.reference} words={account.explanation} />
        ))}
      </div>
    </>
  );
}
