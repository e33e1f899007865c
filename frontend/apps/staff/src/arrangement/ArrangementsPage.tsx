import { Alert, Badge, Button, Dialog, Empty, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { ArrangementFacts } from './ArrangementFacts';
import { EndArrangement } from './EndArrangement';
import type { AccountArrangements, Arrangement } from './model';
import { arrangementsOf } from './reads';
import { StatementPanel } from './StatementPanel';
import { TermsEditor } from './TermsEditor';
import { KINDS, STATES } from './words';

const route = getRouteApi('/accounts/$accountId/arrangements');

/** An account's arrangements: what can be afforded, what was agreed, what came of it. */
export function ArrangementsPage() {
  const { accountId } = route.useParams();
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery(arrangementsOf(accountId));
  useTitle('Arrangements');

  /** Said once the page shows it. */
  async function done(words: string) {
    void queries.invalidateQueries({ queryKey: ['account', accountId] });
    await queries.invalidateQueries({ queryKey: ['arrangements'] });
    setSaid(words);
  }

  return (
    <div className="stack">
      <PageHead
        title="Arrangements"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            The account
          </Link>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <StatementPanel accountId={accountId} done={(words) => void done(words)} />
      <Loaded query={query} lines={8}>
        {(found) => <Found accountId={accountId} found={found} done={done} />}
      </Loaded>
    </div>
  );
}

interface FoundProps {
  accountId: string;
  found: AccountArrangements;
  done: (words: string) => Promise<void>;
}

function Found({ accountId, found, done }: FoundProps) {
  const because = useWhyNot('arrears:act');
  const [doing, setDoing] = useState<'AGREE' | 'CHANGE' | 'END' | null>(null);
  const stands = found.items.find((one) => one.state === 'KEPT' || one.state === 'BROKEN');
  const owes = found.accounts.some((one) => one.accountId === accountId && one.balancePence > 0);
  const close = () => setDoing(null);
  const finished = async (words: string) => {
    await done(words);
    close();
  };
  if (doing === 'AGREE' || doing === 'CHANGE')
    return (
      <TermsEditor
        accountId={accountId}
        found={found}
        changed={doing === 'CHANGE' ? stands : undefined}
        done={(words) => void finished(words)}
        onCancel={close}
      />
    );
  return (
    <>
      {stands ? null : (
        <div className="row no-print">
          <Button because={because ?? (owes ? null : 'Nothing is owed.')} onClick={() => setDoing('AGREE')}>
            Agree one
          </Button>
        </div>
      )}
      {found.items.length === 0 ? (
        <Empty title="There is no arrangement about this account">
          <p>{owes ? 'Ask what can be afforded, and agree how it is paid.' : 'Nothing is owed.'}</p>
        </Empty>
      ) : null}
      {found.items.map((one) => (
        <Panel
          key={one.id}
          title={`${KINDS[one.kind]} arrangement`}
          aside={<Badge kind={STATES[one.state].kind}>{STATES[one.state].words}</Badge>}
        >
          <ArrangementFacts arrangement={one} />
          {one.id === stands?.id ? (
            <Actions because={because} onChange={() => setDoing('CHANGE')} onEnd={() => setDoing('END')} />
          ) : null}
        </Panel>
      ))}
      <Ending arrangement={doing === 'END' ? stands : undefined} done={finished} onCancel={close} />
    </>
  );
}

interface ActionsProps {
  because: string | null;
  onChange: () => void;
  onEnd: () => void;
}

function Actions({ because, onChange, onEnd }: ActionsProps) {
  return (
    <div className="row no-print">
      <Button kind="quiet" because={because} onClick={onChange}>
        Change it
      </Button>
      <Button kind="quiet" because={because} onClick={onEnd}>
        End it
      </Button>
    </div>
  );
}

interface EndingProps {
  arrangement: Arrangement | undefined;
  done: (words: string) => Promise<void>;
  onCancel: () => void;
}

function Ending({ arrangement, done, onCancel }: EndingProps) {
  return (
    <Dialog open={arrangement !== undefined} onClose={onCancel} title="End the arrangement">
      {arrangement ? (
        <EndArrangement arrangement={arrangement} done={(words) => void done(words)} onCancel={onCancel} />
      ) : null}
    </Dialog>
  );
}
