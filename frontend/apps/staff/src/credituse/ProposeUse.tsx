import { call } from '@quarterday/api';
import {
  Button,
  Dialog,
  Form,
  FormActions,
  formatMoney,
  MoneyField,
  SelectField,
  TextAreaField,
  TextField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Authority, Proposal } from './model';
import { AUTHORITIES } from './words';

const TITLES: Record<Proposal['kind'], string> = {
  TO_ACCOUNT: 'Move it to this account',
  TO_COUNCIL_DEBT: 'Move it to this debt',
  TO_HOUSING_BENEFIT: 'Return it to Housing Benefit',
  TO_DWP: 'Return it to the DWP',
  UNCLAIMED: 'Keep it as unclaimed',
};

interface ProposeUseProps {
  proposal: Proposal;
  done: (words: string) => void;
}

/** The button of a step, and the form behind it. */
export function ProposeUse({ proposal, done }: ProposeUseProps) {
  const because = useWhyNot('refund:propose');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small because={because} onClick={() => setOpen(true)}>
        {TITLES[proposal.kind]}
        {proposal.debtName ? <span className="visually-hidden">: {proposal.debtName}</span> : null}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={TITLES[proposal.kind]}>
        {open ? (
          <ProposeForm
            proposal={proposal}
            onClose={(words) => {
              setOpen(false);
              if (words) done(words);
            }}
          />
        ) : null}
      </Dialog>
    </>
  );
}

interface Values {
  amountPence?: number;
  reason: string;
  reference: string;
  authority: string;
  evidence: string;
}

interface FormProps {
  proposal: Proposal;
  onClose: (said?: string) => void;
}

function ProposeForm({ proposal, onClose }: FormProps) {
  const queries = useQueryClient();
  const debt = proposal.kind === 'TO_ACCOUNT' || proposal.kind === 'TO_COUNCIL_DEBT';
  const benefit = proposal.kind === 'TO_HOUSING_BENEFIT' || proposal.kind === 'TO_DWP';
  const { form, onSubmit, trouble, busy } = useServerForm<Values, { state: string }>({
    defaults: {
      amountPence: proposal.pence,
      reason: '',
      reference: '',
      authority: debt ? right(proposal) : '',
      evidence: '',
    },
    fields: ['amountPence', 'reason', 'reference', 'authority', 'evidence'],
    send: (values, key) =>
      call(`/accounts/${proposal.accountId}/credit-uses`, {
        method: 'POST',
        body: {
          kind: proposal.kind,
          amountPence: values.amountPence,
          reason: values.reason,
          evidence: values.evidence,
          toAccountId: proposal.kind === 'TO_ACCOUNT' ? proposal.debtId : null,
          councilDebtId: proposal.kind === 'TO_COUNCIL_DEBT' ? proposal.debtId : null,
          reference: benefit ? values.reference : null,
          authority: debt ? values.authority || null : null,
        },
        headers: { 'Idempotency-Key': key },
      }),
    done: ({ state }) => {
      void queries.invalidateQueries({ queryKey: ['credits'] });
      void queries.invalidateQueries({ queryKey: ['credit-uses'] });
      void queries.invalidateQueries({ queryKey: ['account'] });
      onClose(state === 'POSTED' ? 'Moved: both accounts have it' : 'Proposed: another person decides');
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES[proposal.kind]}>
      {proposal.debtName ? <p>{proposal.debtName}</p> : null}
      <MoneyField name="amountPence" label="Amount" hint={`Recommended: ${formatMoney(proposal.pence)}`} />
      <TextField name="reason" label="Why" hint="As the tenant may read it" maxLength={160} />
      {benefit ? <TextField name="reference" label="The number they know it by" maxLength={60} /> : null}
      {debt ? (
        <SelectField
          name="authority"
          label="By what right"
          options={rights(proposal).map((one) => ({ value: one, label: AUTHORITIES[one] }))}
        />
      ) : null}
      <TextAreaField
        name="evidence"
        label="What you looked at, or what was agreed"
        hint="Whoever approves it reads this"
      />
      <FormActions busy={busy} onCancel={onClose}>
        Propose it
      </FormActions>
    </Form>
  );
}

/** The rights that can be named for this debt; the server decides in the end. */
export function rights({
  sameTenancy,
  everyOwner,
}: Pick<Proposal, 'sameTenancy' | 'everyOwner'>): Authority[] {
  if (sameTenancy) return ['SAME_TENANCY', 'SET_OFF', 'CONSENT'];
  return everyOwner ? ['SET_OFF', 'CONSENT'] : ['CONSENT'];
}

function right(proposal: Proposal): Authority | '' {
  const [first] = rights(proposal);
  return first === 'CONSENT' ? '' : (first ?? '');
}
