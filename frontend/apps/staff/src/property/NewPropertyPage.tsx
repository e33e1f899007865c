import { Button, DateField, MoneyField, PageHead, SelectField, TextField } from '@quarterday/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { ChangeForm, ChangeMade } from '../platform/ChangeForm';
import type { Change } from '../platform/change';
import { useTitle } from '../platform/page';
import { ChargeTypeField, RentGroupField } from '../platform/ReferenceFields';
import { DETAIL_FIELDS, DetailFields, type Details, detailsOf, NO_DETAILS } from './DetailFields';

interface Addition extends Details {
  reference: string;
  kind: string;
  rentGroupCode: string;
  acquiredOn: string;
  charges: { typeCode: string; weeklyPence?: number }[];
}

const KINDS = [
  { value: 'DWELLING', label: 'Dwelling' },
  { value: 'GARAGE', label: 'Garage' },
  { value: 'PARKING_SPACE', label: 'Parking space' },
  { value: 'SHED', label: 'Shed' },
  { value: 'BLOCK', label: 'Block' },
  { value: 'ESTATE', label: 'Estate' },
];

const FIELDS = ['reference', 'kind', 'rentGroupCode', 'acquiredOn', 'charges', ...DETAIL_FIELDS];

const NOTHING: Addition = {
  ...NO_DETAILS,
  reference: '',
  kind: '',
  rentGroupCode: '',
  acquiredOn: '',
  charges: [],
};

/** A new build or acquisition, with what it is let for: void from the day it is ours until it is let. */
export function NewPropertyPage() {
  const navigate = useNavigate();
  const [waiting, setWaiting] = useState<Change | null>(null);
  useTitle('Add a property');
  return (
    <div className="stack">
      <PageHead title="Add a property" crumbs={<Link to="/properties">Properties</Link>} />
      {waiting ? <ChangeMade change={waiting} made="" onDismiss={() => setWaiting(null)} /> : null}
      <ChangeForm<Addition>
        label="Add a property"
        path="/properties"
        straight
        defaults={NOTHING}
        fields={FIELDS}
        body={additionOf}
        submitLabel="Add the property"
        done={(change) => {
          if (change.state === 'APPLIED' && change.id)
            void navigate({ to: '/properties/$propertyId', params: { propertyId: change.id } });
          else setWaiting(change);
        }}
      >
        <div className="field-row">
          <TextField name="reference" label="Property reference" width="short" maxLength={20} />
          <SelectField name="kind" label="Kind" options={KINDS} />
          <RentGroupField name="rentGroupCode" label="Rent group" />
          <DateField name="acquiredOn" label="Ours from" hint="Void from this day until it is let" />
        </div>
        <DetailFields />
        <LetForFields />
      </ChangeForm>
    </div>
  );
}

function additionOf(values: Addition) {
  return {
    ...detailsOf(values),
    reference: values.reference.trim(),
    kind: values.kind || null,
    rentGroupCode: values.rentGroupCode,
    acquiredOn: values.acquiredOn || null,
    charges: values.charges.map((charge) => ({
      typeCode: charge.typeCode || null,
      weeklyPence: charge.weeklyPence ?? 0,
    })),
  };
}

function LetForFields() {
  const charges = useFieldArray<Pick<Addition, 'charges'>>({ name: 'charges' });
  return (
    <fieldset className="group">
      <legend>Let for, each full week</legend>
      <p className="hint">A home needs its rent before it can be let; charges can be set later too.</p>
      {charges.fields.map((charge, index) => (
        <div key={charge.id} className="field-row">
          <ChargeTypeField name={`charges.${index}.typeCode`} label={`Charge ${index + 1}`} />
          <MoneyField name={`charges.${index}.weeklyPence`} label={`Amount a week of charge ${index + 1}`} />
          <Button kind="plain" onClick={() => charges.remove(index)}>
            Take off<span className="visually-hidden"> charge {index + 1}</span>
          </Button>
        </div>
      ))}
      <div>
        <Button kind="quiet" onClick={() => charges.append({ typeCode: '' })}>
          Add a charge
        </Button>
      </div>
    </fieldset>
  );
}
