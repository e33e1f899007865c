import { call, Problem, read } from '@quarterday/api';
import { Button, Empty, formatMoney, Grid, type GridColumn, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { useWhyNot } from '../platform/me';
import { Loaded, ProblemAlert, useTitle } from '../platform/page';
import { useAgencies } from './agencies';
import type { Candidate, Candidates } from './model';
import { debts } from './words';

/** Which debts may go to an agency, and why others may not; those chosen become a draft. */
export function NewPlacementPage() {
  const because = useWhyNot('arrears:act');
  const query = useQuery({
    queryKey: ['placements', 'candidates'],
    queryFn: ({ signal }) => read('/api/v1/placement-candidates', { signal }) as Promise<Candidates>,
    enabled: because === null,
  });
  useTitle('Place debts with an agency');
  if (because) return <Empty title={because} />;
  return (
    <div className="stack">
      <PageHead
        title="Place debts with an agency"
        crumbs={
          <Link to="/placements" search={{}}>
            Agencies
          </Link>
        }
      />
      <Loaded query={query} lines={10}>
        {(found) => (
          <>
            <Checks found={found} />
            <Choose found={found} />
            <Hindered items={found.items.filter((one) => one.hindrances.length > 0)} />
          </>
        )}
      </Loaded>
    </div>
  );
}

const DEBT: GridColumn<Candidate>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (one) => one.accountReference,
    cell: (one) => (
      <Link to="/accounts/$accountId" params={{ accountId: one.accountId }} search={{}}>
        {one.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Who owes it', value: (one) => one.names },
  { id: 'endedOn', header: 'Ended', kind: 'date', value: (one) => one.endedOn ?? null },
  { id: 'balance', header: 'Balance', kind: 'money', sum: true, value: (one) => one.balancePence },
  {
    id: 'claimable',
    header: 'Can be sued for',
    kind: 'money',
    sum: true,
    value: (one) => one.claimablePence,
  },
];

const HINDERED: GridColumn<Candidate>[] = [...DEBT, { id: 'why', header: 'Why', value: (one) => one.why }];

function Hindered({ items }: { items: Candidate[] }) {
  if (items.length === 0) return null;
  return (
    <Panel title="What may not go">
      <Grid
        id="placement-hindered"
        caption="Debts that may not go, the largest first"
        columns={HINDERED}
        rows={items}
        rowId={(one) => one.accountId}
        empty={null}
      />
    </Panel>
  );
}

function Checks({ found }: { found: Candidates }) {
  return (
    <Panel title="What was checked">
      <p>
        {debts(found.mayGo)} of {formatMoney(found.mayGoPence)} may go, of {found.items.length} whose case
        waits for a decision{found.more ? '; only the largest 300 were looked at' : ''}.
      </p>
      {found.hindrances.length > 0 ? (
        <ul>
          {found.hindrances.map((one) => (
            <li key={one.hindrance}>
              {one.words}: {one.debts}
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}

function Choose({ found }: { found: Candidates }) {
  const going = found.items.filter((one) => one.hindrances.length === 0).slice(0, 200);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = going.filter((one) => !left.has(one.accountId));
  const columns: GridColumn<Candidate>[] = [
    {
      id: 'chosen',
      header: 'Place it',
      control: true,
      value: (one) => (left.has(one.accountId) ? 'No' : 'Yes'),
      cell: (one) => (
        <input
          type="checkbox"
          aria-label={`Place ${one.accountReference}`}
          checked={!left.has(one.accountId)}
          onChange={(event) => {
            const next = new Set(left);
            if (event.target.checked) next.delete(one.accountId);
            else next.add(one.accountId);
            setLeft(next);
          }}
        />
      ),
    },
    ...DEBT,
  ];
  return (
    <Panel title="What may go">
      <Grid
        id="placement-candidates"
        caption="Debts that may go, the largest first"
        columns={columns}
        rows={going}
        rowId={(one) => one.accountId}
        empty={<Empty title="No debt may go to an agency now" />}
      />
      {going.length > 0 ? <Prepare chosen={chosen} /> : null}
    </Panel>
  );
}

function Prepare({ chosen }: { chosen: Candidate[] }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { open } = useAgencies();
  const [agency, setAgency] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const code = agency ?? (open.length === 1 ? open[0]?.code : undefined);
  let because: string | null = null;
  if (chosen.length === 0) because = 'Choose a debt.';
  else if (open.length === 0) because = 'No agency has terms under which a debt may be placed.';
  else if (!code) because = 'Choose the agency.';

  async function prepare() {
    setBusy(true);
    setProblem(null);
    try {
      const { id } = await call<{ id: string }>('/placements', {
        method: 'POST',
        body: { agencyCode: code, accountIds: chosen.map((one) => one.accountId) },
        headers: { 'Idempotency-Key': crypto.randomUUID() },
      });
      void queries.invalidateQueries({ queryKey: ['placements'] });
      void navigate({ to: '/placements/$placementId', params: { placementId: id } });
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <div className="filters">
        <Choice
          id="placement-with"
          label="With which agency"
          value={code}
          options={Object.fromEntries(open.map((one) => [one.code, one.name]))}
          any="Choose one"
          onChange={setAgency}
        />
      </div>
      <div className="button-row">
        <Button busy={busy} because={because} onClick={() => void prepare()}>
          {`Prepare ${debts(chosen.length).toLowerCase()}`}
        </Button>
      </div>
    </>
  );
}
