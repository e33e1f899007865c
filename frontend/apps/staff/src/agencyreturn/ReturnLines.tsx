import { read } from '@quarterday/api';
import { Badge, Button, Dialog, Empty, formatMoney, Grid, type GridColumn, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { useWhyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { type Doing, LineForm, titleOf } from './LineForm';
import type { ReturnLine } from './model';
import { apart, isApart, isOpen, LINE_STATES } from './words';

const route = getRouteApi('/agency-returns/$fileId');

/** Every line of a file with what became of it. */
export function ReturnLines({ fileId, agencyName }: { fileId: string; agencyName: string }) {
  const { state, apart: onlyApart } = route.useSearch();
  const navigate = useNavigate({ from: '/agency-returns/$fileId' });
  const because = useWhyNot('payment:post');
  const [doing, setDoing] = useState<Doing | null>(null);
  const filter = { state, apart: onlyApart };
  const paging = usePaging({ fileId, ...filter });
  const query = useQuery({
    queryKey: ['agency-returns', 'lines', fileId, filter, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/agency-returns/{fileId}/lines', {
        params: { path: { fileId }, query: { ...filter, ...paging.asked } },
        signal,
      }) as Promise<Page<ReturnLine>>,
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title="Its lines">
      <div className="filters">
        <Choice
          id="return-line-state"
          label="State"
          value={state}
          options={LINE_STATES}
          any="Any"
          onChange={(next) => void navigate({ search: { state: next, apart: onlyApart }, replace: true })}
        />
        <Choice
          id="return-line-apart"
          label="Commission"
          value={onlyApart ? 'apart' : undefined}
          options={{ apart: 'To explain' }}
          any="Any"
          onChange={(next) =>
            void navigate({ search: { state, apart: next ? true : undefined }, replace: true })
          }
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <Grid
            id="agency-return-lines"
            caption="Lines of the file, in its order"
            columns={columns(because, setDoing)}
            rows={page.items}
            rowId={(line) => String(line.number)}
            paging={paging.under(page)}
            empty={<Empty title="There are no such lines" />}
          />
        )}
      </Loaded>
      <Dialog open={doing !== null} onClose={() => setDoing(null)} title={doing ? titleOf(doing) : ''}>
        {doing ? (
          <LineForm fileId={fileId} agencyName={agencyName} doing={doing} onClose={() => setDoing(null)} />
        ) : null}
      </Dialog>
    </Panel>
  );
}

function columns(because: string | null, open: (doing: Doing) => void): GridColumn<ReturnLine>[] {
  return [
    { id: 'number', header: 'Line', kind: 'number', names: true, value: (line) => line.number },
    {
      id: 'account',
      header: 'Account',
      value: (line) => line.accountReference ?? line.reference,
      cell: (line) =>
        line.accountId ? (
          <Link to="/accounts/$accountId" params={{ accountId: line.accountId }} search={{}}>
            {line.accountReference}
          </Link>
        ) : (
          line.reference
        ),
    },
    { id: 'saidOn', header: 'Day', kind: 'date', value: (line) => line.saidOn ?? null },
    { id: 'kind', header: 'What it says', value: (line) => line.kindWords ?? '' },
    { id: 'gross', header: 'Collected', kind: 'money', value: (line) => line.grossPence },
    { id: 'commission', header: 'Commission', kind: 'money', value: (line) => line.commissionPence },
    { id: 'expected', header: 'By the terms', kind: 'money', value: (line) => line.expectedPence ?? null },
    {
      id: 'state',
      header: 'State',
      value: (line) => line.stateWords,
      cell: (line) => <Badge kind={LINE_STATES[line.state].kind}>{line.stateWords}</Badge>,
    },
    { id: 'why', header: 'Why', value: (line) => whyOf(line) },
    {
      id: 'do',
      header: 'Do',
      control: true,
      value: () => '',
      cell: (line) => <Does line={line} because={because} open={open} />,
    },
  ];
}

function whyOf(line: ReturnLine): string {
  if (line.differencePence === 0 || line.state !== 'POSTED') return line.why;
  return line.explained
    ? `${apart(line.differencePence)}. ${line.explainedByName}: ${line.explained}`
    : `Commission is ${apart(line.differencePence)}: ${formatMoney(line.expectedPence ?? 0)}`;
}

interface DoesProps {
  line: ReturnLine;
  because: string | null;
  open: (doing: Doing) => void;
}

function Does({ line, because, open }: DoesProps) {
  const named = <span className="visually-hidden">: line {line.number}</span>;
  if (isApart(line)) {
    return (
      <Button kind="quiet" because={because} onClick={() => open({ line, what: 'EXPLAIN' })}>
        Explain{named}
      </Button>
    );
  }
  if (!isOpen(line)) return null;
  return (
    <span className="row">
      {line.state === 'PARKED' ? (
        <Button kind="quiet" because={because} onClick={() => open({ line, what: 'TAKE' })}>
          Take{named}
        </Button>
      ) : null}
      <Button kind="quiet" because={because} onClick={() => open({ line, what: 'DISMISS' })}>
        Dismiss{named}
      </Button>
    </span>
  );
}
