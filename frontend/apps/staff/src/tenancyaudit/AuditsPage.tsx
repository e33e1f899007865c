import { read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Empty,
  formatDate,
  type GridColumn,
  PageHead,
  TextField,
} from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Asked } from '../platform/Asked';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { AuditTabs } from './AuditTabs';
import type { AuditItem } from './model';
import { STATES } from './words';

const route = getRouteApi('/tenancy-audits');

const COLUMNS: GridColumn<AuditItem>[] = [
  {
    id: 'dueOn',
    header: 'By',
    kind: 'date',
    value: (audit) => audit.dueOn,
    cell: (audit) =>
      audit.late ? <Badge kind="bad">Late: {formatDate(audit.dueOn)}</Badge> : formatDate(audit.dueOn),
  },
  {
    id: 'address',
    header: 'Home',
    names: true,
    value: (audit) => audit.address,
    cell: (audit) => (
      <Link to="/tenancy-audits/$auditId" params={{ auditId: audit.id }} search={{}}>
        {audit.address}
      </Link>
    ),
  },
  { id: 'patch', header: 'Patch', value: (audit) => audit.patch },
  {
    id: 'account',
    header: 'Account',
    value: (audit) => audit.accountReference,
    cell: (audit) => (
      <Link to="/accounts/$accountId" params={{ accountId: audit.accountId }} search={{}}>
        {audit.accountReference}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    value: (audit) => STATES[audit.state].words,
    cell: (audit) => <Badge kind={STATES[audit.state].kind}>{STATES[audit.state].words}</Badge>,
  },
  { id: 'officer', header: 'Who visits', value: (audit) => audit.officerName ?? '' },
  { id: 'visitedOn', header: 'Visited', kind: 'date', value: (audit) => audit.visitedOn ?? null },
  { id: 'attempts', header: 'Tries', kind: 'number', value: (audit) => audit.attempts },
  { id: 'toDecide', header: 'To decide', kind: 'number', value: (audit) => audit.toDecide },
];

/** Visits to homes, what is due first first. */
export function AuditsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/tenancy-audits' });
  const queries = useQueryClient();
  const because = useWhyNot('account:write');
  const paging = usePaging(search);
  const [planning, setPlanning] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['tenancy-audits', search, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/tenancy-audits', {
        params: { query: { ...search, ...paging.asked } },
        signal,
      }) as Promise<Page<AuditItem>>,
    placeholderData: keepPreviousData,
  });
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  const done = (words: string) => {
    setPlanning(false);
    setSaid(words);
    void queries.invalidateQueries({ queryKey: ['tenancy-audits'] });
  };
  useTitle('Tenancy audits');
  return (
    <div className="stack">
      <PageHead title="Tenancy audits" />
      <AuditTabs />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="row no-print">
        <Button because={because} onClick={() => setPlanning(true)}>
          Plan visits
        </Button>
      </div>
      <div className="filters">
        <Choice
          id="audit-state"
          label="State"
          value={search.state}
          options={STATES}
          any="Everything open"
          onChange={(state) => set({ state })}
        />
        <Choice
          id="audit-late"
          label="Which"
          value={search.late ? 'LATE' : undefined}
          options={{ LATE: 'Late ones' }}
          any="All"
          onChange={(late) => set({ late: late ? true : undefined })}
        />
        <Patch value={search.patch} onChange={(patch) => set({ patch })} />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="tenancy-audits"
            file={{ path: '/tenancy-audits', query: search }}
            saved
            caption="Tenancy audits, what is due first first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(audit) => audit.id}
            onOpen={(audit) =>
              void navigate({ to: '/tenancy-audits/$auditId', params: { auditId: audit.id }, search: {} })
            }
            paging={paging.under(page)}
            empty={<Empty title="No audit fits these filters">Plan visits, or look at other states.</Empty>}
          />
        )}
      </Loaded>
      <Dialog open={planning} onClose={() => setPlanning(false)} title="Plan visits">
        {planning ? (
          <Asked<{ patch: string; most: string }, { planned: number }>
            label="Plan the visits"
            path="/tenancy-audits"
            permission="account:write"
            defaults={{ patch: search.patch ?? '', most: '20' }}
            body={({ patch, most }) => ({ patch, most: Number(most) })}
            said={({ planned }) => (planned === 1 ? 'One visit is planned' : `${planned} visits are planned`)}
            done={done}
            onCancel={() => setPlanning(false)}
          >
            <p>Homes that were not visited for longer than the council allows, those longest ago first.</p>
            <TextField
              name="patch"
              label="Patch"
              hint="All patches when it is left empty"
              optional
              width="medium"
            />
            <TextField name="most" label="How many at most" type="number" width="short" />
          </Asked>
        ) : null}
      </Dialog>
    </div>
  );
}

function Patch({ value, onChange }: { value: string | undefined; onChange: (value?: string) => void }) {
  return (
    <div className="field">
      <label htmlFor="audit-patch">Patch</label>
      <input
        id="audit-patch"
        className="input width-medium"
        defaultValue={value ?? ''}
        onBlur={(event) => onChange(event.target.value.trim() || undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onChange(event.currentTarget.value.trim() || undefined);
        }}
      />
    </div>
  );
}
