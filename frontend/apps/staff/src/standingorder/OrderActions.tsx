import { apiUrl, call } from '@quarterday/api';
import { Button, DateField, Dialog, Form, FormActions, TextField, todayInEngland } from '@quarterday/ui';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { StandingOrder } from './model';
import { PLAN_FIELDS, PlanFields, type PlanValues, planBody, planValues } from './PlanFields';

interface DoingProps {
  order: StandingOrder;
  done: (words: string) => void;
  onCancel: () => void;
}

/** What may be done with a standing order that is not over. */
export function OrderActions({ order, done }: { order: StandingOrder; done: (words: string) => void }) {
  const because = useWhyNot('account:write');
  const [doing, setDoing] = useState<'CHANGE' | 'END' | null>(null);
  if (order.state === 'ENDED') return null;
  const close = () => setDoing(null);
  const finished = (words: string) => {
    close();
    done(words);
  };
  return (
    <div className="row no-print">
      <a
        className="button"
        href={apiUrl(`/accounts/${order.accountId}/standing-orders/${order.id}/form.pdf`)}
        download
      >
        Form for the bank
      </a>
      <Button kind="quiet" because={because} onClick={() => setDoing('CHANGE')}>
        Change it
      </Button>
      <Button kind="quiet" because={because} onClick={() => setDoing('END')}>
        End it
      </Button>
      <Dialog
        open={doing !== null}
        onClose={close}
        title={doing === 'END' ? 'End the standing order' : 'Change the standing order'}
      >
        {doing === 'CHANGE' ? <Change order={order} done={finished} onCancel={close} /> : null}
        {doing === 'END' ? <End order={order} done={finished} onCancel={close} /> : null}
      </Dialog>
    </div>
  );
}

function Change({ order, done, onCancel }: DoingProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<PlanValues & { reason: string }>({
    defaults: { ...planValues(order), reason: '' },
    fields: [...PLAN_FIELDS, 'reason'],
    send: (values) =>
      call(`/accounts/${order.accountId}/standing-orders/${order.id}/terms`, {
        method: 'PUT',
        body: { ...planBody(values), agreedPence: values.agreedPence ?? null, reason: values.reason },
        headers: { 'If-Match': `"${order.version}"` },
      }),
    done: () => done('The standing order is changed. Print the form again if the bank needs it.'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Change the standing order" wide>
      <p>What was due before stays as it was asked for. Only the payer can tell their bank.</p>
      <PlanFields first="First payment of the new sum" />
      <TextField name="reason" label="Why" hint="It stands in the history" maxLength={200} />
      <FormActions busy={busy} onCancel={onCancel}>
        Change it
      </FormActions>
    </Form>
  );
}

function End({ order, done, onCancel }: DoingProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<{ endsOn: string; reason: string }>({
    defaults: { endsOn: todayInEngland().toString(), reason: '' },
    fields: ['endsOn', 'reason'],
    send: (values) =>
      call(`/accounts/${order.accountId}/standing-orders/${order.id}/end`, {
        method: 'POST',
        body: { endsOn: values.endsOn || null, reason: values.reason },
        headers: { 'If-Match': `"${order.version}"` },
      }),
    done: () => done('The standing order is ended'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="End the standing order">
      <p>Only the payer can stop it at their bank. What still comes is listed to be asked after.</p>
      <DateField name="endsOn" label="Last day it pays" />
      <TextField name="reason" label="Why" hint="It stands in the history" maxLength={200} />
      <FormActions kind="danger" busy={busy} onCancel={onCancel}>
        End it
      </FormActions>
    </Form>
  );
}
