import { call } from '@quarterday/api';
import {
  Button,
  Dialog,
  Form,
  FormActions,
  formatMoney,
  MoneyField,
  SelectField,
  TextField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { WriteOff } from './model';

type Doing = 'withdrawal' | 'write-ons';

const TITLES: Record<Doing, string> = {
  withdrawal: 'Take this proposal back',
  'write-ons': 'Bring this debt back',
};

interface ActionsProps {
  one: WriteOff;
  done: (words: string) => void;
}

/** What may be done about a write-off as it stands. */
export function WriteOffActions({ one, done }: ActionsProps) {
  const because = useWhyNot('writeoff:propose');
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (words?: string) => {
    setDoing(null);
    if (words) done(words);
  };
  return (
    <div className="row no-print">
      {one.state === 'PROPOSED' ? (
        <Button
          kind="quiet"
          because={because ?? (one.scheduleState === 'SENT' ? 'Its schedule waits for a decision.' : null)}
          onClick={() => setDoing('withdrawal')}
        >
          Take it back
        </Button>
      ) : null}
      {one.remainingPence > 0 ? (
        <Button kind="quiet" because={because} onClick={() => setDoing('write-ons')}>
          Write it on
        </Button>
      ) : null}
      <Dialog open={doing !== null} onClose={() => close()} title={doing ? TITLES[doing] : ''}>
        {doing === 'withdrawal' ? <TakeBack one={one} onClose={close} /> : null}
        {doing === 'write-ons' ? <WriteOn one={one} onClose={close} /> : null}
      </Dialog>
    </div>
  );
}

interface DoProps {
  one: WriteOff;
  onClose: (said?: string) => void;
}

function TakeBack({ one, onClose }: DoProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: (body) => call(`/write-offs/${one.id}/withdrawal`, { method: 'POST', body }),
    done: () => {
      void queries
        .invalidateQueries({ queryKey: ['write-offs'] })
        .then(() => onClose('Taken back; the debt can be proposed again'));
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES.withdrawal}>
      <TextField name="reason" label="Why" maxLength={200} />
      <FormActions kind="danger" busy={busy} onCancel={onClose}>
        Take it back
      </FormActions>
    </Form>
  );
}

interface WriteOnValues {
  amountPence?: number;
  cause: string;
  reason: string;
}

function WriteOn({ one, onClose }: DoProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<WriteOnValues>({
    defaults: { cause: '', reason: '' },
    fields: ['amountPence', 'cause', 'reason'],
    send: (values, key) =>
      call(`/write-offs/${one.id}/write-ons`, {
        method: 'POST',
        body: { ...values, cause: values.cause || null },
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['write-ons'] });
      onClose('Asked for: another person approves it on the list of write-ons');
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES['write-ons']}>
      <MoneyField
        name="amountPence"
        label="Amount"
        hint={`At most ${formatMoney(one.remainingPence)}, which is still written off`}
      />
      <SelectField
        name="cause"
        label="Why"
        options={[
          { value: 'MONEY_CAME', label: 'Money came for it' },
          { value: 'DEBTOR_FOUND', label: 'The debtor was found' },
          { value: 'WRITTEN_OFF_WRONGLY', label: 'It was written off wrongly' },
        ]}
      />
      <TextField name="reason" label="In words" hint="As the tenant may read it" maxLength={200} />
      <FormActions busy={busy} onCancel={onClose}>
        Ask for it
      </FormActions>
    </Form>
  );
}
