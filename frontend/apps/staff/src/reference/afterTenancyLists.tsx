import { type AgencyTerms, agencyColumns, SetAgencyTerms } from './AgencyForms';
import {
  kindColumns,
  type RechargeKind,
  SetRechargeKind,
  SetStageWait,
  type StageWait,
  waitColumns,
} from './FormerTenantForms';
import type { List } from './listed';

/** What is done about debts of those who have left. */
export const AFTER_TENANCY_LISTS = {
  'former-tenant-waits': {
    name: 'Former tenants’ days',
    add: { title: 'Set the days of a stage', form: SetStageWait },
    columns: (open) =>
      waitColumns((wait: StageWait) =>
        open({
          title: `Change ${wait.stageWords}`,
          form: (props) => <SetStageWait wait={wait} {...props} />,
        }),
      ),
  },
  agencies: {
    name: 'Agencies',
    add: { title: 'Set terms of an agency', form: SetAgencyTerms },
    columns: (open) =>
      agencyColumns((terms: AgencyTerms) =>
        open({
          title: `Change ${terms.name}`,
          form: (props) => <SetAgencyTerms terms={terms} {...props} />,
        }),
      ),
  },
  'recharge-kinds': {
    name: 'Recharges',
    add: { title: 'Set a kind of recharge', form: SetRechargeKind },
    columns: (open) =>
      kindColumns((kind: RechargeKind) =>
        open({
          title: `Change ${kind.name}`,
          form: (props) => <SetRechargeKind kind={kind} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
