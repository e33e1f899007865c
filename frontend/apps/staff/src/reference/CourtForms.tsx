import { DateField, type GridColumn, MoneyField, SelectField, TextField, TickField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import type { SetProps } from './TypeForms';

/** What the law wants of a kind of notice, from a day on. */
export interface NoticeKind {
  code: string;
  validFrom: string;
  validBefore?: string | null;
  name: string;
  tenures: string[];
  noticeDays: number;
  livesMonths?: number | null;
  reviewDays?: number | null;
  source: string;
  setByName: string;
}

/** What the court charges, from a day on. */
export interface CourtFee {
  code: string;
  validFrom: string;
  validBefore?: string | null;
  feePence: number;
  setByName: string;
}

const FEES: Record<string, string> = {
  POSSESSION_CLAIM: 'Claim for possession',
  WARRANT: 'Warrant of possession',
  APPLICATION: 'Application on notice',
};

const feeWords = (fee: CourtFee) => FEES[fee.code] ?? fee.code;

/** Where a row is the one in force, or will be, its name opens the form. */
function opens<T extends { validBefore?: string | null }>(
  words: (row: T) => string,
  change: (row: T) => void,
): Pick<GridColumn<T>, 'names' | 'value' | 'cell'> {
  return {
    names: true,
    value: words,
    cell: (row) =>
      row.validBefore ? (
        words(row)
      ) : (
        <button type="button" className="link" onClick={() => change(row)}>
          {words(row)}
        </button>
      ),
  };
}

/** Each kind, its newest row first. */
export function noticeKindColumns(change: (kind: NoticeKind) => void): GridColumn<NoticeKind>[] {
  return [
    { id: 'name', header: 'Notice', ...opens((kind) => kind.name, change) },
    { id: 'tenures', header: 'For tenures', value: (kind) => kind.tenures.join(', ') },
    { id: 'days', header: 'Days before a claim', kind: 'number', value: (kind) => kind.noticeDays },
    {
      id: 'lives',
      header: 'Lapses after months',
      value: (kind) => (kind.livesMonths ? String(kind.livesMonths) : 'Does not lapse'),
    },
    {
      id: 'review',
      header: 'Review within days',
      value: (kind) => (kind.reviewDays ? String(kind.reviewDays) : 'No review'),
    },
    { id: 'source', header: 'By', value: (kind) => kind.source },
    { id: 'validFrom', header: 'In force from', kind: 'date', value: (kind) => kind.validFrom },
    { id: 'validBefore', header: 'Until before', kind: 'date', value: (kind) => kind.validBefore ?? null },
    { id: 'setBy', header: 'Set by', value: (kind) => kind.setByName },
    { id: 'code', header: 'Code', value: (kind) => kind.code, hidden: true },
  ];
}

/** Each fee, its newest row first. */
export function courtFeeColumns(change: (fee: CourtFee) => void): GridColumn<CourtFee>[] {
  return [
    { id: 'what', header: 'For', ...opens(feeWords, change) },
    { id: 'fee', header: 'Fee', kind: 'money', value: (fee) => fee.feePence },
    { id: 'validFrom', header: 'In force from', kind: 'date', value: (fee) => fee.validFrom },
    { id: 'validBefore', header: 'Until before', kind: 'date', value: (fee) => fee.validBefore ?? null },
    { id: 'setBy', header: 'Set by', value: (fee) => fee.setByName },
  ];
}

interface KindValues {
  code: string;
  validFrom: string;
  inUse: boolean;
  name: string;
  tenures: string;
  noticeDays: string;
  livesMonths: string;
  reviewDays: string;
  source: string;
}

const FIELDS = [
  'code',
  'validFrom',
  'inUse',
  'name',
  'tenures',
  'noticeDays',
  'livesMonths',
  'reviewDays',
  'source',
] as const;

const numberOrNull = (typed: string) => (typed.trim() === '' ? null : Number(typed));

function typed({ code, validFrom, tenures, noticeDays, livesMonths, reviewDays, ...rest }: KindValues) {
  return {
    ...rest,
    code: code.trim().toUpperCase().replaceAll(' ', '_'),
    validFrom: validFrom || null,
    tenures: tenures
      .toUpperCase()
      .split(/[\s,]+/)
      .filter((one) => one !== ''),
    noticeDays: Number(noticeDays),
    livesMonths: numberOrNull(livesMonths),
    reviewDays: numberOrNull(reviewDays),
  };
}

/** A kind of notice from a day on; notices that were made keep their days. */
export function SetNoticeKind({ kind, done, onCancel }: SetProps & { kind?: NoticeKind }) {
  return (
    <SettingForm<KindValues>
      label={kind ? `Change ${kind.name}` : 'Set a kind of notice'}
      path="/court-notice-kinds"
      defaults={{
        code: kind?.code ?? '',
        validFrom: '',
        inUse: true,
        name: kind?.name ?? '',
        tenures: kind?.tenures.join(', ') ?? '',
        noticeDays: String(kind?.noticeDays ?? 28),
        livesMonths: String(kind?.livesMonths ?? ''),
        reviewDays: String(kind?.reviewDays ?? ''),
        source: kind?.source ?? '',
      }}
      fields={FIELDS}
      body={typed}
      submitLabel="Set the notice"
      done={() => done('The notice is set. Those that were made keep their days.')}
      onCancel={onCancel}
    >
      {kind ? null : <TextField name="code" label="Code" hint="For instance FLEXIBLE_END" maxLength={30} />}
      <TextField name="name" label="Notice" maxLength={80} />
      <TextField name="tenures" label="For tenures" hint="Their codes, for instance SEC, FLX" />
      <div className="field-row">
        <TextField name="noticeDays" label="Days before a claim" width="short" />
        <TextField name="livesMonths" label="Lapses after months" width="short" optional />
        <TextField name="reviewDays" label="Review within days" width="short" optional />
      </div>
      <TextField name="source" label="By which law" maxLength={100} />
      <DateField name="validFrom" label="From" hint="Today or later" />
      <TickField name="inUse" label="Such notices are made from that day on" />
    </SettingForm>
  );
}

interface FeeValues {
  code: string;
  validFrom: string;
  feePence?: number;
}

/** A fee from a day on; what was issued before keeps the fee of its day. */
export function SetCourtFee({ fee, done, onCancel }: SetProps & { fee?: CourtFee }) {
  return (
    <SettingForm<FeeValues>
      label={fee ? `Change the fee: ${feeWords(fee)}` : 'Set a fee of the court'}
      path="/court-fees"
      defaults={{ code: fee?.code ?? 'POSSESSION_CLAIM', validFrom: '' }}
      fields={['code', 'validFrom', 'feePence']}
      body={({ code, validFrom, feePence }) => ({
        code,
        validFrom: validFrom || null,
        feePence: feePence ?? 0,
      })}
      submitLabel="Set the fee"
      done={() => done('The fee is set')}
      onCancel={onCancel}
    >
      {fee ? null : (
        <SelectField
          name="code"
          label="For"
          options={Object.entries(FEES).map(([value, label]) => ({ value, label }))}
        />
      )}
      <MoneyField name="feePence" label="Fee" />
      <DateField name="validFrom" label="From" hint="Today or later" />
    </SettingForm>
  );
}
