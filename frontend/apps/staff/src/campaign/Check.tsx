import { call, Problem } from '@quarterday/api';
import { Alert, Button, formatMoney, Panel } from '@quarterday/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';
import type { Campaign } from './model';
import { people } from './words';

/** Every row with these words: who goes, who is left out and why, what texts cost. */
export function Check({ campaign, done }: { campaign: Campaign; done: () => void }) {
  const lacking = useWhyNot('comms:draft');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const because = lacking ?? (campaign.audience ? null : 'Settle first whom it is for.');

  async function check() {
    setBusy(true);
    setProblem(null);
    try {
      await call(`/campaigns/${campaign.id}/check`, { method: 'POST' });
      done();
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Panel title="3. Check">
      {problem ? <ProblemAlert problem={problem} /> : null}
      {campaign.same ? (
        <Alert kind="bad" title="These people had these words already">
          “{campaign.same.title}” said the same to the same people. It cannot go again.
        </Alert>
      ) : null}
      {campaign.state === 'CHECKED' ? <Counts campaign={campaign} /> : null}
      <div className="row">
        <Button
          kind={campaign.state === 'CHECKED' ? 'quiet' : 'main'}
          busy={busy}
          because={because}
          onClick={() => void check()}
        >
          {campaign.state === 'CHECKED' ? 'Check again' : 'Check every row'}
        </Button>
      </div>
    </Panel>
  );
}

function Counts({ campaign }: { campaign: Campaign }) {
  const { planned, fragments, costPence, costAfterFreePence } = campaign.results;
  return (
    <>
      <p>
        <strong>{people(planned)} would be written to.</strong>
        {fragments > 0
          ? ` Its texts take ${fragments.toLocaleString('en-GB')} fragments and cost ${formatMoney(costPence)} with VAT at most; ${formatMoney(costAfterFreePence)} after the texts that are still free this year.`
          : ''}
      </p>
      <Reasons campaign={campaign} />
    </>
  );
}

/** Counts that are ways into the list of whom they count. */
export function Reasons({ campaign }: { campaign: Campaign }) {
  const navigate = useNavigate({ from: '/campaigns/$campaignId' });
  if (campaign.reasons.length === 0) return <p>Nobody is left out.</p>;
  return (
    <table className="plain">
      <caption>Who is left out; of several reasons the first counts, in this order</caption>
      <thead>
        <tr>
          <th scope="col">Reason</th>
          <th scope="col" className="number">
            People
          </th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {campaign.reasons.map((one) => (
          <tr key={one.reason}>
            <th scope="row">{one.words}</th>
            <td className="number">{one.people.toLocaleString('en-GB')}</td>
            <td>
              <Button
                kind="quiet"
                aria-label={`List: ${one.words}`}
                onClick={() =>
                  void navigate({
                    search: (now) => ({ ...now, rows: undefined, reason: one.reason }),
                    replace: true,
                  })
                }
              >
                List
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
