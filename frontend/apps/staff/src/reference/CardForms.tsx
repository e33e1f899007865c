import { DateField, TextField, todayInEngland } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import type { SetProps } from './TypeForms';

interface Values {
  validFrom: string;
  name: string;
  issuer: string;
  client: string;
  digits: string;
  barcodeType: string;
}

/** Sets how numbers of rent cards are made from a day on. */
export function SetCardScheme({ done, onCancel }: SetProps) {
  return (
    <SettingForm<Values>
      label="Set how card numbers are made"
      path="/rent-card-schemes"
      defaults={{
        validFrom: todayInEngland().toString(),
        name: '',
        issuer: '',
        client: '',
        digits: '19',
        barcodeType: '',
      }}
      fields={['validFrom', 'name', 'issuer', 'client', 'digits', 'barcodeType']}
      body={(values) => ({
        ...values,
        validFrom: values.validFrom || null,
        issuer: values.issuer.trim(),
        client: values.client.trim(),
        digits: Number(values.digits) || 0,
        barcodeType: values.barcodeType.trim(),
      })}
      submitLabel="Set it"
      done={() => done('Cards get their numbers like this from that day on')}
      onCancel={onCancel}
    >
      <div className="field-row">
        <DateField name="validFrom" label="From" />
        <TextField name="name" label="Where the card is taken" maxLength={60} hint="As the letter says it" />
      </div>
      <div className="field-row">
        <TextField name="issuer" label="Issuer" width="short" maxLength={8} hint="Such as 633597" />
        <TextField name="client" label="Client" width="short" maxLength={6} />
        <TextField name="digits" label="Digits in all" width="short" maxLength={2} />
        <TextField
          name="barcodeType"
          label="Barcode type"
          width="short"
          maxLength={4}
          optional
          hint="GS1 identifier, if the barcode has one"
        />
      </div>
    </SettingForm>
  );
}
