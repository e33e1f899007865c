import { call, read } from '@quarterday/api';
import {
  Badge,
  Button,
  Empty,
  formatDate,
  formatInstant,
  Grid,
  type GridColumn,
  PageHead,
  Panel,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe, whyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { ConcernDialog } from './ConcernDialog';
import { ABOUT, type ConcernLine, type Raised } from './model';

/** What one raised oneself, and for the lead and deputies the list, which names nobody. */
export function SafeguardingPage() {
  const me = useMe();
  const cannotRaise = whyNot(me, 'safeguarding:raise');
  const cannotManage = whyNot(me, 'safeguarding:manage');
  useTitle('Safeguarding');
  if (cannotRaise && cannotManage) return <Empty title={cannotRaise} />;
  return (
    <div className="stack">
      <PageHead title="Safeguarding" />
      {cannotManage ? null : <Concerns />}
      {cannotRaise ? null : <OwnConcerns />}
    </div>
  );
}

function OwnConcerns() {
  const query = useQuery({
    queryKey: ['raised-concerns'],
    queryFn: ({ signal }) => call<{ items: Raised[] }>('/raised-concerns', { signal }),
  });
  return (
    <Panel title="What you passed on">
      <Loaded query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">Nothing yet. A concern is raised on a person’s or an account’s page.</p>
          ) : (
            <ul className="plain-list stack-close">
              {items.map((one) => (
                <li key={one.passedOnAt}>
                  Noticed on {formatDate(one.noticedOn)}, passed on {formatInstant(one.passedOnAt)}.{' '}
                  {one.readAt ? `Read ${formatInstant(one.readAt)}.` : 'Not read yet.'}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Concerns() {
  const paging = usePaging('concerns');
  const [open, setOpen] = useState<ConcernLine | null>(null);
  const query = useQuery({
    queryKey: ['safeguarding-concerns', paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/safeguarding-concerns', { params: { query: paging.asked }, signal }) as Promise<
        Page<ConcernLine>
      >,
  });
  return (
    <>
      <Loaded query={query} lines={4}>
        {(page) => (
          <Grid
            id="safeguarding-concerns"
            caption="Open concerns, the newest first"
            columns={columnsOf(setOpen)}
            rows={page.items}
            rowId={(line) => line.id}
            onOpen={setOpen}
            paging={paging.under(page)}
            empty={<Empty title="No concern is open">Closed ones stay on record.</Empty>}
          />
        )}
      </Loaded>
      <ConcernDialog line={open} onClose={() => setOpen(null)} />
    </>
  );
}

function columnsOf(open: (line: ConcernLine) => void): GridColumn<ConcernLine>[] {
  return [
    {
      id: 'raisedAt',
      header: 'Passed on',
      names: true,
      value: (line) => line.raisedAt,
      cell: (line) => formatInstant(line.raisedAt),
    },
    {
      id: 'about',
      header: 'At risk',
      value: (line) => ABOUT[line.about],
      cell: (line) => (
        <>
          {ABOUT[line.about]} {line.inDangerNow ? <Badge kind="bad">In danger now</Badge> : null}
        </>
      ),
    },
    { id: 'state', header: 'State', value: (line) => line.stateWords },
    { id: 'reviewOn', header: 'Look again', kind: 'date', value: (line) => line.reviewOn ?? null },
    { id: 'raisedBy', header: 'Raised by', value: (line) => line.raisedByName },
    {
      id: 'open',
      header: 'Read it',
      control: true,
      value: () => '',
      cell: (line) => (
        <Button kind="quiet" onClick={() => open(line)}>
          Read it
        </Button>
      ),
    },
  ];
}
