import { apiUrl, call, Problem, read } from '@quarterday/api';
import { Button, formatInstant, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, ProblemAlert } from '../platform/page';
import type { Recalls as Told } from './model';
import { debts } from './words';

/** What an agency has to be told to stop, and the files that told it. */
export function Recalls({ code, name }: { code: string; name: string }) {
  const because = useWhyNot('arrears:act');
  const query = useQuery({
    queryKey: ['placements', 'recalls', code],
    queryFn: ({ signal }) =>
      read('/api/v1/placement-recalls', {
        params: { query: { agency: code } },
        signal,
      }) as Promise<Told>,
    enabled: because === null,
  });
  if (because) return null;
  return (
    <Panel title={`Called back from ${name}`}>
      <Loaded query={query} lines={2}>
        {(told) => (
          <div className="stack">
            {told.toTell.length === 0 ? (
              <p>It has been told of every debt that was called back.</p>
            ) : (
              <ToTell code={code} name={name} told={told} />
            )}
            {told.files.length > 0 ? (
              <ul>
                {told.files.map((file) => (
                  <li key={file.id}>
                    <a href={apiUrl(`/placement-recall-files/${file.id}/file.csv`)}>{file.name}</a>:{' '}
                    {debts(file.items).toLowerCase()}, made {formatInstant(file.madeAt)} by {file.madeByName}
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function ToTell({ code, name, told }: { code: string; name: string; told: Told }) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [key] = useState(() => crypto.randomUUID());

  async function make() {
    setBusy(true);
    setProblem(null);
    try {
      await call('/placement-recall-files', {
        method: 'POST',
        body: { agencyCode: code },
        headers: { 'Idempotency-Key': key },
      });
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      await queries.invalidateQueries({ queryKey: ['placements'] });
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <ul>
        {told.toTell.map((debt) => (
          <li key={debt.id}>
            {debt.accountReference}, {debt.names}: {debt.why}
          </li>
        ))}
      </ul>
      <div className="row no-print">
        <Button busy={busy} onClick={() => void make()}>
          Make the file of recalls<span className="visually-hidden"> for {name}</span>
        </Button>
      </div>
    </>
  );
}
