import { read } from '@quarterday/api';
import { Alert, Badge, formatDate, formatInstant, formatMoney, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { CreditUseActions } from './CreditUseActions';
import type { CreditUse } from './model';
import { AUTHORITIES, USE_KINDS, USE_STATES } from './words';

const route = getRouteApi('/credit-uses/$useId');

/** One use of a credit as the second person looks at it: how much, where to, by what right, what became of it. */
export function CreditUsePage() {
  const { useId } = route.useParams();
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['credit-uses', 'one', useId],
    queryFn: ({ signal }) =>
      read('/api/v1/credit-uses/{useId}', { params: { path: { useId } }, signal }) as Promise<CreditUse>,
  });
  useTitle(query.data ? `Use of the credit ${query.data.accountReference}` : 'Use of a credit');
  return (
    <Loaded query={query} lines={10}>
      {(use) => (
        <div className="stack">
          <PageHead
            title={`${formatMoney(use.amountPence)}: ${USE_KINDS[use.kind].toLowerCase()}`}
            crumbs={
              <Link to="/credit-uses" search={{}}>
                Uses of credits
              </Link>
            }
          />
          {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
          <Panel
            title={`Account ${use.accountReference}, ${use.names}`}
            aside={<Badge kind={USE_STATES[use.state].kind}>{USE_STATES[use.state].words}</Badge>}
          >
            <Facts use={use} />
            <CreditUseActions use={use} done={setSaid} />
          </Panel>
          {use.kind === 'PUT_BACK' ? null : <Proved use={use} />}
          <Became use={use} />
        </div>
      )}
    </Loaded>
  );
}

function Facts({ use }: { use: CreditUse }) {
  return (
    <dl className="facts">
      <dt>Account</dt>
      <dd>
        <Link to="/accounts/$accountId/credit" params={{ accountId: use.accountId }}>
          {use.accountReference}
        </Link>
        , {use.balanceWords}
      </dd>
      <dt>Goes to</dt>
      <dd>
        {use.toAccountId ? (
          <Link to="/accounts/$accountId" params={{ accountId: use.toAccountId }} search={{}}>
            {use.goesTo}
          </Link>
        ) : (
          use.goesTo
        )}
        {use.putBackOf ? (
          <>
            {' '}
            <Link to="/credit-uses/$useId" params={{ useId: use.putBackOf }}>
              What it puts back
            </Link>
          </>
        ) : null}
      </dd>
      <dt>Why</dt>
      <dd>{use.reason}</dd>
      {use.authority ? (
        <>
          <dt>By what right</dt>
          <dd>{AUTHORITIES[use.authority]}</dd>
        </>
      ) : null}
      <dt>Looked at, or agreed</dt>
      <dd>{use.evidence}</dd>
      <dt>Proposed</dt>
      <dd>
        {formatInstant(use.proposedAt)} by {use.proposedByName}
      </dd>
    </dl>
  );
}

/** Adds up before the reader's eyes. */
function Proved({ use }: { use: CreditUse }) {
  const left = use.heldBack.reduce((rest, part) => rest - part.pence, use.creditPence);
  return (
    <Panel title="The credit when it was proposed">
      <table className="plain">
        <caption className="visually-hidden">The credit and what of it could not be used for this</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="number">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">In credit</th>
            <td className="number">{formatMoney(use.creditPence)}</td>
          </tr>
          {use.heldBack.map((part) => (
            <tr key={part.why}>
              <th scope="row">less: {part.words}</th>
              <td className="number">{formatMoney(-part.pence)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <strong>Could be used</strong>
            </th>
            <td className="number">
              <strong>{formatMoney(left)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
      <p>It is proved again when it is approved. The balance now is {use.balanceWords}.</p>
    </Panel>
  );
}

/** What has happened since, in the order in which it did. */
function Became({ use }: { use: CreditUse }) {
  if (use.state === 'AWAITING_APPROVAL') return null;
  return (
    <Panel title="What became of it">
      <ol>
        <li>
          {USE_STATES[use.state].words}
          {use.decidedAt
            ? ` ${formatInstant(use.decidedAt)}, ${use.decidedByName}`
            : ', within the limit of one person'}
          {use.entryNumber ? `, no. ${use.entryNumber} of the account` : ''}
          {use.toEntryNumber ? ` and no. ${use.toEntryNumber} of the other` : ''}.{' '}
          {use.decisionNote ? `“${use.decisionNote}”` : ''}
        </li>
        {use.confirmedOn ? (
          <li>
            In the other books as {use.confirmedReference} of {formatDate(use.confirmedOn)}, matched by{' '}
            {use.confirmedByName}.
          </li>
        ) : null}
        {use.putBackId ? (
          <li>
            <Link to="/credit-uses/$useId" params={{ useId: use.putBackId }}>
              Put back, or to be put back
            </Link>
          </li>
        ) : null}
      </ol>
    </Panel>
  );
}
