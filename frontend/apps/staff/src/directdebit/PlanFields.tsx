import { DateField, MoneyField, SelectField, TickField } from '@quarterday/ui';
import { useWatch } from 'react-hook-form';
import { FREQUENCIES, WEEKDAYS } from '../platform/frequencies';
import type { Plan } from './model';
import { METHODS } from './words';

/** The part of a form that says how a payer wants to pay. */
export interface PlanValues {
  plan: {
    method: Plan['method'];
    frequency: Plan['frequency'];
    day: string;
    fixedPence?: number | undefined;
    extraPence?: number | undefined;
    withBalance: boolean;
  };
  firstOn: string;
}

export const PLAN_FIELDS = [
  'plan.method',
  'plan.frequency',
  'plan.day',
  'plan.fixedPence',
  'plan.extraPence',
  'firstOn',
];

export const USUAL_PLAN: PlanValues = {
  plan: { method: 'EQUAL_ANNUAL', frequency: 'MONTHLY', day: '1', withBalance: true },
  firstOn: '',
};

/** As the form holds it. */
export function planValues(plan: Plan): PlanValues {
  return {
    plan: { ...plan, day: String(plan.day), fixedPence: plan.fixedPence ?? undefined },
    firstOn: '',
  };
}

/** As the server asks for it. */
export function planBody({ plan, firstOn }: PlanValues) {
  return {
    plan: {
      method: plan.method,
      frequency: plan.frequency,
      day: Number(plan.day),
      fixedPence: plan.method === 'FIXED' ? (plan.fixedPence ?? null) : null,
      extraPence: plan.extraPence ?? 0,
      withBalance: plan.withBalance,
    },
    firstOn: firstOn || null,
  };
}

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const DAYS_OF_MONTH = Array.from({ length: 28 }, (_, n) => ({
  value: String(n + 1),
  label: `Day ${n + 1} of the month`,
}));

const DAYS_OF_WEEK = WEEKDAYS.map((label, n) => ({ value: String(n + 1), label }));

/** How often, on which day, and what each collection is made of. */
export function PlanFields() {
  const [frequency, method] = useWatch({ name: ['plan.frequency', 'plan.method'] }) as [
    Plan['frequency'],
    Plan['method'],
  ];
  return (
    <>
      <div className="field-row">
        <SelectField name="plan.frequency" label="How often" options={options(FREQUENCIES)} />
        <SelectField
          name="plan.day"
          label="On"
          options={frequency === 'MONTHLY' ? DAYS_OF_MONTH : DAYS_OF_WEEK}
        />
      </div>
      <SelectField name="plan.method" label="Each collection is" options={options(METHODS)} />
      {method === 'FIXED' ? <MoneyField name="plan.fixedPence" label="Each time" /> : null}
      <TickField
        name="plan.withBalance"
        label="Spread what is owed or in credit now"
        hint="Otherwise only what is charged from now on is collected"
      />
      <MoneyField
        name="plan.extraPence"
        label="Off the arrears each time"
        hint="By an arrangement; leave empty for none"
        optional
      />
      <DateField
        name="firstOn"
        label="No collection before"
        hint="Empty for as soon as the notice allows"
        optional
      />
    </>
  );
}
