import { apiUrl } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Facts,
  formatInstant,
  PageHead,
  Panel,
  Timeline,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import type { Message, WholeMessage } from './model';
import { messageQuery } from './reads';
import { SendAgain } from './SendAgain';
import { ABOUTS, CHANNELS, FAILURES, providerInWords, STATES, stateInWords } from './words';

const route = getRouteApi('/messages/$messageId');

/** One message: its exact words, where it went and what happened to it. */
export function MessagePage() {
  const { messageId } = route.useParams();
  const query = useQuery(messageQuery(messageId));
  const [said, setSaid] = useState<string | null>(null);
  useTitle(query.data ? `${CHANNELS[query.data.message.channel]} to ${query.data.message.name}` : 'Message');
  return (
    <Loaded query={query} lines={10}>
      {(whole) => (
        <div className="stack">
          <Head message={whole.message} said={setSaid} />
          {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
          <Standing message={whole.message} />
          <Failure message={whole.message} />
          <Panel title="The words">
            <Words whole={whole} />
          </Panel>
          <Panel title="Where it went">
            <Where whole={whole} />
          </Panel>
          <Panel title="What happened">
            <Timeline label="What happened, the last first" items={itemsOf(whole)} />
          </Panel>
        </div>
      )}
    </Loaded>
  );
}

function Head({ message, said }: { message: Message; said: (words: string) => void }) {
  const because = useWhyNot('comms:draft');
  const [open, setOpen] = useState(false);
  const again = message.state === 'FAILED' && message.channel !== 'POST' && !message.sentAgainAs;
  return (
    <>
      <PageHead
        title={`${CHANNELS[message.channel]} to ${message.name}`}
        actions={
          <>
            {again ? (
              <Button because={because} onClick={() => setOpen(true)}>
                Send it again
              </Button>
            ) : null}
            <Link className="button" data-kind="quiet" to="/messages" search={{}}>
              All messages
            </Link>
          </>
        }
      />
      <Dialog open={open} onClose={() => setOpen(false)} title="Send it again">
        {open ? <SendAgain message={message} onClose={() => setOpen(false)} said={said} /> : null}
      </Dialog>
    </>
  );
}

function Standing({ message }: { message: Message }) {
  return (
    <section className="identity" aria-label="Where it stands">
      <div>
        <span className="label">State</span>
        <Badge kind={STATES[message.state].kind}>{stateInWords(message)}</Badge>
      </div>
      <div>
        <span className="label">To</span>
        <strong>{message.recipient}</strong>
      </div>
      <div>
        <span className="label">About</span>
        <strong>{ABOUTS[message.about]}</strong>
      </div>
      {message.accountId ? (
        <div>
          <span className="label">Account</span>
          <Link to="/accounts/$accountId" params={{ accountId: message.accountId }} search={{}}>
            {message.accountReference}
          </Link>
        </div>
      ) : null}
    </section>
  );
}

function Failure({ message }: { message: Message }) {
  if (!message.failure) return null;
  const failed = message.state === 'FAILED';
  return (
    <Alert
      kind={failed ? 'bad' : 'warn'}
      title={
        failed && message.failureKind
          ? `It did not arrive: ${FAILURES[message.failureKind].toLowerCase()}`
          : 'It has not gone yet'
      }
    >
      <p>{message.failure}</p>
      {message.sentAgainAs ? (
        <p>
          <Link to="/messages/$messageId" params={{ messageId: message.sentAgainAs }}>
            It was sent again to another address
          </Link>
        </p>
      ) : null}
    </Alert>
  );
}

function Words({ whole: { message, body, hasPages } }: { whole: WholeMessage }) {
  return (
    <div className="stack-close">
      {message.subject ? <p className="quiet">{message.subject}</p> : null}
      {body ? <p className="as-written">{body}</p> : null}
      {hasPages ? (
        <a href={apiUrl(`/messages/${message.id}/pages.pdf`)}>
          {message.channel === 'POST' ? 'The pages as they go' : 'The attachment'}
        </a>
      ) : null}
    </div>
  );
}

function Where({ whole: { message, ...kept } }: { whole: WholeMessage }) {
  return (
    <Facts
      facts={[
        ['By', kept.provider ? providerInWords(kept.provider) : null],
        ['Their reference', kept.providerReference],
        ['Fragments charged', kept.fragments],
        ['Next try', message.state === 'QUEUED' ? formatInstant(kept.nextTryAt) : null],
        ['Queued by', message.queuedByName],
        ['Instead of', message.resendOf ? <Instead key="instead" of={message.resendOf} /> : null],
      ]}
    />
  );
}

function Instead({ of }: { of: string }) {
  return (
    <Link to="/messages/$messageId" params={{ messageId: of }}>
      the message that failed
    </Link>
  );
}

const itemsOf = ({ history }: WholeMessage) =>
  history
    .map((event, at) => ({
      id: String(at),
      title: stateInWords(event),
      who: event.madeByName,
      at: event.madeAt,
      detail: event.words || null,
    }))
    .reverse();
