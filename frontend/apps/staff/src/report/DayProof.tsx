import { call, Problem } from '@quarterday/api';
import { Badge, Button, formatDate, formatInstant, formatMoney, Panel, todayInEngland } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded, ProblemAlert } from '../platform/page';
import type { LedgerProof } from './model';

/** The proof of the whole ledger today: as it was made by the schedule, or made now. */
export function DayProof() {
  const day = todayInEngland().toString();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const key = ['day-proof', day];
  const query = useQuery({
    queryKey: key,
    enabled: asked,
    queryFn: async ({ signal }) => {
      try {
        return await call<LedgerProof | null>(`/days/${day}/proof`, { signal });
      } catch (failure) {
        // Nobody has proved the day yet: that is an answer, not a mistake.
        if (failure instanceof Problem && failure.status === 404) return null;
        throw failure;
      }
    },
  });

  async function prove() {
    setBusy(true);
    setProblem(null);
    try {
      queries.setQueryData(key, await call<LedgerProof>(`/days/${day}/proof`, { method: 'POST' }));
    } catch (failure) {
      if (failure instanceof Problem) setProblem(failure);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  return (
    <Panel
      title={`Proof of ${formatDate(day)}`}
      aside={
        <Button kind="quiet" small busy={busy} onClick={() => void prove()}>
          Prove it now
        </Button>
      }
    >
      {problem ? <ProblemAlert problem={problem} /> : null}
      {asked || query.data ? (
        <Loaded query={query}>
          {(proof) =>
            proof ? <Checks proof={proof} /> : <p className="quiet">The ledger has not been proved today.</p>
          }
        </Loaded>
      ) : (
        <div>
          <Button kind="quiet" onClick={() => setAsked(true)}>
            Show today’s proof
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Checks({ proof }: { proof: LedgerProof }) {
  return (
    <>
      <p>
        {proof.holds ? (
          <Badge kind="good">Every check holds</Badge>
        ) : (
          <Badge kind="bad">A check does not hold</Badge>
        )}{' '}
        {proof.accounts.toLocaleString('en-GB')} accounts, {proof.entries.toLocaleString('en-GB')} postings,{' '}
        {formatMoney(proof.balancePence)}. Made {formatInstant(proof.madeAt)} by {proof.madeBy}.
      </p>
      <ul className="counter-list">
        {proof.checks.map((check) => (
          <li key={check.code}>
            <span>
              <strong>{check.title}</strong>
              <br />
              <span className="quiet">
                {check.detail}
                {check.accounts.length > 0 ? ` Accounts ${check.accounts.join(', ')}.` : ''}
              </span>
            </span>
            {check.holds ? <Badge kind="good">Holds</Badge> : <Badge kind="bad">Does not hold</Badge>}
          </li>
        ))}
      </ul>
    </>
  );
}
