import { DateBox, Empty, PageHead, Panel, todayInEngland } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { FileButtons } from '../platform/FileButtons';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import type { Figures } from './model';
import { figuresQuery } from './reads';

const route = getRouteApi('/complaint-figures');

/** The financial year that runs: what the regulator and the self-assessment ask for. */
function thisYear(): { from: string; to: string } {
  const today = todayInEngland();
  const year = today.month < 4 ? today.year - 1 : today.year;
  return { from: `${year}-04-01`, to: `${year + 1}-03-31` };
}

/** CH01, CH02 and what the yearly self-assessment is written from. */
export function ComplaintFiguresPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/complaint-figures' });
  const unread = useWhyNot('complaint:read');
  const year = thisYear();
  const from = search.from ?? year.from;
  const to = search.to ?? year.to;
  const query = useQuery({ ...figuresQuery(from, to), enabled: unread === null });
  const set = (change: { from?: string; to?: string }) =>
    void navigate({ search: { from, to, ...change }, replace: true });
  useTitle('Complaint figures');
  if (unread) return <Empty title={unread} />;
  return (
    <div className="stack">
      <PageHead
        title="Complaint figures"
        crumbs={
          <Link to="/complaints" search={{}}>
            Complaints
          </Link>
        }
      />
      <div className="filters">
        <DateBox
          id="figures-from"
          label="From"
          value={from}
          onChange={(day) => set(day ? { from: day } : {})}
        />
        <DateBox id="figures-to" label="To" value={to} onChange={(day) => set(day ? { to: day } : {})} />
      </div>
      <Loaded query={query} lines={8}>
        {(figures) => <Counted figures={figures} from={from} to={to} />}
      </Loaded>
    </div>
  );
}

function Counted({ figures, from, to }: { figures: Figures; from: string; to: string }) {
  return (
    <>
      <Panel
        title="Tenant satisfaction measures"
        aside={<span className="quiet">{figures.homes} homes</span>}
      >
        <table className="plain">
          <caption className="visually-hidden">CH01 and CH02 by stage</caption>
          <thead>
            <tr>
              <th scope="col">Stage</th>
              <th scope="col">Received</th>
              <th scope="col">CH01: for 1,000 homes</th>
              <th scope="col">Both days kept</th>
              <th scope="col">Missed</th>
              <th scope="col">Still in time</th>
              <th scope="col">CH02: in time</th>
            </tr>
          </thead>
          <tbody>
            {figures.stages.map((stage) => (
              <tr key={stage.stage}>
                <th scope="row">Stage {stage.stage}</th>
                <td>{stage.received}</td>
                <td>{stage.per1000 || 'no homes'}</td>
                <td>{stage.inTime}</td>
                <td>{stage.missed}</td>
                <td>{stage.running}</td>
                <td>{stage.percentInTime ? `${stage.percentInTime} %` : 'none answered'}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="quiet">
          Homes on the last day. In time: acknowledged and answered by the Code’s days, an extension counted;
          of those answered or missed. What was not accepted, or taken back before an answer, is in neither.
        </p>
      </Panel>
      <Panel
        title="For the self-assessment"
        aside={<FileButtons file={{ path: '/complaint-figures', query: { from, to } }} />}
      >
        <table className="plain">
          <caption className="visually-hidden">What the books show, by the Code’s paragraphs</caption>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">What the books show</th>
              <th scope="col">How many</th>
            </tr>
          </thead>
          <tbody>
            {figures.assessment.map(({ code, words, count, of }) => (
              <tr key={`${code} ${words}`}>
                <td>{code}</td>
                <th scope="row">{words}</th>
                <td>{of === null || of === undefined ? count : `${count} of ${of}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel title="What they are about">
        {figures.categories.length === 0 ? (
          <p className="quiet">None in this time.</p>
        ) : (
          <ul className="plain-list stack-close">
            {figures.categories.map(({ name, complaints }) => (
              <li key={name}>
                {name}: {complaints}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title="What was learned">
        {figures.learning.length === 0 ? (
          <p className="quiet">None was closed in this time.</p>
        ) : (
          <ul className="plain-list stack-close">
            {figures.learning.map(({ reference, category, words }) => (
              <li key={reference}>
                <strong>{category}</strong>: {words} <span className="quiet">{reference}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
