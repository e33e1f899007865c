import { read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Empty,
  formatInstant,
  Grid,
  type GridColumn,
  PageHead,
  Panel,
} from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { usePaging } from '../platform/pages';
import { BreachDialog } from './BreachDialog';
import { type BreachLine, NATURES, RISKS, STATE_WORDS, STATES } from './model';
import { ReportForm } from './ReportForm';

const route = getRouteApi('/breaches');

/** Anybody reports a breach here; who handles them has the log beneath. */
export function BreachesPage() {
  const cannotReport = useWhyNot('breach:report');
  const mayHandle = useWhyNot('breach:handle') === null;
  const [reporting, setReporting] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  useTitle('Data breaches');
  return (
    <div className="stack">
      <PageHead
        title="Data breaches"
        actions={
          <Button because={cannotReport} onClick={() => setReporting(true)}>
            Report a breach
          </Button>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <p className="quiet">
        Data sent to the wrong person, lost, changed or seen by somebody who should not: report it at once,
        with what you know. The council has 72 hours from when one of us first knew, nights and weekends too.
      </p>
      {mayHandle ? <Log /> : null}
      {cannotReport ? null : <Own />}
      <Dialog open={reporting} onClose={() => setReporting(false)} title="Report a breach" wide>
        <ReportForm
          done={(words) => {
            setSaid(words);
            setReporting(false);
          }}
          onCancel={() => setReporting(false)}
        />
      </Dialog>
    </div>
  );
}

function Log() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/breaches' });
  const paging = usePaging({ state });
  const [opened, setOpened] = useState<BreachLine | null>(null);
  const query = useQuery({
    queryKey: ['breaches', state, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/breaches', { params: { query: { state, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className="filters">
        <Choice
          id="breach-state"
          label="Stands at"
          value={state}
          options={STATE_WORDS}
          any="What is open"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={5}>
        {(page) => (
          <Grid
            id="breaches"
            caption="The breach log, the newest first"
            columns={columnsOf(setOpened)}
            rows={page.items}
            rowId={(line) => line.id}
            onOpen={setOpened}
            paging={paging.under(page)}
            empty={<Empty title="Nothing is open">Closed ones stay on record.</Empty>}
          />
        )}
      </Loaded>
      <BreachDialog line={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function columnsOf(open: (line: BreachLine) => void): GridColumn<BreachLine>[] {
  return [
    { id: 'reference', header: 'Number', names: true, value: (line) => line.reference },
    {
      id: 'clock',
      header: 'To tell the ICO',
      value: (line) => line.clock,
      cell: (line) => (line.clock ? <Badge kind={line.late ? 'bad' : 'warn'}>{line.clock}</Badge> : null),
    },
    {
      id: 'state',
      header: 'State',
      value: (line) => line.stateWords,
      cell: (line) => <Badge kind={STATES[line.state]}>{line.stateWords}</Badge>,
    },
    { id: 'risk', header: 'Risk', value: (line) => (line.risk ? RISKS[line.risk] : '') },
    { id: 'nature', header: 'What happened', value: (line) => NATURES[line.nature] },
    { id: 'aware', header: 'Known since', kind: 'instant', value: (line) => line.awareAt },
    { id: 'actions', header: 'To do', kind: 'number', value: (line) => line.openActions },
    { id: 'by', header: 'Reported by', value: (line) => line.reportedByName },
    {
      id: 'open',
      header: 'Read it',
      control: true,
      value: () => '',
      cell: (line) => (
        <Button kind="quiet" small aria-label={`Read ${line.reference}`} onClick={() => open(line)}>
          Read it
        </Button>
      ),
    },
  ];
}

function Own() {
  const query = useQuery({
    queryKey: ['own-breaches'],
    queryFn: ({ signal }) => read('/api/v1/own-breaches', { signal }),
  });
  return (
    <Panel title="What you reported">
      <Loaded query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">Nothing.</p>
          ) : (
            <ul className="plain-list">
              {items.map((own) => (
                <li key={own.reference}>
                  {own.reference}, {formatInstant(own.reportedAt)}:{' '}
                  {own.readAt ? `read ${formatInstant(own.readAt)}` : 'not read yet'}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
