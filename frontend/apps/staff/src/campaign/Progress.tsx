import { call, Problem } from '@quarterday/api';
import {
  Alert,
  Button,
  Facts,
  formatDate,
  formatInstant,
  formatMoney,
  Panel,
  ProgressBar,
} from '@quarterday/ui';
import { useState } from 'react';
import { useMe, whyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';
import { Reasons } from './Check';
import type { Campaign } from './model';
import { people, wayLines } from './words';

type Turn = 'PAUSE' | 'RESUME' | 'CANCEL';

/** How far it is, what became of each way, and the brakes. */
export function Progress({ campaign, done }: { campaign: Campaign; done: () => void }) {
  const { results } = campaign;
  const toGo = results.planned + results.gone + results.leftOut;
  return (
    <Panel title={campaign.state === 'SENT' ? 'What became of it' : 'Progress'}>
      {campaign.outOfHours ? <Alert kind="info" title="It waits for the hours in which messages go" /> : null}
      {campaign.state === 'RELEASED' && !campaign.paused ? (
        <p>
          {campaign.notBefore
            ? `It begins on ${formatDate(campaign.notBefore)}, within the hours.`
            : 'It begins within a minute, when the hours allow it.'}
        </p>
      ) : null}
      {campaign.state === 'SENDING' ? (
        <ProgressBar label="Handed over" done={results.gone + results.leftOut} total={toGo} />
      ) : null}
      <Facts
        facts={[
          ['To be written to', results.planned > 0 ? people(results.planned) : null],
          ['Written to', people(results.gone)],
          ...wayLines(results).map((line) => {
            const cut = line.indexOf(': ');
            return [line.slice(0, cut), line.slice(cut + 2)] as const;
          }),
          ['Went by another way after a failure', String(results.fallenBack)],
          ['Reached by no way', String(results.failed)],
          ['Left out when it was sent', String(results.leftOut)],
          ['Cancelled before it went', String(results.cancelled)],
          [
            'Texts',
            `${results.fragments.toLocaleString('en-GB')} fragments, ${formatMoney(results.costAfterFreePence)} with VAT after the texts that are free`,
          ],
          [
            'Approved',
            campaign.releasedAt
              ? `${formatInstant(campaign.releasedAt)} by ${campaign.releasedByName}`
              : null,
          ],
          ['Ended', campaign.endedAt ? formatInstant(campaign.endedAt) : null],
        ]}
      />
      <Reasons campaign={campaign} />
      <Brakes campaign={campaign} done={done} />
    </Panel>
  );
}

/** Pause, go on, cancel. What went stays gone. */
export function Brakes({ campaign, done }: { campaign: Campaign; done: () => void }) {
  const me = useMe();
  const because = me.permissions.includes('comms:approve') ? null : whyNot(me, 'comms:draft');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(false);

  async function steer(turn: Turn) {
    setBusy(true);
    setProblem(null);
    try {
      await call(`/campaigns/${campaign.id}/steering`, { method: 'POST', body: { turn } });
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
      setSure(false);
      done();
    }
  }

  if (campaign.state === 'SENT' || campaign.state === 'CANCELLED') return null;
  const under = campaign.state === 'RELEASED' || campaign.state === 'SENDING';
  return (
    <>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <div className="row no-print">
        {under ? (
          <Button
            kind="quiet"
            busy={busy}
            because={because}
            onClick={() => void steer(campaign.paused ? 'RESUME' : 'PAUSE')}
          >
            {campaign.paused ? 'Go on' : 'Pause'}
          </Button>
        ) : null}
        {sure ? (
          <>
            <Button kind="danger" busy={busy} onClick={() => void steer('CANCEL')}>
              {under ? 'Yes, cancel what has not gone' : 'Yes, discard it'}
            </Button>
            <Button kind="quiet" onClick={() => setSure(false)}>
              No
            </Button>
          </>
        ) : (
          <Button kind="quiet" because={because} onClick={() => setSure(true)}>
            {under ? 'Cancel it' : 'Discard it'}
          </Button>
        )}
      </div>
    </>
  );
}
