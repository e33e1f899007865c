import { call, type OnlineCheck, type OnlineQuestion } from '@quarterday/api';
import {
  Alert,
  Button,
  DateField,
  Dialog,
  Form,
  FormActions,
  MoneyField,
  TextAreaField,
  TextField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { SettingForm } from '../platform/SettingForm';
import { useServerForm } from '../platform/useServerForm';

interface LinkProps {
  personId: string;
  questions: readonly OnlineQuestion[];
  needed: number;
  said: (words: string) => void;
}

/** Somebody on the telephone: first who they are, then which sign-in is theirs. */
export function LinkLogin({ personId, questions, needed, said }: LinkProps) {
  const queries = useQueryClient();
  const because = useWhyNot('online:support');
  const [open, setOpen] = useState(false);
  const [checked, setChecked] = useState<OnlineCheck | null>(null);
  const again = () => void queries.invalidateQueries({ queryKey: ['online-person', personId] });
  const close = () => {
    setOpen(false);
    setChecked(null);
  };
  return (
    <>
      <Button kind="quiet" because={because} onClick={() => setOpen(true)}>
        Check who they are and link a login
      </Button>
      <Dialog open={open} onClose={close} title={checked?.passed ? 'Link their login' : 'Check who they are'}>
        {checked?.passed ? (
          <SettingForm<{ helpNumber: string; reason: string }>
            label="Link their login"
            path={`/people/${personId}/online/logins`}
            permission="online:support"
            defaults={{ helpNumber: '', reason: '' }}
            fields={['helpNumber', 'reason']}
            body={(values) => ({ ...values, checkId: checked.id })}
            submitLabel="Link this login"
            done={() => {
              close();
              again();
              said('The login is linked, and a letter says so.');
            }}
            onCancel={close}
          >
            <Alert kind="good" title="They are who they say." />
            <TextField
              name="helpNumber"
              label="Help number"
              hint="They sign in to Housing Online, open Help to sign in, and read it out"
              width="medium"
            />
            <TextAreaField name="reason" label="Why?" hint="It stays on record with your name" />
          </SettingForm>
        ) : open ? (
          <>
            {checked ? <Failed checked={checked} questions={questions} /> : null}
            <Questions
              personId={personId}
              questions={questions}
              needed={needed}
              onCancel={close}
              done={(answer) => {
                setChecked(answer);
                again();
              }}
            />
          </>
        ) : null}
      </Dialog>
    </>
  );
}

function Failed({ checked, questions }: { checked: OnlineCheck } & Pick<LinkProps, 'questions'>) {
  const wrong = questions.filter(({ code }) => checked.wrong.includes(code)).map(({ name }) => name);
  return (
    <Alert kind="bad" title="That does not prove who they are">
      <p>Not as on record: {wrong.join(', ').toLowerCase()}. Do not tell them which.</p>
      {checked.locked ? <p>No more checks can be made until somebody else unlocks them.</p> : null}
    </Alert>
  );
}

type Said = Record<
  'name' | 'bornOn' | 'paymentReference' | 'lastPaymentPence' | 'nationalInsuranceEnd',
  string | number | null
>;

const NOTHING: Said = {
  name: '',
  bornOn: null,
  paymentReference: '',
  lastPaymentPence: null,
  nationalInsuranceEnd: '',
};

function Questions({
  personId,
  questions,
  needed,
  onCancel,
  done,
}: Omit<LinkProps, 'said'> & { onCancel: () => void; done: (answer: OnlineCheck) => void }) {
  const because = useWhyNot('online:support');
  const { form, onSubmit, trouble, busy } = useServerForm<Said, OnlineCheck>({
    defaults: NOTHING,
    fields: Object.keys(NOTHING),
    send: (said) =>
      call(`/people/${personId}/online/checks`, {
        method: 'POST',
        body: Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value || null])),
      }),
    done,
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Check who they are" wide>
      <p className="quiet">
        {needed} right answers are needed. What they say is compared and not kept; which were right is.
      </p>
      {questions.map(({ code, name }) => (
        <Asked key={code} code={code} name={name} />
      ))}
      <FormActions busy={busy} because={because} onCancel={onCancel}>
        Check the answers
      </FormActions>
    </Form>
  );
}

function Asked({ code, name }: OnlineQuestion) {
  switch (code) {
    case 'NAME':
      return <TextField name="name" label={name} optional />;
    case 'BORN_ON':
      return <DateField name="bornOn" label={name} optional />;
    case 'PAYMENT_REFERENCE':
      return <TextField name="paymentReference" label={name} optional width="medium" />;
    case 'LAST_PAYMENT':
      return <MoneyField name="lastPaymentPence" label={name} optional />;
    case 'NATIONAL_INSURANCE':
      return <TextField name="nationalInsuranceEnd" label={name} optional width="short" maxLength={4} />;
  }
}
