import { read } from '@quarterday/api';
import { Alert, Badge, Button, DateBox, Drawer, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { inWords } from '../platform/words';
import { type AuditEvent, Event } from './AuditEvent';
import { ChainBadge } from './ChainBadge';

const route = getRouteApi('/audit');

const COLUMNS: GridColumn<AuditEvent>[] = [
  { id: 'at', header: 'When', kind: 'instant', names: true, value: (event) => event.at },
  { id: 'who', header: 'Who', value: (event) => event.actorName },
  { id: 'action', header: 'Did', value: (event) => inWords(event.action) },
  { id: 'subject', header: 'To', value: (event) => inWords(event.subject) },
  { id: 'subjectId', header: 'Which', value: (event) => event.subjectId },
  { id: 'reason', header: 'Why', value: (event) => event.reason },
  { id: 'client', header: 'Through', value: (event) => event.client, hidden: true },
  {
    id: 'position',
    header: 'Sealed',
    value: (event) => event.position,
    cell: (event) =>
      event.position ? <Badge kind="good">No. {event.position}</Badge> : <Badge>Waiting</Badge>,
  },
];

/** The audit log: who did what, when, before and after, why; and the proof that nobody changed the record. */
export function AuditPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/audit' });
  const lacking = useWhyNot('audit:read');
  const paging = usePaging(search);
  const [shown, setShown] = useState<AuditEvent | null>(null);
  const query = useQuery({
    queryKey: ['audit', search, paging.asked],
    queryFn: ({ signal }): Promise<Page<AuditEvent>> =>
      read('/api/v1/audit-events', {
        params: { query: { ...search, ...paging.asked } },
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled: !lacking,
  });
  useTitle('Audit');
  if (lacking) {
    return (
      <div className="stack">
        <PageHead title="Audit" />
        <Alert kind="info" title="The audit log is not open to you">
          <p>{lacking}</p>
        </Alert>
      </div>
    );
  }
  return (
    <div className="stack">
      <PageHead title="Audit" actions={<ChainBadge />} />
      <div className="filters">
        <DateBox
          id="from"
          label="From"
          value={search.from}
          onChange={(from) =>
            void navigate({ search: (now) => ({ ...now, from: from ?? undefined }), replace: true })
          }
        />
        <DateBox
          id="to"
          label="To"
          value={search.to}
          onChange={(to) =>
            void navigate({ search: (now) => ({ ...now, to: to ?? undefined }), replace: true })
          }
        />
        <form
          className="row-end"
          key={JSON.stringify(search)}
          onSubmit={(event) => {
            event.preventDefault();
            const data = new FormData(event.currentTarget);
            const text = (name: string) => String(data.get(name) ?? '').trim() || undefined;
            void navigate({
              search: (now) => ({
                ...now,
                subject: text('subject'),
                subjectId: text('subjectId'),
                actor: text('actor'),
              }),
              replace: true,
            });
          }}
        >
          <Text name="subject" label="Kind of record" value={search.subject} />
          <Text name="subjectId" label="Which record" value={search.subjectId} />
          <Text name="actor" label="Who (identity)" value={search.actor} />
          <Button type="submit" kind="quiet">
            Apply
          </Button>
        </form>
      </div>
      <Loaded query={query} lines={10}>
        {(page) => (
          <ListGrid
            id="audit"
            file={{ path: '/audit-events', query: search }}
            saved
            caption="Audit events, newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(event) => event.id}
            onOpen={setShown}
            paging={paging.under(page)}
            empty={<Empty title="No event fits these filters" />}
          />
        )}
      </Loaded>
      <p className="quiet">Enter on a row shows what was before and after.</p>
      <Drawer open={shown !== null} onClose={() => setShown(null)} title="What happened">
        {shown ? <Event event={shown} /> : null}
        <Button kind="quiet" onClick={() => setShown(null)}>
          Close
        </Button>
      </Drawer>
    </div>
  );
}

function Text({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <div className="field">
      <label htmlFor={`audit-${name}`}>{label}</label>
      <input id={`audit-${name}`} name={name} className="input" defaultValue={value} />
    </div>
  );
}
