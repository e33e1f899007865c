import { FinalAccountPage } from '../finalaccount/FinalAccountPage';
import { RechargeButton } from '../recharge/RechargeButton';

/** A final account with what recharges something on it. */
export function WholeFinalAccountPage() {
  return (
    <FinalAccountPage recharge={(accountId, done) => <RechargeButton accountId={accountId} done={done} />} />
  );
}
