import { call } from '@quarterday/api';
import { Empty, formatDate, formatMoney, Grid, type GridColumn, PageHead } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';
import type { RentGroup } from '../platform/reference';
import { inWords } from '../platform/words';

const route = getRouteApi('/reference');

interface Terms {
  validFrom: string;
  validBefore?: string | null;
  apportioned: boolean;
  chargedInFreeWeeks: boolean;
  chargedWhenVoid: boolean;
  vatable: boolean;
  benefitEligible: boolean;
  countsAsPayment: boolean;
  countsAsRent: boolean;
}

interface PostingType {
  code: string;
  name: string;
  kind: string;
  tenantText: string;
  terms: Terms[];
}

const yes = (value: boolean | undefined) => (value ? 'Yes' : 'No');
const now = (type: PostingType) => type.terms.at(-1);

const TYPES: GridColumn<PostingType>[] = [
  { id: 'code', header: 'Code', names: true, value: (type) => type.code },
  { id: 'name', header: 'Name', value: (type) => type.name },
  { id: 'kind', header: 'Kind', value: (type) => inWords(type.kind) },
  { id: 'tenant', header: 'What a tenant reads', value: (type) => type.tenantText },
  { id: 'apportioned', header: 'By days in a part week', value: (type) => yes(now(type)?.apportioned) },
  { id: 'free', header: 'In rent-free weeks', value: (type) => yes(now(type)?.chargedInFreeWeeks) },
  { id: 'void', header: 'When void', value: (type) => yes(now(type)?.chargedWhenVoid) },
  { id: 'benefit', header: 'Benefit-eligible', value: (type) => yes(now(type)?.benefitEligible) },
  { id: 'vat', header: 'VAT', value: (type) => yes(now(type)?.vatable) },
  {
    id: 'payment',
    header: 'Counts as payment',
    value: (type) => yes(now(type)?.countsAsPayment),
    hidden: true,
  },
  { id: 'rent', header: 'Counts as rent', value: (type) => yes(now(type)?.countsAsRent), hidden: true },
  { id: 'from', header: 'Flags since', kind: 'date', value: (type) => now(type)?.validFrom },
];

const GROUPS: GridColumn<RentGroup>[] = [
  { id: 'code', header: 'Code', names: true, value: (group) => group.code },
  { id: 'name', header: 'Name', value: (group) => group.name },
  { id: 'rent', header: 'Rent control', value: (group) => group.rentControlCode },
  { id: 'void', header: 'Void control', value: (group) => group.voidControlCode },
  { id: 'former', header: 'Former control', value: (group) => group.formerControlCode },
  { id: 'writeOff', header: 'Write-off control', value: (group) => group.writeOffControlCode },
];

interface ControlAccount {
  code: string;
  name: string;
  kind: string;
}

const CONTROLS: GridColumn<ControlAccount>[] = [
  { id: 'code', header: 'Code', names: true, value: (account) => account.code },
  { id: 'name', header: 'Name', value: (account) => account.name },
  { id: 'kind', header: 'Kind', value: (account) => inWords(account.kind) },
];

interface PostingRule {
  rentGroupCode: string;
  typeCode: string;
  validFrom: string;
  validBefore?: string | null;
  controlCode: string;
}

const RULES: GridColumn<PostingRule>[] = [
  { id: 'group', header: 'Rent group', names: true, value: (rule) => rule.rentGroupCode },
  { id: 'type', header: 'Type', value: (rule) => rule.typeCode },
  { id: 'control', header: 'Posts to', value: (rule) => rule.controlCode },
  { id: 'from', header: 'From', kind: 'date', value: (rule) => rule.validFrom },
  { id: 'before', header: 'Until before', kind: 'date', value: (rule) => rule.validBefore },
];

interface MoneyLimit {
  action: string;
  permission: string;
  validFrom: string;
  validBefore?: string | null;
  limitPence?: number | null;
}

const LIMITS: GridColumn<MoneyLimit>[] = [
  { id: 'action', header: 'Action', names: true, value: (limit) => inWords(limit.action) },
  { id: 'permission', header: 'Who holds', value: (limit) => limit.permission },
  {
    id: 'limit',
    header: 'Up to',
    value: (limit) =>
      typeof limit.limitPence === 'number' ? formatMoney(limit.limitPence) : 'Without limit',
  },
  { id: 'from', header: 'From', value: (limit) => formatDate(limit.validFrom) },
];

const LISTS = {
  'transaction-types': { name: 'Types of posting', columns: TYPES as GridColumn<unknown>[] },
  'rent-groups': { name: 'Rent groups', columns: GROUPS as GridColumn<unknown>[] },
  'control-accounts': { name: 'Control accounts', columns: CONTROLS as GridColumn<unknown>[] },
  'posting-rules': { name: 'Posting rules', columns: RULES as GridColumn<unknown>[] },
  'money-limits': { name: 'Money limits', columns: LIMITS as GridColumn<unknown>[] },
} as const;

/** What a council sets, with the dates from which it holds. */
export function ReferencePage() {
  const { list } = route.useSearch();
  const chosen = list ?? 'transaction-types';
  const query = useQuery({
    queryKey: ['reference', chosen],
    queryFn: ({ signal }) => call<{ items: unknown[] }>(`/${chosen}`, { signal }),
  });
  useTitle('Reference data');
  return (
    <div className="stack">
      <PageHead title="Reference data" />
      <nav className="tabs" aria-label="Reference data">
        {(Object.keys(LISTS) as (keyof typeof LISTS)[]).map((name) => (
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
      <Loaded query={query} lines={10}>
        {({ items }) => (
          <Grid
            key={chosen}
            id={`reference-${chosen}`}
            caption={LISTS[chosen].name}
            columns={LISTS[chosen].columns}
            rows={items}
            rowId={(row) => JSON.stringify(row)}
            empty={<Empty title="There are none" />}
          />
        )}
      </Loaded>
    </div>
  );
}
