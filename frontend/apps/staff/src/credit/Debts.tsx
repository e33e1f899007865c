import { call } from '@quarterday/api';
import {
  Badge,
  Button,
  Dialog,
  Form,
  FormActions,
  formatMoney,
  MoneyField,
  Panel,
  SelectField,
  TextAreaField,
  TextField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { AccountCredit, Debt } from './model';
import { COUNCIL_DEBTS, mayBeUsed } from './words';

interface DebtsProps {
  credit: AccountCredit;
  /** How the credit is moved to a debt that needs consent; the others are steps. */
  move: (debt: Debt) => ReactNode;
}

/** What the owners owe, in the order in which it is paid; what other books have is recorded here. */
export function Debts({ credit, move }: DebtsProps) {
  const because = useWhyNot('refund:propose');
  const [adding, setAdding] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Debt | null>(null);
  return (
    <Panel
      title="Owed before it is anybody’s"
      aside={
        <Button kind="quiet" small because={because} onClick={() => setAdding(true)}>
          Record a council debt
        </Button>
      }
    >
      {credit.debts.length === 0 ? (
        <p className="quiet">
          The owners owe nothing on other rent accounts, and nothing elsewhere was recorded.
        </p>
      ) : (
        <table className="plain">
          <caption className="visually-hidden">
            Debts of the owners, in the order in which they are paid
          </caption>
          <thead>
            <tr>
              <th scope="col">Debt</th>
              <th scope="col">Who owes it</th>
              <th scope="col" className="number">
                Owed
              </th>
              <th scope="col">By right</th>
              <th scope="col">
                <span className="visually-hidden">Do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {credit.debts.map((debt) => (
              <tr key={debt.id}>
                <th scope="row">
                  <Reference debt={debt} />
                  <div className="quiet">{debt.note || debt.rankWords}</div>
                </th>
                <td>{debt.names}</td>
                <td className="number">{formatMoney(debt.pence)}</td>
                <td>
                  {needsConsent(debt) ? (
                    <>
                      <Badge kind="warn">Needs consent</Badge> {debt.heldWords}
                    </>
                  ) : (
                    'May be set off'
                  )}
                </td>
                <td>
                  {needsConsent(debt) && mayBeUsed(credit) ? move(debt) : null}
                  {COUNCIL_DEBTS[debt.rank] ? (
                    <Button kind="quiet" small because={because} onClick={() => setWithdrawing(debt)}>
                      Withdraw<span className="visually-hidden"> {debt.reference}</span>
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {credit.closedDebts > 0 ? (
        <p className="quiet">
          Debts on {credit.closedDebts} {credit.closedDebts === 1 ? 'account' : 'accounts'} closed to you
          count too.
        </p>
      ) : null}
      <Dialog open={adding} onClose={() => setAdding(false)} title="Record a council debt">
        {adding ? <Add credit={credit} onClose={() => setAdding(false)} /> : null}
      </Dialog>
      <Dialog open={withdrawing !== null} onClose={() => setWithdrawing(null)} title="Withdraw this debt">
        {withdrawing ? (
          <Withdraw accountId={credit.accountId} debt={withdrawing} onClose={() => setWithdrawing(null)} />
        ) : null}
      </Dialog>
    </Panel>
  );
}

function needsConsent(debt: Debt): boolean {
  return !debt.everyOwner || Boolean(debt.heldWords);
}

function Reference({ debt }: { debt: Debt }) {
  const elsewhere = COUNCIL_DEBTS[debt.rank];
  return elsewhere ? (
    <>
      {elsewhere}, {debt.reference}
    </>
  ) : (
    <Link to="/accounts/$accountId" params={{ accountId: debt.id }} search={{}}>
      Account {debt.reference}
    </Link>
  );
}

interface AddValues {
  kind: string;
  reference: string;
  amountPence?: number;
  personId: string;
  note: string;
}

function Add({ credit, onClose }: { credit: AccountCredit; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<AddValues>({
    defaults: {
      kind: '',
      reference: '',
      personId: credit.owners.length === 1 ? (credit.owners[0]?.personId ?? '') : '',
      note: '',
    },
    fields: ['kind', 'reference', 'amountPence', 'personId', 'note'],
    send: (values) =>
      call(`/accounts/${credit.accountId}/credit/council-debts`, {
        method: 'POST',
        body: { ...values, kind: values.kind || null, personId: values.personId || null },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['credits'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Record a council debt">
      <SelectField
        name="kind"
        label="What is it?"
        options={Object.entries(COUNCIL_DEBTS).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="reference" label="Its number there" maxLength={60} />
      <MoneyField name="amountPence" label="How much" />
      <SelectField
        name="personId"
        label="Who owes it"
        options={credit.owners.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <TextAreaField name="note" label="Who said so, and when" />
      <FormActions busy={busy} onCancel={onClose}>
        Record it
      </FormActions>
    </Form>
  );
}

interface WithdrawProps {
  accountId: string;
  debt: Debt;
  onClose: () => void;
}

function Withdraw({ accountId, debt, onClose }: WithdrawProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ why: string }>({
    defaults: { why: '' },
    fields: ['why'],
    send: (body) =>
      call(`/accounts/${accountId}/credit/council-debts/${debt.id}/withdrawal`, { method: 'POST', body }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['credits'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Withdraw this debt">
      <p>It stays to be read, and is held against the credit no more.</p>
      <TextField name="why" label="Why" maxLength={200} />
      <FormActions kind="danger" busy={busy} onCancel={onClose}>
        Withdraw it
      </FormActions>
    </Form>
  );
}
