import {
  DateField,
  formatDate,
  formatMoney,
  SelectField,
  TextAreaField,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import { Asked, type DoingProps } from './Asked';
import type { CreditRequest, Offer, RequestEvent } from './model';
import { HOUSEHOLDS, REQUEST_EVENTS, REQUEST_KINDS, SAYABLE } from './words';

const pathOf = (request: CreditRequest) =>
  `/accounts/${request.accountId}/universal-credit-requests/${request.id}`;

export function Prepare({ accountId, offer, ...rest }: DoingProps & { accountId: string; offer: Offer }) {
  const { terms, allowances } = offer;
  const deducts = offer.kind === 'DEDUCTION';
  return (
    <Asked<{ household: string; percent: string }, { monthlyPence: number }>
      {...rest}
      label="Prepare it"
      path={`/accounts/${accountId}/universal-credit-requests`}
      defaults={{ household: 'SINGLE', percent: String(terms.leastPercent) }}
      body={({ household, percent }) => ({
        kind: offer.kind,
        household: deducts ? household : null,
        percent: deducts ? Number(percent) || null : null,
      })}
      said={({ monthlyPence }) =>
        `Prepared: ${formatMoney(monthlyPence)} a month. Ask the tenant now what they say to it`
      }
    >
      <p>{offer.words}</p>
      {deducts ? (
        <>
          <SelectField
            name="household"
            label="Whose standard allowance"
            options={allowances.map(({ household, monthlyPence }) => ({
              value: household,
              label: `${HOUSEHOLDS[household]} (${formatMoney(monthlyPence)})`,
            }))}
          />
          <TextField
            name="percent"
            label="Per cent of it"
            hint={`From ${terms.leastPercent} to ${terms.mostPercent}`}
            width="short"
            inputMode="numeric"
          />
        </>
      ) : (
        <p>The housing costs are paid to us and not to the tenant.</p>
      )}
    </Asked>
  );
}

export function Hear({ request, ...rest }: DoingProps & { request: CreditRequest }) {
  return (
    <Asked<{ invitedOn: string; tenantSays: string }>
      {...rest}
      label="Write it down"
      path={`${pathOf(request)}/representations`}
      defaults={{
        invitedOn: request.invitedOn ?? todayInEngland().toString(),
        tenantSays: request.tenantSays,
      }}
      body={(values) => ({ ...values, invitedOn: values.invitedOn || null })}
      said={() => 'Written down'}
    >
      <DateField name="invitedOn" label="The tenant was asked on" />
      <TextAreaField
        name="tenantSays"
        label="What they say to it"
        hint="Leave it empty while nothing has come"
        optional
      />
    </Asked>
  );
}

export function Ask({ request, ...rest }: DoingProps & { request: CreditRequest }) {
  return (
    <Asked<Record<string, never>, { firstDueOn: string }>
      {...rest}
      label="It is asked for"
      path={`${pathOf(request)}/asking`}
      defaults={{}}
      said={({ firstDueOn }) => `Logged: the first payment should be here by ${formatDate(firstDueOn)}`}
    >
      <p>
        {REQUEST_KINDS[request.kind]} of {formatMoney(request.monthlyPence)} a month. Ask for it in the
        portal, then log it here: the conditions are looked at again.
      </p>
    </Asked>
  );
}

export function Move({ request, ...rest }: DoingProps & { request: CreditRequest }) {
  const events = SAYABLE[request.state];
  return (
    <Asked<{ event: RequestEvent | ''; words: string }>
      {...rest}
      label="Write it down"
      path={`${pathOf(request)}/moves`}
      defaults={{ event: events[0] ?? '', words: '' }}
      said={() => 'Written down'}
    >
      <SelectField
        name="event"
        label="What happened"
        options={events.map((value) => ({ value, label: REQUEST_EVENTS[value] }))}
      />
      <TextAreaField name="words" label="How you know, or why" />
    </Asked>
  );
}
