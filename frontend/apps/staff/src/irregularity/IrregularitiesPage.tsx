import {
  Alert,
  Badge,
  Button,
  CopyButton,
  Dialog,
  Empty,
  Facts,
  formatDate,
  PageHead,
  Panel,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import type { Irregularities, Irregularity } from './model';
import { QueueLetter } from './QueueLetter';
import { accountHeadQuery, irregularitiesQuery } from './reads';
import { answersOf, asText, offered, whose } from './words';

const route = getRouteApi('/accounts/$accountId/irregularities');

/** What did not go as planned with an account’s payments, as said on the telephone, ready for a letter. */
export function IrregularitiesPage() {
  const { accountId } = route.useParams();
  const head = useQuery(accountHeadQuery(accountId));
  const query = useQuery(irregularitiesQuery(accountId));
  useTitle(head.data ? `Payment irregularities ${head.data.reference}` : 'Payment irregularities');
  return (
    <div className="stack">
      <PageHead
        title="Payment irregularities"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            {head.data ? whose(head.data) : 'The account'}
          </Link>
        }
      />
      <Loaded query={query} lines={10}>
        {(all) => <Whole accountId={accountId} all={all} key={all.wordsSha256} />}
      </Loaded>
    </div>
  );
}

function Whole({ accountId, all }: { accountId: string; all: Irregularities }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(offered(all.items)));

  function choose(id: string, isIn: boolean) {
    setChosen((before) => new Set(isIn ? [...before, id] : [...before].filter((other) => other !== id)));
  }

  if (all.items.length === 0) {
    return (
      <Empty title="Everything went as planned in the last twelve months">
        No collection came back or was left out, no payment bounced, and nothing that is due is late.
      </Empty>
    );
  }
  return (
    <>
      <p>
        <strong>{all.opening}</strong>
      </p>
      <Taking accountId={accountId} all={all} chosen={chosen} />
      {all.items.map((one) => (
        <Told key={one.id} one={one} chosen={chosen.has(one.id)} choose={(isIn) => choose(one.id, isIn)} />
      ))}
      <p>{all.closing}</p>
    </>
  );
}

/** What is chosen leaves the screen: into the clipboard, or as a letter to each tenant. */
function Taking({
  accountId,
  all,
  chosen,
}: {
  accountId: string;
  all: Irregularities;
  chosen: ReadonlySet<string>;
}) {
  const queries = useQueryClient();
  const mayNot = useWhyNot('comms:draft');
  const [queueing, setQueueing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const because = mayNot ?? (chosen.size === 0 ? 'Choose first what the letter is about' : null);

  function queued(letters: number) {
    setQueueing(false);
    setSaid(letters === 1 ? 'A letter is queued' : `${letters} letters are queued, one for each tenant`);
    void queries.invalidateQueries({ queryKey: ['letters'] });
  }

  return (
    <>
      {said ? (
        <Alert kind="good" title={said} onDismiss={() => setSaid(null)}>
          <p>
            <Link to="/letters" search={{}}>
              See the letters
            </Link>
          </p>
        </Alert>
      ) : null}
      <div className="row no-print">
        <Button because={because} onClick={() => setQueueing(true)}>
          Queue as a letter
        </Button>
        <CopyButton label="Copy as text" text={() => asText(all, chosen)} />
      </div>
      <Dialog open={queueing} onClose={() => setQueueing(false)} title="Queue this as a letter">
        {queueing ? (
          <QueueLetter
            accountId={accountId}
            all={all}
            chosen={chosen}
            done={queued}
            onCancel={() => setQueueing(false)}
          />
        ) : null}
      </Dialog>
    </>
  );
}

function Told({
  one,
  chosen,
  choose,
}: {
  one: Irregularity;
  chosen: boolean;
  choose: (isIn: boolean) => void;
}) {
  return (
    <Panel
      title={`${formatDate(one.on)}: ${one.title}`}
      aside={one.open ? <Badge kind="warn">Open</Badge> : <Badge kind="neutral">Past</Badge>}
    >
      {one.forTenant ? null : (
        <Alert kind="warn" title="For staff only: do not read this out and do not write about it" />
      )}
      <Facts facts={answersOf(one)} />
      {one.forTenant ? (
        <label className="row no-print">
          <input type="checkbox" checked={chosen} onChange={(event) => choose(event.target.checked)} />
          Put this into the letter<span className="visually-hidden">: {one.title}</span>
        </label>
      ) : null}
    </Panel>
  );
}
