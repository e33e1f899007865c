import { call, Problem } from '@quarterday/api';
import {
  Button,
  DateField,
  Form,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
  todayInEngland,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useServerForm } from '../platform/useServerForm';
import { type Outlook, payersQuery } from './model';
import { OutlookView } from './OutlookView';
import { PLAN_FIELDS, PlanFields, type PlanValues, planBody, USUAL_PLAN } from './PlanFields';
import { AUTHORITIES, CHANNELS } from './words';

interface Values extends PlanValues {
  payer: string;
  payerName: string;
  payerAddress: string;
  sortCode: string;
  accountNumber: string;
  channel: string;
  authority: string;
  authorisedOn: string;
  evidence: string;
  onPaper: boolean;
  paper: { reference: string; collectedOn: string };
  bankElsewhereConfirmed: boolean;
}

const SOMEBODY_ELSE = 'OTHER';

const FIELDS = [
  ...PLAN_FIELDS,
  'payerName',
  'payerAddress',
  'sortCode',
  'accountNumber',
  'channel',
  'authority',
  'authorisedOn',
  'evidence',
  'paper.reference',
  'paper.collectedOn',
  'bankElsewhereConfirmed',
];

interface SetUpProps {
  accountId: string;
  replaces: boolean;
  done: (words: string) => void;
  onCancel: () => void;
}

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** A mandate in the order of the conversation: who pays, from where, how; then what it comes to; then yes. */
export function SetUpMandate({ accountId, replaces, done, onCancel }: SetUpProps) {
  const [outlook, setOutlook] = useState<Outlook | null>(null);
  const [elsewhere, setElsewhere] = useState(false);
  const account = useQuery(payersQuery(accountId));
  const payers = (account.data?.people ?? []).filter((person) => person.liable);
  const path = `/accounts/${accountId}/mandates`;
  const { form, onSubmit, trouble, busy } = useServerForm<Values, Outlook | null>({
    defaults: {
      ...USUAL_PLAN,
      payer: '',
      payerName: '',
      payerAddress: '',
      sortCode: '',
      accountNumber: '',
      channel: 'TELEPHONE',
      authority: 'SOLE',
      authorisedOn: todayInEngland().toString(),
      evidence: '',
      onPaper: false,
      paper: { reference: '', collectedOn: '' },
      bankElsewhereConfirmed: false,
    },
    fields: FIELDS,
    send: async (values, key) => {
      if (!outlook) return call<Outlook>(`${path}/preview`, { method: 'POST', body: planBody(values) });
      try {
        await call(path, {
          method: 'POST',
          body: body(values, replaces),
          headers: { 'Idempotency-Key': key },
        });
        return null;
      } catch (failure) {
        if (failure instanceof Problem) {
          setElsewhere(failure.code === 'BANK_ELSEWHERE');
          setOutlook(null);
        }
        throw failure;
      }
    },
    done: (answer) =>
      answer ? setOutlook(answer) : done('The Direct Debit is set up and the payer’s notice is queued'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Set up a Direct Debit" wide>
      {/* Kept in the page behind the preview, so that nothing typed is lost on the way back. */}
      <div hidden={outlook !== null} className="stack-close">
        <Payer payers={payers} />
        <div className="field-row">
          <TextField name="sortCode" label="Sort code" width="short" maxLength={8} autoComplete="off" />
          <TextField
            name="accountNumber"
            label="Account number"
            width="short"
            maxLength={12}
            autoComplete="off"
          />
        </div>
        {elsewhere ? (
          <TickField
            name="bankElsewhereConfirmed"
            label="The bank account is right"
            hint="It pays another household’s rent too; I have made sure"
          />
        ) : null}
        <div className="field-row">
          <SelectField name="authority" label="Whose account is it?" options={options(AUTHORITIES)} />
          <SelectField name="channel" label="How was it agreed?" options={options(CHANNELS)} />
        </div>
        <DateField name="authorisedOn" label="Agreed on" />
        <TextField
          name="evidence"
          label="Where the proof is"
          hint="The signed form, or the recording of the call"
          optional
          maxLength={300}
        />
        <Paper />
        <PlanFields />
      </div>
      {outlook ? <OutlookView outlook={outlook} /> : null}
      <div className="dialog-actions">
        <Button type="submit" busy={busy}>
          {outlook ? 'Set it up and send the notice' : 'See what it comes to'}
        </Button>
        {outlook ? (
          <Button kind="quiet" onClick={() => setOutlook(null)}>
            Back
          </Button>
        ) : null}
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

function Payer({ payers }: { payers: { id: string; name: string }[] }) {
  const payer = useWatch({ name: 'payer' }) as string;
  return (
    <>
      <div className="field-row">
        <SelectField
          name="payer"
          label="Who pays?"
          options={[
            ...payers.map((person) => ({ value: person.id, label: person.name })),
            { value: SOMEBODY_ELSE, label: 'Somebody who is no tenant' },
          ]}
        />
        <TextField name="payerName" label="Name of the bank account" maxLength={60} />
      </div>
      {payer === SOMEBODY_ELSE ? (
        <TextAreaField
          name="payerAddress"
          label="The payer’s address"
          hint="Where notices go, line by line"
        />
      ) : null}
    </>
  );
}

/** An instruction from before this system, which the payer's bank has on paper: converted, not lodged anew. */
function Paper() {
  const onPaper = useWatch({ name: 'onPaper' }) as boolean;
  return (
    <>
      <TickField
        name="onPaper"
        label="The payer’s bank holds this instruction on paper already"
        hint="It is converted with the next run under the reference the bank knows"
      />
      {onPaper ? (
        <div className="field-row">
          <TextField name="paper.reference" label="Reference at the bank" maxLength={18} autoComplete="off" />
          <DateField name="paper.collectedOn" label="Last collected on" optional />
        </div>
      ) : null}
    </>
  );
}

function body(values: Values, replaces: boolean) {
  const other = values.payer === SOMEBODY_ELSE;
  return {
    ...planBody(values),
    payerName: values.payerName,
    payerPersonId: other ? null : values.payer,
    payerAddress: other ? values.payerAddress : null,
    sortCode: values.sortCode,
    accountNumber: values.accountNumber,
    channel: values.channel,
    authority: values.authority,
    authorisedOn: values.authorisedOn,
    evidence: values.evidence || null,
    paper: values.onPaper
      ? { reference: values.paper.reference, collectedOn: values.paper.collectedOn || null }
      : null,
    replaces,
    bankElsewhereConfirmed: values.bankElsewhereConfirmed,
  };
}
