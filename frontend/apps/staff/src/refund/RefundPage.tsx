import { call, Problem, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  formatDate,
  formatInstant,
  formatMoney,
  MaskedValue,
  PageHead,
  Panel,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { CreditSum } from './CreditProof';
import type { Refund } from './model';
import { RefundActions } from './RefundActions';
import { BANK_KNOWN, CAUSES, CHECKS, REFUND_STATES } from './words';

const route = getRouteApi('/refunds/$refundId');

/** One refund as the second person looks at it: how much and why, to whom, what was checked, what became of it. */
export function RefundPage() {
  const { refundId } = route.useParams();
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['refunds', 'one', refundId],
    queryFn: ({ signal }) =>
      read('/api/v1/refunds/{refundId}', { params: { path: { refundId } }, signal }) as Promise<Refund>,
  });
  useTitle(query.data ? `Refund ${query.data.accountReference}` : 'Refund');
  return (
    <Loaded query={query} lines={10}>
      {(refund) => (
        <div className="stack">
          <PageHead
            title={`Refund of ${formatMoney(refund.amountPence)}`}
            crumbs={
              <Link to="/refunds" search={{}}>
                Refunds
              </Link>
            }
          />
          {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
          <Panel
            title={`Account ${refund.accountReference}, ${refund.names}`}
            aside={<Badge kind={REFUND_STATES[refund.state].kind}>{REFUND_STATES[refund.state].words}</Badge>}
          >
            <Facts refund={refund} />
            <RefundActions refund={refund} done={setSaid} />
          </Panel>
          <div className="columns">
            <Panel title="The credit when it was asked for">
              <CreditSum
                creditPence={refund.creditPence}
                heldBack={refund.heldBack}
                leftPence={refund.heldBack.reduce((left, part) => left - part.pence, refund.creditPence)}
              />
              <p>The balance now is {refund.balanceWords}.</p>
            </Panel>
            <Checked refund={refund} />
          </div>
          <Became refund={refund} />
        </div>
      )}
    </Loaded>
  );
}

function Facts({ refund }: { refund: Refund }) {
  const because = useWhyNot('pii:reveal');
  const known = BANK_KNOWN[refund.bankKnown];
  async function reveal(reason: string) {
    try {
      const bank = await call<{ sortCode: string; accountNumber: string }>(
        `/refunds/${refund.id}/bank-details`,
        { method: 'POST', body: { reason } },
      );
      return `${bank.sortCode.replace(/(\d\d)(?=\d)/g, '$1-')} ${bank.accountNumber}`;
    } catch (failure) {
      throw failure instanceof Problem ? new Error(failure.detail || failure.title) : failure;
    }
  }
  return (
    <dl className="facts">
      <dt>Account</dt>
      <dd>
        <Link to="/accounts/$accountId" params={{ accountId: refund.accountId }} search={{}}>
          {refund.accountReference}
        </Link>
        , {refund.balanceWords}
      </dd>
      <dt>Why</dt>
      <dd>
        {CAUSES[refund.cause]}: {refund.reason}
      </dd>
      <dt>Paid to</dt>
      <dd>{refund.payeeName}</dd>
      <dt>Bank account</dt>
      <dd>
        <MaskedValue what="bank account" masked={refund.bankMask} reveal={reveal} because={because} />{' '}
        <Badge kind={known.kind}>{known.words}</Badge>
        {refund.modulus === 'PASSED' ? '' : ' No table knows this bank: not checked.'}
      </dd>
      <dt>Asked for</dt>
      <dd>
        {formatInstant(refund.askedAt)} by {refund.askedByName}
      </dd>
    </dl>
  );
}

function Checked({ refund }: { refund: Refund }) {
  return (
    <Panel title="What was checked">
      <ul>
        {CHECKS.map((check) => (
          <li key={check.name}>{check.label}</li>
        ))}
      </ul>
      <p>{refund.evidence}</p>
      {refund.writtenOffPence > 0 ? (
        <p>
          {formatMoney(refund.writtenOffPence)} of what they owed is written off and stays given up:{' '}
          {refund.writtenOffWhy}
        </p>
      ) : null}
      {refund.debts.length > 0 ? (
        <>
          <h3>Owed elsewhere, and kept back</h3>
          <ul>
            {refund.debts.map((debt) => (
              <li key={debt.what}>
                {debt.what}: {formatMoney(debt.amountPence)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

/** What has happened since, in the order in which it did. */
function Became({ refund }: { refund: Refund }) {
  if (!refund.decidedAt && !refund.backAt) return null;
  return (
    <Panel title="What became of it">
      <ol>
        {refund.decidedAt ? (
          <li>
            {refund.state === 'REFUSED' ? 'Refused' : 'Approved'} {formatInstant(refund.decidedAt)} by{' '}
            {refund.decidedByName}
            {refund.entryNumber ? `, on the account as no. ${refund.entryNumber}` : ''}.{' '}
            {refund.decisionNote ? `“${refund.decisionNote}”` : ''}
          </li>
        ) : null}
        {refund.fileId ? (
          <li>
            In the{' '}
            <Link to="/refund-files/$fileId" params={{ fileId: refund.fileId }}>
              file
            </Link>{' '}
            that pays on {formatDate(refund.payOn)}.
          </li>
        ) : null}
        {refund.backAt ? (
          <li>
            {refund.state === 'CAME_BACK' ? 'Came back' : 'Taken back'} {formatInstant(refund.backAt)},{' '}
            {refund.backByName}: {refund.backWhy}.
            {refund.backEntryNumber
              ? ` The credit is on the account again as no. ${refund.backEntryNumber}.`
              : ''}
          </li>
        ) : null}
      </ol>
    </Panel>
  );
}
