import { DateField, type GridColumn, SelectField, TextField, TickField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import type { SetProps } from './TypeForms';

/** A question about credits as a council has decided it. */
export interface CreditQuestion {
  code: string;
  validFrom: string;
  validBefore?: string | null;
  place: number;
  question: string;
  hint: string;
  fact?: string | null;
  byHand: boolean;
}

/** A kind of credit as a council has decided it. */
export interface CreditKind {
  code: string;
  validFrom: string;
  validBefore?: string | null;
  place: number;
  name: string;
  hint: string;
  outcomes: string[];
  refundCause: string;
}

const FACTS: Record<string, string> = {
  DEBITS_TO_DATE: 'Weeks not debited yet',
  DEBITS_MISSING: 'Charges never debited',
  UNCLEARED: 'Payments a bank may take back',
  BENEFIT: 'Benefit beyond what was charged',
  PAYER: 'Payments under another reference, or twice',
  WRITTEN_OFF: 'Debts of theirs that are written off',
};

const OUTCOMES: Record<string, string> = {
  REFUND: 'Refunded',
  TO_ACCOUNT: 'Moved to the tenant’s other accounts',
  TO_COUNCIL_DEBT: 'Moved to other council debts',
  TO_HOUSING_BENEFIT: 'Returned to Housing Benefit',
  TO_DWP: 'Returned to the DWP',
  HOLD: 'Held until a day',
  UNCLAIMED: 'Kept as unclaimed',
};

const REFUND_CAUSES: Record<string, string> = {
  PAID_TWICE: 'Paid twice',
  PAID_TOO_MUCH: 'Paid too much',
  DIRECT_DEBIT_TOO_HIGH: 'Direct Debit too high',
  CHARGED_TOO_MUCH: 'Charged too much',
  TENANCY_ENDED: 'Tenancy ended',
  OTHER: 'Other',
};

/** The questions in the order in which they are asked. */
export function questionColumns(change: (one: CreditQuestion) => void): GridColumn<CreditQuestion>[] {
  return [
    { id: 'place', header: 'Place', kind: 'number', value: (one) => one.place },
    {
      id: 'question',
      header: 'Question',
      names: true,
      value: (one) => one.question,
      cell: (one) => (
        <button type="button" className="link" onClick={() => change(one)}>
          {one.question}
        </button>
      ),
    },
    { id: 'fact', header: 'The books answer by', value: (one) => FACTS[one.fact ?? ''] ?? '' },
    { id: 'byHand', header: 'Asks a person', value: (one) => (one.byHand ? 'Always' : 'When in the way') },
    { id: 'validFrom', header: 'Asked from', kind: 'date', value: (one) => one.validFrom },
    { id: 'validBefore', header: 'Until before', kind: 'date', value: (one) => one.validBefore ?? null },
  ];
}

/** The kinds in the order in which they are offered. */
export function kindColumns(change: (one: CreditKind) => void): GridColumn<CreditKind>[] {
  return [
    { id: 'place', header: 'Place', kind: 'number', value: (one) => one.place },
    {
      id: 'name',
      header: 'Kind',
      names: true,
      value: (one) => one.name,
      cell: (one) => (
        <button type="button" className="link" onClick={() => change(one)}>
          {one.name}
        </button>
      ),
    },
    {
      id: 'outcomes',
      header: 'May be',
      value: (one) => one.outcomes.map((outcome) => OUTCOMES[outcome] ?? outcome).join(', '),
    },
    { id: 'validFrom', header: 'In force from', kind: 'date', value: (one) => one.validFrom },
    { id: 'validBefore', header: 'Until before', kind: 'date', value: (one) => one.validBefore ?? null },
  ];
}

function codeOf(code: string): string {
  return encodeURIComponent(code.trim().toUpperCase().replaceAll(' ', '_'));
}

function options(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

interface QuestionValues {
  code: string;
  validFrom: string;
  place: string;
  question: string;
  hint: string;
  fact: string;
  byHand: boolean;
  withdrawn: boolean;
}

/** A question from a day on; what it was before stays on record. */
export function SetCreditQuestion({ one, done, onCancel }: SetProps & { one?: CreditQuestion }) {
  return (
    <SettingForm<QuestionValues>
      label={one ? 'Change this question' : 'Set a question about credits'}
      method="PUT"
      path={({ code }) => `/credit-questions/${codeOf(code)}`}
      defaults={{
        code: one?.code ?? '',
        validFrom: '',
        place: String(one?.place ?? ''),
        question: one?.question ?? '',
        hint: one?.hint ?? '',
        fact: one?.fact ?? '',
        byHand: one?.byHand ?? true,
        withdrawn: false,
      }}
      fields={['code', 'validFrom', 'place', 'question', 'hint', 'fact', 'byHand', 'withdrawn']}
      body={({ code: _, ...values }) => ({
        ...values,
        validFrom: values.validFrom || null,
        place: Number(values.place),
        fact: values.fact || null,
      })}
      submitLabel="Set the question"
      done={() => done('The question is set.')}
      onCancel={onCancel}
    >
      {one ? null : <TextField name="code" label="Code" hint="For instance PAYER" maxLength={30} />}
      <TextField name="question" label="Question" maxLength={120} />
      <TextField name="hint" label="Hint" maxLength={300} optional />
      <TextField name="place" label="Place" width="short" hint="1 to 99" />
      <SelectField
        name="fact"
        label="The books answer by"
        hint="Empty where only a person can"
        options={options(FACTS)}
        optional
      />
      <TickField name="byHand" label="A person answers whatever the books say" />
      <DateField name="validFrom" label="From" hint="Today or later" />
      <TickField name="withdrawn" label="Asked no more from that day" />
    </SettingForm>
  );
}

interface KindValues {
  code: string;
  validFrom: string;
  place: string;
  name: string;
  hint: string;
  outcomes: Record<string, boolean>;
  refundCause: string;
  withdrawn: boolean;
}

/** A kind from a day on; what it was before stays on record. */
export function SetCreditKind({ one, done, onCancel }: SetProps & { one?: CreditKind }) {
  return (
    <SettingForm<KindValues>
      label={one ? `Change ${one.name}` : 'Set a kind of credit'}
      method="PUT"
      path={({ code }) => `/credit-kinds/${codeOf(code)}`}
      defaults={{
        code: one?.code ?? '',
        validFrom: '',
        place: String(one?.place ?? ''),
        name: one?.name ?? '',
        hint: one?.hint ?? '',
        outcomes: Object.fromEntries(
          Object.keys(OUTCOMES).map((outcome) => [outcome, one?.outcomes.includes(outcome) ?? false]),
        ),
        refundCause: one?.refundCause ?? 'OTHER',
        withdrawn: false,
      }}
      fields={['code', 'validFrom', 'place', 'name', 'hint', 'outcomes', 'refundCause', 'withdrawn']}
      body={({ code: _, ...values }) => ({
        ...values,
        validFrom: values.validFrom || null,
        place: Number(values.place),
        outcomes: Object.keys(OUTCOMES).filter((outcome) => values.outcomes[outcome]),
      })}
      submitLabel="Set the kind"
      done={() => done('The kind is set.')}
      onCancel={onCancel}
    >
      {one ? null : <TextField name="code" label="Code" hint="For instance PAID_TWICE" maxLength={30} />}
      <TextField name="name" label="Name" maxLength={60} />
      <TextField name="hint" label="Hint" maxLength={300} optional />
      <TextField name="place" label="Place" width="short" hint="1 to 99" />
      <fieldset>
        <legend>It may be</legend>
        {Object.entries(OUTCOMES).map(([outcome, label]) => (
          <TickField key={outcome} name={`outcomes.${outcome}`} label={label} />
        ))}
      </fieldset>
      <SelectField name="refundCause" label="A refund of it is called" options={options(REFUND_CAUSES)} />
      <DateField name="validFrom" label="From" hint="Today or later" />
      <TickField name="withdrawn" label="None is of it any more from that day" />
    </SettingForm>
  );
}
