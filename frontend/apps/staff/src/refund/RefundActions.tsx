import { call } from '@quarterday/api';
import {
  Alert,
  Button,
  balanceInWords,
  Dialog,
  Form,
  FormActions,
  formatMoney,
  TextAreaField,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe, useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Refund } from './model';

type Doing = 'approval' | 'refusal' | 'withdrawal' | 'return';

const DOES: Record<Doing, { title: string; submit: string; said: string; danger: boolean }> = {
  approval: {
    title: 'Approve this refund',
    submit: 'Approve it',
    said: 'Approved: it is on the account and goes with the next file',
    danger: false,
  },
  refusal: {
    title: 'Refuse this refund',
    submit: 'Refuse it',
    said: 'Refused; nothing was posted',
    danger: true,
  },
  withdrawal: {
    title: 'Take this refund back',
    submit: 'Take it back',
    said: 'Taken back',
    danger: true,
  },
  return: {
    title: 'This refund came back',
    submit: 'It came back',
    said: 'The account has its credit again',
    danger: true,
  },
};

interface ActionsProps {
  refund: Refund;
  done: (words: string) => void;
}

/** What may be done about a refund as it stands; why not, where it may not. */
export function RefundActions({ refund, done }: ActionsProps) {
  const me = useMe();
  const approves = useWhyNot('refund:approve');
  const [doing, setDoing] = useState<Doing | null>(null);
  const waiting = refund.state === 'AWAITING_APPROVAL';
  const undoes = waiting && refund.own ? null : approves;
  const paid = refund.payOn && refund.payOn <= todayInEngland().toString();
  const close = () => setDoing(null);
  return (
    <div className="row no-print">
      {waiting ? (
        <>
          <Button
            because={refund.mayDecide ? null : (refund.whyNot ?? approves)}
            onClick={() => setDoing('approval')}
          >
            Approve
          </Button>
          {refund.mayDecide ? (
            <Button kind="quiet" onClick={() => setDoing('refusal')}>
              Refuse
            </Button>
          ) : null}
        </>
      ) : null}
      {(waiting && (refund.own || me.permissions.includes('refund:approve'))) ||
      refund.state === 'APPROVED' ? (
        <Button kind="quiet" because={undoes} onClick={() => setDoing('withdrawal')}>
          Take it back
        </Button>
      ) : null}
      {refund.state === 'SENT' ? (
        <Button
          kind="quiet"
          because={approves ?? (paid ? null : 'Until its day the whole file is taken back.')}
          onClick={() => setDoing('return')}
        >
          It came back
        </Button>
      ) : null}
      <Dialog open={doing !== null} onClose={close} title={doing ? DOES[doing].title : ''}>
        {doing ? (
          <Do
            refund={refund}
            as={doing}
            onClose={(words) => {
              close();
              if (words) done(words);
            }}
          />
        ) : null}
      </Dialog>
    </div>
  );
}

interface DoProps {
  refund: Refund;
  as: Doing;
  onClose: (said?: string) => void;
}

function Do({ refund, as, onClose }: DoProps) {
  const queries = useQueryClient();
  const decides = as === 'approval' || as === 'refusal';
  const { form, onSubmit, trouble, busy } = useServerForm<{ note: string; reason: string }>({
    defaults: { note: '', reason: '' },
    fields: ['note', 'reason'],
    send: ({ note, reason }, key) =>
      call(`/refunds/${refund.id}/${as}`, {
        method: 'POST',
        body:
          as === 'approval'
            ? { contentHash: refund.contentHash, note: note.trim() || null }
            : decides
              ? { note }
              : { reason },
        headers: { 'Idempotency-Key': key },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['refunds'] });
      void queries.invalidateQueries({ queryKey: ['account', refund.accountId] });
      onClose(DOES[as].said);
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={DOES[as].title}>
      <Consequence refund={refund} as={as} />
      {decides ? (
        <TextAreaField name="note" label={as === 'approval' ? 'Note' : 'Why'} optional={as === 'approval'} />
      ) : (
        <TextField name="reason" label="Why" maxLength={160} />
      )}
      <FormActions kind={DOES[as].danger ? 'danger' : 'main'} busy={busy} onCancel={onClose}>
        {DOES[as].submit}
      </FormActions>
    </Form>
  );
}

function Consequence({ refund, as }: { refund: Refund; as: Doing }) {
  const after = balanceInWords(refund.balancePence + refund.amountPence);
  const again = balanceInWords(refund.balancePence - refund.amountPence);
  switch (as) {
    case 'approval':
      return (
        <>
          {refund.bankKnown === 'ELSEWHERE' ? (
            <Alert kind="warn" title="Another household uses this bank account">
              <p>Ask the tenant back, by a number that was on record before, whether it is theirs.</p>
            </Alert>
          ) : null}
          <p>
            {formatMoney(refund.amountPence)} to {refund.payeeName}, {refund.bankMask}. The account goes from{' '}
            {refund.balanceWords} to <strong>{after}</strong>.
          </p>
        </>
      );
    case 'refusal':
      return <p>Nothing is posted. {refund.askedByName} reads why.</p>;
    case 'withdrawal':
      return (
        <p>
          {refund.entryNumber
            ? `What is on the account is reversed: it is ${again} again.`
            : 'Nothing was posted yet, and nothing will be.'}
        </p>
      );
    default:
      return (
        <p>
          Say so when the money is on the council’s bank account again. The account is then{' '}
          <strong>{again}</strong>.
        </p>
      );
  }
}
