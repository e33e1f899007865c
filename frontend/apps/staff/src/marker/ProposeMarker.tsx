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
  todayInEngland,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import { type Category, TELLINGS } from './model';

const FIELDS = [
  'category',
  'happenedOn',
  'whatHappened',
  'instruction',
  'evidence',
  'reviewOn',
  'told',
  'toldOn',
  'notToldWhy',
] as const;

type Values = Record<(typeof FIELDS)[number], string>;

/** Asks for a marker about a person; another person authorises it. */
export function ProposeMarker({ personId, name }: { personId: string; name: string }) {
  const because = useWhyNot('marker:propose');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="quiet" because={because} onClick={() => setOpen(true)}>
        Mark a risk
      </Button>
      <Dialog open={open} onClose={close} title={`Mark a risk: ${name}`} wide>
        {open ? (
          <Ask
            personId={personId}
            onCancel={close}
            done={() => {
              setAsked(true);
              close();
              void queries.invalidateQueries({ queryKey: ['cautionary-markers'] });
            }}
          />
        ) : null}
      </Dialog>
      {asked ? (
        <Alert
          kind="good"
          title="Asked for. Nobody is warned before another person authorises it."
          onDismiss={() => setAsked(false)}
        />
      ) : null}
    </>
  );
}

function Ask({ personId, done, onCancel }: { personId: string; done: () => void; onCancel: () => void }) {
  const categories = useQuery({
    queryKey: ['reference', 'cautionary-categories'],
    queryFn: ({ signal }) => call<{ items: Category[] }>('/cautionary-categories', { signal }),
  });
  const today = todayInEngland();
  const { form, onSubmit, trouble, busy } = useServerForm<Values>({
    defaults: {
      category: '',
      happenedOn: today.toString(),
      whatHappened: '',
      instruction: '',
      evidence: '',
      reviewOn: today.add({ months: 6 }).toString(),
      told: 'TO_TELL',
      toldOn: '',
      notToldWhy: '',
    },
    fields: FIELDS,
    send: (values, key) =>
      call(`/people/${personId}/cautionary-markers`, {
        method: 'POST',
        body: {
          ...values,
          toldOn: values.told === 'TOLD' ? values.toldOn || null : null,
          notToldWhy: values.told === 'NOT_TOLD' ? values.notToldWhy : '',
        },
        headers: { 'Idempotency-Key': key },
      }),
    done,
  });
  const told = form.watch('told');
  const inForce = (categories.data?.items ?? []).filter(
    (one) => !one.withdrawn && one.validFrom <= today.toString(),
  );
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Mark a risk" wide>
      <SelectField
        name="category"
        label="What kind of risk"
        placeholder="Choose one"
        options={inForce.map(({ code, name, reviewMonths }) => ({
          value: code,
          label: `${name} (at most ${reviewMonths} months)`,
        }))}
      />
      <TextField
        name="instruction"
        label="What staff should do"
        hint="In a few words: Two visit"
        maxLength={60}
      />
      <DateField name="happenedOn" label="When it happened" />
      <TextAreaField name="whatHappened" label="What happened" hint="Facts, not opinions" />
      <TextAreaField name="evidence" label="Evidence" hint="And where it is kept" />
      <DateField name="reviewOn" label="Review on" hint="It is over on this day unless it is renewed" />
      <SelectField name="told" label="Does the person know?" options={TELLINGS} />
      {told === 'TOLD' ? <DateField name="toldOn" label="Told on" /> : null}
      {told === 'NOT_TOLD' ? (
        <TextField name="notToldWhy" label="What risk would there be in telling them?" maxLength={300} />
      ) : null}
      <FormActions busy={busy} onCancel={onCancel}>
        Ask for it
      </FormActions>
    </Form>
  );
}
