import { MoneyField, TextField } from '@quarterday/ui';

/** What is on record about a property and moves no money. */
export interface Details {
  uprn: string;
  addressLine1: string;
  addressLine2: string;
  postcode: string;
  bedrooms: string;
  patch: string;
  value1999Pence?: number;
  formulaRentPence?: number;
}

export const DETAIL_FIELDS = [
  'uprn',
  'addressLine1',
  'addressLine2',
  'postcode',
  'bedrooms',
  'patch',
  'value1999Pence',
  'formulaRentPence',
] as const;

export const NO_DETAILS: Details = {
  uprn: '',
  addressLine1: '',
  addressLine2: '',
  postcode: '',
  bedrooms: '',
  patch: '',
};

/** The details as the request has them: an empty box is nothing, not an empty text. */
export function detailsOf(values: Details) {
  const text = (value: string) => value.trim() || null;
  return {
    uprn: text(values.uprn),
    addressLine1: values.addressLine1.trim(),
    addressLine2: text(values.addressLine2),
    postcode: text(values.postcode),
    bedrooms: /^\d+$/.test(values.bedrooms.trim()) ? Number(values.bedrooms) : null,
    patch: text(values.patch),
    value1999Pence: values.value1999Pence ?? null,
    formulaRentPence: values.formulaRentPence ?? null,
  };
}

export function DetailFields() {
  return (
    <>
      <div className="field-row">
        <TextField name="addressLine1" label="Address" width="medium" maxLength={100} />
        <TextField name="addressLine2" label="Second line" width="medium" maxLength={100} optional />
        <TextField name="postcode" label="Postcode" width="short" maxLength={10} optional />
      </div>
      <div className="field-row">
        <TextField
          name="uprn"
          label="UPRN"
          width="short"
          inputMode="numeric"
          maxLength={12}
          hint="Up to 12 figures"
          optional
        />
        <TextField
          name="bedrooms"
          label="Bedrooms"
          width="short"
          inputMode="numeric"
          maxLength={2}
          hint="For a dwelling"
          optional
        />
        <TextField
          name="patch"
          label="Patch"
          width="short"
          maxLength={20}
          hint="The officer’s part"
          optional
        />
      </div>
      <div className="field-row">
        <MoneyField
          name="formulaRentPence"
          label="Formula rent a week"
          hint="Over 52 weeks, by the rent policy"
          optional
        />
        <MoneyField
          name="value1999Pence"
          label="Value in January 1999"
          hint="The formula rent is worked out from it"
          optional
        />
      </div>
    </>
  );
}
