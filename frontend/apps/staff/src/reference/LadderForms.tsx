import {
  DateField,
  type GridColumn,
  MoneyField,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from '@quarterday/ui';
import { useWatch } from 'react-hook-form';
import { SettingForm } from '../platform/SettingForm';
import type { SetProps } from './TypeForms';

/** A step of the arrears ladder as a council has decided it. */
export interface LadderStep {
  code: string;
  validFrom: string;
  validBefore?: string | null;
  place: number;
  name: string;
  means: string;
  atLeastPence: number;
  atLeastWeeks: number;
  needsCode?: string | null;
  waitDays: number;
  countsDays: number;
  letter: string;
  withdrawn: boolean;
}

const MEANS: Record<string, string> = {
  MESSAGE: 'Message',
  CALL: 'Call',
  LETTER: 'Letter',
  VISIT: 'Visit',
  NOTICE: 'Notice',
  REVIEW: 'Review',
};

/** The ladder, the mildest step first. */
export function ladderColumns(change: (step: LadderStep) => void): GridColumn<LadderStep>[] {
  return [
    { id: 'place', header: 'Place', kind: 'number', value: (step) => step.place },
    {
      id: 'name',
      header: 'Step',
      names: true,
      value: (step) => step.name,
      cell: (step) => (
        <button type="button" className="link" onClick={() => change(step)}>
          {step.name}
        </button>
      ),
    },
    { id: 'means', header: 'Taken by', value: (step) => MEANS[step.means] ?? step.means },
    { id: 'pence', header: 'From', kind: 'money', value: (step) => step.atLeastPence },
    { id: 'weeks', header: 'And weeks of rent', kind: 'number', value: (step) => step.atLeastWeeks },
    { id: 'needs', header: 'After', value: (step) => step.needsCode ?? '' },
    { id: 'wait', header: 'Days after it', kind: 'number', value: (step) => step.waitDays },
    { id: 'counts', header: 'Counts for days', kind: 'number', value: (step) => step.countsDays },
    { id: 'validFrom', header: 'In force from', kind: 'date', value: (step) => step.validFrom },
    { id: 'withdrawn', header: 'Off the ladder', value: (step) => (step.withdrawn ? 'Yes' : '') },
  ];
}

interface StepValues {
  code: string;
  validFrom: string;
  place: string;
  name: string;
  means: string;
  atLeastPence?: number;
  atLeastWeeks: string;
  needsCode: string;
  waitDays: string;
  countsDays: string;
  letter: string;
  withdrawn: boolean;
}

const FIELDS = [
  'code',
  'validFrom',
  'place',
  'name',
  'means',
  'atLeastPence',
  'atLeastWeeks',
  'needsCode',
  'waitDays',
  'countsDays',
  'letter',
  'withdrawn',
] as const;

function defaults(step?: LadderStep): StepValues {
  return {
    code: step?.code ?? '',
    validFrom: '',
    place: String(step?.place ?? ''),
    name: step?.name ?? '',
    means: step?.means ?? '',
    ...(step ? { atLeastPence: step.atLeastPence } : {}),
    atLeastWeeks: String(step?.atLeastWeeks ?? 0),
    needsCode: step?.needsCode ?? '',
    waitDays: String(step?.waitDays ?? 0),
    countsDays: String(step?.countsDays ?? 91),
    letter: step?.letter ?? '',
    withdrawn: step?.withdrawn ?? false,
  };
}

/** A step from a day on; what it was before stays on record. */
export function SetLadderStep({ step, done, onCancel }: SetProps & { step?: LadderStep }) {
  return (
    <SettingForm<StepValues>
      label={step ? `Change ${step.name}` : 'Set a step of the ladder'}
      method="PUT"
      path={({ code }) =>
        `/arrears-steps/${encodeURIComponent(code.trim().toUpperCase().replaceAll(' ', '_'))}`
      }
      defaults={defaults(step)}
      fields={FIELDS}
      body={({ code: _, ...values }) => ({
        ...values,
        validFrom: values.validFrom || null,
        means: values.means || null,
        atLeastPence: values.atLeastPence ?? 0,
        needsCode: values.needsCode.trim() || null,
        place: Number(values.place),
        atLeastWeeks: Number(values.atLeastWeeks),
        waitDays: Number(values.waitDays),
        countsDays: Number(values.countsDays),
      })}
      submitLabel="Set the step"
      done={() => done('The step is set. The worklist follows tonight.')}
      onCancel={onCancel}
    >
      {step ? null : <TextField name="code" label="Code" hint="For instance LETTER_THREE" maxLength={31} />}
      <TextField name="name" label="Name" maxLength={60} />
      <TextField name="place" label="Place" width="short" hint="1 to 99; higher is graver" />
      <SelectField
        name="means"
        label="Taken by"
        options={Object.entries(MEANS).map(([value, label]) => ({ value, label }))}
      />
      <MoneyField name="atLeastPence" label="From overdue arrears of" />
      <TextField
        name="atLeastWeeks"
        label="And from weeks of rent"
        width="short"
        hint="0: only the amount counts"
      />
      <TextField
        name="needsCode"
        label="After the step"
        hint="Its code; empty where it needs none"
        optional
      />
      <TextField name="waitDays" label="Days after it" width="short" />
      <TextField
        name="countsDays"
        label="Counts for days"
        width="short"
        hint="Then the ladder begins again"
      />
      <LetterField />
      <DateField name="validFrom" label="From" hint="Today or later" />
      <TickField name="withdrawn" label="Off the ladder from that day" />
    </SettingForm>
  );
}

function LetterField() {
  const means: unknown = useWatch({ name: 'means' });
  if (means !== 'LETTER') return null;
  return (
    <TextAreaField
      name="letter"
      label="The letter"
      hint="Paragraphs parted by an empty line; {arrears} is what is overdue"
    />
  );
}
