import { DateField, type GridColumn, MoneyField, SelectField, TextField, TickField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import type { SetProps } from './TypeForms';

/** After how many days a stage of a former tenant's case is due. */
export interface StageWait {
  stage: string;
  stageWords: string;
  days: number;
  validFrom: string;
  validBefore?: string | null;
  setByName: string;
}

/** What the council recharges, and what it asks to see for it. */
export interface RechargeKind {
  code: string;
  name: string;
  typeCode: string;
  evidence: string;
  mostPence?: number | null;
  validFrom: string;
  setByName: string;
}

const STAGES: Record<string, string> = {
  TRACE: 'Trace',
  FIRST_LETTER: 'First letter',
  SECOND_LETTER: 'Second letter',
  CALL: 'Call',
  CLAIM_LETTER: 'Letter before claim',
  DECIDE: 'Decide',
  ARRANGEMENT: 'Arrangement',
  AGENCY: 'Agency',
  COURT: 'Court',
  WRITE_OFF: 'Write-off',
};

/** In the order of the stages. */
export function waitColumns(change: (wait: StageWait) => void): GridColumn<StageWait>[] {
  return [
    {
      id: 'stage',
      header: 'Stage',
      names: true,
      value: (wait) => wait.stageWords,
      cell: (wait) => (
        <button type="button" className="link" onClick={() => change(wait)}>
          {wait.stageWords}
        </button>
      ),
    },
    { id: 'days', header: 'Due after days', kind: 'number', value: (wait) => wait.days },
    { id: 'validFrom', header: 'In force from', kind: 'date', value: (wait) => wait.validFrom },
    { id: 'validBefore', header: 'Until before', kind: 'date', value: (wait) => wait.validBefore ?? null },
    { id: 'setBy', header: 'Set by', value: (wait) => wait.setByName },
  ];
}

/** By name. */
export function kindColumns(change: (kind: RechargeKind) => void): GridColumn<RechargeKind>[] {
  return [
    {
      id: 'name',
      header: 'What is recharged',
      names: true,
      value: (kind) => kind.name,
      cell: (kind) => (
        <button type="button" className="link" onClick={() => change(kind)}>
          {kind.name}
        </button>
      ),
    },
    { id: 'code', header: 'Code', value: (kind) => kind.code },
    { id: 'type', header: 'Posted as', value: (kind) => kind.typeCode },
    { id: 'most', header: 'At most', kind: 'money', value: (kind) => kind.mostPence ?? null },
    { id: 'evidence', header: 'Has to be on file', value: (kind) => kind.evidence },
    { id: 'validFrom', header: 'In force from', kind: 'date', value: (kind) => kind.validFrom },
    { id: 'setBy', header: 'Set by', value: (kind) => kind.setByName },
  ];
}

/** The days of a stage from a day on; cases that stand there keep theirs. */
export function SetStageWait({ wait, done, onCancel }: SetProps & { wait?: StageWait }) {
  return (
    <SettingForm<{ stage: string; days: string; validFrom: string }>
      label={wait ? `Change ${wait.stageWords}` : 'Set the days of a stage'}
      path="/former-tenant-waits"
      defaults={{
        stage: wait?.stage ?? 'FIRST_LETTER',
        days: wait ? String(wait.days) : '',
        validFrom: '',
      }}
      fields={['stage', 'days', 'validFrom']}
      body={({ stage, days, validFrom }) => ({ stage, days: Number(days), validFrom: validFrom || null })}
      submitLabel="Set the days"
      done={() => done('The days are set. Cases that stand there keep theirs.')}
      onCancel={onCancel}
    >
      {wait ? null : (
        <SelectField
          name="stage"
          label="Stage"
          options={Object.entries(STAGES).map(([value, label]) => ({ value, label }))}
        />
      )}
      <TextField
        name="days"
        label="Due after days"
        width="short"
        hint="After the letter before claim they have 30 at least"
      />
      <DateField name="validFrom" label="From" hint="Today or later" />
    </SettingForm>
  );
}

interface KindValues {
  code: string;
  validFrom: string;
  inUse: boolean;
  name: string;
  typeCode: string;
  evidence: string;
  mostPence?: number;
}

/** A kind of recharge from a day on; what was recharged keeps the terms of its day. */
export function SetRechargeKind({ kind, done, onCancel }: SetProps & { kind?: RechargeKind }) {
  return (
    <SettingForm<KindValues>
      label={kind ? `Change ${kind.name}` : 'Set a kind of recharge'}
      path="/recharge-kinds"
      defaults={{
        code: kind?.code ?? '',
        validFrom: '',
        inUse: true,
        name: kind?.name ?? '',
        typeCode: kind?.typeCode ?? 'DRP',
        evidence: kind?.evidence ?? '',
        ...(kind?.mostPence ? { mostPence: kind.mostPence } : {}),
      }}
      fields={['code', 'validFrom', 'inUse', 'name', 'typeCode', 'evidence', 'mostPence']}
      body={(values) => ({
        ...values,
        code: values.code.trim().toUpperCase().replaceAll(' ', '_'),
        validFrom: values.validFrom || null,
        mostPence: values.mostPence ?? null,
      })}
      submitLabel="Set the kind"
      done={() => done('The kind is set')}
      onCancel={onCancel}
    >
      {kind ? null : <TextField name="code" label="Code" hint="For instance GARDEN" maxLength={30} />}
      <TextField name="name" label="What is recharged" maxLength={60} />
      <TextField name="typeCode" label="Posted as" hint="A charge that is not weekly" width="short" />
      <MoneyField name="mostPence" label="At most" optional />
      <TextField name="evidence" label="What has to be on file" maxLength={200} />
      <DateField name="validFrom" label="From" hint="Today or later" />
      <TickField name="inUse" label="It is recharged from that day on" />
    </SettingForm>
  );
}
