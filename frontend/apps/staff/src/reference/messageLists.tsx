import { DateField, type GridColumn, TextField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import type { List } from './listed';
import type { SetProps } from './TypeForms';

/** What a text costs from a day on. */
interface TextPrice {
  validFrom: string;
  validBefore?: string | null;
  hundredthsOfPenny: number;
  vatBasisPoints: number;
  freeAYear: number;
}

const columns: GridColumn<TextPrice>[] = [
  { id: 'validFrom', header: 'In force from', kind: 'date', names: true, value: (price) => price.validFrom },
  { id: 'validBefore', header: 'Until before', kind: 'date', value: (price) => price.validBefore ?? null },
  { id: 'price', header: 'A fragment', value: (price) => `${price.hundredthsOfPenny / 100}p` },
  { id: 'vat', header: 'VAT', value: (price) => `${price.vatBasisPoints / 100} %` },
  { id: 'free', header: 'Free a year', kind: 'number', value: (price) => price.freeAYear },
];

interface Values {
  validFrom: string;
  hundredthsOfPenny: string;
  vatBasisPoints: string;
  freeAYear: string;
}

/** In hundredths: 2.4 is 240. What is no number is left for the server to refuse. */
const hundredths = (text: string) => (text.trim() === '' ? null : Math.round(Number(text) * 100));

/** Texts sent before keep what they cost then. */
function SetTextPrice({ done, onCancel }: SetProps) {
  return (
    <SettingForm<Values>
      label="Set a price"
      path="/text-prices"
      defaults={{ validFrom: '', hundredthsOfPenny: '', vatBasisPoints: '20', freeAYear: '10000' }}
      fields={['validFrom', 'hundredthsOfPenny', 'vatBasisPoints', 'freeAYear']}
      body={(values) => ({
        validFrom: values.validFrom || null,
        hundredthsOfPenny: hundredths(values.hundredthsOfPenny),
        vatBasisPoints: hundredths(values.vatBasisPoints),
        freeAYear: values.freeAYear.trim() === '' ? null : Number(values.freeAYear),
      })}
      submitLabel="Set the price"
      done={() => done('The price is set')}
      onCancel={onCancel}
    >
      <TextField
        name="hundredthsOfPenny"
        label="Pence for a fragment"
        width="short"
        hint="Before VAT, for instance 2.4"
      />
      <TextField name="vatBasisPoints" label="VAT" width="short" hint="Per cent" />
      <TextField name="freeAYear" label="Free texts a year" width="short" hint="From 1 April to 31 March" />
      <DateField name="validFrom" label="From" hint="Today or later" />
    </SettingForm>
  );
}

/** What the council sets about messages. */
export const MESSAGE_LISTS = {
  'text-prices': {
    name: 'Prices of texts',
    add: { title: 'Set a price', form: SetTextPrice },
    columns: () => columns,
  },
} satisfies Record<string, List>;
