import { Alert, Badge, Button, Dialog, formatDate, PageHead, Panel, Timeline } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import type { AccountCredit, Offer } from './model';
import { Prepare } from './RequestForms';
import { RequestPanel } from './RequestPanel';
import { useAccountCredit } from './reads';
import { REQUEST_KINDS, SAYABLE } from './words';

const route = getRouteApi('/accounts/$accountId/universal-credit');

/** What is open between one account and the DWP: its to-dos, its requests, and what may be asked for. */
export function AccountUniversalCreditPage() {
  const { accountId } = route.useParams();
  const query = useAccountCredit(accountId);
  useTitle(query.data ? `${query.data.accountReference} Universal Credit` : undefined);
  return (
    <div className="stack">
      <PageHead
        title="Universal Credit"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            {query.data?.accountReference ?? 'The account'}
          </Link>
        }
      />
      <Loaded query={query} lines={8}>
        {(credit) => <Whole accountId={accountId} credit={credit} />}
      </Loaded>
    </div>
  );
}

function Whole({ accountId, credit }: { accountId: string; credit: AccountCredit }) {
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  function done(words: string) {
    setSaid(words);
    for (const key of [['account', accountId], ['universal-credit'], ['tasks']])
      void queries.invalidateQueries({ queryKey: key });
  }
  return (
    <>
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <ToDos credit={credit} />
      <Offers accountId={accountId} credit={credit} done={done} />
      {credit.requests.map((request) => (
        <RequestPanel key={request.id} request={request} done={done} />
      ))}
      {credit.events.length > 0 ? (
        <Panel title="What was done">
          <Timeline
            label="What was done about the requests"
            items={credit.events.map((event) => ({
              id: event.id,
              title: event.words,
              who: event.madeByName,
              at: event.madeAt,
            }))}
          />
        </Panel>
      ) : null}
    </>
  );
}

function ToDos({ credit }: { credit: AccountCredit }) {
  return (
    <Panel title="To-dos of the portal">
      {credit.toDos.length === 0 ? (
        <p className="quiet">Nothing is to be answered.</p>
      ) : (
        <ul className="plain-list stack-close">
          {credit.toDos.map((toDo) => (
            <li key={toDo.id}>
              <Link to="/universal-credit-to-dos/$toDoId" params={{ toDoId: toDo.id }}>
                {toDo.portalReference}
              </Link>
              : {toDo.kind}, by {formatDate(toDo.dueOn)} {toDo.late ? <Badge kind="bad">Late</Badge> : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface OffersProps {
  accountId: string;
  credit: AccountCredit;
  done: (words: string) => void;
}

function Offers({ accountId, credit, done }: OffersProps) {
  const because = useWhyNot('uc:verify');
  const [offer, setOffer] = useState<Offer | null>(null);
  const open = new Set(
    credit.requests.filter(({ state }) => SAYABLE[state].length > 0).map(({ kind }) => kind),
  );
  return (
    <Panel title="What may be asked for">
      <ul className="plain-list stack-close">
        {credit.offers.map((one) => (
          <li key={one.kind} className="stack-close">
            <div>
              <strong>{REQUEST_KINDS[one.kind]}</strong>{' '}
              <Badge kind={one.met ? 'good' : 'warn'}>
                {one.met ? 'Conditions met' : 'Conditions not met'}
              </Badge>
            </div>
            <p>{one.words}</p>
            {open.has(one.kind) ? null : (
              <div className="row no-print">
                <Button kind="quiet" because={because} onClick={() => setOffer(one)}>
                  Prepare a {REQUEST_KINDS[one.kind].toLowerCase()}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        open={offer !== null}
        onClose={() => setOffer(null)}
        title={offer ? `Prepare a ${REQUEST_KINDS[offer.kind].toLowerCase()}` : ''}
      >
        {offer ? (
          <Prepare
            accountId={accountId}
            offer={offer}
            done={(words) => {
              setOffer(null);
              done(words);
            }}
            onCancel={() => setOffer(null)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}
