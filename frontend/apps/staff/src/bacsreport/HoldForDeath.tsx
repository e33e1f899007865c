import { call, read } from '@quarterday/api';
import { Button, Dialog, Form, FormActions, SelectField, TextField } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';

interface HoldForDeathProps {
  adviceId: string;
  accountId: string;
  /** What the button is about, for who does not see the row it stands in. */
  about: string;
  done: (words: string) => void;
}

/** Beside a report that a payer has died: the hold, with the report as its evidence, once somebody has confirmed it. */
export function HoldForDeath({ adviceId, accountId, about, done }: HoldForDeathProps) {
  const because = useWhyNot('arrears:act');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="quiet" small because={because} onClick={() => setOpen(true)}>
        Set the hold<span className="visually-hidden">: {about}</span>
      </Button>
      <Dialog open={open} onClose={close} title="Hold what goes to who has died">
        {open ? (
          <Confirm
            adviceId={adviceId}
            accountId={accountId}
            onClose={close}
            done={(words) => {
              close();
              done(words);
            }}
          />
        ) : null}
      </Dialog>
    </>
  );
}

interface ConfirmProps {
  adviceId: string;
  accountId: string;
  onClose: () => void;
  done: (words: string) => void;
}

interface Person {
  id: string;
  name: string;
  liable: boolean;
}

function Confirm({ accountId, ...rest }: ConfirmProps) {
  const account = useQuery({
    queryKey: ['bacs-reports', 'account', accountId],
    queryFn: ({ signal }): Promise<{ people: Person[] }> =>
      read('/api/v1/accounts/{accountId}', { params: { path: { accountId } }, signal }),
  });
  return (
    <Loaded query={account} lines={4}>
      {({ people }) => <ConfirmForm {...rest} liable={people.filter((person) => person.liable)} />}
    </Loaded>
  );
}

function ConfirmForm({
  adviceId,
  liable,
  onClose,
  done,
}: Omit<ConfirmProps, 'accountId'> & { liable: Person[] }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<
    { personId: string; found: string },
    { accounts: number }
  >({
    // Of several, somebody has to say which: the payer need not be the first.
    defaults: { personId: liable.length === 1 ? (liable[0]?.id ?? '') : '', found: '' },
    fields: ['personId', 'found'],
    send: ({ personId, found }, key) =>
      call(`/bacs-advices/${adviceId}/death-hold`, {
        method: 'POST',
        body: { personId: personId || null, found },
        headers: { 'Idempotency-Key': key },
      }),
    done: ({ accounts }) => {
      for (const key of ['holds', 'letters', 'arrears']) void queries.invalidateQueries({ queryKey: [key] });
      done(`The hold stands on ${accounts === 1 ? 'the account' : `${accounts} accounts`}`);
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Hold what goes to who has died">
      <p>
        Nothing that asks for money goes to them from the day of the bank’s report, which is kept as the
        evidence. A bank can be wrong: set it when you are told so by somebody else as well.
      </p>
      <SelectField
        name="personId"
        label="Who has died"
        hint="The hold stands on every account they owe on"
        options={[
          { value: '', label: 'Choose' },
          ...liable.map((person) => ({ value: person.id, label: person.name })),
        ]}
      />
      <TextField name="found" label="What was found out" hint="It stands in the history" maxLength={500} />
      <FormActions busy={busy} onCancel={onClose}>
        Set the hold
      </FormActions>
    </Form>
  );
}
