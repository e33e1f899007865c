import { call } from '@quarterday/api';
import {
  Button,
  Dialog,
  Form,
  FormActions,
  formatMoney,
  Panel,
  SelectField,
  TextAreaField,
  TextField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import { Deposits } from './LineCandidates';
import type { BankLine, BankLineWhole, BankMatch, Candidate } from './model';

/** What touches a line touches the day’s board too. */
function useTouch() {
  const queries = useQueryClient();
  return () => {
    for (const key of ['bank', 'days', 'payment-files', 'suspense'])
      void queries.invalidateQueries({ queryKey: [key] });
  };
}

/** A person’s word that the line and what was chosen are the same money. */
export function MatchForm({ whole, chosen }: { whole: BankLineWhole; chosen: Candidate | null }) {
  const because = useWhyNot('suspense:allocate');
  const touch = useTouch();
  const submit = useRef<HTMLDivElement>(null);
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: (values) =>
      call('/bank-matches', {
        method: 'POST',
        body: {
          bankCode: whole.line.bankCode,
          lineIds: [whole.line.id],
          deposits: (chosen?.deposits ?? []).map(({ journalId, source, detail }) => ({
            journalId,
            source,
            detail,
          })),
          reason: values.reason || null,
        },
      }),
    done: touch,
  });
  useEffect(() => {
    if (chosen) submit.current?.querySelector('button')?.focus();
  }, [chosen]);
  if (!chosen) {
    return (
      <Panel title="Found on the books?">
        <p>
          {whole.candidates.length > 0
            ? 'Choose what it is below, or say what else it is.'
            : whole.line.amountPence > 0
              ? 'Nothing to choose: post it, or say what it is.'
              : 'Nothing to choose: say what it is.'}
        </p>
      </Panel>
    );
  }
  return (
    <Panel title="Found on the books?">
      <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Match the line">
        <Deposits deposits={chosen.deposits} />
        {chosen.differencePence === 0 ? null : (
          <TextField
            name="reason"
            label={`Why do they differ by ${formatMoney(Math.abs(chosen.differencePence))}?`}
            maxLength={300}
          />
        )}
        <div ref={submit}>
          <Button type="submit" busy={busy} because={because}>
            It is the same money
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

const METHODS = [
  { value: 'BANK', label: 'Bank payment' },
  { value: 'SO', label: 'Standing order' },
  { value: 'CHQ', label: 'Cheque' },
  { value: 'PAYROLL', label: 'Payroll deduction' },
  { value: 'HB', label: 'Housing Benefit' },
  { value: 'UC', label: 'Universal Credit' },
];

/** Money that no file brought: posted to the account of its reference, or put in suspense. */
export function PostForm({ whole }: { whole: BankLineWhole }) {
  const because = useWhyNot('payment:post');
  const touch = useTouch();
  const [known] = whole.accounts;
  const { form, onSubmit, trouble, busy } = useServerForm<{ reference: string; method: string }>({
    defaults: { reference: known?.quoted ?? '', method: 'BANK' },
    fields: ['reference', 'method'],
    send: (values, key) =>
      call(`/bank-lines/${whole.line.id}/payment`, {
        method: 'POST',
        body: { reference: values.reference.trim(), method: values.method },
        headers: { 'Idempotency-Key': key },
      }),
    done: touch,
  });
  const reference = form.watch('reference').trim();
  return (
    <Panel title="No file brought it">
      <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Post the money of the line">
        <div className="field-row">
          <TextField
            name="reference"
            label="Payment reference"
            width="medium"
            maxLength={60}
            optional
            hint={
              known ? `The line quotes that of ${known.accountReference}` : 'Without one it waits in suspense'
            }
          />
          <SelectField name="method" label="How it was paid" options={METHODS} />
        </div>
        <Button type="submit" kind="quiet" busy={busy} because={because}>
          {reference ? 'Post it' : 'Put it in suspense'}
        </Button>
      </Form>
    </Panel>
  );
}

/** What a line is that is not on the books and should not be. */
export function ExplainForm({ line }: { line: BankLine }) {
  const because = useWhyNot('suspense:allocate');
  const touch = useTouch();
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: (values) => call(`/bank-lines/${line.id}/explanation`, { method: 'POST', body: values }),
    done: touch,
  });
  return (
    <Panel title="It is not ours to post">
      <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Explain the line">
        <TextField
          name="reason"
          label="What is it?"
          hint="Such as the bank’s charges, or another fund’s money"
          maxLength={300}
        />
        <Button type="submit" kind="quiet" busy={busy} because={because}>
          Explain it
        </Button>
      </Form>
    </Panel>
  );
}

/** Takes a match apart; a reason is asked for. */
export function UndoButton({ match }: { match: BankMatch }) {
  return (
    <Reasoned
      button="Take the match apart"
      title="It was not the same money"
      label="Why not?"
      path={`/bank-matches/${match.id}/undo`}
    />
  );
}

/** Takes an explanation back; a reason is asked for. */
export function TakeBackButton({ line }: { line: BankLine }) {
  return (
    <Reasoned
      button="Take the explanation back"
      title="It was not that"
      label="Why not?"
      path={`/bank-lines/${line.id}/explanation/withdrawal`}
    />
  );
}

interface ReasonedProps {
  button: string;
  title: string;
  label: string;
  path: string;
}

function Reasoned({ button, title, label, path }: ReasonedProps) {
  const because = useWhyNot('suspense:allocate');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" because={because} onClick={() => setOpen(true)}>
        {button}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        {open ? (
          <ReasonForm label={label} path={path} submit={button} onClose={() => setOpen(false)} />
        ) : null}
      </Dialog>
    </>
  );
}

function ReasonForm({
  label,
  path,
  submit,
  onClose,
}: {
  label: string;
  path: string;
  submit: string;
  onClose: () => void;
}) {
  const touch = useTouch();
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: (values) => call(path, { method: 'POST', body: values }),
    done: () => {
      touch();
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={submit}>
      <TextAreaField name="reason" label={label} />
      <FormActions kind="danger" busy={busy} onCancel={onClose}>
        {submit}
      </FormActions>
    </Form>
  );
}
