import { call, Problem } from '@quarterday/api';
import { Button, Panel } from '@quarterday/ui';
import { useState } from 'react';
import { Findings } from '../platform/ChangeView';
import { useMe, whyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';
import type { Tenancy, TenancyStanding } from './model';

/** The commencement checklist: what blocks is put right first, the rest is confirmed point by point, then signed. */
export function CheckPanel({
  tenancy,
  version,
  done,
}: {
  tenancy: Tenancy;
  version: string | null;
  done: () => void;
}) {
  const me = useMe();
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const findings = tenancy.findings ?? [];
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
        headers: { 'If-Match': version ?? `"${tenancy.version}"` },
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
    <Panel title="Check before it starts">
      <p>
        Compare with the signed agreement: people, dates, home, tenure and charges. Your name stands as having
        checked it.
      </p>
      {problem ? <ProblemAlert problem={problem} /> : null}
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
    </Panel>
  );
}
