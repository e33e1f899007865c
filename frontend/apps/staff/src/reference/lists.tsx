import { Button, formatDate, formatMoney, type GridColumn } from '@quarterday/ui';
import type { BankAccount, BankLayout, PaymentLayout, RentGroup } from '../platform/reference';
import { inWords } from '../platform/words';
import {
  type CardScheme,
  type ControlAccount,
  FLAGS,
  HOLDERS,
  LAYOUT_SHAPES,
  LIMITED,
  type MoneyLimit,
  type PostingRule,
  type PostingType,
  type Reason,
} from './model';

const yes = (value: boolean | undefined) => (value ? 'Yes' : 'No');
const now = (type: PostingType) => type.terms.at(-1);

/** A button in each row that opens its form. */
export function act<T>(
  words: (row: T) => string,
  about: (row: T) => string,
  onDo: (row: T) => void,
): GridColumn<T> {
  return {
    id: 'do',
    header: 'Do',
    value: () => '',
    cell: (row) => (
      <Button kind="plain" small onClick={() => onDo(row)}>
        {words(row)}
        <span className="visually-hidden"> {about(row)}</span>
      </Button>
    ),
  };
}

export function typeColumns(onDo: (type: PostingType) => void): GridColumn<PostingType>[] {
  return [
    { id: 'code', header: 'Code', names: true, value: (type) => type.code },
    { id: 'name', header: 'Name', value: (type) => type.name },
    { id: 'kind', header: 'Kind', value: (type) => inWords(type.kind) },
    { id: 'tenant', header: 'What a tenant reads', value: (type) => type.tenantText },
    ...FLAGS.map((flag) => ({
      id: flag.name,
      header: flag.label,
      value: (type: PostingType) => yes(now(type)?.[flag.name]),
      hidden: flag.name === 'countsAsPayment' || flag.name === 'countsAsRent',
    })),
    { id: 'from', header: 'Flags since', kind: 'date', value: (type) => now(type)?.validFrom },
    act(
      () => 'Change flags',
      (type) => `of ${type.name}`,
      onDo,
    ),
  ];
}

export const GROUPS: GridColumn<RentGroup>[] = [
  { id: 'code', header: 'Code', names: true, value: (group) => group.code },
  { id: 'name', header: 'Name', value: (group) => group.name },
  { id: 'rent', header: 'Rent control', value: (group) => group.rentControlCode },
  { id: 'void', header: 'Void control', value: (group) => group.voidControlCode },
  { id: 'former', header: 'Former control', value: (group) => group.formerControlCode },
  { id: 'writeOff', header: 'Write-off control', value: (group) => group.writeOffControlCode },
];

export const CONTROLS: GridColumn<ControlAccount>[] = [
  { id: 'code', header: 'Code', names: true, value: (account) => account.code },
  { id: 'name', header: 'Name', value: (account) => account.name },
  { id: 'kind', header: 'Kind', value: (account) => inWords(account.kind) },
];

export const RULES: GridColumn<PostingRule>[] = [
  { id: 'group', header: 'Rent group', names: true, value: (rule) => rule.rentGroupCode },
  { id: 'type', header: 'Type', value: (rule) => rule.typeCode },
  { id: 'control', header: 'Posts to', value: (rule) => rule.controlCode },
  { id: 'from', header: 'From', kind: 'date', value: (rule) => rule.validFrom },
  { id: 'before', header: 'Until before', kind: 'date', value: (rule) => rule.validBefore },
];

export const LIMITS: GridColumn<MoneyLimit>[] = [
  {
    id: 'action',
    header: 'What',
    names: true,
    value: (limit) => LIMITED[limit.action]?.words ?? inWords(limit.action),
  },
  { id: 'who', header: 'Who', value: (limit) => HOLDERS[limit.permission] ?? limit.permission },
  { id: 'permission', header: 'Permission', value: (limit) => limit.permission },
  {
    id: 'limit',
    header: 'Up to',
    value: (limit) =>
      typeof limit.limitPence === 'number' ? formatMoney(limit.limitPence) : 'Without limit',
  },
  { id: 'from', header: 'From', value: (limit) => formatDate(limit.validFrom) },
  { id: 'before', header: 'Until before', value: (limit) => formatDate(limit.validBefore) },
];

