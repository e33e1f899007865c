import { call, Problem } from '@quarterday/api';
import {
  balanceInWords,
  Form,
  FormActions,
  formatDate,
  formatMoney,
  TextAreaField,
  TickField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useServerForm } from '../platform/useServerForm';
import { Explained } from './Explained';
import type { Correction } from './model';

/** What is being done with one of the tray. */
export type Deciding = { correction: Correction; as: 'approval' | 'refusal' | 'words' };

/** What was told to the tenants on the day it was posted. */
export function Words({ correction }: { correction: Correction }) {
  const sides = [correction.from, ...(correction.to ? [correction.to] : [])];
  return sides.map((side) => (
    <Explained key={side.accountId} reference={side.reference} words={side.explanation} />
  ));
}

/** Approving or refusing another person’s correction, with what it comes to now. */
export function Decide({ deciding, onClose }: { deciding: Deciding; onClose: (said?: string) => void }) {
  const queries = useQueryClient();
  const { correction } = deciding;
  const approve = deciding.as === 'approval';
  const [since, setSince] = useState<string[]>([]);
  const { form, onSubmit, trouble, busy } = useServerForm<{ note: string; confirmed: boolean }>({
    defaults: { note: '', confirmed: false },
    fields: ['note'],
    send: async ({ note, confirmed }, key) => {
      try {
        return await call(`/corrections/${correction.id}/${deciding.as}`, {
          method: 'POST',
          body: approve
            ? {
                contentHash: correction.contentHash,
                confirmed: confirmed ? since : [],
                ...(note.trim() ? { note: note.trim() } : {}),
              }
            : { note },
          headers: { 'Idempotency-Key': key },
        });
      } catch (failure) {
        if (failure instanceof Problem && failure.code === 'CONFIRMATION_NEEDED')
          setSince(failure.errors.flatMap((error) => error.code ?? []));
        throw failure;
      }
    },
    done: () => {
      void queries.invalidateQueries({ queryKey: ['corrections'] });
      void queries.invalidateQueries({ queryKey: ['account'] });
      onClose(approve ? 'Approved and posted' : 'Refused; nothing was posted');
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Decide">
      <p>
        {inOneSentence(correction)} Made by {correction.madeByName}: {correction.reason}
      </p>
      {approve && correction.to ? (
        <p>
          Account {correction.from.reference}: {correction.from.balanceWords} becomes{' '}
          <strong>{balanceInWords(correction.from.balancePence + correction.amountPence)}</strong>. Account{' '}
          {correction.to.reference}: {correction.to.balanceWords} becomes{' '}
          <strong>{balanceInWords(correction.to.balancePence - correction.rightAmountPence)}</strong>.
        </p>
      ) : null}
      {approve && !correction.to ? (
        <p>
          {correction.from.balanceWords} becomes{' '}
          <strong>
            {balanceInWords(
              correction.from.balancePence + correction.amountPence - correction.rightAmountPence,
            )}
          </strong>
          .
        </p>
      ) : null}
      {since.length > 0 ? (
        <TickField name="confirmed" label="I have looked at what came up since, and it is meant" />
      ) : null}
      <TextAreaField name="note" label={approve ? 'Note' : 'Why'} optional={approve} />
      <FormActions kind={approve ? 'main' : 'danger'} busy={busy} onCancel={onClose}>
        {approve ? 'Approve and post' : 'Refuse it'}
      </FormActions>
    </Form>
  );
}

function inOneSentence({
  mistake,
  from,
  to,
  amountPence,
  effectiveOn,
  rightAmountPence,
  rightOn,
}: Correction) {
  const amount = formatMoney(amountPence);
  switch (mistake) {
    case 'WRONG_ACCOUNT':
      return `${amount} of ${formatDate(effectiveOn)} goes from account ${from.reference} to account ${to?.reference}.`;
    case 'WRONG_AMOUNT':
      return `${amount} of ${formatDate(effectiveOn)} on account ${from.reference} becomes ${formatMoney(rightAmountPence)}.`;
    case 'WRONG_DATE':
      return `${amount} on account ${from.reference} counts from ${formatDate(rightOn)} instead of ${formatDate(effectiveOn)}.`;
    case 'TRANSFER':
      return `${amount} moves from account ${from.reference} to account ${to?.reference}, counting from ${formatDate(rightOn)}.`;
  }
}
