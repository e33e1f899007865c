import { read } from '@quarterday/api';
import { Alert, Badge, Button, Empty, formatDate, Grid, type GridColumn, PageHead } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { useMe, whyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { MarkerDialog } from './MarkerDialog';
import { type Marker, STATES } from './model';

const route = getRouteApi('/cautionary-markers');

/** Markers that wait and stand, the next review first. They do not leave as a file. */
export function MarkersPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/cautionary-markers' });
  const queries = useQueryClient();
  const me = useMe();
  const because = whyNot(me, 'marker:propose') && whyNot(me, 'marker:authorise');
  const paging = usePaging({ state });
  const [open, setOpen] = useState<Marker | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['cautionary-markers', state, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/cautionary-markers', {
        params: { query: { state, ...paging.asked } },
        signal,
      }) as Promise<Page<Marker>>,
    enabled: because === null,
  });
  useTitle('Cautionary markers');
  if (because) return <Empty title={because} />;
  return (
    <div className="stack">
      <PageHead title="Cautionary markers" />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="filters">
        <Choice
          id="marker-state"
          label="State"
          value={state}
          options={STATES}
          any="Waiting or standing"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={6}>
        {(page) => (
          <Grid
            id="cautionary-markers"
            caption="Cautionary markers, the next review first"
            columns={columnsOf(setOpen)}
            rows={page.items}
            rowId={(marker) => marker.id}
            onOpen={setOpen}
            paging={paging.under(page)}
            empty={<Empty title="There are none">A marker is asked for on the person’s page.</Empty>}
          />
        )}
      </Loaded>
      <MarkerDialog
        marker={open}
        onClose={() => setOpen(null)}
        done={(words) => {
          setSaid(words);
          setOpen(null);
          for (const key of ['cautionary-markers', 'cautionary-warnings', 'tasks'])
            void queries.invalidateQueries({ queryKey: [key] });
        }}
      />
    </div>
  );
}

function columnsOf(open: (marker: Marker) => void): GridColumn<Marker>[] {
  return [
    {
      id: 'person',
      header: 'Person',
      names: true,
      value: (marker) => marker.personName,
      cell: (marker) => (
        <Link to="/people/$personId" params={{ personId: marker.personId }}>
          {marker.personName}
        </Link>
      ),
    },
    { id: 'category', header: 'Risk', value: (marker) => marker.categoryName },
    { id: 'instruction', header: 'What staff should do', value: (marker) => marker.instruction },
    {
      id: 'state',
      header: 'State',
      value: (marker) => marker.stateWords,
      cell: (marker) => <Badge kind={STATES[marker.state].kind}>{marker.stateWords}</Badge>,
    },
    {
      id: 'reviewOn',
      header: 'Review on',
      kind: 'date',
      value: (marker) => marker.reviewOn,
      cell: (marker) => formatDate(marker.reviewOn),
    },
    { id: 'askedBy', header: 'Asked for by', value: (marker) => marker.proposedByName },
    {
      id: 'open',
      header: 'Look at it',
      control: true,
      value: () => '',
      cell: (marker) => (
        <Button kind="quiet" onClick={() => open(marker)}>
          Look at it
        </Button>
      ),
    },
  ];
}
