import { read } from '@quarterday/api';
import { Alert, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';
import { CreditProof } from './CreditProof';
import type { HandOver, RefundableCredit } from './model';
import { RefundForm } from './RefundForm';

const route = getRouteApi('/accounts/$accountId/refund');

/** Refund this credit: first whether it is one, then to whom and why. */
export function AskForRefundPage() {
  const { accountId } = route.useParams();
  const navigate = useNavigate();
  const head = useQuery({
    queryKey: ['account', accountId],
    queryFn: ({ signal }): Promise<{ reference: string; people: { name: string }[] }> =>
      read('/api/v1/accounts/{accountId}', { params: { path: { accountId } }, signal }),
  });
  const credit = useQuery({
    queryKey: ['refunds', 'credit', accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/accounts/{accountId}/refundable-credit', {
        params: { path: { accountId } },
        signal,
      }) as Promise<RefundableCredit>,
  });
  // A reader may look at the credit wherever they may look at the account.
  const proof = useQuery({
    queryKey: ['credits', 'one', accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/accounts/{accountId}/credit', { params: { path: { accountId } }, signal }) as Promise<{
        refund?: HandOver | null;
      }>,
  });
  useTitle(head.data ? `Refund ${head.data.reference}` : 'Refund');
  return (
    <div className="stack">
      <PageHead
        title="Refund this credit"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            {head.data ? `Account ${head.data.reference}, ${head.data.people[0]?.name ?? ''}` : 'The account'}
          </Link>
        }
      />
      <Loaded query={credit} lines={8}>
        {(found) => (
          <>
            {proof.data?.refund ? (
              <Alert kind="info" title="This credit was proved">
                <p>
                  What was found is filled in below.{' '}
                  <Link to="/accounts/$accountId/credit" params={{ accountId }}>
                    Look at the proof
                  </Link>
                </p>
              </Alert>
            ) : null}
            <CreditProof accountId={accountId} credit={found} />
            {found.waitingId ? (
              <Alert kind="info" title="A refund of this account waits already">
                <p>
                  <Link to="/refunds/$refundId" params={{ refundId: found.waitingId }}>
                    Look at it
                  </Link>
                  : it is decided, or taken back, before another is asked for.
                </p>
              </Alert>
            ) : found.refundablePence > 0 ? (
              <Panel title="The refund">
                {proof.isPending ? null : (
                  <RefundForm
                    accountId={accountId}
                    credit={found}
                    proved={proof.data?.refund ?? null}
                    onAsked={(refundId) => void navigate({ to: '/refunds/$refundId', params: { refundId } })}
                  />
                )}
              </Panel>
            ) : (
              <Alert
                kind="info"
                title={
                  found.creditPence === 0
                    ? 'The account is not in credit'
                    : 'Nothing of it can be refunded now'
                }
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
