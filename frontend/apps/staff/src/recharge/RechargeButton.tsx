import { call, read } from '@quarterday/api';
import {
  Button,
  Dialog,
  Form,
  FormActions,
  formatMoney,
  MoneyField,
  SelectField,
  TextAreaField,
  TextField,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import type { RechargeKind, RechargeState } from './model';

interface RechargeProps {
  accountId: string;
  done: (words: string) => void;
}

/** Recharges something on an account that has ended. */
export function RechargeButton({ accountId, done }: RechargeProps) {
  const because = useWhyNot('adjustment:make');
  const [open, setOpen] = useState(false);
  const kinds = useQuery({
    queryKey: ['recharges', 'kinds'],
    queryFn: ({ signal }) => read('/api/v1/recharge-kinds', { signal }) as Promise<{ items: RechargeKind[] }>,
    enabled: open,
  });
  return (
    <>
      <Button kind="quiet" because={because} onClick={() => setOpen(true)}>
        Recharge
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Recharge something">
        {open ? (
          <Loaded query={kinds} lines={6}>
            {(found) => (
              <RechargeForm
                accountId={accountId}
                kinds={found.items}
                onCancel={() => setOpen(false)}
                done={(words) => {
                  setOpen(false);
                  done(words);
                }}
              />
            )}
          </Loaded>
        ) : null}
      </Dialog>
    </>
  );
}

interface FormProps extends RechargeProps {
  kinds: readonly RechargeKind[];
  onCancel: () => void;
}

function RechargeForm({ accountId, kinds, done, onCancel }: FormProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<
    { kindCode: string; amountPence?: number | undefined; words: string; evidence: string },
    { state: RechargeState; balanceWords: string }
  >({
    defaults: { kindCode: kinds[0]?.code ?? '', words: '', evidence: '' },
    fields: ['kindCode', 'amountPence', 'words', 'evidence'],
    send: (values, key) =>
      call(`/accounts/${accountId}/recharges`, {
        method: 'POST',
        body: values,
        headers: { 'Idempotency-Key': key },
      }),
    done: ({ state, balanceWords }) => {
      void queries.invalidateQueries({ queryKey: ['recharges'] });
      done(
        state === 'POSTED'
          ? `Recharged: the account is ${balanceWords}`
          : 'It is above your limit and waits for a second person',
      );
    },
  });
  const kind = kinds.find((one) => one.code === form.watch('kindCode'));
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Recharge something">
      <SelectField
        name="kindCode"
        label="What is recharged"
        options={kinds.map((one) => ({ value: one.code, label: one.name }))}
      />
      <MoneyField
        name="amountPence"
        label="Amount"
        {...(kind?.mostPence ? { hint: `At most ${formatMoney(kind.mostPence)}` } : {})}
      />
      <TextField name="words" label="What for" hint="As the tenant reads it" maxLength={200} />
      <TextAreaField
        name="evidence"
        label="What was seen, and where it is kept"
        hint={kind?.evidence ?? ''}
      />
      <FormActions busy={busy} onCancel={onCancel}>
        Recharge it
      </FormActions>
    </Form>
  );
}
