import { call, download } from '@quarterday/api';
import { Button, Dialog, Form, FormActions, formatMoney, TextAreaField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Claim, ClaimDecision, ClaimState } from './model';

const NEXT: Record<ClaimState, [ClaimDecision, string][]> = {
  OPEN: [
    ['CHALLENGE', 'Challenge it'],
    ['ACCEPT', 'Accept it'],
  ],
  CHALLENGED: [
    ['WON', 'Challenge won'],
    ['LOST', 'Challenge lost'],
  ],
  ACCEPTED: [['CLOSE', 'Close it']],
  CHALLENGE_WON: [['CLOSE', 'Close it']],
  CHALLENGE_LOST: [['CLOSE', 'Close it']],
  CLOSED: [],
};

/** What a person decides about a claim, and the evidence on it as one document. */
export function DecideClaim({ claim }: { claim: Claim }) {
  const because = useWhyNot('dd:prepare');
  const [deciding, setDeciding] = useState<[ClaimDecision, string] | null>(null);
  const about = `${claim.mandateReference}, ${formatMoney(claim.amountPence)}`;
  return (
    <div className="button-row no-print">
      {NEXT[claim.state]
        .filter(([decision]) => decision !== 'CHALLENGE' || claim.mayBeChallenged)
        .map((next) => (
          <Button
            key={next[0]}
            small
            kind={next[0] === 'CHALLENGE' ? 'main' : 'quiet'}
            because={because}
            aria-label={`${next[1]}: ${about}`}
            onClick={() => setDeciding(next)}
          >
            {next[1]}
          </Button>
        ))}
      <Button
        small
        kind="quiet"
        because={because}
        aria-label={`Evidence: ${about}`}
        onClick={() => void download(`/indemnity-claims/${claim.id}/evidence.pdf`, {})}
      >
        Evidence
      </Button>
      <Dialog
        open={deciding !== null}
        onClose={() => setDeciding(null)}
        title={`${deciding?.[1] ?? ''}: ${about}`}
      >
        {deciding ? <Decide claim={claim} decision={deciding} onClose={() => setDeciding(null)} /> : null}
      </Dialog>
    </div>
  );
}

interface DecideProps {
  claim: Claim;
  decision: [ClaimDecision, string];
  onClose: () => void;
}

function Decide({ claim, decision: [decision, words], onClose }: DecideProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ note: string }>({
    defaults: { note: '' },
    fields: ['note'],
    send: (values, key) =>
      call(`/indemnity-claims/${claim.id}/decision`, {
        method: 'POST',
        body: { decision, ...values },
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['bacs-reports'] });
      void queries.invalidateQueries({ queryKey: ['account'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={words}>
      <p>{claim.guidance}</p>
      <TextAreaField
        name="note"
        label={decision === 'CHALLENGE' ? 'What did you send, and to whom?' : 'Why'}
      />
      <FormActions busy={busy} onCancel={onClose}>
        {words}
      </FormActions>
    </Form>
  );
}
