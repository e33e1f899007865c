import { Badge, formatInstant, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { messagesQuery } from './reads';
import { CHANNELS, STATES, stateInWords } from './words';

const LATEST = 5;

/** What went to the tenants of an account by text, e-mail or a post gateway; nothing where nothing did. */
export function MessagesPanel({ accountId }: { accountId: string }) {
  const { data } = useQuery(messagesQuery({ accountId }, { limit: LATEST }));
  if (!data || data.items.length === 0) return null;
  return (
    <Panel
      title="Messages"
      aside={
        <Link className="button" data-kind="quiet" to="/messages" search={{ accountId }}>
          All messages
        </Link>
      }
    >
      <ul className="plain-list stack-close">
        {data.items.map((message) => (
          <li key={message.id}>
            {formatInstant(message.queuedAt)}, {CHANNELS[message.channel].toLowerCase()} to{' '}
            <strong>{message.name}</strong>:{' '}
            <Link to="/messages/$messageId" params={{ messageId: message.id }}>
              {message.subject || 'its words'}
            </Link>{' '}
            <Badge kind={STATES[message.state].kind}>{stateInWords(message)}</Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
