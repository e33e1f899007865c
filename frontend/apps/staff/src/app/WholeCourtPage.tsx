import { CourtPage } from '../court/CourtPage';
import { CostsPanel } from '../courtcost/CostsPanel';

/** An account's court file with its costs. */
export function WholeCourtPage() {
  return (
    <CourtPage
      costs={(accountId, orders, done) => <CostsPanel accountId={accountId} orders={orders} done={done} />}
    />
  );
}
