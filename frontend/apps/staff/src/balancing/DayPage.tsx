import { apiUrl, call } from '@quarterday/api';
import {
  Alert,
  Badge,
  civilDate,
  DateBox,
  formatInstant,
  formatLongDate,
  formatMoney,
  PageHead,
  Panel,
  Timeline,
  todayInEngland,
  useShortcut,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';
import { Bank } from './Bank';
import { Controls } from './Controls';
import { DayLines } from './DayLines';
import { Differences } from './Differences';
import type { DayBoard, DayClose } from './model';
import { Signing } from './Signing';
import { Sources } from './Sources';
import { inShort, STATES } from './words';

const route = getRouteApi('/days/$day');
const count = new Intl.NumberFormat('en-GB');

/** A day: what every source came to, what every control account moved by, what differs, and who signed. */
export function DayPage() {
  const { day } = route.useParams();
  const search = route.useSearch();
  const query = useQuery({
    queryKey: ['days', 'one', day],
    queryFn: ({ signal }) => call<DayBoard>(`/days/${day}`, { signal }),
    // Money comes in while somebody looks; what is signed is what was shown, whatever came since.
    refetchInterval: 60_000,
  });
  useTitle(formatLongDate(day));
  return (
    <div className="stack">
      <PageHead
        title={formatLongDate(day)}
        crumbs={<Link to="/days">Balancing the day</Link>}
        actions={<Turn day={day} />}
      />
      <Loaded query={query} lines={12}>
        {(board) => (
          <>
            <Standing board={board} />
            <Differences board={board} />
            <Sources board={board} />
            {search.source ? (
              <DayLines
                day={day}
                source={search.source}
                detail={search.detail ?? ''}
                differing={search.differing ?? false}
              />
            ) : null}
            <Bank board={board} />
            <Controls board={board} />
            <History closes={board.closes} />
          </>
        )}
      </Loaded>
    </div>
  );
}

/** To another day: the one before, the one after, or any. */
function Turn({ day }: { day: string }) {
  const navigate = useNavigate();
  const go = (to: string | null | undefined) => {
    if (to) void navigate({ to: '/days/$day', params: { day: to }, search: {} });
  };
  const before = civilDate(day)?.subtract({ days: 1 }).toString();
  const after = civilDate(day)?.add({ days: 1 }).toString();
  const last = todayInEngland().toString();
  useShortcut({ keys: '[', does: 'The day before', group: 'Balancing the day' }, () => go(before));
  useShortcut({ keys: ']', does: 'The day after', group: 'Balancing the day' }, () => {
    if (after && after <= last) go(after);
  });
  return (
    <>
      <DateBox id="day" label="Day" hideLabel value={day} onChange={go} />
      <a
        className="button"
        data-kind="quiet"
        href={apiUrl('/gl-journal.csv', { from: day, to: day, by: 'POSTED' })}
        download
      >
        General-ledger journal
      </a>
    </>
  );
}

function Standing({ board }: { board: DayBoard }) {
  const state = STATES[board.state];
  return (
    <Panel title="In short" aside={<Badge kind={state.kind}>{state.words}</Badge>}>
      <p>{inShort(board)}</p>
      {board.state === 'VOID' ? (
        <Alert kind="warn" title="Something was recorded on this day after it was closed">
          <p>The posting stands, the close does not: look at the figures again and close the day anew.</p>
        </Alert>
      ) : null}
      {board.heldFiles.lines > 0 ? (
        <Alert
          kind="warn"
          title={
            board.heldFiles.lines === 1
              ? 'A payment file waits for a person'
              : `${count.format(board.heldFiles.lines)} payment files wait for a person`
          }
        >
          <p>
            Nothing of {formatMoney(board.heldFiles.pence)} is counted on any day yet.{' '}
            <Link to="/payment-files" search={{ state: 'HELD' }}>
              See what is held
            </Link>
          </p>
        </Alert>
      ) : null}
      <Signing board={board} />
    </Panel>
  );
}

function History({ closes }: { closes: DayClose[] }) {
  if (closes.length === 0) return null;
  return (
    <Panel title="Who signed">
      <Timeline
        label="Closes of the day"
        items={closes.map((close) => ({
          id: String(close.number),
          title: close.stands ? 'Closed' : 'Closed, void since',
          who: close.closedByName,
          at: close.closedAt,
          detail: (
            <>
              {close.note}
              {close.checkedByName ? (
                <p>
                  Checked by {close.checkedByName}, {formatInstant(close.checkedAt)}
                  {close.checkNote ? `: ${close.checkNote}` : ''}
                </p>
              ) : null}
            </>
          ),
        }))}
      />
    </Panel>
  );
}
