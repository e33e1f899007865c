import { call, read } from '@quarterday/api';
import { Empty, PageHead, Panel, todayInEngland } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { useMe, whyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Group, MEASURES, type Measure, type Questions, type Report } from './model';

const route = getRouteApi('/equality-report');

/** What happened to the people of each group in a rent year; small numbers are left out. */
export function EqualityPage() {
  const { characteristic = 'SEX', measure = 'ARREARS_STEP', year = lastYear() } = route.useSearch();
  const navigate = useNavigate({ from: '/equality-report' });
  const because = whyNot(useMe(), 'equality:view');
  const questions = useQuery({
    queryKey: ['equality-questions'],
    queryFn: ({ signal }) => call<Questions>('/equality-questions', { signal }),
    enabled: because === null,
  });
  const report = useQuery({
    queryKey: ['equality-report', characteristic, measure, year],
    queryFn: ({ signal }) =>
      read('/api/v1/equality-report', {
        params: { query: { characteristic, measure, year } },
        signal,
      }) as Promise<Report>,
    enabled: because === null,
  });
  useTitle('Equality figures');
  if (because) return <Empty title={because} />;
  const words = Object.fromEntries(
    (questions.data?.items ?? []).map((one) => [one.characteristic, one.words]),
  );
  return (
    <div className="stack">
      <PageHead title="Equality figures" />
      <div className="filters">
        <Choice
          id="equality-characteristic"
          label="Of whom"
          value={characteristic}
          options={words}
          onChange={(next) =>
            void navigate({ search: (now) => ({ ...now, characteristic: next }), replace: true })
          }
        />
        <Choice<Measure>
          id="equality-measure"
          label="What happened"
          value={measure}
          options={MEASURES}
          onChange={(next) => void navigate({ search: (now) => ({ ...now, measure: next }), replace: true })}
        />
        <Choice
          id="equality-year"
          label="Rent year"
          value={String(year)}
          options={Object.fromEntries(
            [0, 1, 2].map((back) => [` ${lastYear() - back}`.trim(), yearInWords(lastYear() - back)]),
          )}
          onChange={(next) =>
            void navigate({ search: (now) => ({ ...now, year: Number(next) }), replace: true })
          }
        />
      </div>
      <Loaded query={report} lines={6}>
        {(shown) => <Figures report={shown} />}
      </Loaded>
    </div>
  );
}

/** Rent years begin in April; until then the year is the one before. */
function lastYear(): number {
  const today = todayInEngland();
  return today.month < 4 ? today.year - 1 : today.year;
}

const yearInWords = (year: number) => `${year}/${String(year + 1).slice(2)}`;

const figure = (number: number | null | undefined) => number ?? 'too few to say';

function Figures({ report }: { report: Report }) {
  const rows: Group[] = [...report.groups, report.all];
  return (
    <Panel title={`${report.measureWords}, ${yearInWords(report.year)}`}>
      <table className="plain">
        <caption>{report.characteristicWords}</caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col" className="number">
              People
            </th>
            <th scope="col" className="number">
              To whom it happened
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((group) => (
            <tr key={group.name}>
              <th scope="row">{group.name}</th>
              <td className="number">{figure(group.people)}</td>
              <td className="number">{figure(group.counted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        A figure of fewer than {report.least} people is left out, and others with it from which it could be
        worked out. Liable tenants who gave no answer: {figure(report.notAsked)}.
      </p>
    </Panel>
  );
}
