import { read } from '@quarterday/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Asked, Page } from '../platform/pages';
import { transactionTypesQuery } from '../platform/reference';

export type PaymentState = 'STANDS' | 'BOUNCED' | 'CORRECTED' | 'REVERSED';

export interface Payment {
  number: number;
  receiptNumber: string;
  paidOn: string;
  typeCode: string;
  typeName: string;
  amountPence: number;
  narrative: string;
  recordedAt: string;
  source: string;
  state: PaymentState;
  reversedBy?: number | null;
  bounceReason?: BounceReason | null;
}

export interface PaymentPosted {
  accountId: string;
  number: number;
  receiptNumber: string;
  amountPence: number;
  paidOn: string;
  balancePence: number;
  balanceWords: string;
}

export const BOUNCE_REASONS = {
  CHEQUE_UNPAID: 'Cheque returned unpaid',
  CARD_CHARGED_BACK: 'Card payment charged back',
  DIRECT_DEBIT_UNPAID: 'Direct Debit returned unpaid',
  BANK_RECALLED: 'Bank payment recalled by the bank',
  CASH_NOT_BANKED: 'Cash not accepted by the bank',
} as const;

export type BounceReason = keyof typeof BOUNCE_REASONS;

export interface PaymentBounced {
  reversalNumber: number;
  restNumber?: number | null;
  bouncedPence: number;
  balancePence: number;
  balanceWords: string;
}

/** What an account page knows of itself, for the head of a page about it. */
export interface AccountHead {
  reference: string;
  balancePence: number;
  balanceWords: string;
  state: string;
  people: { name: string; liable: boolean }[];
}

export const accountHeadQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['account', accountId],
    queryFn: ({ signal }): Promise<AccountHead> =>
      read('/api/v1/accounts/{accountId}', { params: { path: { accountId } }, signal }),
  });

/** Newest first; under the account's own key, so that whatever moves the account reads them anew. */
export const paymentsQuery = (accountId: string, asked: Asked) =>
  queryOptions({
    queryKey: ['account', accountId, 'payments', asked],
    queryFn: ({ signal }): Promise<Page<Payment>> =>
      read('/api/v1/accounts/{accountId}/payments', {
        params: { path: { accountId }, query: asked },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

/** A returned Direct Debit is the collection bounced, never a payment received. */
const TAKEN_BACK = 'RDX';

/** The ways a payment comes in. */
export const methodsQuery = queryOptions({
  ...transactionTypesQuery,
  select: (types) =>
    types.items
      .filter((type) => type.kind === 'RECEIPT' && type.code !== TAKEN_BACK)
      .map((type) => ({ value: type.code, label: `${type.name} (${type.code})` })),
});

/** What became of a payment, in a few words. */
export function stateInWords(payment: Payment): string {
  switch (payment.state) {
    case 'STANDS':
      return 'Stands';
    case 'BOUNCED':
      return payment.bounceReason ? BOUNCE_REASONS[payment.bounceReason] : 'Bounced';
    case 'CORRECTED':
      return 'Put right';
    case 'REVERSED':
      return 'Reversed';
  }
}
