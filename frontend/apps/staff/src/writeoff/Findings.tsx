import { call } from '@quarterday/api';
import {
  Button,
  DateField,
  Dialog,
  Form,
  FormActions,
  formatDate,
  Panel,
  SelectField,
  TextAreaField,
  TextField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { AccountDebt, Finding, FindingKind } from './model';
import { FINDINGS } from './words';

/** What was found out about the debt and those who owe it, and the way to record more. */
export function Findings({ debt }: { debt: AccountDebt }) {
  const because = useWhyNot('writeoff:propose');
  const [adding, setAdding] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Finding | null>(null);
  return (
    <Panel
      title="What was found out"
      aside={
        <Button kind="quiet" small because={because} onClick={() => setAdding(true)}>
          Record a finding
        </Button>
      }
    >
      {debt.findings.length === 0 ? (
        <p className="quiet">Nothing yet: an order, an estate, a trace, a decision.</p>
      ) : (
        <ul className="plain-list stack-close">
          {debt.findings.map((finding) => (
            <li key={finding.id}>
              <strong>{FINDINGS[finding.kind].words}</strong>
              {finding.personName ? `, ${finding.personName}` : ''}, {formatDate(finding.foundOn)}:{' '}
              {finding.reference}. {finding.note}{' '}
              {finding.withdrawnAt ? (
                <span className="quiet">Withdrawn: {finding.withdrawnWhy}</span>
              ) : (
                <Button kind="quiet" small because={because} onClick={() => setWithdrawing(finding)}>
                  Withdraw<span className="visually-hidden"> {FINDINGS[finding.kind].words}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title="Record a finding">
        {adding ? <Add debt={debt} onClose={() => setAdding(false)} /> : null}
      </Dialog>
      <Dialog open={withdrawing !== null} onClose={() => setWithdrawing(null)} title="Withdraw this finding">
        {withdrawing ? (
          <Withdraw debt={debt} finding={withdrawing} onClose={() => setWithdrawing(null)} />
        ) : null}
      </Dialog>
    </Panel>
  );
}

interface Values {
  kind: FindingKind | '';
  personId: string;
  foundOn: string;
  reference: string;
  note: string;
}

function Add({ debt, onClose }: { debt: AccountDebt; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<Values>({
    defaults: { kind: '', personId: '', foundOn: '', reference: '', note: '' },
    fields: ['kind', 'personId', 'foundOn', 'reference', 'note'],
    send: (values) =>
      call(`/accounts/${debt.accountId}/write-off-findings`, {
        method: 'POST',
        body: {
          ...values,
          kind: values.kind || null,
          personId: values.kind && FINDINGS[values.kind].ofDebtor ? values.personId || null : null,
          foundOn: values.foundOn || null,
        },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['write-offs'] });
      onClose();
    },
  });
  const kind = form.watch('kind');
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Record a finding">
      <SelectField
        name="kind"
        label="What was found"
        options={Object.entries(FINDINGS).map(([value, { words }]) => ({ value, label: words }))}
      />
      {kind && FINDINGS[kind].ofDebtor ? (
        <SelectField
          name="personId"
          label="Of whom"
          hint="Each debtor owes all of it: one that is out of reach is not enough"
          options={debt.debtors.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      ) : null}
      <DateField name="foundOn" label={kind ? `Day: ${FINDINGS[kind].day.toLowerCase()}` : 'Day'} />
      <TextField name="reference" label="Number or place" maxLength={100} />
      <TextAreaField name="note" label="What it says" />
      <FormActions busy={busy} onCancel={onClose}>
        Record it
      </FormActions>
    </Form>
  );
}

interface WithdrawProps {
  debt: AccountDebt;
  finding: Finding;
  onClose: () => void;
}

function Withdraw({ debt, finding, onClose }: WithdrawProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: (body) =>
      call(`/accounts/${debt.accountId}/write-off-findings/${finding.id}/withdrawal`, {
        method: 'POST',
        body,
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['write-offs'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Withdraw this finding">
      <p>It stays to be read, and counts no more.</p>
      <TextField name="reason" label="Why" maxLength={200} />
      <FormActions kind="danger" busy={busy} onCancel={onClose}>
        Withdraw it
      </FormActions>
    </Form>
  );
}
