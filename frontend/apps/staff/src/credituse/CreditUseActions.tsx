import { call } from '@quarterday/api';
import {
  Button,
  balanceInWords,
  DateField,
  Dialog,
  Form,
  FormActions,
  formatMoney,
  MoneyField,
  TextAreaField,
  TextField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { CreditUse } from './model';

type Doing = 'approval' | 'refusal' | 'withdrawal' | 'put-back' | 'receipt';

const DOES: Record<Doing, { title: string; submit: string; said: string; danger: boolean }> = {
  approval: {
    title: 'Approve this use',
    submit: 'Approve it',
    said: 'Approved: it is on the books',
    danger: false,
  },
  refusal: {
    title: 'Refuse this use',
    submit: 'Refuse it',
    said: 'Refused; nothing was posted',
    danger: true,
  },
  withdrawal: { title: 'Take this proposal back', submit: 'Take it back', said: 'Taken back', danger: true },
  'put-back': {
    title: 'Put it back on the account',
    submit: 'Ask for it',
    said: 'Asked for: another person decides',
    danger: false,
  },
  receipt: { title: 'The other books have it', submit: 'Match it', said: 'Matched', danger: false },
};

/** What can come back: money that lies on a control account, not another tenant account's. */
const COMES_BACK = ['TO_COUNCIL_DEBT', 'TO_HOUSING_BENEFIT', 'TO_DWP', 'UNCLAIMED'];

interface ActionsProps {
  use: CreditUse;
  done: (words: string) => void;
}

/** What may be done about a use as it stands; why not, where it may not. */
export function CreditUseActions({ use, done }: ActionsProps) {
  const proposes = useWhyNot('refund:propose');
  const [doing, setDoing] = useState<Doing | null>(null);
  const waiting = use.state === 'AWAITING_APPROVAL';
  const posted = use.state === 'POSTED' && !use.putBackId && !use.confirmedOn;
  const close = (words?: string) => {
    setDoing(null);
    if (words) done(words);
  };
  return (
    <div className="row no-print">
      {waiting ? (
        <Button because={use.mayDecide ? null : (use.whyNot ?? null)} onClick={() => setDoing('approval')}>
          Approve
        </Button>
      ) : null}
      {waiting && use.mayDecide ? (
        <Button kind="quiet" onClick={() => setDoing('refusal')}>
          Refuse
        </Button>
      ) : null}
      {waiting && use.own ? (
        <Button kind="quiet" onClick={() => setDoing('withdrawal')}>
          Take it back
        </Button>
      ) : null}
      {posted && use.kind === 'TO_COUNCIL_DEBT' ? (
        <Button onClick={() => setDoing('receipt')}>The other books have it</Button>
      ) : null}
      {posted && COMES_BACK.includes(use.kind) ? (
        <Button kind="quiet" because={proposes} onClick={() => setDoing('put-back')}>
          {use.kind === 'UNCLAIMED' ? 'It is claimed' : 'Put it back'}
        </Button>
      ) : null}
      <Dialog open={doing !== null} onClose={() => close()} title={doing ? DOES[doing].title : ''}>
        {doing ? <Do use={use} as={doing} onClose={close} /> : null}
      </Dialog>
    </div>
  );
}

interface Values {
  note: string;
  reason: string;
  evidence: string;
  reference: string;
  receivedOn: string;
  amountPence?: number;
}

interface DoProps {
  use: CreditUse;
  as: Doing;
  onClose: (said?: string) => void;
}

function Do({ use, as, onClose }: DoProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<Values>({
    defaults: { note: '', reason: '', evidence: '', reference: '', receivedOn: '' },
    fields: ['note', 'reason', 'evidence', 'reference', 'receivedOn', 'amountPence'],
    send: (values, key) =>
      call(`/credit-uses/${use.id}/${as}`, {
        method: 'POST',
        body: body(use, as, values),
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['credit-uses'] });
      void queries.invalidateQueries({ queryKey: ['credits'] });
      void queries.invalidateQueries({ queryKey: ['account', use.accountId] });
      onClose(DOES[as].said);
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={DOES[as].title}>
      <Consequence use={use} as={as} />
      {as === 'approval' ? <TextAreaField name="note" label="Note" optional /> : null}
      {as === 'refusal' || as === 'withdrawal' ? <TextAreaField name="note" label="Why" /> : null}
      {as === 'put-back' ? (
        <>
          <TextField name="reason" label="Why" hint="As the tenant may read it" maxLength={160} />
          <TextAreaField name="evidence" label="Who asks for it, and what you looked at" />
        </>
      ) : null}
      {as === 'receipt' ? (
        <>
          <TextField name="reference" label="Number of the receipt there" maxLength={60} />
          <DateField name="receivedOn" label="Its day" />
          <MoneyField name="amountPence" label="Its amount" />
        </>
      ) : null}
      <FormActions kind={DOES[as].danger ? 'danger' : 'main'} busy={busy} onCancel={onClose}>
        {DOES[as].submit}
      </FormActions>
    </Form>
  );
}

function body(use: CreditUse, as: Doing, values: Values): object {
  switch (as) {
    case 'approval':
      return { contentHash: use.contentHash, note: values.note.trim() || null };
    case 'put-back':
      return { reason: values.reason, evidence: values.evidence };
    case 'receipt':
      return {
        reference: values.reference,
        receivedOn: values.receivedOn || null,
        amountPence: values.amountPence ?? null,
      };
    default:
      return { note: values.note };
  }
}

function Consequence({ use, as }: { use: CreditUse; as: Doing }) {
  const money = formatMoney(use.amountPence);
  const back = use.kind === 'PUT_BACK' || as === 'put-back';
  const after = balanceInWords(use.balancePence + (back ? -use.amountPence : use.amountPence));
  switch (as) {
    case 'approval':
    case 'put-back':
      return (
        <p>
          {money}: the account goes from {use.balanceWords} to <strong>{after}</strong>
          {as === 'put-back' ? ' once another person has approved it' : ''}.
        </p>
      );
    case 'receipt':
      return <p>{money} left the rent account. Both legs have to be the same money.</p>;
    case 'refusal':
      return <p>Nothing is posted. {use.proposedByName} reads why.</p>;
    default:
      return <p>Nothing was posted, and nothing will be.</p>;
  }
}
