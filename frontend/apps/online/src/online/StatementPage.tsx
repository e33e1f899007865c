import { apiUrl, type MyStatement } from '@quarterday/api';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../app/language';
import { Link, Page } from '../app/pages';
import { Fetched } from './Fetched';
import { statementQuery } from './model';

const SPANS = [13, 26, 52] as const;

/** The civil day so many weeks ago, where the tenant lives. */
function weeksAgo(weeks: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 7 * weeks);
  return day.toISOString().slice(0, 10);
}

/** A statement to read, to print, and to keep as a PDF of the same days. */
export function StatementPage({ id, search }: { id: string; search: URLSearchParams }) {
  const weeks = SPANS.find((span) => String(span) === search.get('weeks')) ?? 13;
  const from = weeksAgo(weeks);
  const query = useQuery(statementQuery(id, from));
  return (
    <Fetched query={query}>
      {(statement) => <Shown id={id} from={from} weeks={weeks} statement={statement} />}
    </Fetched>
  );
}

function Shown({
  id,
  from,
  weeks,
  statement,
}: {
  id: string;
  from: string;
  weeks: number;
  statement: MyStatement;
}) {
  const { t, day, owing } = useLanguage();
  const path = `/online/accounts/${id}`;
  return (
    <Page title={t('statementTitle', { reference: statement.reference })} back={path}>
      <p className="govuk-body">{t('between', { from: day(statement.from), to: day(statement.to) })}</p>
      <p className="govuk-body govuk-!-font-weight-bold">{owing(statement.closingPence)}</p>
      <nav className="govuk-!-display-none-print" aria-label={t('howFar')}>
        <ul className="govuk-list online-choices">
          {SPANS.map((span) => (
            <li key={span}>
              <Link
                className="govuk-link"
                href={`${path}/statement?weeks=${span}`}
                aria-current={span === weeks ? 'page' : undefined}
              >
                {t(`weeks${span}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="govuk-button-group govuk-!-display-none-print">
        <a className="govuk-link" href={apiUrl(`/my/accounts/${id}/statement.pdf`, { from })}>
          {t('pdf')}
        </a>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => window.print()}>
          {t('print')}
        </button>
      </div>
      <Lines statement={statement} />
    </Page>
  );
}

/** On a telephone each line is a block that names its own values. */
function Lines({ statement }: { statement: MyStatement }) {
  const { t, day, pounds } = useLanguage();
  const balance = (pence: number) =>
    pence === 0 ? pounds(0) : t(pence > 0 ? 'owed' : 'inCredit', { amount: pounds(pence) });
  const heads = [t('date'), t('whatFor'), t('charged'), t('paid'), t('balance')];
  const edge = (date: string, words: string, pence: number) => (
    <tr className="govuk-table__row">
      <td className="govuk-table__cell" data-label={heads[0]}>
        {day(date)}
      </td>
      <td className="govuk-table__cell" data-label={heads[1]}>
        {words}
      </td>
      <td className="govuk-table__cell online-empty" />
      <td className="govuk-table__cell online-empty" />
      <td className="govuk-table__cell govuk-table__cell--numeric" data-label={heads[4]}>
        {balance(pence)}
      </td>
    </tr>
  );
  return (
    <>
      <table className="govuk-table online-statement">
        <caption className="govuk-visually-hidden">
          {t('statementTitle', { reference: statement.reference })}
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {heads.map((head, at) => (
              <th
                scope="col"
                key={head}
                className={`govuk-table__header${at > 1 ? ' govuk-table__header--numeric' : ''}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {edge(statement.from, t('broughtForward'), statement.openingPence)}
          {statement.lines.map((line) => (
            <tr className="govuk-table__row" key={line.number}>
              <td className="govuk-table__cell" data-label={heads[0]}>
                {day(line.on)}
              </td>
              <td className="govuk-table__cell" data-label={heads[1]}>
                {line.words}
              </td>
              <Amount label={heads[2]} text={line.chargedPence === null ? '' : pounds(line.chargedPence)} />
              <Amount label={heads[3]} text={line.paidPence === null ? '' : pounds(line.paidPence)} />
              <Amount label={heads[4]} text={balance(line.balancePence)} />
            </tr>
          ))}
          {edge(statement.to, t('carriedForward'), statement.closingPence)}
        </tbody>
      </table>
      {statement.lines.length === 0 ? <p className="govuk-body">{t('noLines')}</p> : null}
    </>
  );
}

function Amount({ label, text }: { label: string | undefined; text: string }) {
  return (
    <td
      className={`govuk-table__cell govuk-table__cell--numeric${text === '' ? ' online-empty' : ''}`}
      data-label={label}
    >
      {text}
    </td>
  );
}
