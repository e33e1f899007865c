import { Badge, formatDate, formatInstant, formatMoney, ScrollBox } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import type { Arrangement, Instalment, Version } from './model';
import { NOT_DUE, OUTCOMES, standingInWords, termsInWords } from './words';

/** How an arrangement stands, its calendar with what came, the versions before and its history. */
export function ArrangementFacts({ arrangement }: { arrangement: Arrangement }) {
  const [newest, ...before] = arrangement.versions;
  return (
    <>
      <p>
        <strong>{standingInWords(arrangement)}</strong>
      </p>
      {newest ? (
        <Terms accountId={arrangement.accountId} terms={newest} over={arrangement.state === 'ENDED'} />
      ) : null}
      {before.length > 0 ? (
        <details>
          <summary>Versions before ({before.length})</summary>
          {before.map((terms) => (
            <section key={terms.number} className="stack-close">
              <h3>
                Version {terms.number}, agreed on {formatDate(terms.agreedOn)}
              </h3>
              <Terms accountId={arrangement.accountId} terms={terms} over />
            </section>
          ))}
        </details>
      ) : null}
      <details>
        <summary>What has happened to it ({arrangement.history.length})</summary>
        <ul>
          {arrangement.history.map((event) => (
            <li key={`${event.madeAt}${event.words}`}>
              {formatInstant(event.madeAt)}, {event.madeByName}: {event.words}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface TermsProps {
  accountId: string;
  terms: Version;
  /** Whether others followed them, or they were ended. */
  over: boolean;
}

function Terms({ accountId, terms, over }: TermsProps) {
  return (
    <>
      <dl className="facts">
        <dt>Pays</dt>
        <dd>{termsInWords(terms)}, beside the rent</dd>
        {terms.claimNumber ? (
          <>
            <dt>Ordered</dt>
            <dd>
              {formatDate(terms.orderOn)} in claim{' '}
              <Link to="/accounts/$accountId/court" params={{ accountId }}>
                {terms.claimNumber}
              </Link>
            </dd>
          </>
        ) : null}
        <dt>About</dt>
        <dd>
          {terms.debts.map((debt, index) => (
            <div key={debt.accountId}>
              {terms.debts.length > 1 ? `${index + 1}. ` : ''}
              {debt.reference}: {formatMoney(debt.owedPence)}
            </div>
          ))}
        </dd>
        <dt>Kept if it comes</dt>
        <dd>
          within {terms.toleranceDays} days, no more than {formatMoney(terms.tolerancePence)} short
        </dd>
        <dt>Affordable</dt>
        <dd>
          {formatMoney(terms.monthlyPence)} a month
          {terms.sharePercent === null || terms.sharePercent === undefined
            ? ''
            : `, ${terms.sharePercent}% of what was left`}
        </dd>
      </dl>
      <Calendar terms={terms} over={over} />
    </>
  );
}

function Calendar({ terms, over }: Omit<TermsProps, 'accountId'>) {
  return (
    <ScrollBox label={`Instalments of version ${terms.number}`}>
      <table className="plain">
        <caption>Instalments; what comes is counted to the oldest first</caption>
        <thead>
          <tr>
            <th scope="col">Due</th>
            <th scope="col" className="number">
              Off what is owed
            </th>
            <th scope="col" className="number">
              Rent until then
            </th>
            <th scope="col" className="number">
              Came
            </th>
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
          {terms.instalments.map((one) => (
            <tr key={one.number}>
              <th scope="row">{formatDate(one.dueOn)}</th>
              <td className="number">{formatMoney(one.debtPence)}</td>
              <td className="number">{formatMoney(one.rentPence)}</td>
              <td className="number">{one.camePence === 0 ? '' : formatMoney(one.camePence)}</td>
              <td>
                <Became instalment={one} over={over} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Became({ instalment, over }: { instalment: Instalment; over: boolean }) {
  const { outcome, settledOn } = instalment;
  const { words, kind } = over && outcome === 'TO_COME' ? NOT_DUE : OUTCOMES[outcome];
  return (
    <>
      <Badge kind={kind}>{words}</Badge>
      {settledOn ? <span className="quiet"> {formatDate(settledOn)}</span> : null}
    </>
  );
}
