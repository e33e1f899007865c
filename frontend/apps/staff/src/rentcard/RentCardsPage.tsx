import { apiUrl, call, Problem, read } from '@quarterday/api';
import {
  Badge,
  Button,
  Dialog,
  Empty,
  Form,
  FormActions,
  formatInstant,
  PageHead,
  Panel,
  TextField,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, ProblemAlert, useTitle } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import type { RentCard } from './model';
import { CARD_STATES, cardNumber } from './words';

const route = getRouteApi('/accounts/$accountId/rent-cards');

type Ending = { card: RentCard; as: 'replacement' | 'stop' };

/** The rent cards of an account: one that works, and those before it, whose numbers still find the account. */
export function RentCardsPage() {
  const { accountId } = route.useParams();
  const query = useQuery({
    queryKey: ['rent-cards', accountId],
    queryFn: ({ signal }): Promise<{ items: RentCard[] }> =>
      read('/api/v1/accounts/{accountId}/rent-cards', { params: { path: { accountId } }, signal }),
  });
  useTitle('Rent cards');
  return (
    <div className="stack">
      <PageHead
        title="Rent cards"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            The account
          </Link>
        }
      />
      <Loaded query={query} lines={6}>
        {({ items }) => <Cards accountId={accountId} cards={items} />}
      </Loaded>
    </div>
  );
}

function Cards({ accountId, cards }: { accountId: string; cards: RentCard[] }) {
  const [ending, setEnding] = useState<Ending | null>(null);
  const works = cards.find((card) => card.state === 'ISSUED' || card.state === 'ORDERED');
  const over = cards.filter((card) => card !== works);
  return (
    <>
      {works ? (
        <Works accountId={accountId} card={works} onEnd={setEnding} />
      ) : (
        <Issue accountId={accountId} />
      )}
      {over.length > 0 ? <Over cards={over} /> : null}
      <Dialog
        open={ending !== null}
        onClose={() => setEnding(null)}
        title={ending?.as === 'stop' ? 'Stop the card' : 'Give another card'}
      >
        {ending ? <End accountId={accountId} ending={ending} onClose={() => setEnding(null)} /> : null}
      </Dialog>
    </>
  );
}

function Works({
  accountId,
  card,
  onEnd,
}: {
  accountId: string;
  card: RentCard;
  onEnd: (ending: Ending) => void;
}) {
  const because = useWhyNot('account:write');
  const state = CARD_STATES[card.state];
  return (
    <Panel title="The card that works" aside={<Badge kind={state.kind}>{state.words}</Badge>}>
      <p>
        <strong>{cardNumber(card.number)}</strong>
      </p>
      <p className="quiet">
        Given {formatInstant(card.issuedAt)} by {card.issuedByName}
        {card.orderNumber ? `, in order ${card.orderNumber}` : '; it goes to the maker with the next order'}
      </p>
      <div className="row no-print">
        <a
          className="button"
          href={apiUrl(`/accounts/${accountId}/rent-cards/${card.id}/letter.pdf`)}
          download
        >
          Letter with its barcode
        </a>
        <Button kind="quiet" because={because} onClick={() => onEnd({ card, as: 'replacement' })}>
          Replace it
        </Button>
        <Button kind="quiet" because={because} onClick={() => onEnd({ card, as: 'stop' })}>
          Stop it
        </Button>
      </div>
    </Panel>
  );
}

function Issue({ accountId }: { accountId: string }) {
  const queries = useQueryClient();
  const because = useWhyNot('account:write');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function issue() {
    setBusy(true);
    setProblem(null);
    try {
      await call(`/accounts/${accountId}/rent-cards`, { method: 'POST' });
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['rent-cards'] });
    }
  }
  return (
    <Panel title="The card that works">
      {problem ? <ProblemAlert problem={problem} /> : null}
      <Empty title="This account has no rent card that works">
        <p>Its number will mean this account in every payment from then on.</p>
      </Empty>
      <Button busy={busy} because={because} onClick={() => void issue()}>
        Give it a card
      </Button>
    </Panel>
  );
}

function Over({ cards }: { cards: RentCard[] }) {
  return (
    <Panel title="Before it">
      <p className="quiet">Money paid with one of them still finds this account.</p>
      <table className="plain">
        <caption className="visually-hidden">Cards that are over, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">State</th>
            <th scope="col">Why</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <tr key={card.id}>
              <th scope="row">{cardNumber(card.number)}</th>
              <td>
                <Badge kind={CARD_STATES[card.state].kind}>{CARD_STATES[card.state].words}</Badge>
                {card.replacedByNumber ? (
                  <div className="quiet">by {cardNumber(card.replacedByNumber)}</div>
                ) : null}
              </td>
              <td>{card.reason}</td>
              <td>
                {formatInstant(card.endedAt)}
                <div className="quiet">{card.endedByName}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function End({ accountId, ending, onClose }: { accountId: string; ending: Ending; onClose: () => void }) {
  const queries = useQueryClient();
  const stop = ending.as === 'stop';
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: (values) =>
      call(`/accounts/${accountId}/rent-cards/${ending.card.id}/${ending.as}`, {
        method: 'POST',
        body: values,
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['rent-cards'] });
      onClose();
    },
  });
  return (
    <Form
      form={form}
      onSubmit={onSubmit}
      trouble={trouble}
      label={stop ? 'Stop the card' : 'Replace the card'}
    >
      <p>{cardNumber(ending.card.number)} still finds this account if somebody pays with it.</p>
      <TextField name="reason" label="Why" maxLength={200} hint="Such as: lost, says the tenant" />
      <FormActions kind={stop ? 'danger' : 'main'} busy={busy} onCancel={onClose}>
        {stop ? 'Stop the card' : 'Replace the card'}
      </FormActions>
    </Form>
  );
}
