import { read } from '@quarterday/api';
import { Alert, Badge, Button, Dialog, Empty, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { AskForOrder } from './AskForOrder';
import type { StandingOrder } from './model';
import { OrderActions } from './OrderActions';
import { OrderFacts } from './OrderFacts';
import { ORDER_STATES } from './words';

const route = getRouteApi('/accounts/$accountId/standing-orders');

/** An account's standing orders: what was asked for, what came, and what may be done. */
export function StandingOrdersPage() {
  const { accountId } = route.useParams();
  const queries = useQueryClient();
  const because = useWhyNot('account:write');
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['standing-orders', 'of', accountId],
    queryFn: ({ signal }): Promise<{ items: StandingOrder[] }> =>
      read('/api/v1/accounts/{accountId}/standing-orders', { params: { path: { accountId } }, signal }),
  });
  useTitle('Standing orders');

  /** Said once the page shows it. */
  async function done(words: string) {
    setAsking(false);
    void queries.invalidateQueries({ queryKey: ['account', accountId] });
    await queries.invalidateQueries({ queryKey: ['standing-orders'] });
    setSaid(words);
  }

  return (
    <div className="stack">
      <PageHead
        title="Standing orders"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            The account
          </Link>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <Loaded query={query} lines={8}>
        {({ items }) => {
          const stands = items.some((order) => order.state !== 'ENDED');
          return (
            <>
              {items.length === 0 ? (
                <Empty title="This account has no standing order">
                  <p>Say what to ask for, and print the form the tenant gives to their bank.</p>
                </Empty>
              ) : null}
              {stands ? null : (
                <div className="row no-print">
                  <Button because={because} onClick={() => setAsking(true)}>
                    Ask for one
                  </Button>
                </div>
              )}
              {items.map((order) => (
                <Panel
                  key={order.id}
                  title={`Standing order of ${order.payerName}`}
                  aside={
                    <Badge kind={ORDER_STATES[order.state].kind}>{ORDER_STATES[order.state].words}</Badge>
                  }
                >
                  <OrderFacts order={order} />
                  <OrderActions order={order} done={(words) => void done(words)} />
                </Panel>
              ))}
            </>
          );
        }}
      </Loaded>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Ask for a standing order">
        {asking ? (
          <AskForOrder
            accountId={accountId}
            done={(words) => void done(words)}
            onCancel={() => setAsking(false)}
          />
        ) : null}
      </Dialog>
    </div>
  );
}
