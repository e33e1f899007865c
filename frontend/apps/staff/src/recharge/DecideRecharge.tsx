import { call } from '@quarterday/api';
import { Dialog, Facts, Form, FormActions, TextAreaField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useServerForm } from '../platform/useServerForm';
import type { Recharge } from './model';

export type Deciding = 'approval' | 'refusal';

const TITLES: Record<Deciding, string> = {
  approval: 'Approve this recharge',
  refusal: 'Refuse this recharge',
};

interface DecideProps {
  recharge: Recharge | null;
  as: Deciding;
  onClose: (said?: string) => void;
}

/** What a second person looks at: the sum beside the evidence its kind asks for. */
export function DecideRecharge({ recharge, as, onClose }: DecideProps) {
  return (
    <Dialog open={recharge !== null} onClose={() => onClose()} title={TITLES[as]}>
      {recharge ? <Decide recharge={recharge} as={as} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Decide({ recharge, as, onClose }: DecideProps & { recharge: Recharge }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ note: string }>({
    defaults: { note: '' },
    fields: ['note'],
    send: ({ note }, key) =>
      call(`/recharges/${recharge.id}/${as}`, {
        method: 'POST',
        body: as === 'approval' ? { contentHash: recharge.contentHash, note: note.trim() || null } : { note },
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['recharges'] });
      void queries.invalidateQueries({ queryKey: ['final-accounts'] });
      void queries.invalidateQueries({ queryKey: ['account', recharge.accountId] });
      onClose(as === 'approval' ? 'Approved: it is on the account' : 'Refused; nothing was posted');
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES[as]}>
      <Facts
        facts={[
          ['What', recharge.kindName],
          ['Amount', recharge.amountWords],
          ['As the tenant reads it', recharge.words],
          ['The kind asks for', recharge.evidenceAsked],
          ['What was seen', recharge.evidence],
          ['Made by', recharge.madeByName],
        ]}
      />
      <TextAreaField name="note" label={as === 'approval' ? 'Note' : 'Why'} optional={as === 'approval'} />
      <FormActions kind={as === 'approval' ? 'main' : 'danger'} busy={busy} onCancel={onClose}>
        {as === 'approval' ? 'Approve it' : 'Refuse it'}
      </FormActions>
    </Form>
  );
}
