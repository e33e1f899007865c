import { call } from '@quarterday/api';
import {
  DateField,
  Form,
  FormActions,
  formatDate,
  formatMoney,
  MoneyField,
  Panel,
  SelectField,
  TextField,
  TickField,
  todayInEngland,
} from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { FREQUENCIES } from '../platform/frequencies';
import { useServerForm } from '../platform/useServerForm';
import type { AccountArrangements, Arrangement, CourtOrder, Preview } from './model';
import { PreviewView } from './PreviewView';
import {
  type DebtValue,
  included,
  isReady,
  TERMS_FIELDS,
  type TermsValues,
  termsBody,
  usualTerms,
} from './terms';
import { KINDS } from './words';

const SETTLED_MS = 350;

const KIND_OPTIONS = Object.entries(KINDS).map(([value, label]) => ({ value, label }));
const FREQUENCY_OPTIONS = Object.entries(FREQUENCIES).map(([value, label]) => ({ value, label }));

interface EditorProps {
  accountId: string;
  found: AccountArrangements;
  /** The arrangement whose terms change; a new one without. */
  changed?: Arrangement | undefined;
  done: (words: string) => void;
  onCancel: () => void;
}

/** The terms on one side, what they come to on the other, while they are typed. */
export function TermsEditor({ accountId, found, changed, done, onCancel }: EditorProps) {
  const at = changed?.accountId ?? accountId;
  const path = `/accounts/${at}/arrangements`;
  const { form, onSubmit, trouble, busy } = useServerForm<TermsValues>({
    defaults: usualTerms(at, found.accounts, found.benefitWeeklyPence, changed),
    fields: TERMS_FIELDS,
    send: (values, key) =>
      changed
        ? call(`${path}/${changed.id}/terms`, {
            method: 'PUT',
            body: { terms: termsBody(values), reason: values.reason },
            headers: { 'If-Match': `"${changed.version}"` },
          })
        : call(path, {
            method: 'POST',
            body: { terms: termsBody(values), reason: values.reason },
            headers: { 'Idempotency-Key': key },
          }),
    done: () =>
      done(
        changed ? 'The arrangement is changed' : 'The arrangement is agreed. A letter goes to each tenant.',
      ),
  });
  return (
    <Panel title={changed ? 'Other terms from today on' : 'A new arrangement'}>
      <Form form={form} onSubmit={onSubmit} trouble={trouble} label="The arrangement" wide>
        <div className="editor-beside">
          <div className="stack-close">
            <TermsFields accountId={at} changed={changed} orders={found.orders} />
            <FormActions busy={busy} onCancel={onCancel}>
              {changed ? 'Change it' : 'Agree it'}
            </FormActions>
          </div>
          <LivePreview accountId={at} />
        </div>
      </Form>
    </Panel>
  );
}

interface FieldsProps {
  accountId: string;
  changed?: Arrangement | undefined;
  orders: readonly CourtOrder[];
}

function TermsFields({ accountId, changed, orders }: FieldsProps) {
  const kind = useWatch({ name: 'terms.kind' }) as string;
  const debts = useWatch({ name: 'debts' }) as DebtValue[];
  return (
    <>
      <SelectField name="terms.kind" label="How it came about" options={KIND_OPTIONS} />
      {kind === 'COURT_ORDERED' ? (
        <OrderField accountId={accountId} orders={orders} stoodBy={changed?.versions[0]?.orderId} />
      ) : null}
      <fieldset className="field">
        <legend>What it is about, paid off in this order</legend>
        {debts.map((debt, index) => (
          <div key={debt.accountId} className="field-row">
            <TickField
              name={`debts.${index}.included`}
              label={`${debt.reference}, owes ${formatMoney(debt.balancePence)}`}
            />
            {debt.included ? (
              <MoneyField name={`debts.${index}.owedPence`} label={`Of it, ${debt.reference}`} />
            ) : null}
          </div>
        ))}
      </fieldset>
      <SelectField name="terms.frequency" label="How often" options={FREQUENCY_OPTIONS} />
      <DateField
        name="terms.firstOn"
        label="First instalment"
        hint="Its day is every instalment’s: Monday to Friday, or the 1st to the 28th"
      />
      <MoneyField
        name="terms.instalmentPence"
        label="Off what is owed, each time"
        hint="Beside the rent, which goes on"
      />
      <MoneyField
        name="terms.lessWeeklyPence"
        label="Somebody else pays a week"
        hint="Housing Benefit, or Universal Credit paid to the council, of each charged week; leave empty for nothing"
        optional
      />
      <TextField name="reason" label="How it was agreed" hint="It stands in the history" maxLength={500} />
    </>
  );
}

interface OrderProps {
  accountId: string;
  orders: readonly CourtOrder[];
  /** The order the terms that change stood by. */
  stoodBy?: string | null | undefined;
}

/** One of the account’s own orders; what it says is paid each time comes with it. */
function OrderField({ accountId, orders, stoodBy }: OrderProps) {
  const { setValue } = useFormContext<TermsValues>();
  const chosen = useWatch({ name: 'terms.orderId' }) as string;
  const offered = orders.filter(({ id }) => id !== stoodBy);
  const says = offered.find(({ id }) => id === chosen)?.instalmentPence;
  useEffect(() => {
    if (says !== undefined) setValue('terms.instalmentPence', says);
  }, [says, setValue]);
  if (offered.length === 0)
    return (
      <p>
        {stoodBy ? 'No other order' : 'No order'} on this account says what is paid each time.{' '}
        <Link to="/accounts/$accountId/court" params={{ accountId }}>
          Write it down on the court page
        </Link>{' '}
        first.
      </p>
    );
  return (
    <SelectField
      name="terms.orderId"
      label="The court’s order"
      hint={stoodBy ? 'The order that changes it, not the one it stood by' : undefined}
      options={offered.map(({ id, claimNumber, orderOn, instalmentPence }) => ({
        value: id,
        label: `${formatDate(orderOn)}, claim ${claimNumber}: ${formatMoney(instalmentPence)} each time`,
      }))}
    />
  );
}

/** Asked again once the form has been still for a moment. */
function LivePreview({ accountId }: { accountId: string }) {
  const values = useSettled(useWatch() as TermsValues);
  const ready = isReady(values, todayInEngland().toString());
  const body = termsBody(values);
  const query = useQuery({
    queryKey: ['arrangements', 'preview', accountId, body],
    queryFn: ({ signal }) =>
      call<Preview>(`/accounts/${accountId}/arrangements/preview`, {
        method: 'POST',
        body: { terms: body },
        signal,
      }),
    enabled: ready,
    retry: false,
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-label="What it comes to">
      <PreviewView
        query={query}
        ready={ready}
        references={included(values.debts).map((debt) => debt.reference)}
      />
    </section>
  );
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether the value is another
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
