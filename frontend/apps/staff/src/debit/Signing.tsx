import { call } from '@quarterday/api';
import {
  Button,
  type ButtonKind,
  Dialog,
  Form,
  FormActions,
  formatLongDate,
  formatMoney,
  Panel,
  TextAreaField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useServerForm } from '../platform/useServerForm';
import type { DebitStep, WeeklyDebit } from './model';
import { PrepareForm } from './PrepareForm';

type Signed = Exclude<DebitStep, 'PREPARE' | 'ACCEPT'>;

interface Act {
  label: string;
  path: string;
  kind: ButtonKind;
  /** What is sent beside what the person writes: a signature names the content it is for. */
  asks: 'note' | 'reason' | 'nothing';
  says: (debit: WeeklyDebit) => string;
}

const ACTS: Record<Signed, Act> = {
  BALANCE: {
    label: 'Sign off as balanced',
    path: 'balancing',
    kind: 'main',
    asks: 'note',
    says: (debit) =>
      `You sign that the roll-forward agrees and every exception is dealt with: ${sum(debit)}.`,
  },
  APPROVE: {
    label: 'Approve',
    path: 'approval',
    kind: 'main',
    asks: 'note',
    says: (debit) =>
      `You approve exactly this content for posting: ${sum(debit)}. Any change to it makes your approval void.`,
  },
  REFUSE: {
    label: 'Send back',
    path: 'refusal',
    kind: 'quiet',
    asks: 'reason',
    says: () => 'The debit goes back to be prepared again. Signatures given so far are void.',
  },
  POST: {
    label: 'Post the debit',
    path: 'posting',
    kind: 'main',
    asks: 'nothing',
    says: (debit) =>
      `${sum(debit)} will be posted. It goes on if you leave the page, and can be undone only by backing the whole week out.`,
  },
  CLOSE: {
    label: 'Close the week',
    path: 'closing',
    kind: 'main',
    asks: 'note',
    says: () => 'You sign that every control after posting holds.',
  },
  PROPOSE_BACK_OUT: {
    label: 'Propose to back out',
    path: 'reversal',
    kind: 'danger',
    asks: 'reason',
    says: (debit) =>
      `You propose to reverse the whole debit: ${sum(debit)}. Another person has to agree. Both journals are kept.`,
  },
  APPROVE_BACK_OUT: {
    label: 'Agree and back out',
    path: 'reversal/approval',
    kind: 'danger',
    asks: 'nothing',
    says: (debit) => `Every entry of this debit will be reversed: ${sum(debit)}.`,
  },
  DECLINE_BACK_OUT: {
    label: 'Leave it posted',
    path: 'reversal/refusal',
    kind: 'quiet',
    asks: 'reason',
    says: () => 'The debit stands as it is.',
  },
};

function sum(debit: WeeklyDebit): string {
  return `${formatMoney(debit.totals.amountPence)} on ${debit.totals.lines.toLocaleString('en-GB')} lines for ${formatLongDate(debit.weekStartsOn)}`;
}

/** The steps that belong to a state: the others are not offered, because they mean nothing there. */
const OFFERED: Record<WeeklyDebit['state'], readonly Signed[]> = {
  DRAFT: [],
  PRELISTED: ['BALANCE', 'REFUSE'],
  BALANCED: ['APPROVE', 'REFUSE'],
  APPROVED: ['POST', 'REFUSE'],
  POSTING: [],
  POSTED: ['CLOSE', 'PROPOSE_BACK_OUT'],
  CLOSED: ['PROPOSE_BACK_OUT'],
  BACKING_OUT: [],
  BACKED_OUT: [],
};

/** What is to be done next, by whom, and why the person looking may not. */
export function Signing({ debit }: { debit: WeeklyDebit }) {
  const [open, setOpen] = useState<Signed | null>(null);
  const reasonFor = (step: DebitStep) => {
    const state = debit.steps.find((one) => one.step === step);
    return state && !state.allowed ? (state.reason ?? 'This step is not open now.') : null;
  };
  const offered: readonly Signed[] =
    debit.backOut && (debit.state === 'POSTED' || debit.state === 'CLOSED')
      ? ['APPROVE_BACK_OUT', 'DECLINE_BACK_OUT']
      : OFFERED[debit.state];
  const preparable = ['DRAFT', 'PRELISTED', 'BALANCED', 'APPROVED', 'BACKED_OUT'].includes(debit.state);
  if (offered.length === 0 && !preparable) return null;
  return (
    <Panel title="What to do next">
      <div className="row-end" style={{ alignItems: 'start' }}>
        {offered.map((step) => (
          <Button key={step} kind={ACTS[step].kind} because={reasonFor(step)} onClick={() => setOpen(step)}>
            {ACTS[step].label}
          </Button>
        ))}
        {preparable ? (
          <PrepareForm
            week={debit.weekStartsOn}
            because={debit.state === 'BACKED_OUT' ? null : reasonFor('PREPARE')}
          />
        ) : null}
      </div>
      <Dialog open={open !== null} onClose={() => setOpen(null)} title={open ? ACTS[open].label : ''}>
        {open ? <SignForm key={open} debit={debit} step={open} onClose={() => setOpen(null)} /> : null}
      </Dialog>
    </Panel>
  );
}

function SignForm({ debit, step, onClose }: { debit: WeeklyDebit; step: Signed; onClose: () => void }) {
  const act = ACTS[step];
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ text: string }>({
    defaults: { text: '' },
    fields: ['text', 'reason', 'note'],
    send: ({ text }, key) =>
      call(`/weekly-debits/${debit.weekStartsOn}/${act.path}`, {
        method: 'POST',
        body:
          act.asks === 'note'
            ? { contentHash: debit.contentHash, ...(text.trim() ? { note: text.trim() } : {}) }
            : act.asks === 'reason'
              ? { reason: text }
              : undefined,
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['debits'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={act.label}>
      <p>{act.says(debit)}</p>
      {act.asks === 'note' && debit.contentHash ? (
        <p className="quiet">Content {debit.contentHash.slice(0, 16)}…</p>
      ) : null}
      {act.asks === 'note' ? <TextAreaField name="text" label="Note" optional /> : null}
      {act.asks === 'reason' ? (
        <TextAreaField name="text" label="Reason" hint="It is kept with the debit and shown to everyone" />
      ) : null}
      <FormActions kind={act.kind === 'quiet' ? 'main' : act.kind} busy={busy} onCancel={onClose}>
        {act.label}
      </FormActions>
    </Form>
  );
}
