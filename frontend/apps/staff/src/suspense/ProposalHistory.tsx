import { Badge, formatInstant, Panel } from '@quarterday/ui';
import { ProposalWords } from './DecideProposal';
import type { Proposal } from './model';

/** What was proposed for it and decided, newest first. */
export function ProposalHistory({ proposals }: { proposals: readonly Proposal[] }) {
  if (proposals.length === 0) return null;
  return (
    <Panel title="What was done">
      <ol className="plain-list">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <p>
              <Badge kind={proposal.state === 'APPROVED' ? 'good' : 'bad'}>
                {proposal.state === 'APPROVED' ? 'Approved' : 'Rejected'}
              </Badge>{' '}
              Proposed by {proposal.madeByName}, {formatInstant(proposal.madeAt)};{' '}
              {proposal.state === 'APPROVED' ? 'approved' : 'rejected'} by {proposal.decidedByName},{' '}
              {formatInstant(proposal.decidedAt)}
              {proposal.decisionNote ? `: ${proposal.decisionNote}` : ''}
            </p>
            <ProposalWords proposal={proposal} />
            {proposal.learned ? <p>The reference was learned for that account.</p> : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
