import { DateField, MoneyField, SelectField } from '@quarterday/ui';
import { FREQUENCIES, type Frequency } from '../platform/frequencies';
import type { StandingOrder } from './model';

/** The part of a form that says how somebody wants to pay. */
export interface PlanValues {
  plan: {
    frequency: Frequency;
    firstOn: string;
    lessWeeklyPence?: number | undefined;
    extraPence?: number | undefined;
  };
  agreedPence?: number | undefined;
}

export const PLAN_FIELDS = [
  'plan.frequency',
  'plan.firstOn',
  'plan.lessWeeklyPence',
  'plan.extraPence',
  'agreedPence',
];

export const USUAL_PLAN: PlanValues = { plan: { frequency: 'MONTHLY', firstOn: '' } };

/** The newest terms as the form holds them; the day is still to be said. */
export function planValues(order: StandingOrder): PlanValues {
  const newest = order.terms.at(-1);
  return {
    plan: {
      frequency: newest?.frequency ?? 'MONTHLY',
      firstOn: '',
      lessWeeklyPence: order.lessWeeklyPence || undefined,
      extraPence: order.extraPence || undefined,
    },
    agreedPence: order.followsRent ? undefined : newest?.amountPence,
  };
}

/** As the server asks for it. */
export function planBody({ plan }: PlanValues) {
  return {
    plan: {
      frequency: plan.frequency,
      firstOn: plan.firstOn || null,
      lessWeeklyPence: plan.lessWeeklyPence ?? 0,
      extraPence: plan.extraPence ?? 0,
    },
  };
}

const OPTIONS = Object.entries(FREQUENCIES).map(([value, label]) => ({ value, label }));

/** How often, from when, and what it is made of. */
export function PlanFields({ first }: { first: string }) {
  return (
    <>
      <SelectField name="plan.frequency" label="How often" options={OPTIONS} />
      <DateField
        name="plan.firstOn"
        label={first}
        hint="Its day of the week or of the month is every payment’s: Monday to Friday, or the 1st to the 28th"
      />
      <MoneyField
        name="plan.lessWeeklyPence"
        label="Somebody else pays a week"
        hint="Such as Housing Benefit; leave empty for nothing"
        optional
      />
      <MoneyField
        name="plan.extraPence"
        label="Off the arrears each time"
        hint="By an arrangement; leave empty for none"
        optional
      />
      <MoneyField
        name="agreedPence"
        label="Another sum that was agreed"
        hint="Leave empty to ask for the rent, and again when it changes"
        optional
      />
    </>
  );
}
