import {
  Alert,
  Badge,
  Button,
  Dialog,
  Empty,
  Facts,
  formatDate,
  type GridColumn,
  PageHead,
  Panel,
  Timeline,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { usePaging } from '../platform/pages';
import { HoldActions } from './HoldActions';
import type { Hold, HoldStop } from './model';
import { heldAccountQuery, holdsQuery, stopsQuery } from './reads';
import { SetHold } from './SetHold';
import { daysInWords, debtInWords, EVENTS, KINDS, STATES, stopsInWords } from './words';

const route = getRouteApi('/accounts/$accountId/holds');

const STOPS: GridColumn<HoldStop>[] = [
  { id: 'stoppedOn', header: 'Day', kind: 'date', value: (stop) => stop.stoppedOn },
  { id: 'what', header: 'What did not go out', names: true, value: (stop) => stop.what },
  { id: 'kind', header: 'Because of', value: (stop) => KINDS[stop.kind] },
  { id: 'reference', header: 'Reference', value: (stop) => stop.reference },
  { id: 'amount', header: 'Amount', kind: 'money', value: (stop) => stop.amountPence ?? null },
  { id: 'stoppedBy', header: 'Asked by', value: (stop) => stop.stoppedByName },
];

/** An account's holds, with the log of what therefore did not go out. */
export function AccountHoldsPage() {
  const { accountId } = route.useParams();
  const queries = useQueryClient();
  const because = useWhyNot('arrears:act');
  const [setting, setSetting] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const allowed = because === null;
  const standing = useQuery({ ...holdsQuery({ accountId }), enabled: allowed });
  const over = useQuery({ ...holdsQuery({ accountId, state: 'OVER' }), enabled: allowed });
  const account = useQuery({ ...heldAccountQuery(accountId), enabled: allowed });
  useTitle('Holds');

  /** Said once the page shows it. */
  async function done(words: string) {
    setSetting(false);
    void queries.invalidateQueries({ queryKey: ['letters'] });
    await queries.invalidateQueries({ queryKey: ['holds'] });
    setSaid(words);
  }

  if (because) return <Empty title={because} />;
  return (
    <div className="stack">
      <PageHead
        title="Holds"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            {account.data ? account.data.reference : 'The account'}
          </Link>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="row no-print">
        <Button onClick={() => setSetting(true)}>Set a hold</Button>
      </div>
      <Loaded query={standing} lines={6}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty title="No hold stands on this account">Whatever is due may be asked for.</Empty>
          ) : (
            page.items.map((hold) => <OneHold key={hold.id} hold={hold} done={(words) => void done(words)} />)
          )
        }
      </Loaded>
      <Stopped accountId={accountId} />
      <Loaded query={over} lines={2}>
        {(page) => page.items.map((hold) => <OneHold key={hold.id} hold={hold} done={() => undefined} />)}
      </Loaded>
      <Dialog open={setting} onClose={() => setSetting(false)} title="Set a hold">
        {setting ? (
          <Loaded query={account} lines={8}>
            {(found) => (
              <SetHold
                account={found}
                done={(words) => void done(words)}
                onCancel={() => setSetting(false)}
              />
            )}
          </Loaded>
        ) : null}
      </Dialog>
    </div>
  );
}

function OneHold({ hold, done }: { hold: Hold; done: (words: string) => void }) {
  const facts: [string, string][] = [
    ['When', daysInWords(hold)],
    ['Which debt', debtInWords(hold)],
    ['It stops', stopsInWords(hold)],
    ['Who said so', `${hold.source}, ${hold.reference}`],
    ['What was seen', hold.evidence],
  ];
  if (hold.midwayFrom && hold.midwayTo)
    facts.push(['Mid-way check', `${formatDate(hold.midwayFrom)} to ${formatDate(hold.midwayTo)}`]);
  if (hold.askReviewBy) facts.push(['We may ask for a review until', formatDate(hold.askReviewBy)]);
  if (hold.reviewOn && hold.state !== 'OVER') facts.push(['Look at it again', formatDate(hold.reviewOn)]);
  return (
    <Panel
      title={hold.personName ? `${hold.words}, ${hold.personName}` : hold.words}
      aside={<Badge kind={STATES[hold.state].kind}>{STATES[hold.state].words}</Badge>}
    >
      <Facts facts={facts} />
      <HoldActions hold={hold} done={done} />
      <Timeline
        label={`History of ${hold.words}`}
        items={hold.history.map((event, at) => ({
          id: `${hold.id}-${at}`,
          title: EVENTS[event.what],
          who: event.madeByName,
          at: event.madeAt,
          detail: event.words,
        }))}
      />
    </Panel>
  );
}

function Stopped({ accountId }: { accountId: string }) {
  const paging = usePaging(accountId);
  const query = useQuery(stopsQuery(accountId, paging.asked));
  return (
    <Panel title="What did not go out">
      <Loaded query={query} lines={3}>
        {(page) => (
          <ListGrid
            id="hold-stops"
            file={{ path: '/hold-stops', query: { accountId } }}
            caption="What holds stopped, the newest first"
            columns={STOPS}
            rows={page.items}
            rowId={(stop) => stop.id}
            paging={paging.under(page)}
            empty={
              <Empty title="Nothing was stopped">What a hold keeps from going is written down here.</Empty>
            }
          />
        )}
      </Loaded>
    </Panel>
  );
}
