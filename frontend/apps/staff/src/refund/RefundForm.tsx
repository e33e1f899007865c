import { call } from '@quarterday/api';
import {
  Button,
  Form,
  formatMoney,
  MoneyField,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type Control, useFieldArray } from 'react-hook-form';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Debt, HandOver, RefundableCredit } from './model';
import { CAUSES, CHECKS } from './words';

interface Values {
  amountPence?: number;
  cause: string;
  reason: string;
  payeePersonId: string;
  payeeName: string;
  sortCode: string;
  accountNumber: string;
  checks: Record<string, boolean>;
  evidence: string;
  debts: { what: string; amountPence?: number }[];
  writtenOff: { why: string };
}

const FIELDS = [
  'amountPence',
  'cause',
  'reason',
  'payeePersonId',
  'payeeName',
  'sortCode',
  'accountNumber',
  'evidence',
  'debts',
  'writtenOff.why',
  ...CHECKS.map((check) => `checks.${check.name}`),
];

interface RefundFormProps {
  accountId: string;
  credit: RefundableCredit;
  /** What was proved; null when nobody has, and everything is asked here. */
  proved: HandOver | null;
  onAsked: (refundId: string) => void;
}

/** What the second person will look at: how much and why, to whom, and what was checked. */
export function RefundForm({ accountId, credit, proved, onAsked }: RefundFormProps) {
  const queries = useQueryClient();
  const because = useWhyNot('refund:propose');
  const { form, onSubmit, trouble, busy } = useServerForm<Values, { id: string }>({
    defaults: {
      amountPence: Math.min(proved?.amountPence ?? credit.refundablePence, credit.refundablePence),
      cause: proved?.cause ?? '',
      reason: '',
      payeePersonId: credit.payees.length === 1 ? (credit.payees[0]?.personId ?? '') : '',
      payeeName: '',
      sortCode: '',
      accountNumber: '',
      checks: Object.fromEntries(CHECKS.map((check) => [check.name, proved !== null])),
      evidence: proved?.evidence ?? '',
      debts: [],
      writtenOff: { why: proved?.writtenOffWhy ?? '' },
    },
    fields: FIELDS,
    send: (values, key) =>
      call(`/accounts/${accountId}/refunds`, {
        method: 'POST',
        body: {
          ...values,
          cause: values.cause || null,
          payeePersonId: values.payeePersonId || null,
          writtenOff:
            credit.writtenOffPence > 0
              ? { pence: credit.writtenOffPence, why: values.writtenOff.why }
              : undefined,
        },
        headers: { 'Idempotency-Key': key },
      }),
    done: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['refunds'] });
      onAsked(id);
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Ask for a refund" wide>
      <div className="field-row">
        <MoneyField
          name="amountPence"
          label="Amount"
          hint={`At most ${formatMoney(credit.refundablePence)}, less what you list as owed elsewhere`}
        />
        <SelectField
          name="cause"
          label="What made the credit?"
          options={Object.entries(CAUSES).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <TextField
        name="reason"
        label="In words"
        hint="As the tenant may read it, for instance “Paid twice in October”"
        maxLength={200}
      />
      <h3>To whom</h3>
      <div className="field-row">
        <SelectField
          name="payeePersonId"
          label="Tenant"
          options={credit.payees.map((payee) => ({ value: payee.personId, label: payee.name }))}
        />
        <TextField name="payeeName" label="Name of the bank account" maxLength={60} />
      </div>
      <div className="field-row">
        <TextField name="sortCode" label="Sort code" width="short" maxLength={8} />
        <TextField name="accountNumber" label="Account number" width="short" maxLength={12} />
      </div>
      <h3>What was checked</h3>
      {CHECKS.map((check) => (
        <TickField key={check.name} name={`checks.${check.name}`} label={check.label} hint={check.hint} />
      ))}
      <TextAreaField
        name="evidence"
        label="What you looked at, and what it said"
        hint="Whoever approves it reads this"
      />
      <Debts control={form.control} />
      {credit.writtenOffPence > 0 ? (
        <TextAreaField
          name="writtenOff.why"
          label={`Why do the ${formatMoney(credit.writtenOffPence)} written off stay given up?`}
          hint="Out of time, or discharged by an insolvency. What can still be asked for is written on first, and paid from the credit"
        />
      ) : null}
      <div className="dialog-actions">
        <Button type="submit" busy={busy} because={because}>
          Send for approval
        </Button>
      </div>
    </Form>
  );
}

/** Kept back from the refund; a line is added for each thing found. */
function Debts({ control }: { control: Control<Values> }) {
  const debts = useFieldArray({ control, name: 'debts' });
  return (
    <>
      <h3>Owed elsewhere</h3>
      {debts.fields.map((field, index) => (
        <div className="field-row" key={field.id}>
          <TextField
            name={`debts.${index}.what`}
            label="What"
            hint="Council tax 2026/27, its number"
            maxLength={100}
          />
          <MoneyField name={`debts.${index}.amountPence`} label="How much" />
          <Button kind="quiet" small onClick={() => debts.remove(index)}>
            Remove<span className="visually-hidden"> debt {index + 1}</span>
          </Button>
        </div>
      ))}
      <div className="row">
        <Button kind="quiet" small onClick={() => debts.append({ what: '' } as Debt)}>
          Add a debt
        </Button>
        {debts.fields.length === 0 ? <span className="quiet">None found.</span> : null}
      </div>
    </>
  );
}
