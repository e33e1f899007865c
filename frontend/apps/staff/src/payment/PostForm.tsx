import { call, Problem } from '@quarterday/api';
import {
  Button,
  DateField,
  Form,
  MoneyField,
  SelectField,
  TextField,
  TickField,
  todayInEngland,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import { methodsQuery, type PaymentPosted } from './model';

interface Values {
  amountPence?: number;
  paidOn: string;
  typeCode: string;
  narrative: string;
  another: boolean;
}

/** Amount, day, how: in the order of a paying-in slip, each kept from one payment to the next but the amount. */
export function PostForm({
  accountId,
  method,
  onPosted,
}: {
  accountId: string;
  /** How the last one was paid: a till takes one kind after the other. */
  method: string;
  onPosted: (posted: PaymentPosted, method: string) => void;
}) {
  const queries = useQueryClient();
  const because = useWhyNot('payment:post');
  const methods = useQuery(methodsQuery);
  const [alike, setAlike] = useState(false);
  const { form, onSubmit, trouble, busy } = useServerForm<Values, PaymentPosted>({
    defaults: { paidOn: todayInEngland().toString(), typeCode: method, narrative: '', another: false },
    fields: ['amountPence', 'paidOn', 'typeCode', 'narrative'],
    send: async ({ another, ...values }, key) => {
      try {
        return await call<PaymentPosted>(`/accounts/${accountId}/payments`, {
          method: 'POST',
          body: { ...values, confirmed: another ? ['SAME_AMOUNT'] : [] },
          headers: { 'Idempotency-Key': key },
        });
      } catch (failure) {
        if (failure instanceof Problem && failure.errors.some((error) => error.code === 'SAME_AMOUNT'))
          setAlike(true);
        throw failure;
      }
    },
    done: (posted, values) => {
      void queries.invalidateQueries({ queryKey: ['account', accountId] });
      onPosted(posted, values.typeCode);
    },
  });

  // The page takes the focus when it opens; the amount is what the person came for.
  useEffect(() => {
    const frame = requestAnimationFrame(() => form.setFocus('amountPence'));
    return () => cancelAnimationFrame(frame);
  }, [form]);

  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Post a payment">
      <MoneyField name="amountPence" label="Amount received" />
      {alike ? (
        <TickField
          name="another"
          label="It is another payment"
          hint="I have compared it with the last payments"
        />
      ) : null}
      <DateField name="paidOn" label="Paid on" hint="The day the tenant paid; it counts from then" />
      {/* Only offered once the ways are known: a choice made beforehand would be lost. */}
      {methods.data ? <SelectField name="typeCode" label="How it was paid" options={methods.data} /> : null}
      <TextField
        name="narrative"
        label="Payer’s words or reference"
        optional
        hint="As the tenant may read it"
        maxLength={200}
      />
      <div className="dialog-actions">
        <Button type="submit" busy={busy} because={because}>
          Post the payment
        </Button>
      </div>
    </Form>
  );
}
