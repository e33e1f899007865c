import { read } from '@quarterday/api';
import { Alert, Badge, Facts, formatDate, formatMoney, PageHead, Panel, useShortcut } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import type { Page } from '../platform/pages';
import { Candidates } from './Candidates';
import { DecideProposal } from './DecideProposal';
import type { Candidate, SuspenseItem, SuspenseWhole } from './model';
import { ProposalHistory } from './ProposalHistory';
import { ProposeForm } from './ProposeForm';
import { reasonInWords, STATES } from './words';

const route = getRouteApi('/suspense/$itemId');

/** One item: what came, whose it may be and why, and two people's word for where it goes. */
export function SuspenseItemPage() {
  const { itemId } = route.useParams();
  const query = useQuery({
    queryKey: ['suspense', 'one', itemId],
    queryFn: ({ signal }): Promise<SuspenseWhole> =>
      read('/api/v1/suspense-items/{itemId}', { params: { path: { itemId } }, signal }),
  });
  useNeighbours(itemId);
  useTitle(query.data ? `Suspense ${formatMoney(query.data.item.amountPence)}` : 'Suspense');
  return (
    <Loaded query={query} lines={10}>
      {(whole) => <Whole key={`${itemId} ${whole.proposals.length}`} whole={whole} />}
    </Loaded>
  );
}

function Whole({ whole }: { whole: SuspenseWhole }) {
  const { item } = whole;
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const open = whole.proposals.find((proposal) => proposal.state === 'PROPOSED');
  const state = STATES[item.state];
  return (
    <div className="stack">
      <PageHead
        title={`${formatMoney(item.amountPence)} paid ${formatDate(item.receivedOn)}`}
        crumbs={<Link to="/suspense">Suspense</Link>}
      />
      <div className="columns">
        <Panel title="What came" aside={<Badge kind={state.kind}>{state.words}</Badge>}>
          <Facts facts={factsOf(item)} />
        </Panel>
        {open ? <DecideProposal item={item} proposal={open} /> : null}
        {!open && item.leftPence > 0 ? (
          <ProposeForm item={item} chosen={chosen} candidates={whole.candidates} />
        ) : null}
      </div>
      {!open && item.leftPence > 0 ? (
        <Candidates candidates={whole.candidates} chosen={chosen} onChoose={setChosen} />
      ) : null}
      {item.leftPence === 0 ? <Alert kind="good" title="Settled: nothing is left in it" /> : null}
      <ProposalHistory proposals={whole.proposals.filter((proposal) => proposal !== open)} />
    </div>
  );
}

function factsOf(item: SuspenseItem) {
  return [
    ['Came', formatMoney(item.amountPence)],
    ['Left', item.leftPence === item.amountPence ? null : formatMoney(item.leftPence)],
    ['Paid', `${formatDate(item.receivedOn)}, ${item.ageDays === 1 ? '1 day' : `${item.ageDays} days`} ago`],
    ['Reference quoted', item.paymentRef || 'none'],
    ['Narrative', item.narrative],
    ['Method', item.methodName],
    ['Not posted because', reasonInWords(item.reason)],
    ['From', <Origin key="from" item={item} />],
  ] as const;
}

/** The line of the file it came by. */
function Origin({ item }: { item: SuspenseItem }) {
  const words = `${item.source} ${item.sourceLineId}`;
  if (!item.fileId) return words;
  return (
    <Link to="/payment-files/$fileId" params={{ fileId: item.fileId }} search={{ outcome: 'SUSPENSE' }}>
      {words}, line {item.line}
    </Link>
  );
}

/** j and k walk the open items, the oldest first, as on the list. */
function useNeighbours(itemId: string) {
  const navigate = useNavigate();
  const list = useQuery({
    queryKey: ['suspense', 'list', 'walk'],
    queryFn: ({ signal }): Promise<Page<SuspenseItem>> =>
      read('/api/v1/suspense-items', { params: { query: { limit: 250 } }, signal }),
  });
  const ids = list.data?.items.map((item) => item.id) ?? [];
  const at = ids.indexOf(itemId);
  const go = (to: string | undefined) => {
    if (to) void navigate({ to: '/suspense/$itemId', params: { itemId: to } });
  };
  useShortcut({ keys: 'j', does: 'Next item', group: 'Suspense' }, () => go(ids[at + 1]));
  useShortcut({ keys: 'k', does: 'Previous item', group: 'Suspense' }, () => go(ids[at - 1]));
}
