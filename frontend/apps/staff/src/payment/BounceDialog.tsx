import { call } from '@quarterday/api';
import {
  Dialog,
  Form,
  FormActions,
  formatDate,
  formatMoney,
  MoneyField,
  SelectField,
  TextField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import { BOUNCE_REASONS, type Payment, type PaymentBounced } from './model';

interface Values {
  reasonCode: string;
  amountPence?: number;
  note: string;
}

interface BounceProps {
  accountId: string;
  onClose: () => void;
  onBounced: (bounced: PaymentBounced) => void;
}

/** A payment the bank did not honour: taken back on its own day, so that it reads as never made. */
export function BounceDialog({ payment, ...props }: BounceProps & { payment: Payment | null }) {
  return (
    <Dialog
      open={payment !== null}
      onClose={props.onClose}
      title={payment ? `Payment no. ${payment.number} bounced` : ''}
    >
      {payment ? <Bounce payment={payment} {...props} /> : null}
    </Dialog>
  );
}

function Bounce({ accountId, payment, onClose, onBounced }: BounceProps & { payment: Payment }) {
  const queries = useQueryClient();
  const because = useWhyNot('payment:correct');
  const { form, onSubmit, trouble, busy } = useServerForm<Values, PaymentBounced>({
    defaults: { reasonCode: '', note: '' },
    fields: ['reasonCode', 'amountPence', 'note'],
    send: (values, key) =>
      call(`/accounts/${accountId}/payments/${payment.number}/bounce`, {
        method: 'POST',
        body: {
          reasonCode: values.reasonCode || null,
          amountPence: values.amountPence ?? null,
          note: values.note || null,
        },
        headers: { 'Idempotency-Key': key },
      }),
    done: (bounced) => {
      void queries.invalidateQueries({ queryKey: ['account', accountId] });
      onBounced(bounced);
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Take the payment back">
      <p>
        {payment.typeName} of {formatMoney(payment.amountPence)} paid on {formatDate(payment.paidOn)}. It is
        taken off from that day, and both lines stay on the statement.
      </p>
      <SelectField
        name="reasonCode"
        label="What happened"
        options={Object.entries(BOUNCE_REASONS).map(([value, label]) => ({ value, label }))}
      />
      <MoneyField
        name="amountPence"
        label="How much was taken back"
        optional
        hint="Leave empty for all of it; the rest of a part is posted again"
      />
      <TextField name="note" label="The bank’s words" optional maxLength={150} />
      <FormActions kind="danger" busy={busy} because={because} onCancel={onClose}>
        Take it back
      </FormActions>
    </Form>
  );
}
