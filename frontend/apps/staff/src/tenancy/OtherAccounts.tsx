import { ChoiceField } from '@quarterday/ui';
import { inWords } from '../platform/words';
import type { TenancyAccount } from './model';

/** The part of a form that says what becomes of each garage and sub-account. */
export interface Fates {
  fates: Record<string, string>;
}

/** `otherAccounts` of the request; left out when there is none to decide. */
export function fatesOf(others: readonly TenancyAccount[], fates: Record<string, string>) {
  if (others.length === 0) return {};
  const decided = others.filter((account) => fates[account.accountId]);
  return {
    otherAccounts: decided.map((account) => ({
      accountId: account.accountId,
      fate: fates[account.accountId],
    })),
  };
}

/** None is forgotten and none is ended by accident: each is asked about by its name. */
export function OtherAccounts({ others }: { others: readonly TenancyAccount[] }) {
  return others.map((account) => (
    <ChoiceField
      key={account.accountId}
      name={`fates.${account.accountId}`}
      label={`${inWords(account.kind)} ${account.reference}`}
      options={[
        { value: 'END', label: 'Ends with it' },
        { value: 'KEEP', label: 'Is kept' },
      ]}
    />
  ));
}
