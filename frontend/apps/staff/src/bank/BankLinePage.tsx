import { read } from '@quarterday/api';
import {
  Badge,
  Facts,
  formatDate,
  formatInstant,
  formatMoney,
  PageHead,
  Panel,
  useShortcut,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import type { Page } from '../platform/pages';
import { Deposits, LineCandidates } from './LineCandidates';
import { ExplainForm, MatchForm, PostForm, TakeBackButton, UndoButton } from './LineForms';
import type { BankLine, BankLineWhole, Candidate } from './model';
import { LINE_STATES, movedInWords } from './words';

const route = getRouteApi('/bank-lines/$lineId');

/** One line of the bank: what it says, what on the books it may be, and a person’s word for it. */
export function BankLinePage() {
  const { lineId } = route.useParams();
  const query = useQuery({
    queryKey: ['bank', 'line', lineId],
    queryFn: ({ signal }): Promise<BankLineWhole> =>
      read('/api/v1/bank-lines/{lineId}', { params: { path: { lineId } }, signal }),
  });
  useNeighbours(lineId);
  useTitle(query.data ? `${movedInWords(query.data.line.amountPence)} at the bank` : 'Line of the bank');
  return (
    <Loaded query={query} lines={10}>
      {(whole) => <Whole key={`${lineId} ${whole.line.state}`} whole={whole} />}
    </Loaded>
  );
}

function Whole({ whole }: { whole: BankLineWhole }) {
  const { line } = whole;
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const state = LINE_STATES[line.state];
  return (
    <div className="stack">
      <PageHead
        title={`${movedInWords(line.amountPence)}, ${formatDate(line.bookedOn)}`}
        crumbs={
          <Link to="/bank-lines" search={{ state: 'OPEN' }}>
            Lines of the bank
          </Link>
        }
      />
      <div className="columns">
        <Panel title="What the bank says" aside={<Badge kind={state.kind}>{state.words}</Badge>}>
          <Facts facts={factsOf(line)} />
        </Panel>
        {line.state === 'OPEN' ? (
          <MatchForm key={chosen ? JSON.stringify(chosen.deposits) : ''} whole={whole} chosen={chosen} />
        ) : (
          <Settled whole={whole} />
        )}
      </div>
      {line.state === 'OPEN' ? (
        <>
          <LineCandidates candidates={whole.candidates} chosen={chosen} onChoose={setChosen} />
          <div className="columns">
            {line.amountPence > 0 ? <PostForm whole={whole} /> : null}
            <ExplainForm line={line} />
          </div>
        </>
      ) : null}
    </div>
  );
}

function factsOf(line: BankLine) {
  return [
    [line.amountPence < 0 ? 'Went out' : 'Came in', formatMoney(Math.abs(line.amountPence))],
    ['Booked', formatDate(line.bookedOn)],
    ['Value', line.valueOn === line.bookedOn ? null : formatDate(line.valueOn)],
    ['Payer', line.payer || null],
    ['Its words', line.words || 'none'],
    ['Reference', line.reference || 'none'],
    ['Kind', line.kind || null],
    ['Payments in it', line.items > 1 ? String(line.items) : null],
    [
      'From',
      <Link key="from" to="/bank-statements/$statementId" params={{ statementId: line.statementId }}>
        the statement, line {line.fileLine} of its file
      </Link>,
    ],
  ] as const;
}

/** What it was found to be, or said to be, by whom; and the way back. */
function Settled({ whole }: { whole: BankLineWhole }) {
  const { line, match, paymentFileId } = whole;
  return (
    <Panel title={LINE_STATES[line.state].words}>
      <p className="quiet">
        By {line.settledByName}, {formatInstant(line.settledAt)}
      </p>
      {match ? (
        <>
          <Deposits deposits={match.deposits} />
          {match.reason ? (
            <p>
              Differs by {formatMoney(Math.abs(match.linePence - match.depositPence))}: {match.reason}
            </p>
          ) : null}
          <UndoButton match={match} />
        </>
      ) : null}
      {line.state === 'EXPLAINED' ? (
        <>
          <p>{line.explanation}</p>
          <TakeBackButton line={line} />
        </>
      ) : null}
      {paymentFileId ? (
        <p>
          <Link to="/payment-files/$fileId" params={{ fileId: paymentFileId }} search={{}}>
            See where it was posted
          </Link>
        </p>
      ) : null}
    </Panel>
  );
}

/** j and k walk the open lines, the oldest first, as on the list. */
function useNeighbours(lineId: string) {
  const navigate = useNavigate();
  const list = useQuery({
    queryKey: ['bank', 'lines', 'walk'],
    queryFn: ({ signal }): Promise<Page<BankLine>> =>
      read('/api/v1/bank-lines', { params: { query: { state: 'OPEN', limit: 250 } }, signal }),
  });
  const ids = list.data?.items.map((line) => line.id) ?? [];
  const at = ids.indexOf(lineId);
  const go = (to: string | undefined) => {
    if (to) void navigate({ to: '/bank-lines/$lineId', params: { lineId: to } });
  };
  useShortcut({ keys: 'j', does: 'Next line', group: 'Bank' }, () => go(ids[at + 1]));
  useShortcut({ keys: 'k', does: 'Previous line', group: 'Bank' }, () => go(ids[at - 1]));
}
