import { call } from '@quarterday/api';
import { Button, DateField, Form, TextField } from '@quarterday/ui';
import { useState } from 'react';
import { useServerForm } from '../platform/useServerForm';
import { AskView } from './AskView';
import type { Ask } from './model';
import { PLAN_FIELDS, PlanFields, type PlanValues, planBody, USUAL_PLAN } from './PlanFields';

interface Values extends PlanValues {
  payerName: string;
  endsOn: string;
}

interface AskProps {
  accountId: string;
  done: (words: string) => void;
  onCancel: () => void;
}

/** First what to ask for, then yes: the form for the bank is printed from what is written down. */
export function AskForOrder({ accountId, done, onCancel }: AskProps) {
  const [seen, setSeen] = useState<{ ask: Ask; agreedPence?: number | undefined } | null>(null);
  const path = `/accounts/${accountId}/standing-orders`;
  const { form, onSubmit, trouble, busy } = useServerForm<Values, Ask | null>({
    defaults: { ...USUAL_PLAN, payerName: '', endsOn: '' },
    fields: [...PLAN_FIELDS, 'payerName', 'endsOn'],
    send: async (values, key) => {
      if (!seen) return call<Ask>(`${path}/preview`, { method: 'POST', body: planBody(values) });
      try {
        await call(path, {
          method: 'POST',
          body: {
            ...planBody(values),
            agreedPence: values.agreedPence ?? null,
            payerName: values.payerName,
            endsOn: values.endsOn || null,
          },
          headers: { 'Idempotency-Key': key },
        });
        return null;
      } catch (failure) {
        setSeen(null);
        throw failure;
      }
    },
    done: (ask, values) =>
      ask
        ? setSeen({ ask, agreedPence: values.agreedPence })
        : done('The standing order is written down. Print the form for the tenant’s bank.'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Ask for a standing order" wide>
      {/* Kept in the page behind the preview, so that nothing typed is lost on the way back. */}
      <div hidden={seen !== null} className="stack-close">
        <TextField name="payerName" label="Who pays" maxLength={60} />
        <PlanFields first="First payment" />
        <DateField name="endsOn" label="Last day it pays" hint="Empty when it goes on" optional />
      </div>
      {seen ? <AskView ask={seen.ask} agreedPence={seen.agreedPence} /> : null}
      <div className="dialog-actions">
        <Button type="submit" busy={busy}>
          {seen ? 'Write it down' : 'See what to ask for'}
        </Button>
        {seen ? (
          <Button kind="quiet" onClick={() => setSeen(null)}>
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
