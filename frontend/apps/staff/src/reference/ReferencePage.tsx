import { call } from '@quarterday/api';
import { Alert, Button, Dialog, Empty, Grid, type GridColumn, PageHead } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { BankHolidaysRunOut } from '../platform/BankHolidaysRunOut';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import type { BankAccount, BankLayout, PaymentLayout } from '../platform/reference';
import { type AgencyTerms, agencyColumns, SetAgencyTerms } from './AgencyForms';
import { SetBankAccount, SetBankLayout } from './BankForms';
import { AddControlAccount, AddRentGroup, ChangeRule } from './BooksForms';
import { SetCardScheme } from './CardForms';
import { CREDIT_LISTS } from './creditLists';
import {
  type BankHoliday,
  bankHolidayColumns,
  RemoveBankHoliday,
  type ServiceUser,
  SetBankHoliday,
  SetServiceUser,
  serviceUserColumns,
} from './DirectDebitForms';
import {
  kindColumns,
  type RechargeKind,
  SetRechargeKind,
  SetStageWait,
  type StageWait,
  waitColumns,
} from './FormerTenantForms';
import { type LadderStep, ladderColumns, SetLadderStep } from './LadderForms';
import { SetPaymentLayout } from './LayoutForm';
import { AddReason, RetireReason, SetLimit } from './LimitForms';
import type { Doing, List } from './listed';
import {
  bankAccountColumns,
  bankLayoutColumns,
  CARD_SCHEMES,
  CONTROLS,
  GROUPS,
  LIMITS,
  layoutColumns,
  RULES,
  reasonColumns,
  typeColumns,
} from './lists';
import type { PostingType, Reason } from './model';
import { AddChargeType, ChangeFlags } from './TypeForms';

const route = getRouteApi('/reference');

