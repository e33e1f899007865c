import { Badge, Empty, formatLongDate, Grid, type GridColumn, PageHead } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';
import type { DebitWeek } from './model';
import { weeksQuery } from './reads';
import { STATE_WORDS, yearWords } from './words';

const COLUMNS: GridColumn<DebitWeek>[] = [
  {
    id: 'week',
    header: 'Week',
    names: true,
    value: (week) => formatLongDate(week.weekStartsOn),
    cell: (week) => (
      <Link to="/weekly-debits/$week" params={{ week: week.weekStartsOn }} search={{}}>
        {formatLongDate(week.weekStartsOn)}
      </Link>
    ),
  },
  { id: 'year', header: 'Rent year', value: (week) => yearWords(week.rentYear) },
  { id: 'number', header: 'Week no.', kind: 'number', value: (week) => week.rentWeek },
  {
    id: 'state',
    header: 'State',
    value: (week) => (week.state ? STATE_WORDS[week.state].words : 'Not prepared'),
    cell: (week) =>
      week.state ? (
        <Badge kind={STATE_WORDS[week.state].kind}>{STATE_WORDS[week.state].words}</Badge>
      ) : (
        <Badge>Not prepared</Badge>
      ),
  },
  { id: 'attempt', header: 'Attempt', kind: 'number', value: (week) => week.attempt },
];

/** Every rent week and how far its debit is. */
export function WeekListPage() {
  const query = useQuery(weeksQuery);
  const navigate = useNavigate();
  useTitle('Weekly debits');
  return (
    <div className="stack">
      <PageHead title="Weekly debits" />
      <Loaded query={query} lines={10}>
        {(page) => (
          <Grid
            id="debit-weeks"
            caption="Rent weeks and their debits"
            columns={COLUMNS}
            rows={page.items}
            rowId={(week) => week.weekStartsOn}
            onOpen={(week) =>
              void navigate({ to: '/weekly-debits/$week', params: { week: week.weekStartsOn }, search: {} })
            }
            empty={
              <Empty title="The rent calendar has no weeks yet">
                <p>Add a rent year to the calendar first.</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
