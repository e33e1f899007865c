import { call, type FormProblem, Problem, problemToForm, read, SubmissionKey } from '@quarterday/api';
import {
  Alert,
  Button,
  ChoiceField,
  DateField,
  Form,
  formatMoney,
  MoneyField,
  PageHead,
  SelectField,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { adjustmentReasonsQuery, transactionTypesQuery } from '../platform/reference';
import type { AdjustmentMade, AdjustmentPreview } from './model';

const route = getRouteApi('/accounts/$accountId/adjustment');

interface Values {
  typeCode: string;
  direction: 'DEBIT' | 'CREDIT';
  amountPence?: number;
  effectiveOn: string;
  reasonCode: string;
  narrative: string;
}

const FIELDS = ['typeCode', 'amountPence', 'effectiveOn', 'reasonCode', 'narrative'] as const;

function bodyOf(values: Values) {
  const amount = values.amountPence ?? 0;
  return {
    typeCode: values.typeCode || null,
    amountPence: values.direction === 'CREDIT' ? -amount : amount,
    effectiveOn: values.effectiveOn || null,
    reasonCode: values.reasonCode || null,
    narrative: values.narrative,
  };
}

/** A debit or credit by hand: previewed, posted at once within the person's limit, above it with another's approval. */
export function AdjustPage() {
  const { accountId } = route.useParams();
  const head = useQuery({
    queryKey: ['account', accountId],
    queryFn: ({ signal }): Promise<{ reference: string; balanceWords: string; people: { name: string }[] }> =>
      read('/api/v1/accounts/{accountId}', { params: { path: { accountId } }, signal }),
  });
  const [round, setRound] = useState(0);
  const [made, setMade] = useState<AdjustmentMade | null>(null);
  useTitle(head.data ? `Adjust ${head.data.reference}` : 'Adjust');
  return (
    <Loaded query={head}>
      {(account) => (
        <div className="stack">
          <PageHead
            title={`Adjust account ${account.reference}`}
            crumbs={
              <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
                Account {account.reference}, {account.people[0]?.name}
              </Link>
            }
          />
          {made ? <Made made={made} onDismiss={() => setMade(null)} /> : null}
          <AdjustForm
            key={round}
            accountId={accountId}
            onMade={(answer) => {
              setMade(answer);
              setRound(round + 1);
            }}
          />
        </div>
      )}
    </Loaded>
  );
}

function Made({ made, onDismiss }: { made: AdjustmentMade; onDismiss: () => void }) {
  if (made.state === 'AWAITING_APPROVAL') {
    return (
      <Alert kind="warn" title="It waits for another person" onDismiss={onDismiss}>
        <p>
          Nothing has been posted yet. Somebody else finds it under{' '}
          <Link to="/adjustments" search={{}}>
            adjustments to approve
          </Link>
          .
        </p>
      </Alert>
    );
  }
  return (
    <Alert kind="good" title={`Posted as no. ${made.entryNumber}`} onDismiss={onDismiss}>
      <p>The balance is now {made.balanceWords}.</p>
    </Alert>
  );
}

function AdjustForm({ accountId, onMade }: { accountId: string; onMade: (made: AdjustmentMade) => void }) {
  const queries = useQueryClient();
  const because = useWhyNot('adjustment:make');
  const types = useQuery(transactionTypesQuery);
  const reasons = useQuery(adjustmentReasonsQuery);
  const form = useForm<Values>({
    defaultValues: {
      typeCode: '',
      direction: 'CREDIT',
      effectiveOn: todayInEngland().toString(),
      reasonCode: '',
      narrative: '',
    },
    shouldFocusError: false,
  });
  const [preview, setPreview] = useState<{ of: string; answer: AdjustmentPreview } | null>(null);
  const [trouble, setTrouble] = useState<FormProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const submission = useRef(new SubmissionKey());
  const sending = useRef(false);
  const current = JSON.stringify(bodyOf(form.watch()));
  const shown = preview?.of === current ? preview.answer : null;

  async function send(values: Values) {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setTrouble(null);
    const body = bodyOf(values);
    const path = `/accounts/${accountId}/adjustments`;
    try {
      if (shown) {
        const headers = { 'Idempotency-Key': submission.current.keyFor(body) };
        const made = await call<AdjustmentMade>(path, { method: 'POST', body, headers });
        submission.current.done();
        void queries.invalidateQueries({ queryKey: ['account', accountId] });
        onMade(made);
      } else {
        setPreview({
          of: JSON.stringify(body),
          answer: await call<AdjustmentPreview>(`${path}/preview`, { method: 'POST', body }),
        });
      }
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      if (failure.status === 499 || failure.status === 401) return;
      const rest = problemToForm(failure, FIELDS, (name, error) =>
        form.setError(name as keyof Values, error),
      );
      setTrouble(rest.messages.length > 0 ? rest : null);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }

  return (
    <Form form={form} onSubmit={send} trouble={trouble} label="Adjust the account">
      <SelectField
        name="typeCode"
        label="What is adjusted"
        options={(types.data?.items ?? [])
          .filter((type) => type.kind === 'CHARGE' || type.kind === 'ADJUSTMENT')
          .map((type) => ({ value: type.code, label: `${type.name} (${type.code})` }))}
      />
      <ChoiceField
        name="direction"
        label="Which way"
        options={[
          { value: 'CREDIT', label: 'Credit', hint: 'takes from what is owed' },
          { value: 'DEBIT', label: 'Debit', hint: 'adds to what is owed' },
        ]}
      />
      <MoneyField name="amountPence" label="Amount" />
      <DateField name="effectiveOn" label="Counts from" hint="Not in the future, nor in a closed year" />
      <SelectField
        name="reasonCode"
        label="Reason"
        options={(reasons.data?.items ?? [])
          .filter((reason) => !reason.retiredOn || reason.retiredOn > todayInEngland().toString())
          .map((reason) => ({ value: reason.code, label: reason.name }))}
      />
      <TextField
        name="narrative"
        label="Explanation"
        hint="As the tenant may read it, for instance “Heating charged twice in week 32”"
        maxLength={200}
      />
      {shown ? <Preview answer={shown} /> : null}
      <div className="dialog-actions">
        <Button type="submit" busy={busy} because={because}>
          {shown ? (shown.needsApproval ? 'Send for approval' : 'Post it') : 'Preview'}
        </Button>
      </div>
    </Form>
  );
}

function Preview({ answer }: { answer: AdjustmentPreview }) {
  return (
    <Alert
      kind={answer.needsApproval ? 'warn' : 'info'}
      title={`${answer.balanceBeforeWords} becomes ${answer.balanceAfterWords}`}
    >
      <p>
        {answer.needsApproval
          ? `It waits for another person: alone you may adjust ${answer.limitWords} on one account in a day.`
          : `Within your limit of ${answer.limitWords} on one account in a day.`}
        {answer.adjustedTodayPence > 0
          ? ` You adjusted ${formatMoney(answer.adjustedTodayPence)} on it today already.`
          : ''}
      </p>
    </Alert>
  );
}
