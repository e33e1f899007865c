import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { usePaging } from '../platform/pages';
import type { Message } from './model';
import { messagesQuery } from './reads';
import type { MessageSearch } from './search';
import { ABOUTS, CHANNELS, STATES, stateInWords } from './words';

const route = getRouteApi('/messages');

/** Texts, e-mails and what goes through a post gateway: what left, what waits, what failed. */
export function MessagesPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/messages' });
  const paging = usePaging(search);
  const query = useQuery(messagesQuery(search, paging.asked));
  const set = (change: Partial<MessageSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  useTitle('Messages');
  return (
    <div className="stack">
      <PageHead title="Messages" />
      <Filters search={search} onChange={set} />
      {search.accountId || search.personId || search.aboutId ? (
        <p>
          {search.accountId ? 'Of one account. ' : search.personId ? 'To one person. ' : 'Of one sending. '}
          <Link
            to="/messages"
            search={{ ...search, accountId: undefined, personId: undefined, aboutId: undefined }}
          >
            Show all of them
          </Link>
        </p>
      ) : null}
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="messages"
            file={{ path: '/messages', query: search }}
            saved
            caption="Messages, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(message) => message.id}
            onOpen={(message) =>
              void navigate({ to: '/messages/$messageId', params: { messageId: message.id } })
            }
            paging={paging.under(page)}
            empty={
              <Empty title="No message fits these filters">
                Letters and campaigns put messages here when they go by text, e-mail or a post gateway.
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}

function Filters({
  search,
  onChange,
}: {
  search: MessageSearch;
  onChange: (change: Partial<MessageSearch>) => void;
}) {
  return (
    <div className="filters">
      <Choice
        id="message-state"
        label="State"
        value={search.state}
        options={STATES}
        any="Any"
        onChange={(state) => onChange({ state })}
      />
      <Choice
        id="message-channel"
        label="By"
        value={search.channel}
        options={CHANNELS}
        any="Any"
        onChange={(channel) => onChange({ channel })}
      />
      <Choice
        id="message-about"
        label="About"
        value={search.about}
        options={ABOUTS}
        any="Anything"
        onChange={(about) => onChange({ about })}
      />
    </div>
  );
}

const COLUMNS: GridColumn<Message>[] = [
  { id: 'queuedAt', header: 'Queued', kind: 'instant', value: (message) => message.queuedAt },
  {
    id: 'subject',
    header: 'What',
    names: true,
    value: (message) => message.subject,
    cell: (message) => (
      <Link to="/messages/$messageId" params={{ messageId: message.id }}>
        {message.subject || CHANNELS[message.channel]}
      </Link>
    ),
  },
  { id: 'channel', header: 'By', value: (message) => CHANNELS[message.channel] },
  { id: 'name', header: 'For', value: (message) => message.name },
  { id: 'recipient', header: 'To', value: (message) => message.recipient },
  {
    id: 'account',
    header: 'Account',
    value: (message) => message.accountReference ?? '',
    cell: (message) =>
      message.accountId ? (
        <Link to="/accounts/$accountId" params={{ accountId: message.accountId }} search={{}}>
          {message.accountReference}
        </Link>
      ) : null,
  },
  { id: 'about', header: 'About', value: (message) => ABOUTS[message.about], hidden: true },
  {
    id: 'state',
    header: 'State',
    value: (message) => stateInWords(message),
    cell: (message) => <Badge kind={STATES[message.state].kind}>{stateInWords(message)}</Badge>,
  },
  { id: 'failure', header: 'What went wrong', value: (message) => message.failure ?? '' },
  { id: 'sentAt', header: 'Sent', kind: 'instant', value: (message) => message.sentAt ?? null, hidden: true },
  { id: 'queuedBy', header: 'Queued by', value: (message) => message.queuedByName, hidden: true },
];
