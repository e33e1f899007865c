import { DateField, type GridColumn, SelectField, TextAreaField, TextField, TickField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import type { SetProps } from './TypeForms';

/** What was agreed with a collection agency, from a day on. */
export interface AgencyTerms {
  code: string;
  name: string;
  validFrom: string;
  validBefore?: string | null;
  inUse: boolean;
  pays: 'GROSS' | 'NET';
  commissionPoints: number;
  vatPoints: number;
  contract: string;
  contractTo?: string | null;
  dataRole: 'CONTROLLER' | 'PROCESSOR';
  dataEvidence: string;
  debts: number;
  setByName: string;
}

const PAYS = { NET: 'What is left after its commission', GROSS: 'All of it, and sends an invoice' };
const ROLES = {
  PROCESSOR: 'Processor: by the council’s instructions',
  CONTROLLER: 'Controller: on its own account',
};

/** 1500 is "15". */
function perCent(points: number): string {
  return String(points / 100);
}

/** By name. */
export function agencyColumns(change: (terms: AgencyTerms) => void): GridColumn<AgencyTerms>[] {
  return [
    {
      id: 'name',
      header: 'Agency',
      names: true,
      value: (terms) => terms.name,
      cell: (terms) => (
        <button type="button" className="link" onClick={() => change(terms)}>
          {terms.name}
        </button>
      ),
    },
    { id: 'code', header: 'Code', value: (terms) => terms.code },
    { id: 'inUse', header: 'Gets debts', value: (terms) => (terms.inUse ? 'Yes' : 'No') },
    { id: 'commission', header: 'Commission', value: (terms) => `${perCent(terms.commissionPoints)} %` },
    { id: 'vat', header: 'VAT on it', value: (terms) => `${perCent(terms.vatPoints)} %` },
    { id: 'pays', header: 'Hands over', value: (terms) => PAYS[terms.pays] },
    { id: 'contract', header: 'Contract', value: (terms) => terms.contract },
    { id: 'contractTo', header: 'Contract until', kind: 'date', value: (terms) => terms.contractTo ?? null },
    { id: 'data', header: 'Data agreement', value: (terms) => terms.dataEvidence },
    { id: 'debts', header: 'Has debts', kind: 'number', value: (terms) => terms.debts },
    { id: 'validFrom', header: 'In force from', kind: 'date', value: (terms) => terms.validFrom },
    { id: 'setBy', header: 'Set by', value: (terms) => terms.setByName },
  ];
}

interface Values {
  code: string;
  name: string;
  validFrom: string;
  inUse: boolean;
  pays: string;
  commissionPoints: string;
  vatPoints: string;
  contract: string;
  contractTo: string;
  dataRole: string;
  dataEvidence: string;
}

/** Hundredths of a per cent; what is no number is refused by the server on its field. */
function points(typed: string): number | null {
  const number = Math.round(Number(typed.replace(',', '.')) * 100);
  return typed.trim() === '' || Number.isNaN(number) ? null : number;
}

/** Terms from a day on; what was paid before keeps the terms of its day. */
export function SetAgencyTerms({ terms, done, onCancel }: SetProps & { terms?: AgencyTerms }) {
  return (
    <SettingForm<Values>
      label={terms ? `Change ${terms.name}` : 'Set terms of an agency'}
      path="/agencies"
      defaults={{
        code: terms?.code ?? '',
        name: terms?.name ?? '',
        validFrom: '',
        inUse: terms?.inUse ?? true,
        pays: terms?.pays ?? 'NET',
        commissionPoints: terms ? perCent(terms.commissionPoints) : '',
        vatPoints: terms ? perCent(terms.vatPoints) : '20',
        contract: terms?.contract ?? '',
        contractTo: terms?.contractTo ?? '',
        dataRole: terms?.dataRole ?? 'PROCESSOR',
        dataEvidence: terms?.dataEvidence ?? '',
      }}
      fields={[
        'code',
        'name',
        'validFrom',
        'inUse',
        'pays',
        'commissionPoints',
        'vatPoints',
        'contract',
        'contractTo',
        'dataRole',
        'dataEvidence',
      ]}
      body={(values) => ({
        ...values,
        code: values.code.trim().toUpperCase().replaceAll(' ', '_'),
        commissionPoints: points(values.commissionPoints),
        vatPoints: points(values.vatPoints),
        validFrom: values.validFrom || null,
        contractTo: values.contractTo || null,
      })}
      submitLabel="Set the terms"
      done={() => done('The terms are set')}
      onCancel={onCancel}
    >
      {terms ? null : <TextField name="code" label="Code" hint="For instance HARROW_LEE" maxLength={20} />}
      <TextField name="name" label="Agency" maxLength={100} />
      <div className="field-row">
        <TextField name="commissionPoints" label="Commission, per cent of what it collects" width="short" />
        <TextField name="vatPoints" label="VAT on the commission, per cent" width="short" />
      </div>
      <SelectField
        name="pays"
        label="It hands over"
        options={Object.entries(PAYS).map(([value, label]) => ({ value, label }))}
      />
      <div className="field-row">
        <TextField name="contract" label="Contract" maxLength={200} />
        <DateField name="contractTo" label="Its last day" optional />
      </div>
      <SelectField
        name="dataRole"
        label="What it is to people’s data"
        options={Object.entries(ROLES).map(([value, label]) => ({ value, label }))}
      />
      <TextAreaField name="dataEvidence" label="Where the data agreement lies" />
      <DateField name="validFrom" label="From" hint="Today or later" />
      <TickField name="inUse" label="Debts may be placed with it from that day on" />
    </SettingForm>
  );
}
