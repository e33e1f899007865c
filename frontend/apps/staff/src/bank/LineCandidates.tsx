import { Button, formatDate, formatMoney, Panel, useShortcut } from '@quarterday/ui';
import type { Candidate, Deposit } from './model';
import { depositInWords, evidenceInWords, paymentsInWords } from './words';

interface CandidatesProps {
  candidates: readonly Candidate[];
  chosen: Candidate | null;
  onChoose: (candidate: Candidate) => void;
}

/** What on the books the line may be, ranked, each with why. Their numbers on the keyboard choose them. */
export function LineCandidates({ candidates, chosen, onChoose }: CandidatesProps) {
  return (
    <Panel title="What it may be">
      {candidates.length === 0 ? (
        <p>Nothing on the books that is not at the bank already comes to this.</p>
      ) : (
        <>
          <p className="quiet">Evidence, not proof. The number on the keyboard chooses.</p>
          <ol className="candidates">
            {candidates.map((candidate, at) => (
              <One
                key={candidate.deposits.map((deposit) => deposit.journalId).join()}
                candidate={candidate}
                number={at + 1}
                isChosen={candidate === chosen}
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
  number,
  isChosen,
  onChoose,
}: {
  candidate: Candidate;
  number: number;
  isChosen: boolean;
  onChoose: (candidate: Candidate) => void;
}) {
  useShortcut({ keys: String(number), does: `Choose candidate ${number}`, group: 'Bank' }, () =>
    onChoose(candidate),
  );
  const [first] = candidate.deposits;
  return (
    <li className="candidate" data-chosen={isChosen || undefined}>
      <div>
        <strong>
          {formatMoney(candidate.pence)}, {first ? depositInWords(first) : ''}
        </strong>
        {candidate.differencePence === 0 ? null : (
          <div>
            The bank has {formatMoney(Math.abs(candidate.differencePence))}{' '}
            {candidate.differencePence < 0 ? 'less' : 'more'}
          </div>
        )}
        <Deposits deposits={candidate.deposits} />
        <ul>
          {candidate.evidence.map((one) => (
            <li key={one}>{evidenceInWords(one)}</li>
          ))}
        </ul>
      </div>
      <Button kind="quiet" small aria-pressed={isChosen} onClick={() => onChoose(candidate)}>
        {isChosen ? 'Chosen' : 'Choose'}
        <span className="visually-hidden"> candidate {number}</span>
      </Button>
    </li>
  );
}

const SHOWN = 6;

/** Deposits, a line each; the rest of many in one. */
export function Deposits({ deposits }: { deposits: readonly Deposit[] }) {
  const rest = deposits.slice(SHOWN);
  return (
    <div className="quiet">
      {deposits.slice(0, SHOWN).map((deposit) => (
        <div key={`${deposit.journalId}/${deposit.source}/${deposit.detail}`}>
          {[
            formatMoney(deposit.pence),
            depositInWords(deposit),
            `recorded ${formatDate(deposit.recordedOn)}`,
            deposit.reference || paymentsInWords(deposit.lines),
            deposit.words,
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      ))}
      {rest.length > 0 ? (
        <div>
          and {rest.length} more, {formatMoney(rest.reduce((sum, deposit) => sum + deposit.pence, 0))}
        </div>
      ) : null}
    </div>
  );
}
