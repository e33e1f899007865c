import { call, type FormProblem, Problem, problemToForm, SubmissionKey } from '@quarterday/api';
import {
  Button,
  ChoiceField,
  DateField,
  Form,
  MoneyField,
  Panel,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { findAccounts } from '../platform/find';
import { useWhyNot } from '../platform/me';
import { PickField } from '../platform/PickField';
import type { CorrectionMade, CorrectionPreview, Mistake } from './model';
import { Preview } from './Preview';

interface Values {
  mistake: Mistake;
  toReference: string;
  amountPence?: number;
  effectiveOn: string;
  reason: string;
}

const FIELDS = ['mistake', 'toReference', 'amountPence', 'effectiveOn', 'reason'] as const;

/** The payment that was wrong, as its receipt has it. */
export interface Receipt {
  method: string;
  amountPence: number;
  paidOn: string;
}

function bodyOf(values: Values, entry: number | null) {
  const mistake = entry === null ? 'TRANSFER' : values.mistake;
  const other = mistake === 'TRANSFER' || mistake === 'WRONG_ACCOUNT';
  return {
    mistake,
    entryNumber: entry,
    toReference: other ? values.toReference || null : null,
    amountPence: mistake === 'TRANSFER' || mistake === 'WRONG_AMOUNT' ? (values.amountPence ?? null) : null,
    effectiveOn: mistake === 'TRANSFER' || mistake === 'WRONG_DATE' ? values.effectiveOn || null : null,
    reason: values.reason,
  };
}

/** What was wrong and what is right: seen first by its preview, then posted or sent for approval. */
export function CorrectForm({
  accountId,
  entry,
  receipt,
  onMade,
}: {
  accountId: string;
  entry: number | null;
  receipt: Receipt | null;
  onMade: (made: CorrectionMade) => void;
}) {
  const queries = useQueryClient();
  const because = useWhyNot('payment:correct');
  const form = useForm<Values>({
    defaultValues: {
      mistake: entry === null ? 'TRANSFER' : 'WRONG_ACCOUNT',
      toReference: '',
      effectiveOn: receipt?.paidOn ?? todayInEngland().toString(),
      reason: '',
    },
    shouldFocusError: false,
  });
  const [preview, setPreview] = useState<{ of: string; answer: CorrectionPreview } | null>(null);
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const [trouble, setTrouble] = useState<FormProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const submission = useRef(new SubmissionKey());
  const sending = useRef(false);
  const values = form.watch();
  const shown = preview?.of === JSON.stringify(bodyOf(values, entry)) ? preview.answer : null;
  const open = shown?.findings.some((finding) => !confirmed.includes(finding.code)) ?? false;

  async function send(now: Values) {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setTrouble(null);
    const asked = bodyOf(now, entry);
    const path = `/accounts/${accountId}/corrections`;
    try {
      if (shown) {
        const body = { ...asked, confirmed };
        const headers = { 'Idempotency-Key': submission.current.keyFor(body) };
        const made = await call<CorrectionMade>(path, { method: 'POST', body, headers });
        submission.current.done();
        void queries.invalidateQueries({ queryKey: ['account'] });
        void queries.invalidateQueries({ queryKey: ['corrections'] });
        onMade(made);
      } else {
        const answer = await call<CorrectionPreview>(`${path}/preview`, { method: 'POST', body: asked });
        setConfirmed([]);
        setPreview({ of: JSON.stringify(asked), answer });
      }
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      if (failure.status === 499 || failure.status === 401) return;
      const rest = problemToForm(failure, FIELDS, (name, error) =>
        form.setError(name as keyof Values, error),
      );
      setTrouble(rest.messages.length > 0 ? rest : null);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }

  const mistake = entry === null ? 'TRANSFER' : values.mistake;
  return (
    <Form form={form} onSubmit={send} trouble={trouble} label="Put it right" wide>
      <Panel title={entry === null ? 'What is moved' : 'What was wrong'}>
        {entry === null ? null : (
          <ChoiceField
            name="mistake"
            label="What was wrong with it"
            options={[
              { value: 'WRONG_ACCOUNT', label: 'The account', hint: 'it belongs to another one' },
              { value: 'WRONG_AMOUNT', label: 'The amount' },
              { value: 'WRONG_DATE', label: 'The date' },
            ]}
          />
        )}
        {mistake === 'WRONG_ACCOUNT' || mistake === 'TRANSFER' ? (
          <PickField
            name="toReference"
            label={mistake === 'TRANSFER' ? 'To which account' : 'Which account it belongs to'}
            search={findAccounts}
          />
        ) : null}
        {mistake === 'WRONG_AMOUNT' || mistake === 'TRANSFER' ? (
          <MoneyField name="amountPence" label={mistake === 'TRANSFER' ? 'Amount' : 'The right amount'} />
        ) : null}
        {mistake === 'WRONG_DATE' || mistake === 'TRANSFER' ? (
          <DateField
            name="effectiveOn"
            label={mistake === 'TRANSFER' ? 'Counts from' : 'The day it was paid'}
            hint="Not in the future, nor in a closed year"
          />
        ) : null}
        <TextField
          name="reason"
          label="Reason"
          hint={
            mistake === 'TRANSFER'
              ? 'As the tenant may read it, for instance “Credit moved to the garage”'
              : 'As the tenant may read it, for instance “The payer quoted an old reference”'
          }
          maxLength={200}
        />
      </Panel>
      {shown ? <Preview answer={shown} confirmed={confirmed} onConfirm={setConfirmed} /> : null}
      <div className="dialog-actions">
        <Button
          type="submit"
          busy={busy}
          because={because ?? (open ? 'Confirm each point above first.' : null)}
        >
          {shown ? (shown.needsApproval ? 'Send for approval' : 'Post it') : 'Preview'}
        </Button>
      </div>
    </Form>
  );
}
