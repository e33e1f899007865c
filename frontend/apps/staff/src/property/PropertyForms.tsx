import { DateField, MoneyField, SelectField, TextField } from '@quarterday/ui';
import { ChangeForm } from '../platform/ChangeForm';
import type { Change } from '../platform/change';
import { EventForm } from '../platform/EventForm';
import { ChargeTypeField } from '../platform/ReferenceFields';
import { DETAIL_FIELDS, DetailFields, type Details, detailsOf } from './DetailFields';
import type { Property } from './model';

export interface DoProps {
  property: Property;
  done: (change: Change) => void;
  onCancel: () => void;
}

export function SetCharge({ property, done, onCancel }: DoProps) {
  return (
    <ChangeForm<{ typeCode: string; weeklyPence?: number; from: string; reason: string }>
      label="Set what it is let for"
      path={`/properties/${property.id}/charges`}
      straight
      defaults={{ typeCode: '', from: '', reason: '' }}
      fields={['typeCode', 'weeklyPence', 'from', 'reason']}
      body={(values) => ({
        typeCode: values.typeCode || null,
        ...(values.weeklyPence === undefined ? {} : { weeklyPence: values.weeklyPence }),
        from: values.from || null,
        reason: values.reason,
      })}
      submitLabel="Set the charge"
      done={done}
      onCancel={onCancel}
    >
      <p>It holds for the next letting. A sitting tenant’s charges are changed on the account.</p>
      <ChargeTypeField name="typeCode" label="Charge" />
      <MoneyField name="weeklyPence" label="Amount a week" hint="Leave empty to end the charge" optional />
      <DateField name="from" label="From" hint="A Monday" />
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}

export function Sell({ property, done, onCancel }: DoProps) {
  return (
    <ChangeForm<{ soldOn: string; reason: string }>
      label="Take it off the books"
      path={`/properties/${property.id}/sale`}
      straight
      defaults={{ soldOn: '', reason: '' }}
      fields={['soldOn', 'reason']}
      body={(values) => ({ soldOn: values.soldOn || null, reason: values.reason || null })}
      submitLabel="Take it off the books"
      done={done}
      onCancel={onCancel}
    >
      <p>
        From that day it is neither debited nor void. It must be empty; a Right to Buy by the tenant ends the
        tenancy and is done there.
      </p>
      <DateField name="soldOn" label="From this day it is not ours" />
      <SelectField
        name="reason"
        label="Reason"
        options={[
          { value: 'SALE', label: 'Sold' },
          { value: 'DEMOLITION', label: 'Demolished' },
          { value: 'RIGHT_TO_BUY', label: 'Right to Buy' },
        ]}
      />
    </ChangeForm>
  );
}

export function CorrectDetails({ property, done, onCancel }: Omit<DoProps, 'done'> & { done: () => void }) {
  return (
    <EventForm<Details>
      label="Correct its details"
      path={`/properties/${property.id}/details`}
      method="PUT"
      version={`"${property.version}"`}
      defaults={{
        uprn: property.uprn ?? '',
        addressLine1: property.addressLine1,
        addressLine2: property.addressLine2 ?? '',
        postcode: property.postcode ?? '',
        bedrooms: property.bedrooms?.toString() ?? '',
        patch: property.patch ?? '',
        ...(typeof property.value1999Pence === 'number' ? { value1999Pence: property.value1999Pence } : {}),
        ...(typeof property.formulaRentPence === 'number'
          ? { formulaRentPence: property.formulaRentPence }
          : {}),
      }}
      fields={DETAIL_FIELDS}
      body={(values) => ({ ...detailsOf(values), parentId: property.parentId ?? null })}
      submitLabel="Save the details"
      done={done}
      onCancel={onCancel}
    >
      <p>Nothing here moves money. What it is let for is set with “Set a charge”.</p>
      <DetailFields />
    </EventForm>
  );
}
