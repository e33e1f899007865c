import { call } from '@quarterday/api';
import { Button, Dialog, Form, FormActions, SelectField, TextAreaField } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import { escalationsQuery } from './reads';
import { GROUNDS } from './words';

/** Puts the case of an account to an officer; where one is open, leads to it. */
export function EscalateButton({ accountId }: { accountId: string }) {
  const because = useWhyNot('arrears:act');
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...escalationsQuery({ accountId }), enabled: because === null });
  const waiting = query.data?.items[0];
  if (waiting) {
    return (
      <Link
        className="button"
        data-kind="quiet"
        to="/escalations/$escalationId"
        params={{ escalationId: waiting.id }}
      >
        Escalated: {waiting.stateWords.toLowerCase()}
      </Link>
    );
  }
  return (
    <>
      <Button kind="quiet" because={because} onClick={() => setOpen(true)}>
        Escalate
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Put it to an officer">
        {open ? <Ask accountId={accountId} onCancel={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  );
}

function Ask({ accountId, onCancel }: { accountId: string; onCancel: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { form, onSubmit, trouble, busy } = useServerForm<
    { ground: string; question: string },
    { id: string }
  >({
    defaults: { ground: '', question: '' },
    fields: ['ground', 'question'],
    send: ({ ground, question }, key) =>
      call(`/accounts/${accountId}/escalations`, {
        method: 'POST',
        body: { ground: ground || null, question },
        headers: { 'Idempotency-Key': key },
      }),
    done: ({ id }) => {
      for (const key of ['escalations', 'tasks']) void queries.invalidateQueries({ queryKey: [key] });
      void navigate({ to: '/escalations/$escalationId', params: { escalationId: id } });
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Put it to an officer">
      <p className="quiet">
        Everything on record goes with it as it stands now: balance, thirteen weeks, what was agreed, benefit,
        contacts and holds.
      </p>
      <SelectField
        name="ground"
        label="Why"
        options={Object.entries(GROUNDS).map(([value, label]) => ({ value, label }))}
      />
      <TextAreaField name="question" label="The question" hint="One that can be answered" />
      <FormActions busy={busy} onCancel={onCancel}>
        Escalate it
      </FormActions>
    </Form>
  );
}
