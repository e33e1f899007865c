import { call } from '@quarterday/api';
import { Button, ChoiceField, Finder, Form, formatMoney, MoneyField, Panel, TextField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { find } from '../platform/find';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Candidate, SuspenseItem } from './model';

interface Values {
  kind: 'ALLOCATION' | 'RETURN';
  parts: { accountId: string; name: string; amountPence: number | undefined }[];
  reason: string;
}

/** Says where the money goes: to the account chosen, split over several, or back. Posts nothing yet. */
export function ProposeForm({
  item,
  chosen,
  candidates,
}: {
  item: SuspenseItem;
  chosen: Candidate | null;
  candidates: readonly Candidate[];
}) {
  const queries = useQueryClient();
  const because = useWhyNot('suspense:allocate');
  const [finding, setFinding] = useState(false);
  const submit = useRef<HTMLDivElement>(null);
  const { form, onSubmit, trouble, busy } = useServerForm<Values>({
    defaults: { kind: 'ALLOCATION', parts: [], reason: '' },
    fields: ['kind', 'reason'],
    send: (values) =>
      call(`/suspense-items/${item.id}/proposals`, {
        method: 'POST',
        body: {
          kind: values.kind,
          parts:
            values.kind === 'RETURN'
              ? []
              : values.parts.map(({ accountId, amountPence }) => ({ accountId, amountPence })),
          reason: values.reason,
        },
      }),
    done: () => void queries.invalidateQueries({ queryKey: ['suspense'] }),
  });
  const parts = useFieldArray({ control: form.control, name: 'parts' });
  const values = form.watch();
  const given = values.parts.reduce((sum, part) => sum + (part.amountPence || 0), 0);

  // A candidate chosen by its number: one account, all that is left, and the evidence as the reason.
  useEffect(() => {
    if (!chosen) return;
    form.setValue('kind', 'ALLOCATION');
    form.setValue('parts', [
      {
        accountId: chosen.accountId,
        name: `${chosen.accountReference} ${chosen.names}`,
        amountPence: item.leftPence,
      },
    ]);
    form.setValue('reason', (chosen.evidence[0]?.words ?? '').slice(0, 200));
    submit.current?.querySelector('button')?.focus();
  }, [chosen, form, item.leftPence]);

  return (
    <Panel title="Propose where it goes">
      <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Propose where it goes">
        <ChoiceField
          name="kind"
          label="What to do"
          options={[
            { value: 'ALLOCATION', label: 'Put it on an account' },
            { value: 'RETURN', label: 'Return it to the payer' },
          ]}
        />
        {values.kind === 'ALLOCATION' ? (
          <>
            {parts.fields.length === 0 ? (
              <p className="quiet">
                {candidates.length > 0
                  ? 'Choose a candidate below, or find an account.'
                  : 'Find the account.'}
              </p>
            ) : null}
            {parts.fields.map((part, at) => (
              <div className="row" key={part.id}>
                <MoneyField name={`parts.${at}.amountPence`} label={`To ${part.name}`} />
                <Button kind="plain" small onClick={() => parts.remove(at)}>
                  Remove<span className="visually-hidden"> {part.name}</span>
                </Button>
              </div>
            ))}
            {parts.fields.length > 0 ? (
              <p role="status">
                {formatMoney(given)} of {formatMoney(item.leftPence)}
                {given < item.leftPence ? `; ${formatMoney(item.leftPence - given)} stays in suspense` : ''}
                {given > item.leftPence ? '; that is more than is left' : ''}
              </p>
            ) : null}
            <Button kind="quiet" small onClick={() => setFinding(true)}>
              {parts.fields.length > 0 ? 'Split with another account' : 'Find an account'}
            </Button>
          </>
        ) : null}
        <TextField name="reason" label="How do you know?" />
        <div ref={submit}>
          <Button type="submit" busy={busy} because={because}>
            Propose
          </Button>
        </div>
        <p className="quiet">Nothing is posted until another person approves.</p>
      </Form>
      <Finder
        open={finding}
        onClose={() => setFinding(false)}
        search={(text, signal) => find(text, signal, 'ACCOUNT')}
        onChoose={(found) => {
          setFinding(false);
          if (values.parts.some((part) => part.accountId === found.id)) return;
          parts.append({
            accountId: found.id,
            name: found.name,
            amountPence: Math.max(item.leftPence - given, 0) || undefined,
          });
        }}
      />
    </Panel>
  );
}
