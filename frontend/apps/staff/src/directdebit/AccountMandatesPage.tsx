import { read } from '@quarterday/api';
import { Alert, Badge, Button, Dialog, Empty, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { MandateActions } from './MandateActions';
import { MandateFacts } from './MandateFacts';
import type { Mandate } from './model';
import { PlannedItems } from './PlannedItems';
import { SetUpMandate } from './SetUpMandate';
import { MANDATE_STATES } from './words';

const route = getRouteApi('/accounts/$accountId/direct-debit');

/** States in which another mandate would collect the rent twice. */
const COLLECTING = ['CAPTURED', 'LODGED', 'LIVE', 'SUSPENDED', 'DORMANT'];

/** One account's Direct Debit: what stands, what will be collected, what was, and what may be done. */
export function AccountMandatesPage() {
  const { accountId } = route.useParams();
  const queries = useQueryClient();
  const because = useWhyNot('dd:prepare');
  const [settingUp, setSettingUp] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['mandates', 'of', accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/accounts/{accountId}/mandates', { params: { path: { accountId } }, signal }) as Promise<{
        items: Mandate[];
      }>,
  });
  useTitle('Direct Debit');

  function done(words: string) {
    setSettingUp(false);
    setSaid(words);
    void queries.invalidateQueries({ queryKey: ['mandates'] });
  }

  return (
    <div className="stack">
      <PageHead
        title="Direct Debit"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            The account
          </Link>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <Loaded query={query} lines={10}>
        {({ items }) => {
          const current = items.find((mandate) => COLLECTING.includes(mandate.state));
          return (
            <>
              <div className="row no-print">
                <Button because={because} onClick={() => setSettingUp(true)}>
                  {current ? 'Other bank account' : 'Set up a Direct Debit'}
                </Button>
              </div>
              {items.length === 0 ? (
                <Empty title="This account has no Direct Debit">
                  Set one up while the payer is on the telephone: bank account, day, and who may sign.
                </Empty>
              ) : null}
              {items.map((mandate) => (
                <MandatePanel key={mandate.id} mandate={mandate} done={done} />
              ))}
              <Dialog
                open={settingUp}
                onClose={() => setSettingUp(false)}
                title={current ? 'A Direct Debit from another bank account' : 'Set up a Direct Debit'}
              >
                {settingUp ? (
                  <SetUpMandate
                    accountId={accountId}
                    replaces={current !== undefined}
                    done={done}
                    onCancel={() => setSettingUp(false)}
                  />
                ) : null}
              </Dialog>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function MandatePanel({ mandate, done }: { mandate: Mandate; done: (words: string) => void }) {
  const state = MANDATE_STATES[mandate.state];
  return (
    <Panel title={`Mandate ${mandate.reference}`} aside={<Badge kind={state.kind}>{state.words}</Badge>}>
      <MandateFacts mandate={mandate} />
      <MandateActions mandate={mandate} done={done} />
      <PlannedItems mandate={mandate} />
    </Panel>
  );
}
