import { Button, balanceInWords, formatMoney, Panel, useShortcut } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import type { Candidate } from './model';

interface CandidatesProps {
  candidates: readonly Candidate[];
  chosen: Candidate | null;
  onChoose: (candidate: Candidate) => void;
}

/** Accounts the money may be for, ranked, each with why. Their numbers on the keyboard choose them. */
export function Candidates({ candidates, chosen, onChoose }: CandidatesProps) {
  return (
    <Panel title="Whose it may be">
      {candidates.length === 0 ? (
        <p>
          Nothing on record is like it. Ask the source who paid, choose an account yourself, or return the
          money.
        </p>
      ) : (
        <>
          <p className="quiet">Evidence, not proof. The number on the keyboard chooses an account.</p>
          <ol className="candidates">
            {candidates.map((candidate) => (
              <One
                key={candidate.accountId}
                candidate={candidate}
                isChosen={candidate.accountId === chosen?.accountId}
                onChoose={onChoose}
              />
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
}

function One({
  candidate,
  isChosen,
  onChoose,
}: {
  candidate: Candidate;
  isChosen: boolean;
  onChoose: (candidate: Candidate) => void;
}) {
  useShortcut(
    { keys: String(candidate.rank), does: `Choose candidate ${candidate.rank}`, group: 'Suspense' },
    () => onChoose(candidate),
  );
  return (
    <li className="candidate" data-chosen={isChosen || undefined}>
      <div>
        <strong>
          <Link to="/accounts/$accountId" params={{ accountId: candidate.accountId }} search={{}}>
            {candidate.accountReference}
          </Link>{' '}
          {candidate.names}
        </strong>
        <div className="quiet">
          {[
            candidate.address,
            candidate.former ? 'former account' : '',
            balanceInWords(candidate.balancePence),
            candidate.weeklyPence > 0 ? `${formatMoney(candidate.weeklyPence)} a week` : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <ul>
          {candidate.evidence.map((one) => (
            <li key={one.words}>{one.words}</li>
          ))}
        </ul>
      </div>
      <Button kind="quiet" small aria-pressed={isChosen} onClick={() => onChoose(candidate)}>
        {isChosen ? 'Chosen' : 'Choose'}
        <span className="visually-hidden"> {candidate.accountReference}</span>
      </Button>
    </li>
  );
}
