import { call } from '@quarterday/api';
import { Button, Form, formatMoney, TextAreaField, TextField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useServerForm } from '../platform/useServerForm';
import type { ReturnLine } from './model';
import { apart } from './words';

export interface Doing {
  line: ReturnLine;
  what: 'TAKE' | 'DISMISS' | 'EXPLAIN';
}

export function titleOf({ line, what }: Doing): string {
  if (what === 'EXPLAIN') return `Explain the commission of line ${line.number}`;
  return `${what === 'TAKE' ? 'Take' : 'Dismiss'} line ${line.number}`;
}

interface LineFormProps {
  fileId: string;
  agencyName: string;
  doing: Doing;
  onClose: () => void;
}

/** A person's word on a line that could not be worked by itself, or on what the agency took. */
export function LineForm({ fileId, agencyName, doing, onClose }: LineFormProps) {
  const queries = useQueryClient();
  const { line, what } = doing;
  const { form, onSubmit, trouble, busy } = useServerForm<{
    reference: string;
    reason: string;
    words: string;
  }>({
    defaults: { reference: line.accountReference ?? line.reference, reason: '', words: '' },
    fields: ['reference', 'reason', 'words'],
    send: ({ reference, reason, words }, key) =>
      what === 'EXPLAIN'
        ? call(`/agency-returns/${fileId}/lines/${line.number}/explanation`, {
            method: 'POST',
            body: { words },
          })
        : call(`/agency-returns/${fileId}/lines/${line.number}/decision`, {
            method: 'POST',
            body: { decision: what, reason, reference: what === 'TAKE' ? reference.trim() || null : null },
            headers: { 'Idempotency-Key': key },
          }),
    done: () => {
      for (const key of ['agency-returns', 'placements', 'former-tenants'])
        void queries.invalidateQueries({ queryKey: [key] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={titleOf(doing)}>
      {line.why && what !== 'EXPLAIN' ? <p>It waits because: {line.why}</p> : null}
      {what === 'EXPLAIN' ? (
        <>
          <p>
            {agencyName} took {formatMoney(line.commissionPence)}, {apart(line.differencePence)}. Nothing of
            the books changes.
          </p>
          <TextAreaField name="words" label="Why, and what becomes of it" />
        </>
      ) : null}
      {what === 'TAKE' ? (
        <>
          {line.kind === 'PAID' ? (
            <p>{formatMoney(line.grossPence)} are posted to the account, before the commission.</p>
          ) : null}
          <TextField name="reference" label="The account it is about" maxLength={60} />
        </>
      ) : null}
      {what === 'EXPLAIN' ? null : <TextAreaField name="reason" label="How do you know?" />}
      <div className="dialog-actions">
        <Button type="submit" busy={busy} kind={what === 'DISMISS' ? 'danger' : 'main'}>
          {titleOf(doing)}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
