import { call, read } from '@quarterday/api';
import {
  Badge,
  Button,
  Dialog,
  Form,
  formatDate,
  formatMoney,
  MoneyField,
  Panel,
  SelectField,
  TextField,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import type { Page } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import { CostButtons } from './CostButtons';
import { DecideCosts, type Deciding } from './DecideCosts';
import type { AwardingOrder, CourtCost } from './model';
import { COST_STATES } from './words';

interface CostsProps {
  accountId: string;
  orders: readonly AwardingOrder[];
  done: (words: string) => void;
}

/** What the court awarded on this account, and what became of it. */
export function CostsPanel({ accountId, orders, done }: CostsProps) {
  const because = useWhyNot('court-cost:instruct');
  const [instructing, setInstructing] = useState(false);
  const [picked, setPicked] = useState<{ cost: CourtCost; as: Deciding } | null>(null);
  const left = orders.filter(({ costsPence, instructedPence }) => costsPence > instructedPence);
  const query = useQuery({
    queryKey: ['court-costs', 'account', accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/court-costs', { params: { query: { accountId, limit: 50 } }, signal }) as Promise<
        Page<CourtCost>
      >,
  });
  return (
    <Panel
      title="Court costs"
      aside={
        <Button
          kind="quiet"
          because={because ?? (left.length === 0 ? 'No order awards costs that were not instructed' : null)}
          onClick={() => setInstructing(true)}
        >
          Instruct costs
        </Button>
      }
    >
      <Loaded query={query} lines={2}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="quiet">None. They are added once a court has awarded them.</p>
          ) : (
            <CostTable costs={page.items} pick={setPicked} />
          )
        }
      </Loaded>
      <Dialog open={instructing} onClose={() => setInstructing(false)} title="Instruct court costs">
        {instructing ? (
          <Instruct
            accountId={accountId}
            orders={left}
            onCancel={() => setInstructing(false)}
            done={(words) => {
              setInstructing(false);
              done(words);
            }}
          />
        ) : null}
      </Dialog>
      <DecideCosts
        cost={picked?.cost ?? null}
        as={picked?.as ?? 'approval'}
        onClose={(words) => {
          setPicked(null);
          if (words) done(words);
        }}
      />
    </Panel>
  );
}

interface TableProps {
  costs: readonly CourtCost[];
  pick: (picked: { cost: CourtCost; as: Deciding }) => void;
}

function CostTable({ costs, pick }: TableProps) {
  return (
    <table className="plain">
      <caption className="visually-hidden">Court costs of this account, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">What for</th>
          <th scope="col" className="number">
            Amount
          </th>
          <th scope="col">Order of</th>
          <th scope="col">Instructed by</th>
          <th scope="col">State</th>
          <th scope="col">
            <span className="visually-hidden">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {costs.map((cost) => (
          <tr key={cost.id}>
            <th scope="row">{cost.words}</th>
            <td className="number">{cost.amountWords}</td>
            <td>
              {formatDate(cost.orderOn)}, {cost.claimNumber}
            </td>
            <td>{cost.madeByName}</td>
            <td>
              <Badge kind={COST_STATES[cost.state].kind}>{COST_STATES[cost.state].words}</Badge>{' '}
              <span className="quiet">{cost.reversedWhy || cost.decisionNote}</span>
            </td>
            <td>
              <CostButtons cost={cost} pick={(as) => pick({ cost, as })} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Instruct({ accountId, orders, done, onCancel }: CostsProps & { onCancel: () => void }) {
  const { form, onSubmit, trouble, busy } = useServerForm<{
    orderId: string;
    amountPence?: number | undefined;
    words: string;
  }>({
    defaults: { orderId: orders[0]?.id ?? '', words: '' },
    fields: ['orderId', 'amountPence', 'words'],
    send: (values, key) =>
      call(`/accounts/${accountId}/court-costs`, {
        method: 'POST',
        body: values,
        headers: { 'Idempotency-Key': key },
      }),
    done: () => done('Instructed: another person looks at it before it is posted'),
  });
  const order = orders.find(({ id }) => id === form.watch('orderId'));
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Instruct court costs">
      <SelectField
        name="orderId"
        label="By the order of"
        options={orders.map(({ id, orderOn, costsPence }) => ({
          value: id,
          label: `${formatDate(orderOn)}, costs ${formatMoney(costsPence)}`,
        }))}
      />
      <MoneyField
        name="amountPence"
        label="Amount"
        {...(order ? { hint: `At most ${formatMoney(order.costsPence - order.instructedPence)}` } : {})}
      />
      <TextField name="words" label="What for" hint="As the tenant reads it" maxLength={200} />
      <div className="dialog-actions">
        <Button type="submit" busy={busy}>
          Instruct them
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
