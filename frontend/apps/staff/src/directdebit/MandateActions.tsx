import { call } from '@quarterday/api';
import { Alert, Button, Dialog, Form, FormActions, TextField } from '@quarterday/ui';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Mandate, Outlook } from './model';
import { OutlookView } from './OutlookView';
import { PLAN_FIELDS, PlanFields, type PlanValues, planBody, planValues } from './PlanFields';

type Move = 'SUSPEND' | 'RESUME' | 'CANCEL';

const MOVES: Record<Move, { button: string; title: string; hint: string }> = {
  SUSPEND: {
    button: 'Suspend',
    title: 'Suspend this Direct Debit',
    hint: 'It stands at the bank, and nothing is collected until somebody goes on with it.',
  },
  RESUME: {
    button: 'Go on',
    title: 'Go on with this Direct Debit',
    hint: 'What is planned is collected again from the next run.',
  },
  CANCEL: {
    button: 'End it',
    title: 'End this Direct Debit',
    hint: 'What is planned is withdrawn, and the bank is told with the next run.',
  },
};

const MAY: Partial<Record<Mandate['state'], Move[]>> = {
  CAPTURED: ['CANCEL'],
  LODGED: ['SUSPEND', 'CANCEL'],
  LIVE: ['SUSPEND', 'CANCEL'],
  SUSPENDED: ['RESUME', 'CANCEL'],
  REJECTED: ['CANCEL'],
  DORMANT: ['CANCEL'],
};

/** What may be done with a mandate as it stands. */
export function MandateActions({ mandate, done }: { mandate: Mandate; done: (words: string) => void }) {
  const because = useWhyNot('dd:prepare');
  const [doing, setDoing] = useState<Move | 'PLAN' | null>(null);
  const moves = MAY[mandate.state] ?? [];
  const planned = mandate.items.some((item) => item.state === 'PLANNED');
  if (moves.length === 0) return null;
  const close = () => setDoing(null);
  const finished = (words: string) => {
    close();
    done(words);
  };
  return (
    <div className="row no-print">
      {planned ? (
        <Button kind="quiet" because={because} onClick={() => setDoing('PLAN')}>
          Change amount, day or frequency
        </Button>
      ) : null}
      {moves.map((move) => (
        <Button key={move} kind="quiet" because={because} onClick={() => setDoing(move)}>
          {MOVES[move].button}
        </Button>
      ))}
      <Dialog
        open={doing !== null}
        onClose={close}
        title={doing === 'PLAN' ? 'Change how it collects' : doing ? MOVES[doing].title : ''}
      >
        {doing === 'PLAN' ? <ChangePlan mandate={mandate} done={finished} onCancel={close} /> : null}
        {doing && doing !== 'PLAN' ? (
          <MoveForm mandate={mandate} move={doing} done={finished} onCancel={close} />
        ) : null}
      </Dialog>
    </div>
  );
}

interface DoingProps {
  mandate: Mandate;
  done: (words: string) => void;
  onCancel: () => void;
}

function MoveForm({ mandate, move, done, onCancel }: DoingProps & { move: Move }) {
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: ({ reason }) =>
      call(`/accounts/${mandate.accountId}/mandates/${mandate.id}/moves`, {
        method: 'POST',
        body: { move, reason },
        headers: { 'If-Match': `"${mandate.version}"` },
      }),
    done: () => done(`${MOVES[move].title}: done`),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={MOVES[move].title}>
      <p>{MOVES[move].hint}</p>
      <TextField name="reason" label="Why" hint="It stands in the mandate’s history" maxLength={200} />
      <FormActions kind={move === 'CANCEL' ? 'danger' : 'main'} busy={busy} onCancel={onCancel}>
        {MOVES[move].button}
      </FormActions>
    </Form>
  );
}

/** First what it would come to, then the change itself: a new notice goes with it. */
function ChangePlan({ mandate, done, onCancel }: DoingProps) {
  const [outlook, setOutlook] = useState<Outlook | null>(null);
  const path = `/accounts/${mandate.accountId}/mandates`;
  const { form, onSubmit, trouble, busy } = useServerForm<PlanValues, Outlook | null>({
    defaults: planValues(mandate.plan),
    fields: PLAN_FIELDS,
    send: async (values) => {
      if (!outlook) return call<Outlook>(`${path}/preview`, { method: 'POST', body: planBody(values) });
      await call(`${path}/${mandate.id}/plan`, {
        method: 'PUT',
        body: planBody(values),
        headers: { 'If-Match': `"${mandate.version}"` },
      });
      return null;
    },
    done: (answer) => (answer ? setOutlook(answer) : done('The plan is changed and the notice is queued')),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Change how it collects" wide>
      {outlook ? (
        <>
          <Alert kind="info" title="What falls due before the new first day stays as the payer was told" />
          <OutlookView outlook={outlook} />
        </>
      ) : (
        <PlanFields />
      )}
      <div className="dialog-actions">
        <Button type="submit" busy={busy}>
          {outlook ? 'Change it and send the notice' : 'See what it comes to'}
        </Button>
        {outlook ? (
          <Button kind="quiet" onClick={() => setOutlook(null)}>
            Back
          </Button>
        ) : null}
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
