import { Badge, Button, Dialog, Facts, formatDate, formatMoney, Panel } from '@quarterday/ui';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import type { CreditRequest } from './model';
import { Ask, Hear, Move } from './RequestForms';
import { HOUSEHOLDS, REQUEST_KINDS, REQUEST_STATES, SAYABLE } from './words';

const DOINGS = {
  HEAR: { title: 'What the tenant says', form: Hear },
  ASK: { title: 'Asked for in the portal', form: Ask },
  MOVE: { title: 'What became of it', form: Move },
} as const;

type Doing = keyof typeof DOINGS;

function offered({ state }: CreditRequest): Doing[] {
  const doings: Doing[] = state === 'PREPARED' ? ['HEAR', 'ASK'] : [];
  return SAYABLE[state].length > 0 ? [...doings, 'MOVE'] : doings;
}

/** One request: what was asked for, on what grounds, what the tenant said, and whether it is paid. */
export function RequestPanel({ request, done }: { request: CreditRequest; done: (words: string) => void }) {
  const because = useWhyNot('uc:verify');
  const [doing, setDoing] = useState<Doing | null>(null);
  const Form = doing ? DOINGS[doing].form : null;
  const state = REQUEST_STATES[request.state];
  const close = () => setDoing(null);
  return (
    <Panel title={REQUEST_KINDS[request.kind]} aside={<Badge kind={state.kind}>{state.words}</Badge>}>
      {request.late ? (
        <p>
          <Badge kind="bad">Late</Badge> The first payment should be here already: look in the portal.
        </p>
      ) : null}
      <Facts facts={facts(request)} />
      <div className="row no-print">
        {offered(request).map((one) => (
          <Button key={one} kind="quiet" because={because} onClick={() => setDoing(one)}>
            {DOINGS[one].title}
          </Button>
        ))}
      </div>
      <Dialog open={doing !== null} onClose={close} title={doing ? DOINGS[doing].title : ''}>
        {Form ? (
          <Form
            request={request}
            done={(words) => {
              close();
              done(words);
            }}
            onCancel={close}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

const day = (value: string | null | undefined) => (value ? formatDate(value) : null);

function facts(request: CreditRequest) {
  return [
    ['A month', formatMoney(request.monthlyPence)],
    [
      'Taken from',
      request.household ? `${request.percent} % of the allowance: ${HOUSEHOLDS[request.household]}` : null,
    ],
    ['The tenant was asked on', day(request.invitedOn) ?? 'Not asked yet'],
    ['They say', request.tenantSays || (request.invitedOn ? 'Nothing yet' : null)],
    ['The books showed', request.conditions || null],
    ['Asked for on', day(request.askedOn)],
    ['First payment by', day(request.firstDueOn)],
    [
      'First paid',
      request.firstPaidOn && request.firstPaidPence
        ? `${formatMoney(request.firstPaidPence)} on ${formatDate(request.firstPaidOn)}`
        : null,
    ],
    ['Prepared by', request.madeByName],
  ] as const;
}
