import { apiUrl } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Empty,
  formatDate,
  formatMoney,
  type GridColumn,
  type Mood,
  PageHead,
  Panel,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { BounceDialog } from './BounceDialog';
import {
  type AccountHead,
  accountHeadQuery,
  type Payment,
  type PaymentPosted,
  paymentsQuery,
  stateInWords,
} from './model';
import { PostForm } from './PostForm';

const route = getRouteApi('/accounts/$accountId/payments');

const MOODS: Record<Payment['state'], Mood> = {
  STANDS: 'good',
  BOUNCED: 'bad',
  CORRECTED: 'info',
  REVERSED: 'warn',
};

/** The last four are in sight while one is posted: a second of the same amount is seen before it is made. */
const IN_SIGHT = 4;

/** Posting payments to one account, and all that came in before. */
export function PaymentsPage() {
  const { accountId } = route.useParams();
  const head = useQuery(accountHeadQuery(accountId));
  useTitle(head.data ? `Payments ${head.data.reference}` : 'Payments');
  return <Loaded query={head}>{(account) => <Whole accountId={accountId} account={account} />}</Loaded>;
}

function Whole({ accountId, account }: { accountId: string; account: AccountHead }) {
  const paging = usePaging(accountId);
  const payments = useQuery(paymentsQuery(accountId, paging.asked));
  const latest = useQuery(paymentsQuery(accountId, { limit: 50 }));
  const [posted, setPosted] = useState<PaymentPosted | null>(null);
  const [method, setMethod] = useState('');
  const [bouncing, setBouncing] = useState<Payment | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const columns = useMemo(() => columnsOf(accountId, setBouncing), [accountId]);
  const who = account.people.filter((person) => person.liable).map((person) => person.name);
  return (
    <div className="stack">
      <PageHead
        title="Post a payment"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            Account {account.reference}, {who.join(', ')}
          </Link>
        }
      />
      {posted ? <Posted posted={posted} onDismiss={() => setPosted(null)} /> : null}
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="columns">
        <Panel title={account.balanceWords}>
          {account.state === 'FORMER' ? <p>A former tenant’s account: it takes payments as before.</p> : null}
          <PostForm
            key={posted?.number ?? 0}
            accountId={accountId}
            method={method}
            onPosted={(answer, how) => {
              setMethod(how);
              setSaid(null);
              setPosted(answer);
            }}
          />
        </Panel>
        <Panel title="The last four payments">
          <Loaded query={latest} lines={4}>
            {(page) => <LastPayments page={page} />}
          </Loaded>
        </Panel>
      </div>
      <Loaded query={payments} lines={6}>
        {(page) => (
          <ListGrid
            id="payments"
            file={{ path: `/accounts/${accountId}/payments` }}
            caption={`Payments of account ${account.reference}`}
            columns={columns}
            rows={page.items}
            rowId={(payment) => String(payment.number)}
            selectable
            paging={paging.under(page)}
            empty={<Empty title="Nothing has been paid yet" />}
          />
        )}
      </Loaded>
      <BounceDialog
        accountId={accountId}
        payment={bouncing}
        onClose={() => setBouncing(null)}
        onBounced={(bounced) => {
          setBouncing(null);
          setPosted(null);
          setSaid(`Taken back as no. ${bounced.reversalNumber}. The balance is now ${bounced.balanceWords}.`);
        }}
      />
    </div>
  );
}

function Posted({ posted, onDismiss }: { posted: PaymentPosted; onDismiss: () => void }) {
  return (
    <Alert
      kind="good"
      title={`${formatMoney(posted.amountPence)} posted: the balance is now ${posted.balanceWords}`}
      onDismiss={onDismiss}
    >
      <p>
        <a href={apiUrl(`/accounts/${posted.accountId}/payments/${posted.number}/receipt.pdf`)} download>
          Receipt {posted.receiptNumber}
        </a>
      </p>
    </Alert>
  );
}

function LastPayments({ page }: { page: Page<Payment> }) {
  if (page.items.length === 0) return <p className="quiet">Nothing has been paid yet.</p>;
  return (
    <ul className="counter-list">
      {page.items.slice(0, IN_SIGHT).map((payment) => (
        <li key={payment.number}>
          <span>
            {formatDate(payment.paidOn)}, {payment.typeName}
            {payment.narrative ? <span className="quiet"> {payment.narrative}</span> : null}
          </span>
          <span className="row">
            {payment.state === 'STANDS' ? null : (
              <Badge kind={MOODS[payment.state]}>{stateInWords(payment)}</Badge>
            )}
            <strong className="number">{formatMoney(payment.amountPence)}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}

function columnsOf(accountId: string, onBounce: (payment: Payment) => void): GridColumn<Payment>[] {
  return [
    { id: 'paidOn', header: 'Paid', kind: 'date', names: true, value: (payment) => payment.paidOn },
    { id: 'type', header: 'How', value: (payment) => payment.typeName },
    { id: 'narrative', header: 'Payer’s words', value: (payment) => payment.narrative },
    { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (payment) => payment.amountPence },
    {
      id: 'state',
      header: 'State',
      value: stateInWords,
      cell: (payment) => <Badge kind={MOODS[payment.state]}>{stateInWords(payment)}</Badge>,
    },
    { id: 'recordedAt', header: 'Posted', kind: 'instant', value: (payment) => payment.recordedAt },
    {
      id: 'receipt',
      header: 'Receipt',
      value: (payment) => payment.receiptNumber,
      cell: (payment) => (
        <a href={apiUrl(`/accounts/${accountId}/payments/${payment.number}/receipt.pdf`)} download>
          {payment.receiptNumber}
        </a>
      ),
    },
    {
      id: 'do',
      header: 'Do',
      control: true,
      value: () => '',
      cell: (payment) =>
        payment.state === 'STANDS' ? (
          <span className="row">
            <Button kind="plain" small onClick={() => onBounce(payment)}>
              Bounced<span className="visually-hidden">: no. {payment.number}</span>
            </Button>
            <Link
              to="/accounts/$accountId/correction"
              params={{ accountId }}
              search={{ entry: payment.number }}
            >
              Put right<span className="visually-hidden"> no. {payment.number}</span>
            </Link>
          </span>
        ) : null,
    },
  ];
}
