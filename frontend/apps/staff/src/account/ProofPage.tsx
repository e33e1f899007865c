import { apiUrl, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Empty,
  Facts,
  formatDate,
  formatDifference,
  formatInstant,
  formatMoney,
  PageHead,
  Panel,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';

interface Proof {
  accountId: string;
  reference: string;
  names: string;
  address: string;
  madeAt: string;
  madeBy: string;
  openingPence: number;
  debitsPence: number;
  creditsPence: number;
  balancePence: number;
  balanceWords: string;
  entryCount: number;
  holds: boolean;
  checks: { code: string; title: string; holds: boolean; detail: string; entries: number[] }[];
  comparedFrom?: string | null;
  comparedTo?: string | null;
  differences: {
    weekStartsOn: string;
    rentYear: number;
    rentWeek: number;
    typeCode: string;
    shouldPence: number;
    wasPence: number;
    differencePence: number;
  }[];
}

const route = getRouteApi('/accounts/$accountId/proof');

/** "Prove this balance": every check, what it found, and each week that was not debited as charged. */
export function ProofPage() {
  const { accountId } = route.useParams();
  const query = useQuery({
    queryKey: ['account', accountId, 'proof'],
    queryFn: ({ signal }): Promise<Proof> =>
      read('/api/v1/accounts/{accountId}/proof', { params: { path: { accountId } }, signal }),
    staleTime: 0,
  });
  useTitle(query.data ? `Proof of account ${query.data.reference}` : 'Proof of account');
  return (
    <Loaded query={query} lines={10}>
      {(proof) => (
        <div className="stack">
          <PageHead
            title={`Proof of account ${proof.reference}`}
            crumbs={
              <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
                Account {proof.reference}
              </Link>
            }
            actions={
              <a className="button" href={apiUrl(`/accounts/${accountId}/proof.pdf`)}>
                PDF to sign
              </a>
            }
          />
          {proof.holds ? (
            <Alert kind="good" title={`The balance is proved: ${proof.balanceWords}`} />
          ) : (
            <Alert kind="bad" title={`The balance is not proved: ${proof.balanceWords}`}>
              <p>What does not hold is named below.</p>
            </Alert>
          )}
          <div className="columns">
            <Sum proof={proof} />
            <Checks proof={proof} />
          </div>
          <Weeks proof={proof} />
        </div>
      )}
    </Loaded>
  );
}

function Sum({ proof }: { proof: Proof }) {
  return (
    <Panel title="How the balance is made">
      <table className="plain">
        <caption className="visually-hidden">How the balance is made</caption>
        <tbody>
          <tr>
            <th scope="row">Balance brought in</th>
            <td className="number">{formatMoney(proof.openingPence)}</td>
          </tr>
          <tr>
            <th scope="row">Charged and other debits</th>
            <td className="number">{formatMoney(proof.debitsPence)}</td>
          </tr>
          <tr>
            <th scope="row">Paid and other credits</th>
            <td className="number">{formatMoney(proof.creditsPence)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Balance</th>
            <td className="number">
              {formatMoney(proof.openingPence + proof.debitsPence + proof.creditsPence)}
            </td>
          </tr>
        </tfoot>
      </table>
      <Facts
        facts={[
          ['Held by', proof.names],
          ['Address', proof.address],
          ['Postings', proof.entryCount.toLocaleString('en-GB')],
          ['Made', `${formatInstant(proof.madeAt)} by ${proof.madeBy}`],
        ]}
      />
    </Panel>
  );
}

function Checks({ proof }: { proof: Proof }) {
  return (
    <Panel title="Checks">
      <ul className="counter-list">
        {proof.checks.map((check) => (
          <li key={check.code}>
            <span>
              <strong>{check.title}</strong>
              <br />
              <span className="quiet">
                {check.detail}
                {check.entries.length > 0 ? ` Postings ${check.entries.join(', ')}.` : ''}
              </span>
            </span>
            {check.holds ? <Badge kind="good">Holds</Badge> : <Badge kind="bad">Does not hold</Badge>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Weeks({ proof }: { proof: Proof }) {
  return (
    <Panel
      title="Weeks not debited as charged"
      aside={
        proof.comparedFrom ? (
          <span className="quiet">
            Compared from {formatDate(proof.comparedFrom)} to {formatDate(proof.comparedTo)}
          </span>
        ) : undefined
      }
    >
      {proof.differences.length === 0 ? (
        <Empty
          title={
            proof.comparedFrom
              ? 'Every week was debited as the charge history says'
              : 'The account has no charge history to compare with'
          }
        />
      ) : (
        <table className="plain">
          <caption className="visually-hidden">Weeks not debited as charged</caption>
          <thead>
            <tr>
              <th scope="col">Week</th>
              <th scope="col">Charge</th>
              <th scope="col" className="number">
                Should be
              </th>
              <th scope="col" className="number">
                Was
              </th>
              <th scope="col" className="number">
                Difference
              </th>
            </tr>
          </thead>
          <tbody>
            {proof.differences.map((week) => (
              <tr key={`${week.weekStartsOn}${week.typeCode}`}>
                <th scope="row">
                  {formatDate(week.weekStartsOn)} <span className="quiet">week {week.rentWeek}</span>
                </th>
                <td>{week.typeCode}</td>
                <td className="number">{formatMoney(week.shouldPence)}</td>
                <td className="number">{formatMoney(week.wasPence)}</td>
                <td className="number">{formatDifference(week.differencePence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
