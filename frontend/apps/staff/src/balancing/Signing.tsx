import { call } from '@quarterday/api';
import {
  Button,
  Dialog,
  Form,
  FormActions,
  formatLongDate,
  TextAreaField,
  useShortcut,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useServerForm } from '../platform/useServerForm';
import type { DayBoard } from './model';
import { inShort } from './words';

type Step = 'closing' | 'check';

const STEPS: Record<Step, { label: string; says: (day: string) => string }> = {
  closing: {
    label: 'Close the day',
    says: (day) =>
      `You sign for the figures of ${day} as they are shown. Money that comes in afterwards is still taken; it makes your signature void.`,
  },
  check: {
    label: 'Check the day',
    says: (day) =>
      `You sign that you looked at the figures of ${day} another person closed, and that they are these.`,
  },
};

/** One person closes the day, another checks it; whoever may not is told why. */
export function Signing({ board }: { board: DayBoard }) {
  const [step, setStep] = useState<Step | null>(null);
  useShortcut(
    { keys: 'c', does: 'Close the day', group: 'Balancing the day' },
    () => setStep('closing'),
    board.mayClose,
  );
  useShortcut(
    { keys: 'v', does: 'Check the day', group: 'Balancing the day' },
    () => setStep('check'),
    board.mayCheck,
  );
  return (
    <>
      <div className="row-end" style={{ alignItems: 'start' }}>
        <Button
          kind={board.mayClose ? 'main' : 'quiet'}
          because={board.mayClose ? null : (board.whyNotClose ?? null)}
          onClick={() => setStep('closing')}
        >
          {STEPS.closing.label}
        </Button>
        <Button
          kind={board.mayCheck ? 'main' : 'quiet'}
          because={board.mayCheck ? null : (board.whyNotCheck ?? null)}
          onClick={() => setStep('check')}
        >
          {STEPS.check.label}
        </Button>
      </div>
      <Dialog open={step !== null} onClose={() => setStep(null)} title={step ? STEPS[step].label : ''}>
        {step ? <SignForm key={step} board={board} step={step} onClose={() => setStep(null)} /> : null}
      </Dialog>
    </>
  );
}

function SignForm({ board, step, onClose }: { board: DayBoard; step: Step; onClose: () => void }) {
  const queries = useQueryClient();
  // What was on the screen when the dialog opened is what is signed for, whatever comes in meanwhile.
  const [contentHash] = useState(board.contentHash);
  const { form, onSubmit, trouble, busy } = useServerForm<{ note: string }>({
    defaults: { note: '' },
    fields: ['note'],
    send: ({ note }) =>
      call(`/days/${board.day}/${step}`, {
        method: 'POST',
        body: { contentHash, ...(note.trim() ? { note: note.trim() } : {}) },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['days'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={STEPS[step].label}>
      <p>{STEPS[step].says(formatLongDate(board.day))}</p>
      <p>{inShort(board)}</p>
      <TextAreaField name="note" label="Note" optional />
      <FormActions busy={busy} onCancel={onClose}>
        {STEPS[step].label}
      </FormActions>
    </Form>
  );
}
