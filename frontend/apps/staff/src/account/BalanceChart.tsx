import { formatMoney, StepChart } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../platform/page';
import { historyQuery } from './reads';

export function BalanceChart({ accountId, reference }: { accountId: string; reference: string }) {
  const query = useQuery(historyQuery(accountId));
  return (
    <Loaded query={query}>
      {({ weeks }) => (
        <StepChart
          title={`Balance of account ${reference} week by week`}
          points={weeks.map((week) => ({
            on: week.weekStartsOn,
            balancePence: week.balancePence,
            label: `charged ${formatMoney(week.debitsPence)}, paid or credited ${formatMoney(-week.creditsPence)}`,
          }))}
        />
      )}
    </Loaded>
  );
}
