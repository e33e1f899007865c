import { call, Problem, read } from '@quarterday/api';
import { Button, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Findings } from '../platform/ChangeView';
import type { Finding } from '../platform/change';
import { useMe, whyNot } from '../platform/me';
import { Loaded, ProblemAlert } from '../platform/page';
import type { Tenancy, TenancyStanding } from './model';

/** The commencement checklist: what blocks is put right first, the rest is confirmed point by point, then signed. */
export function CheckPanel({ tenancy, done }: { tenancy: Tenancy; done: () => void }) {
  const query = useQuery({
    queryKey: ['tenancy', tenancy.id, 'findings', tenancy.version],
    queryFn: ({ signal }): Promise<Finding[]> =>
      read('/api/v1/tenancies/{id}/findings', { params: { path: { id: tenancy.id } }, signal }),
  });
  return (
    <Panel title="Check before it starts">
      <p>
        Compare with the signed agreement: people, dates, home, tenure and charges. Your name stands as having
        checked it.
      </p>
      <Loaded query={query}>
        {(findings) => <Check tenancy={tenancy} findings={findings} done={done} />}
      </Loaded>
    </Panel>
  );
}

function Check({
  tenancy,
  findings,
  done,
}: {
  tenancy: Tenancy;
  findings: readonly Finding[];
  done: () => void;
}) {
  const me = useMe();
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const open = findings.filter((finding) => !finding.blocking && !confirmed.includes(finding.code));
  const lacking = whyNot(me, 'account:write') && whyNot(me, 'tenancy:check');
  const because = findings.some((finding) => finding.blocking)
    ? 'Put right what blocks it first.'
    : open.length > 0
      ? 'Confirm each point first.'
      : lacking;

  async function check() {
    setBusy(true);
    setProblem(null);
    try {
      await call<TenancyStanding>(`/tenancies/${tenancy.id}/check`, {
        method: 'POST',
        body: { confirmed },
        headers: { 'If-Match': `"${tenancy.version}"` },
      });
      done();
    } catch (failure) {
      if (failure instanceof Problem) setProblem(failure);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {problem ? <ProblemAlert problem={problem} /> : null}
      {findings.length === 0 ? <p>Nothing stands out.</p> : null}
      <Findings
        findings={findings}
        confirmed={confirmed}
        onConfirm={(code, yes) =>
          setConfirmed((now) => (yes ? [...now, code] : now.filter((one) => one !== code)))
        }
      />
      <div className="dialog-actions">
        <Button busy={busy} because={because} onClick={() => void check()}>
          Sign as checked
        </Button>
      </div>
    </>
  );
}
