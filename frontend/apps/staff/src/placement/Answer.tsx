import { call, read } from '@quarterday/api';
import { Button, Form, TextField } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Loaded } from '../platform/page';
import type { Page } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import type { PlacedDebt, Placement } from './model';

interface AnswerProps {
  placement: Placement;
  onClose: () => void;
}

/** What the agency took of a placement, and why it did not take the rest. */
export function Answer({ placement, onClose }: AnswerProps) {
  const query = useQuery({
    queryKey: ['placements', 'debts', placement.id, 'all'],
    queryFn: ({ signal }) =>
      read('/api/v1/placements/{placementId}/debts', {
        params: { path: { placementId: placement.id }, query: { limit: 250 } },
        signal,
      }) as Promise<Page<PlacedDebt>>,
  });
  return (
    <Loaded query={query} lines={4}>
      {(page) => (
        <Reasons
          placement={placement}
          sent={page.items.filter((debt) => debt.state === 'SENT')}
          onClose={onClose}
        />
      )}
    </Loaded>
  );
}

function Reasons({ placement, sent, onClose }: AnswerProps & { sent: PlacedDebt[] }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ reasons: string[] }>({
    defaults: { reasons: sent.map(() => '') },
    fields: [],
    send: ({ reasons }) =>
      call(`/placements/${placement.id}/answer`, {
        method: 'POST',
        body: {
          rejected: sent.flatMap((debt, at) => {
            const reason = reasons[at]?.trim();
            return reason ? [{ accountId: debt.accountId, reason }] : [];
          }),
        },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['placements'] });
      void queries.invalidateQueries({ queryKey: ['former-tenants'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="The agency answered">
      <p>Leave empty what it took. Say why of what it did not take: that is decided anew.</p>
      {sent.map((debt, at) => (
        <TextField
          key={debt.id}
          name={`reasons.${at}`}
          label={`${debt.accountReference}, ${debt.names}`}
          hint="Why it was not taken"
          maxLength={200}
          optional
        />
      ))}
      <div className="dialog-actions">
        <Button type="submit" busy={busy}>
          Record the answer
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
