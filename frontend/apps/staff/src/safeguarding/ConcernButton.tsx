import { call } from '@quarterday/api';
import {
  Alert,
  Button,
  DateField,
  Dialog,
  Form,
  FormActions,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
  todayInEngland,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import { ABOUT } from './model';

interface ConcernButtonProps {
  /** Whom it may be about: one person, or those of the account. */
  people: readonly { id: string; name: string }[];
  accountId?: string;
}

interface Values {
  personId: string;
  about: string;
  facts: string;
  noticedOn: string;
  inDangerNow: boolean;
  emergencyCalled: string;
}

/** Passes a concern on to the safeguarding lead. What is written is not seen here again. */
export function ConcernButton({ people, accountId }: ConcernButtonProps) {
  const because = useWhyNot('safeguarding:raise');
  const [open, setOpen] = useState(false);
  const [passed, setPassed] = useState(false);
  return (
    <>
      <Button kind="quiet" because={because} onClick={() => setOpen(true)}>
        Safeguarding concern
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Pass a safeguarding concern on" wide>
        {open ? (
          <Raise
            people={people}
            accountId={accountId}
            onCancel={() => setOpen(false)}
            done={() => {
              setOpen(false);
              setPassed(true);
            }}
          />
        ) : null}
      </Dialog>
      {passed ? (
        <Alert
          kind="good"
          title="Passed on to the safeguarding lead. What you raised stands under Safeguarding."
          onDismiss={() => setPassed(false)}
        />
      ) : null}
    </>
  );
}

function Raise({
  people,
  accountId,
  done,
  onCancel,
}: {
  people: ConcernButtonProps['people'];
  accountId: string | undefined;
  done: () => void;
  onCancel: () => void;
}) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<Values>({
    defaults: {
      personId: people.length === 1 ? (people[0]?.id ?? '') : '',
      about: '',
      facts: '',
      noticedOn: todayInEngland().toString(),
      inDangerNow: false,
      emergencyCalled: '',
    },
    fields: ['personId', 'about', 'facts', 'noticedOn', 'inDangerNow', 'emergencyCalled'],
    send: (values, key) =>
      call('/safeguarding-concerns', {
        method: 'POST',
        body: {
          ...values,
          personId: values.personId || null,
          about: values.about || null,
          accountId: accountId ?? null,
        },
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['raised-concerns'] });
      done();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Safeguarding concern" wide>
      <p>
        <strong>Is somebody in danger now? Call 999 first.</strong> Then write the least that is needed. Only
        the safeguarding lead and deputies read it.
      </p>
      {people.length > 1 ? (
        <SelectField
          name="personId"
          label="Whose home or account"
          placeholder="Choose one"
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <SelectField
        name="about"
        label="Who may be at risk"
        placeholder="Choose one"
        options={Object.entries(ABOUT).map(([value, label]) => ({ value, label }))}
      />
      <TextAreaField
        name="facts"
        label="What was seen or heard"
        hint="Facts only, in their words where you can"
      />
      <DateField name="noticedOn" label="When" />
      <TickField name="inDangerNow" label="Somebody is in danger now" />
      <TextField name="emergencyCalled" label="Whom you called, when" maxLength={200} optional />
      <FormActions busy={busy} onCancel={onCancel}>
        Pass it on
      </FormActions>
    </Form>
  );
}
