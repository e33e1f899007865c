import { call, Problem } from '@quarterday/api';
import { Button, Dialog, Form, FormActions, TextAreaField } from '@quarterday/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import type { Advice } from './model';

/** A person's press on a line: take the step that is ready, try it again, or say how it was dealt with. */
export function DecideAdvice({ advice }: { advice: Advice }) {
  const queries = useQueryClient();
  const because = useWhyNot('dd:prepare');
  const [settling, setSettling] = useState(false);
  const press = useMutation({
    mutationFn: () => call(`/bacs-advices/${advice.id}/application`, { method: 'POST' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['bacs-reports'] }),
  });
  if (advice.outcome !== 'PROPOSED' && advice.outcome !== 'PARKED') return null;
  const about = `${advice.reference}, line ${advice.line}`;
  return (
    <div className="stack no-print">
      <div className="button-row">
        <Button
          small
          because={because}
          busy={press.isPending}
          aria-label={`${advice.offerWords || 'Try it again'}: ${about}`}
          onClick={() => press.mutate()}
        >
          {advice.offerWords || 'Try it again'}
        </Button>
        {because ? null : (
          <Button
            small
            kind="quiet"
            aria-label={`Settle by hand: ${about}`}
            onClick={() => setSettling(true)}
          >
            Settle by hand
          </Button>
        )}
      </div>
      {press.error instanceof Problem ? <ProblemAlert problem={press.error} /> : null}
      <Dialog open={settling} onClose={() => setSettling(false)} title={`Settle ${about} by hand`}>
        {settling ? <Settle advice={advice} onClose={() => setSettling(false)} /> : null}
      </Dialog>
    </div>
  );
}

function Settle({ advice, onClose }: { advice: Advice; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ note: string }>({
    defaults: { note: '' },
    fields: ['note'],
    send: (values) => call(`/bacs-advices/${advice.id}/settlement`, { method: 'POST', body: values }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['bacs-reports'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Settle the line by hand">
      <p>{advice.words}</p>
      <p>What was done stays done; the step that was proposed is not taken.</p>
      <TextAreaField name="note" label="How was it dealt with?" />
      <FormActions busy={busy} onCancel={onClose}>
        Settle it
      </FormActions>
    </Form>
  );
}
