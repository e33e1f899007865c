import {
  Alert,
  Badge,
  Button,
  Dialog,
  Empty,
  Facts,
  formatInstant,
  formatMoney,
  PageHead,
  Panel,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import type { Gateway, GatewayChannel } from './model';
import { gatewayQuery } from './reads';
import { SendTest } from './SendTest';
import { CHANNELS, failedToday, providerInWords, STATES, standing } from './words';

/** How the gateway is, for whoever runs it: no message and no recipient is on it. */
export function GatewayPage() {
  const because = useWhyNot('config:admin');
  const query = useQuery({ ...gatewayQuery, enabled: because === null });
  useTitle('Message gateway');
  if (because) return <Empty title={because} />;
  return (
    <div className="stack">
      <PageHead title="Message gateway" />
      <Loaded query={query} lines={8}>
        {(gateway) => (
          <>
            {gateway.channels.map((channel) => (
              <Channel key={channel.channel} channel={channel} />
            ))}
            <Tests tests={gateway.tests} />
            <Texts texts={gateway.texts} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Channel({ channel }: { channel: GatewayChannel }) {
  const { words, kind } = standing(channel, new Date());
  return (
    <Panel title={CHANNELS[channel.channel]} aside={<Badge kind={kind}>{words}</Badge>}>
      {channel.missing ? <Alert kind="bad" title={channel.missing} /> : null}
      {channel.closedUntil ? (
        <Alert kind="warn" title={`Nothing is sent until ${formatInstant(channel.closedUntil)}`}>
          <p>{channel.whyClosed}</p>
        </Alert>
      ) : null}
      <Facts
        facts={[
          ['By', providerInWords(channel.provider)],
          ['At most a minute', channel.perMinute],
          ['Waiting', channel.waiting],
          ['The oldest since', channel.oldestSince ? formatInstant(channel.oldestSince) : null],
          ['Being sent', channel.sending],
          ['Sent today', channel.sentToday],
          ['Failed today', failedInWords(channel)],
        ]}
      />
    </Panel>
  );
}

function failedInWords(channel: GatewayChannel) {
  if (failedToday(channel) === 0) return 'None';
  return [
    [channel.failedPermanent, 'for good'],
    [channel.failedTemporary, 'for now'],
    [channel.failedTechnical, 'technical'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');
}

function Tests({ tests }: Pick<Gateway, 'tests'>) {
  const [open, setOpen] = useState(false);
  return (
    <Panel title="Tests" aside={<Button onClick={() => setOpen(true)}>Send a test</Button>}>
      {tests.length === 0 ? (
        <p className="quiet">Nobody has sent one. A test goes the way everything goes.</p>
      ) : (
        <ul className="plain-list stack-close">
          {tests.map((test) => (
            <li key={test.id}>
              {formatInstant(test.queuedAt)}, {CHANNELS[test.channel].toLowerCase()} to{' '}
              <strong>{test.recipient}</strong>{' '}
              <Badge kind={STATES[test.state].kind}>{STATES[test.state].words}</Badge> {test.failure}{' '}
              <span className="quiet">{test.queuedByName}</span>
            </li>
          ))}
        </ul>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title="Send a test">
        {open ? <SendTest onClose={() => setOpen(false)} /> : null}
      </Dialog>
    </Panel>
  );
}

function Texts({ texts }: { texts: Gateway['texts'] }) {
  return (
    <Panel
      title="What texts cost"
      aside={
        <Link className="button" data-kind="quiet" to="/reference" search={{ list: 'text-prices' }}>
          Prices of texts
        </Link>
      }
    >
      {texts ? (
        <Facts
          facts={[
            ['Fragments since 1 April', texts.fragmentsThisYear],
            ['Still free this year', texts.freeLeft],
            ['100 more beyond these', `${formatMoney(texts.pencePer100)} with VAT`],
          ]}
        />
      ) : (
        <p className="quiet">No price of today is on record.</p>
      )}
    </Panel>
  );
}