const LISTS = {
  'transaction-types': {
    name: 'Types of posting',
    add: { title: 'Add a charge type', form: AddChargeType },
    columns: (open) =>
      typeColumns((type: PostingType) =>
        open({
          title: `Change flags of ${type.name}`,
          form: (props) => <ChangeFlags type={type} {...props} />,
        }),
      ),
  },
  'rent-groups': {
    name: 'Rent groups',
    add: { title: 'Add a rent group', form: AddRentGroup },
    columns: () => GROUPS,
  },
  'control-accounts': {
    name: 'Control accounts',
    add: { title: 'Add a control account', form: AddControlAccount },
    columns: () => CONTROLS,
  },
  'posting-rules': {
    name: 'Posting rules',
    add: { title: 'Set a posting rule', form: ChangeRule },
    columns: () => RULES,
  },
  'money-limits': {
    name: 'Money limits',
    add: { title: 'Set a limit', form: SetLimit },
    columns: () => LIMITS,
  },
  'adjustment-reasons': {
    name: 'Adjustment reasons',
    add: { title: 'Add a reason', form: AddReason },
    columns: (open) =>
      reasonColumns((reason: Reason) =>
        open({
          title: `Take out of use: ${reason.name}`,
          form: (props) => <RetireReason reason={reason} {...props} />,
        }),
      ),
  },
  'payment-layouts': {
    name: 'Layouts of payment files',
    add: { title: 'Describe a layout', form: SetPaymentLayout },
    columns: (open) =>
      layoutColumns((layout: PaymentLayout) =>
        open({
          title: `Change ${layout.name}`,
          form: (props) => <SetPaymentLayout layout={layout} {...props} />,
        }),
      ),
  },
  'bank-accounts': {
    name: 'Accounts at the bank',
    add: { title: 'Keep an account at the bank', form: SetBankAccount },
    columns: (open) =>
      bankAccountColumns((account: BankAccount) =>
        open({
          title: `Change ${account.name}`,
          form: (props) => <SetBankAccount account={account} {...props} />,
        }),
      ),
  },
  'bank-layouts': {
    name: 'Layouts of bank statements',
    add: { title: 'Describe a bank’s CSV', form: SetBankLayout },
    columns: (open) =>
      bankLayoutColumns((layout: BankLayout) =>
        open({
          title: `Change ${layout.name}`,
          form: (props) => <SetBankLayout layout={layout} {...props} />,
        }),
      ),
  },
  'rent-card-schemes': {
    name: 'Rent card numbers',
    add: { title: 'Set how card numbers are made', form: SetCardScheme },
    columns: () => CARD_SCHEMES,
  },
  'service-users': {
    name: 'Direct Debit',
    add: { title: 'Enter a service user number', form: SetServiceUser },
    columns: (open) =>
      serviceUserColumns((user: ServiceUser) =>
        open({ title: `Change ${user.number}`, form: (props) => <SetServiceUser user={user} {...props} /> }),
      ),
  },
  'bank-holidays': {
    name: 'Bank holidays',
    add: { title: 'Enter a bank holiday', form: SetBankHoliday },
    columns: (open) =>
      bankHolidayColumns((holiday: BankHoliday) =>
        open({
          title: `${holiday.name} is an ordinary day`,
          form: (props) => <RemoveBankHoliday holiday={holiday} {...props} />,
        }),
      ),
  },
  'arrears-steps': {
    name: 'Arrears ladder',
    add: { title: 'Set a step of the ladder', form: SetLadderStep },
    columns: (open) =>
      ladderColumns((step: LadderStep) =>
        open({
          title: `Change ${step.name}`,
          form: (props) => <SetLadderStep step={step} {...props} />,
        }),
      ),
  },
  ...CREDIT_LISTS,
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

type ListName = keyof typeof LISTS;

/** What a council sets, with the dates from which it holds. */
export function ReferencePage() {
  const { list } = route.useSearch();
  const chosen: ListName = list ?? 'transaction-types';
  useTitle('Reference data');
  return <OneList key={chosen} chosen={chosen} />;
}

function OneList({ chosen }: { chosen: ListName }) {
  const { name, add } = LISTS[chosen];
  const queries = useQueryClient();
  const lacking = useWhyNot('config:admin');
  const [doing, setDoing] = useState<Doing | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['reference', chosen],
    queryFn: ({ signal }) => call<{ items: never[] }>(`/${chosen}`, { signal }),
  });
  function done(words: string) {
    setMade(words);
    setDoing(null);
    // Every form with a choice of these codes asks again.
    for (const key of ['reference', chosen, 'charge-types', 'bank-holidays'])
      void queries.invalidateQueries({ queryKey: [key] });
  }
  return (
    <div className="stack">
      <PageHead
        title="Reference data"
        actions={
          <Button because={lacking} onClick={() => setDoing(add)}>
            {add.title}
          </Button>
        }
      />
      <Tabs chosen={chosen} />
      {made ? <Alert kind="good" title={made} onDismiss={() => setMade(null)} /> : null}
      {chosen === 'bank-holidays' ? <BankHolidaysRunOut /> : null}
      <Loaded query={query} lines={10}>
        {({ items }) => (
          <Grid
            id={`reference-${chosen}`}
            caption={name}
            columns={LISTS[chosen].columns(setDoing) as GridColumn<never>[]}
            rows={items}
            rowId={(row) => JSON.stringify(row)}
            empty={<Empty title="There are none" />}
          />
        )}
      </Loaded>
      <Dialog open={doing !== null} onClose={() => setDoing(null)} title={doing?.title ?? ''} wide>
        {doing ? <doing.form done={done} onCancel={() => setDoing(null)} /> : null}
      </Dialog>
    </div>
  );
}

function Tabs({ chosen }: { chosen: ListName }) {
  return (
    <nav className="tabs" aria-label="Reference data">
      {(Object.keys(LISTS) as ListName[]).map((name) => (
        <Link
          key={name}
          from="/reference"
          to="."
          search={{ list: name }}
          aria-current={name === chosen ? 'page' : undefined}
          activeProps={{}}
        >
          {LISTS[name].name}
        </Link>
      ))}
    </nav>
  );
}
