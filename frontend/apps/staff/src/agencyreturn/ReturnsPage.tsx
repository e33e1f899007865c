import { call, Problem, read } from '@quarterday/api';
import { Badge, Button, Empty, formatInstant, type GridColumn, PageHead, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, ProblemAlert, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { ReturnFile } from './model';

const route = getRouteApi('/agency-returns');

const COLUMNS: GridColumn<ReturnFile>[] = [
  {
    id: 'name',
    header: 'File',
    names: true,
    value: (file) => file.name,
    cell: (file) => (
      <Link to="/agency-returns/$fileId" params={{ fileId: file.id }} search={{}}>
        {file.name}
      </Link>
    ),
  },
  { id: 'agency', header: 'Agency', value: (file) => file.agencyName },
  { id: 'receivedAt', header: 'Received', value: (file) => formatInstant(file.receivedAt) },
  { id: 'lines', header: 'Lines', kind: 'number', value: (file) => file.lines },
  { id: 'gross', header: 'Collected', kind: 'money', sum: true, value: (file) => file.grossPence },
  { id: 'commission', header: 'Commission', kind: 'money', sum: true, value: (file) => file.commissionPence },
  { id: 'expected', header: 'By the terms', kind: 'money', sum: true, value: (file) => file.expectedPence },
  { id: 'difference', header: 'To explain', kind: 'money', sum: true, value: (file) => file.differencePence },
  { id: 'net', header: 'To the bank', kind: 'money', sum: true, value: (file) => file.netPence },
  {
    id: 'open',
    header: 'To look at',
    kind: 'number',
    value: (file) => file.open,
    cell: (file) => (file.open > 0 ? <Badge kind="warn">{String(file.open)}</Badge> : '0'),
  },
];

/** What agencies sent, file by file, and whether their commission is what was agreed. */
export function ReturnsPage() {
  const { agency, open } = route.useSearch();
  const navigate = useNavigate({ from: '/agency-returns' });
  const agencies = useAgencyNames();
  const filter = { agency, open };
  const paging = usePaging(filter);
  const query = useQuery({
    queryKey: ['agency-returns', 'list', filter, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/agency-returns', {
        params: { query: { ...filter, ...paging.asked } },
        signal,
      }) as Promise<Page<ReturnFile>>,
    placeholderData: keepPreviousData,
  });
  useTitle('Agencies’ files');
  return (
    <div className="stack">
      <PageHead
        title="Agencies’ files"
        crumbs={
          <Link to="/placements" search={{}}>
            Agencies
          </Link>
        }
      />
      <Panel title="Send a file">
        <Send agencies={agencies} />
      </Panel>
      <div className="filters">
        <Choice
          id="returns-agency"
          label="Agency"
          value={agency}
          options={agencies}
          any="Any"
          onChange={(next) => void navigate({ search: { agency: next, open }, replace: true })}
        />
        <Choice
          id="returns-open"
          label="To do"
          value={open ? 'open' : undefined}
          options={{ open: 'Parked lines or commission to explain' }}
          any="Any"
          onChange={(next) =>
            void navigate({ search: { agency, open: next ? true : undefined }, replace: true })
          }
        />
      </div>
      <Loaded query={query} lines={6}>
        {(page) => (
          <ListGrid
            id="agency-returns"
            file={{ path: '/agency-returns', query: filter }}
            caption="Files of agencies, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(file) => file.id}
            onOpen={(file) =>
              void navigate({ to: '/agency-returns/$fileId', params: { fileId: file.id }, search: {} })
            }
            paging={paging.under(page)}
            empty={<Empty title="No agency’s file is here" />}
          />
        )}
      </Loaded>
    </div>
  );
}

/** By code; each agency once, whatever terms are to come. */
function useAgencyNames(): Record<string, string> {
  const items =
    useQuery({
      queryKey: ['reference', 'agencies'],
      queryFn: ({ signal }) => call<{ items: { code: string; name: string }[] }>('/agencies', { signal }),
      staleTime: 300_000,
    }).data?.items ?? [];
  return Object.fromEntries(items.map((one) => [one.code, one.name]));
}

function Send({ agencies }: { agencies: Record<string, string> }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const because = useWhyNot('payment:post');
  const codes = Object.keys(agencies);
  const [agency, setAgency] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const from = agency ?? (codes.length === 1 ? codes[0] : undefined);

  async function send(form: HTMLFormElement) {
    const file = new FormData(form).get('file');
    if (!(file instanceof File) || file.size === 0 || !from) {
      setProblem(
        new Problem({ title: 'Choose a file', detail: 'Choose the agency and the file it sent.' }, 422),
      );
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      const { id } = await call<{ id: string }>('/agency-returns', {
        method: 'POST',
        query: { name: file.name, agency: from },
        file,
        headers: { 'Content-Type': 'application/octet-stream' },
      });
      void navigate({ to: '/agency-returns/$fileId', params: { fileId: id }, search: {} });
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
      for (const key of ['agency-returns', 'placements', 'former-tenants', 'tasks'])
        void queries.invalidateQueries({ queryKey: [key] });
    }
  }

  return (
    <form
      className="form"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
      onChange={() => setProblem(null)}
      noValidate
      aria-label="Send a file of an agency"
    >
      {problem ? <ProblemAlert problem={problem} /> : null}
      <p>
        Payments are on the accounts at once, as the debtors made them; what cannot be worked waits below with
        its reason. The same file a second time changes nothing.
      </p>
      <div className="field-row">
        <div className="field">
          <label htmlFor="agency-file">File</label>
          <input id="agency-file" name="file" type="file" className="input" />
        </div>
        <Choice
          id="agency-from"
          label="From which agency"
          value={from}
          options={agencies}
          any="Choose one"
          onChange={setAgency}
        />
      </div>
      <div className="button-row">
        <Button type="submit" busy={busy} because={because}>
          Send
        </Button>
      </div>
    </form>
  );
}
