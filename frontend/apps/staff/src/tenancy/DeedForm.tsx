import type { Change } from '../platform/change';
import { AddGarage, AddSubAccount, EndOther, UseAndOccupation } from './AccountForms';
import { CorrectDraft, CorrectEnd, CorrectStart } from './CorrectForms';
import type { Deed } from './deeds';
import { CloseTenancy, Join, Leave, Notice, ProveFinal, Withdraw, WithdrawNotice } from './EventForms';
import type { Tenancy } from './model';
import { Assign, Commence, End, Exchange, RightToBuy, Succeed, Transfer } from './PassingForms';

export interface DeedProps {
  tenancy: Tenancy;
  /** The change made, or null for what moves no money. */
  done: (change: Change | null) => void;
  onCancel: () => void;
}

const FORMS: Record<Deed, (props: DeedProps) => React.ReactNode> = {
  commence: Commence,
  change: CorrectDraft,
  withdraw: Withdraw,
  notice: Notice,
  withdrawNotice: WithdrawNotice,
  end: End,
  proveFinal: ProveFinal,
  correctStart: CorrectStart,
  correctEnd: CorrectEnd,
  join: Join,
  leave: Leave,
  succession: Succeed,
  assignment: Assign,
  exchange: Exchange,
  transfer: Transfer,
  rightToBuy: RightToBuy,
  garage: AddGarage,
  subAccount: AddSubAccount,
  useAndOccupation: UseAndOccupation,
  endOther: EndOther,
  close: CloseTenancy,
};

/** The form of one deed. */
export function DeedForm({ deed, ...props }: DeedProps & { deed: Deed }) {
  const Chosen = FORMS[deed];
  return <Chosen {...props} />;
}
