import { call } from '@quarterday/api';
import {
  Button,
  Dialog,
  Form,
  FormActions,
  formatDate,
  formatMoney,
  Panel,
  TextAreaField,
  TickField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useServerForm } from '../platform/useServerForm';
import type { Proposal, SuspenseItem } from './model';

interface DecideProps {
  item: SuspenseItem;
  proposal: Proposal;
}

/** What somebody proposed, for somebody else to approve. */
export function DecideProposal({ item, proposal }: DecideProps) {
  const queries = useQueryClient();
  const [rejecting, setRejecting] = useState(false);
  const mayLearn = proposal.kind === 'ALLOCATION' && proposal.parts.length === 1 && item.paymentRef !== '';
  const { form, onSubmit, trouble, busy } = useServerForm<{ learnReference: boolean }>({
    defaults: { learnReference: false },
    fields: ['learnReference'],
    send: ({ learnReference }, key) =>
      call(`/suspense-items/${item.id}/proposals/${proposal.id}/approval`, {
        method: 'POST',
        body: { contentHash: proposal.contentHash, learnReference: mayLearn && learnReference },
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['suspense'] });
      void queries.invalidateQueries({ queryKey: ['account'] });
    },
  });
  return (
    <Panel title={`Proposed by ${proposal.madeByName}`}>
      <ProposalWords proposal={proposal} />
      <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Approve the proposal">
        {mayLearn ? (
          <TickField
            name="learnReference"
            label={`From now on ${item.paymentRef} means account ${proposal.parts[0]?.accountReference}`}
          />
        ) : null}
        <div className="row no-print">
          <Button type="submit" busy={busy} because={proposal.mayApprove ? null : (proposal.whyNot ?? null)}>
            Approve and post
          </Button>
          <Button kind="quiet" onClick={() => setRejecting(true)}>
            {proposal.mayApprove ? 'Reject' : 'Take it back'}
          </Button>
        </div>
      </Form>
      <Dialog open={rejecting} onClose={() => setRejecting(false)} title="Nothing is posted">
        {rejecting ? <Reject item={item} proposal={proposal} onClose={() => setRejecting(false)} /> : null}
      </Dialog>
    </Panel>
  );
}

/** A proposal in a sentence a part. */
export function ProposalWords({ proposal }: { proposal: Proposal }) {
  return (
    <>
      {proposal.kind === 'RETURN' ? (
        <p>Return {formatMoney(proposal.amountPence)} to the payer.</p>
      ) : (
        <ul>
          {proposal.parts.map((part) => (
            <li key={part.accountId}>
              {formatMoney(part.amountPence)} to{' '}
              <Link to="/accounts/$accountId" params={{ accountId: part.accountId }} search={{}}>
                {part.accountReference}
              </Link>
              , counting from {formatDate(part.effectiveOn)}
              {part.entryNumber ? ` (entry ${part.entryNumber})` : ''}
            </li>
          ))}
        </ul>
      )}
      <p>{proposal.reason}</p>
    </>
  );
}

function Reject({ item, proposal, onClose }: DecideProps & { onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ note: string }>({
    defaults: { note: '' },
    fields: ['note'],
    send: (values) =>
      call(`/suspense-items/${item.id}/proposals/${proposal.id}/rejection`, { method: 'POST', body: values }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['suspense'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Reject the proposal">
      <TextAreaField name="note" label="Why" />
      <FormActions kind="danger" busy={busy} onCancel={onClose}>
        Reject the proposal
      </FormActions>
    </Form>
  );
}