export function reasonColumns(onDo: (reason: Reason) => void): GridColumn<Reason>[] {
  return [
    { id: 'name', header: 'Reason', names: true, value: (reason) => reason.name },
    { id: 'code', header: 'Code', value: (reason) => reason.code },
    { id: 'retired', header: 'Out of use from', kind: 'date', value: (reason) => reason.retiredOn },
    act(
      (reason) => (reason.retiredOn ? 'Change' : 'Take out of use'),
      (reason) => reason.name,
      onDo,
    ),
  ];
}

export function layoutColumns(onDo: (layout: PaymentLayout) => void): GridColumn<PaymentLayout>[] {
  const change = act<PaymentLayout>(
    () => 'Change',
    (layout) => layout.name,
    onDo,
  );
  return [
    { id: 'code', header: 'Code', names: true, value: (layout) => layout.code },
    { id: 'name', header: 'Name', value: (layout) => layout.name },
    { id: 'shape', header: 'Row', value: (layout) => LAYOUT_SHAPES[layout.shape]?.words },
    { id: 'days', header: 'Days', value: (layout) => layout.dayPattern },
    { id: 'amounts', header: 'Amounts', value: (layout) => inWords(layout.amountIn) },
    {
      id: 'trailer',
      header: 'Last line',
      value: (layout) => layout.trailer.begins || 'None: the sender is asked',
    },
    {
      ...change,
      cell: (layout) => (layout.code === 'STANDARD' ? null : change.cell?.(layout)),
    },
  ];
}

export function bankAccountColumns(onDo: (account: BankAccount) => void): GridColumn<BankAccount>[] {
  return [
    { id: 'code', header: 'Code', names: true, value: (account) => account.code },
    { id: 'name', header: 'Name', value: (account) => account.name },
    { id: 'number', header: 'Number', value: (account) => account.accountShown },
    { id: 'controls', header: 'Carries', value: (account) => account.controls.join(', ') },
    { id: 'from', header: 'Balanced from', kind: 'date', value: (account) => account.balancedFrom },
    { id: 'closing', header: 'Last balance', kind: 'money', value: (account) => account.closingPence },
    { id: 'on', header: 'As at', kind: 'date', value: (account) => account.closingOn },
    act(
      () => 'Change',
      (account) => account.name,
      onDo,
    ),
  ];
}

export function bankLayoutColumns(onDo: (layout: BankLayout) => void): GridColumn<BankLayout>[] {
  return [
    { id: 'code', header: 'Code', names: true, value: (layout) => layout.code },
    { id: 'name', header: 'Name', value: (layout) => layout.name },
    { id: 'days', header: 'Days', value: (layout) => layout.dayPattern },
    {
      id: 'order',
      header: 'First row',
      value: (layout) => (layout.newestFirst ? 'The newest' : 'The oldest'),
    },
    act(
      () => 'Change',
      (layout) => layout.name,
      onDo,
    ),
  ];
}

export const CARD_SCHEMES: GridColumn<CardScheme>[] = [
  { id: 'from', header: 'From', names: true, value: (scheme) => formatDate(scheme.validFrom) },
  { id: 'name', header: 'Taken at', value: (scheme) => scheme.name },
  { id: 'issuer', header: 'Issuer', value: (scheme) => scheme.issuer },
  { id: 'client', header: 'Client', value: (scheme) => scheme.client },
  { id: 'digits', header: 'Digits', kind: 'number', value: (scheme) => scheme.digits },
  { id: 'first', header: 'The first number', value: (scheme) => scheme.firstNumber },
  { id: 'barcode', header: 'Barcode type', value: (scheme) => scheme.barcodeType || 'Plain' },
];
