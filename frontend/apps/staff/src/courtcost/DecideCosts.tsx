import { call } from '@quarterday/api';
import { Button, Dialog, Facts, Form, formatDate, formatMoney, TextAreaField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useServerForm } from '../platform/useServerForm';
import type { CourtCost } from './model';

export type Deciding = 'approval' | 'refusal' | 'reversal';

const TITLES: Record<Deciding, string> = {
  approval: 'Approve these court costs',
  refusal: 'Refuse these court costs',
  reversal: 'Take these court costs off',
};

const BUTTONS: Record<Deciding, string> = {
  approval: 'Approve them',
  refusal: 'Refuse them',
  reversal: 'Take them off',
};

const SAID: Record<Deciding, string> = {
  approval: 'Approved: they are on the account for costs',
  refusal: 'Refused; nothing was posted',
  reversal: 'Taken off again',
};

interface DecideProps {
  cost: CourtCost | null;
  as: Deciding;
  onClose: (said?: string) => void;
}

/** What a second person looks at: the sum beside the order that awards it. */
export function DecideCosts({ cost, as, onClose }: DecideProps) {
  return (
    <Dialog open={cost !== null} onClose={() => onClose()} title={TITLES[as]}>
      {cost ? <Decide cost={cost} as={as} onClose={onClose} /> : null}
    </Dialog>
  );
}

function body(cost: CourtCost, as: Deciding, text: string): Record<string, unknown> {
  if (as === 'approval') return { contentHash: cost.contentHash, note: text.trim() || null };
  return as === 'refusal' ? { note: text } : { reason: text };
}

function Decide({ cost, as, onClose }: DecideProps & { cost: CourtCost }) {
  const queries = useQueryClient();
  const field = as === 'reversal' ? 'reason' : 'note';
  const { form, onSubmit, trouble, busy } = useServerForm<{ note: string; reason: string }>({
    defaults: { note: '', reason: '' },
    fields: ['note', 'reason'],
    send: (values, key) =>
      call(`/court-costs/${cost.id}/${as}`, {
        method: 'POST',
        body: body(cost, as, values[field]),
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['court-costs'] });
      void queries.invalidateQueries({ queryKey: ['account', cost.accountId] });
      onClose(SAID[as]);
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES[as]}>
      <Facts
        facts={[
          ['Amount', cost.amountWords],
          ['As the tenant reads it', cost.words],
          ['Claim', `${cost.claimNumber}, ${cost.court}`],
          ['Order of', formatDate(cost.orderOn)],
          ['It awards', formatMoney(cost.awardedPence)],
          ['Instructed by', cost.madeByName],
        ]}
      />
      <TextAreaField name={field} label={as === 'approval' ? 'Note' : 'Why'} optional={as === 'approval'} />
      <div className="dialog-actions">
        <Button type="submit" kind={as === 'approval' ? 'main' : 'danger'} busy={busy}>
          {BUTTONS[as]}
        </Button>
        <Button kind="quiet" onClick={() => onClose()}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
