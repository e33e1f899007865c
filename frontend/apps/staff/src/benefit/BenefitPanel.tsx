import { read } from '@quarterday/api';
import { Button, Dialog, Facts, formatDate, formatMoney, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { EndAward, RecordAward } from './AwardForms';
import {
  type AccountBenefit,
  type Credited,
  type HousingBenefitNow,
  PAID_TO,
  type UniversalCreditAward,
} from './model';

/** What helps to pay the rent: Housing Benefit as its schedules say it, Universal Credit as staff recorded it. */
export function BenefitPanel({ accountId, portal }: { accountId: string; portal: ReactNode }) {
  const queries = useQueryClient();
  const because = useWhyNot('uc:verify');
  const [open, setOpen] = useState<'record' | UniversalCreditAward | null>(null);
  const query = useQuery({
    queryKey: ['account', accountId, 'benefit'],
    queryFn: ({ signal }): Promise<AccountBenefit> =>
      read('/api/v1/accounts/{accountId}/benefit', { params: { path: { accountId } }, signal }),
  });
  const close = () => setOpen(null);
  const done = () => {
    void queries.invalidateQueries({ queryKey: ['account', accountId] });
    close();
  };
  return (
    <Panel
      title="Benefit"
      aside={
        <Button kind="quiet" because={because} onClick={() => setOpen('record')}>
          Record Universal Credit
        </Button>
      }
    >
      {portal}
      <Loaded query={query} lines={4}>
        {(benefit) => (
          <div className="columns">
            <HousingBenefit benefit={benefit} />
            {benefit.credited.length > 0 ? <CreditedTable credited={benefit.credited} /> : null}
            <UniversalCredit awards={benefit.universalCredit} because={because} onEnd={setOpen} />
            <Dialog
              open={open !== null}
              onClose={close}
              title={open === 'record' ? 'Record Universal Credit' : 'End the award'}
            >
              {open === 'record' ? (
                <RecordAward accountId={accountId} benefit={benefit} done={done} onCancel={close} />
              ) : open ? (
                <EndAward accountId={accountId} award={open} done={done} onCancel={close} />
              ) : null}
            </Dialog>
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function HousingBenefit({ benefit }: { benefit: AccountBenefit }) {
  const now = benefit.housingBenefit;
  if (!now && benefit.claims.length === 0 && benefit.credited.length === 0) {
    return <p className="quiet">No Housing Benefit schedule has named this account.</p>;
  }
  return (
    <div className="stack-close">
      <h3>Housing Benefit</h3>
      {now ? <Facts facts={facts(now, benefit)} /> : null}
      {now && now.recoveredPence > 0 ? (
        <p>
          The {formatMoney(now.recoveredPence)} kept back is for benefit paid before that should not have
          been. It is not rent the tenant left unpaid, but it is theirs to pay.
        </p>
      ) : null}
    </div>
  );
}

function facts(now: HousingBenefitNow, benefit: AccountBenefit) {
  return [
    ['Claim', benefit.claims.map((claim) => claim.claimRef).join(', ')],
    ['Awarded', `${formatMoney(now.weeklyPence)} a week`],
    ['Kept back', now.recoveredPence > 0 ? `${formatMoney(now.recoveredPence)} of the newest payment` : null],
    ['Newest payment', `${formatMoney(now.postedPence)} on ${formatDate(now.creditedOn)}`],
    [
      'Not covered',
      now.shortfallPence > 0
        ? `${formatMoney(now.shortfallPence)} of ${formatMoney(benefit.weeklyPence)} a week`
        : 'Nothing',
    ],
  ] as const;
}

function what(line: Credited): string {
  if (line.postedPence < 0) return 'Taken back';
  if (line.adjustment) return 'For weeks that were over';
  return line.recoveredPence > 0 ? `Paid, ${formatMoney(line.recoveredPence)} kept back` : 'Paid';
}

function CreditedTable({ credited }: { credited: Credited[] }) {
  return (
    <table className="plain">
      <caption className="visually-hidden">What Housing Benefit schedules said</caption>
      <thead>
        <tr>
          <th scope="col">Credited</th>
          <th scope="col">What</th>
          <th scope="col" className="number">
            A week
          </th>
          <th scope="col" className="number">
            Paid
          </th>
        </tr>
      </thead>
      <tbody>
        {credited.map((line) => (
          <tr key={`${line.fileId}${line.line}`}>
            <th scope="row">
              <Link to="/payment-files/$fileId" params={{ fileId: line.fileId }} search={{}}>
                {formatDate(line.creditedOn)}
                <span className="visually-hidden"> in {line.fileName}</span>
              </Link>
            </th>
            <td>{what(line)}</td>
            <td className="number">{line.adjustment ? '' : formatMoney(line.weeklyPence)}</td>
            <td className="number">
              {line.postedPence < 0
                ? `${formatMoney(-line.postedPence)} taken back`
                : formatMoney(line.postedPence)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UniversalCredit({
  awards,
  because,
  onEnd,
}: {
  awards: UniversalCreditAward[];
  because: string | null;
  onEnd: (award: UniversalCreditAward) => void;
}) {
  if (awards.length === 0) return <p className="quiet">No award of Universal Credit is recorded.</p>;
  return (
    <div className="stack-close">
      <h3>Universal Credit</h3>
      {awards.map((award) => (
        <div key={award.id} className="stack-close">
          <Facts
            facts={[
              ['Each month', formatMoney(award.monthlyPence)],
              ['Paid', PAID_TO[award.paidTo]],
              ['From', formatDate(award.startsOn)],
              ['Not from', award.endsBefore ? formatDate(award.endsBefore) : null],
              ['Recorded', `${award.madeByName}${award.note ? `: ${award.note}` : ''}`],
            ]}
          />
          {award.endsBefore ? null : (
            <div className="row no-print">
              <Button kind="quiet" because={because} onClick={() => onEnd(award)}>
                End this award
              </Button>
            </div>
          )}
        </div>
      ))}
    </div>
  );
}
