import { call } from '@quarterday/api';
import { Empty, type GridColumn, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { DayLine } from './model';
import { sourceInWords } from './words';

const COLUMNS: GridColumn<DayLine>[] = [
  {
    id: 'words',
    header: 'What for',
    names: true,
    value: (line) => line.words,
    cell: (line) => <Way line={line} />,
  },
  { id: 'accountReference', header: 'Account', value: (line) => line.accountReference },
  { id: 'recordedAt', header: 'Recorded', kind: 'instant', value: (line) => line.recordedAt },
  { id: 'toldLines', header: 'It said, lines', kind: 'number', value: (line) => line.told?.lines },
  { id: 'told', header: 'It said', kind: 'money', sum: true, value: (line) => line.told?.pence },
  { id: 'postedLines', header: 'Posted, lines', kind: 'number', value: (line) => line.posted.lines },
  { id: 'posted', header: 'Posted', kind: 'money', sum: true, value: (line) => line.posted.pence },
  { id: 'suspense', header: 'Suspense', kind: 'money', sum: true, value: (line) => line.suspense.pence },
  { id: 'rejected', header: 'Rejected', kind: 'money', sum: true, value: (line) => line.rejected.pence },
  {
    id: 'differenceLines',
    header: 'Difference, lines',
    kind: 'number',
    value: (line) => line.difference.lines,
  },
  {
    id: 'difference',
    header: 'Difference',
    kind: 'money',
    sum: true,
    value: (line) => line.difference.pence,
  },
];

interface LinesProps {
  day: string;
  source: string;
  detail: string;
  differing: boolean;
}

/** A source taken apart: every journal of it that day, with the way to the thing itself. */
export function DayLines({ day, source, detail, differing }: LinesProps) {
  const navigate = useNavigate();
  const asked = { source, detail, differing: String(differing) };
  const paging = usePaging({ day, ...asked });
  const query = useQuery({
    queryKey: ['days', 'lines', day, asked, paging.asked],
    queryFn: ({ signal }) =>
      call<Page<DayLine>>(`/days/${day}/lines`, {
        query: { ...asked, limit: paging.asked.limit, after: paging.asked.after },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  const show = (only: boolean) =>
    void navigate({
      to: '/days/$day',
      params: { day },
      search: { source, ...(detail ? { detail } : {}), ...(only ? { differing: true } : {}) },
      resetScroll: false,
    });
  return (
    <Panel
      title={sourceInWords(source, detail)}
      aside={
        <Link to="/days/$day" params={{ day }} search={{}} resetScroll={false}>
          Put away
        </Link>
      }
    >
      <label className="row">
        <input type="checkbox" checked={differing} onChange={(event) => show(event.target.checked)} />
        Only what does not agree
      </label>
      <Loaded query={query} lines={5}>
        {(page) => (
          <ListGrid
            id="day-lines"
            file={{ path: `/days/${day}/lines`, query: asked }}
            caption={`${sourceInWords(source, detail)}, in the order it was made`}
            columns={COLUMNS}
            rows={page.items}
            rowId={(line) => line.journalId}
            selectable
            paging={paging.under(page)}
            empty={<Empty title={differing ? 'All of it agrees' : 'There is nothing of it on this day'} />}
          />
        )}
      </Loaded>
    </Panel>
  );
}

/** The thing behind a line, where the reader may look at it. */
function Way({ line }: { line: DayLine }) {
  const id = line.leadsToId;
  if (!line.leadsTo || !id) {
    return line.words ? line.words : <span className="quiet">Not open to you, or without a journal</span>;
  }
  const words = line.words || `On account ${line.accountReference ?? ''}`;
  switch (line.leadsTo) {
    case 'PAYMENT_FILE':
      return (
        <Link to="/payment-files/$fileId" params={{ fileId: id }} search={{}}>
          {words}
        </Link>
      );
    case 'WEEKLY_DEBIT':
      return (
        <Link to="/weekly-debits/$week" params={{ week: id }} search={{}}>
          {words}
        </Link>
      );
    case 'CORRECTION':
      return (
        <Link to="/corrections" search={{}}>
          {words}
        </Link>
      );
    case 'SUSPENSE_ITEM':
      return (
        <Link to="/suspense/$itemId" params={{ itemId: id }}>
          {words}
        </Link>
      );
    case 'IMPORT':
      return (
        <Link to="/imports/$importId" params={{ importId: id }} search={{}}>
          {words}
        </Link>
      );
    case 'AGENCY_RETURN':
      return (
        <Link to="/agency-returns/$fileId" params={{ fileId: id }} search={{}}>
          {words}
        </Link>
      );
    case 'ACCOUNT':
      return (
        <Link to="/accounts/$accountId" params={{ accountId: id }} search={{}}>
          {words}
        </Link>
      );
  }
}
