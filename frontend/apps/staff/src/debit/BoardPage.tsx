import {
  Alert,
  Badge,
  Difference,
  formatDate,
  formatDifference,
  formatInstant,
  formatLongDate,
  formatMoney,
  PageHead,
  Stepper,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { JobFollow } from '../platform/JobFollow';
import { Loaded, useTitle } from '../platform/page';
import { Controls } from './Controls';
import { Exceptions } from './Exceptions';
import { History } from './History';
import { Lines, Movements, VoidLoss } from './Lists';
import type { WeeklyDebit } from './model';
import { PrepareForm } from './PrepareForm';
import { RollForward } from './RollForward';
import { boardQuery, weeksQuery } from './reads';
import { Signing } from './Signing';
import type { BoardSearch } from './search';
import { DEBIT_STEPS, STATE_WORDS, stepOf, yearWords } from './words';

const route = getRouteApi('/weekly-debits/$week');
const count = new Intl.NumberFormat('en-GB');

/** The control board of one week's debit: what it comes to, whether it agrees, who signed, and what is next. */
export function BoardPage() {
  const { week } = route.useParams();
  const { attempt } = route.useSearch();
  const weeks = useQuery(weeksQuery);
  // A week nobody has prepared has no board: asking for it would only be an error.
  const notPrepared = weeks.data?.items.some((one) => one.weekStartsOn === week && !one.state) ?? false;
  const query = useQuery({
    ...boardQuery(week, attempt),
    enabled: weeks.isError || (weeks.isSuccess && !notPrepared),
  });
  useTitle(
    `Weekly debit ${formatDate(week)}${query.data ? ` — ${STATE_WORDS[query.data.state].words.toLowerCase()}` : ''}`,
  );

  return (
    <div className="stack">
      <PageHead
        title={`Weekly debit, ${formatLongDate(week)}`}
        crumbs={<Link to="/weekly-debits">Weekly debits</Link>}
        actions={<WeekPicker week={week} />}
      />
      {notPrepared ? (
        <PrepareForm week={week} because={null} first />
      ) : (
        <Loaded query={query} lines={12}>
          {(debit) => <Board debit={debit} />}
        </Loaded>
      )}
    </div>
  );
}

/** The week's neighbours, and every other week by its Monday. */
function WeekPicker({ week }: { week: string }) {
  const { data } = useQuery(weeksQuery);
  const navigate = useNavigate();
  const weeks = data?.items ?? [];
  const at = weeks.findIndex((one) => one.weekStartsOn === week);
  const go = (to: string) => void navigate({ to: '/weekly-debits/$week', params: { week: to }, search: {} });
  const earlier = at >= 0 ? weeks[at + 1] : undefined;
  const later = at > 0 ? weeks[at - 1] : undefined;
  return (
    <>
      {earlier ? (
        <Link
          className="button"
          data-kind="quiet"
          to="/weekly-debits/$week"
          params={{ week: earlier.weekStartsOn }}
          search={{}}
        >
          Week before
        </Link>
      ) : null}
      <label className="row">
        <span className="visually-hidden">Week</span>
        <select className="input" value={week} onChange={(event) => go(event.target.value)}>
          {at < 0 ? <option value={week}>{formatDate(week)}</option> : null}
          {weeks.map((one) => (
            <option key={one.weekStartsOn} value={one.weekStartsOn}>
              {formatDate(one.weekStartsOn)}, week {one.rentWeek}:{' '}
              {one.state ? STATE_WORDS[one.state].words : 'not prepared'}
            </option>
          ))}
        </select>
      </label>
      {later ? (
        <Link
          className="button"
          data-kind="quiet"
          to="/weekly-debits/$week"
          params={{ week: later.weekStartsOn }}
          search={{}}
        >
          Week after
        </Link>
      ) : null}
    </>
  );
}

function Board({ debit }: { debit: WeeklyDebit }) {
  const job = debit.jobs.find((one) => one.state === 'RUNNING' || one.state === 'PAUSED');
  return (
    <>
      <Stepper label="Where this debit stands" steps={DEBIT_STEPS} current={stepOf(debit.state)} />
      <Notices debit={debit} />
      <Headline debit={debit} />
      {job ? (
        <JobFollow
          jobId={job.jobId}
          touches={[
            ['debits', debit.weekStartsOn],
            ['debits', 'weeks'],
          ]}
          key={job.jobId}
        />
      ) : null}
      <Signing debit={debit} />
      <Views debit={debit} />
    </>
  );
}

function Notices({ debit }: { debit: WeeklyDebit }) {
  return (
    <>
      {debit.changesSince > 0 ? (
        <Alert
          kind="warn"
          title={`${debit.changesSince} ${debit.changesSince === 1 ? 'change has' : 'changes have'} been recorded since the pre-list`}
        >
          <p>Prepare the debit again so that they are in it. Signatures given so far will be void.</p>
        </Alert>
      ) : null}
      {debit.backOut ? (
        <Alert kind="warn" title={`${debit.backOut.proposedByName} proposes to back this debit out`}>
          <p>{debit.backOut.reason}</p>
        </Alert>
      ) : null}
      {debit.rentFreeGroups.length > 0 ? (
        <Alert kind="info" title={`Rent-free week for ${debit.rentFreeGroups.join(', ')}`}>
          <p>Rent is charged at £0.00; charges that run through rent-free weeks are charged as usual.</p>
        </Alert>
      ) : null}
      {debit.rentWeek === 53 ? (
        <Alert kind="info" title="Week 53">
          <p>
            This rent year has 53 Mondays. Universal Credit does not pay for the 53rd; Housing Benefit does.
          </p>
        </Alert>
      ) : null}
    </>
  );
}

function Headline({ debit }: { debit: WeeklyDebit }) {
  const { totals } = debit;
  const agrees =
    totals.difference.units === 0 && totals.difference.valuePence === 0 && debit.differences === 0;
  return (
    <section className="identity" aria-label="The week as a whole">
      <div>
        <span className="label">
          Week {debit.rentWeek} of {debit.weeksInYear}, {yearWords(debit.rentYear)}
        </span>
        <span className="row">
          <Badge kind={STATE_WORDS[debit.state].kind}>{STATE_WORDS[debit.state].words}</Badge>
          {debit.attempt > 1 ? <Badge>Attempt {debit.attempt}</Badge> : null}
        </span>
        <span className="quiet">
          {debit.prelistedAt ? `Pre-listed ${formatInstant(debit.prelistedAt)}` : 'Not pre-listed yet'}
        </span>
      </div>
      <div>
        <span className="label">To be debited</span>
        <span className="big-figure">{formatMoney(totals.amountPence)}</span>
        <span className="quiet">{count.format(totals.lines)} lines</span>
      </div>
      <div>
        <span className="label">Weekly roll</span>
        <strong>{formatMoney(totals.roll.valuePence)}</strong>
        <span className="quiet">{count.format(totals.roll.units)} units</span>
      </div>
      <div>
        <span className="label">Difference</span>
        <span className="big-figure">
          <Difference pence={totals.difference.valuePence} />
        </span>
        <span>
          {agrees ? (
            <Badge kind="good">Agrees in value and units</Badge>
          ) : (
            <Badge kind="bad">
              {debit.differences === 1 ? '1 line differs' : `${debit.differences} lines differ`},{' '}
              {totals.difference.units} units
            </Badge>
          )}
        </span>
      </div>
      <div>
        <span className="label">Exceptions open</span>
        <strong>{count.format(debit.openExceptions)}</strong>
      </div>
      <div>
        <span className="label">Part weeks</span>
        <strong>{formatDifference(totals.apportionedPence)}</strong>
        <span className="quiet">{count.format(totals.partWeekLines)} lines</span>
      </div>
      <div>
        <span className="label">Void loss</span>
        <strong>{formatMoney(totals.voidLossPence)}</strong>
        <span className="quiet">{count.format(totals.voidLines)} lines</span>
        {debit.voidLossCorrectedPence === 0 ? null : (
          <Badge kind="warn">{formatDifference(debit.voidLossCorrectedPence)} since it was posted</Badge>
        )}
      </div>
    </section>
  );
}

const VIEW_NAMES = {
  roll: 'Roll-forward',
  exceptions: 'Exceptions',
  lines: 'Lines',
  void: 'Void loss',
  movements: 'Changes',
  controls: 'Controls',
  history: 'Who did what',
} as const;

function Views({ debit }: { debit: WeeklyDebit }) {
  const search = route.useSearch();
  const view = search.view ?? 'roll';
  const only: BoardSearch = { attempt: search.attempt };
  return (
    <>
      <nav className="tabs" aria-label="Views of this debit">
        {(Object.keys(VIEW_NAMES) as (keyof typeof VIEW_NAMES)[]).map((name) => (
          <Link
            key={name}
            from="/weekly-debits/$week"
            to="."
            search={{ ...only, view: name }}
            aria-current={view === name ? 'page' : undefined}
            activeProps={{}}
          >
            {VIEW_NAMES[name]}
            {name === 'exceptions' && debit.openExceptions > 0 ? ` (${debit.openExceptions} open)` : ''}
          </Link>
        ))}
      </nav>
      {view === 'roll' ? <RollForward debit={debit} /> : null}
      {view === 'exceptions' ? <Exceptions debit={debit} /> : null}
      {view === 'lines' ? <Lines debit={debit} /> : null}
      {view === 'void' ? <VoidLoss debit={debit} /> : null}
      {view === 'movements' ? <Movements debit={debit} /> : null}
      {view === 'controls' ? <Controls debit={debit} /> : null}
      {view === 'history' ? <History debit={debit} /> : null}
    </>
  );
}
