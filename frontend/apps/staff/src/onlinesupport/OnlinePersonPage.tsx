import type { OnlinePerson } from '@quarterday/api';
import { Alert, Badge, Facts, formatDate, formatInstant, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { inWords } from '../platform/words';
import { LinkLogin } from './LinkLogin';
import { onlinePersonQuery, pagesInWords } from './model';
import { EndLink, Invite, SeeAsTenant, Unlock } from './OnlineActions';

const route = getRouteApi('/people/$personId/online');

/** What stands of one person and Housing Online, and what is done to help them in. */
export function OnlinePersonPage() {
  const { personId } = route.useParams();
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery(onlinePersonQuery(personId));
  useTitle(query.data ? `Housing Online: ${query.data.name}` : 'Housing Online');
  return (
    <Loaded query={query} lines={8}>
      {(person) => (
        <div className="stack">
          <PageHead title="Housing Online" crumbs={person.name} />
          <p>
            <Link to="/people/$personId" params={{ personId }}>
              Back to {person.name}
            </Link>
          </p>
          {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
          {person.lock.locked ? (
            <Alert kind="warn" title="Locked until tomorrow, or until it is unlocked">
              <ul>
                {person.lock.why.map((why) => (
                  <li key={why}>{why}</li>
                ))}
              </ul>
              <Unlock personId={personId} said={setSaid} />
            </Alert>
          ) : null}
          <div className="columns">
            <Panel title="Logins">
              <Logins person={person} said={setSaid} />
            </Panel>
            <Panel title="What a login of theirs sees">
              <Sees person={person} />
            </Panel>
          </div>
          <div className="columns">
            <Panel title="Codes">
              <Codes person={person} />
            </Panel>
            <Panel title="Who looked at their pages">
              <Views person={person} />
            </Panel>
          </div>
        </div>
      )}
    </Loaded>
  );
}

interface Of {
  person: OnlinePerson;
}

function Logins({ person, said }: Of & { said: (words: string) => void }) {
  const { personId } = person;
  return (
    <div className="stack">
      {person.logins.length === 0 ? (
        <p>They have no login. An invitation lets them in with a sign-in they register themselves.</p>
      ) : null}
      {person.logins.map((login) => (
        <section key={login.loginId} className="stack-close" aria-label={`Login ${login.masked}`}>
          <Facts
            facts={[
              ['Login', login.masked],
              ['Since', formatInstant(login.provedAt)],
              ['How it was proved', login.how],
              ['By', login.madeByName ?? 'The tenant'],
              ['Last use', login.lastUsedAt ? formatInstant(login.lastUsedAt) : 'Not yet'],
            ]}
          />
          <div className="row no-print">
            <SeeAsTenant personId={personId} loginId={login.loginId} />
            <EndLink personId={personId} loginId={login.loginId} said={said} />
          </div>
        </section>
      ))}
      {person.logins.length > 1 ? (
        <p className="quiet">They signed up more than once: end the link of the login they do not use.</p>
      ) : null}
      {person.ended.map((ended) => (
        <p key={`${ended.masked}${ended.endedAt}`} className="quiet">
          {ended.masked} was ended on {formatInstant(ended.endedAt)} by {ended.endedByName}: {ended.reason}
        </p>
      ))}
      <div className="row no-print">
        <Invite personId={personId} textTo={person.textTo ?? null} said={said} />
        <LinkLogin
          personId={personId}
          questions={person.questions}
          needed={person.questionsNeeded}
          said={said}
        />
      </div>
      {person.numberTooNew ? (
        <p className="quiet">Their mobile number is too new on record for an invitation by text.</p>
      ) : null}
      <p className="quiet">
        A forgotten password or a lost second factor is put right by the tenant: “Forgot password” on the
        sign-in page sends a link to the e-mail address they registered with. Whoever has lost that address
        registers anew and is linked here; end the old link.
      </p>
    </div>
  );
}

function Sees({ person }: Of) {
  return (
    <>
      {person.accounts.length === 0 ? <p>They are liable for no account that is open.</p> : null}
      <ul className="counter-list">
        {person.accounts.map((account) => (
          <li key={account.accountId}>
            <span>
              <Link to="/accounts/$accountId" params={{ accountId: account.accountId }}>
                {account.reference}
              </Link>
              <br />
              <span className="quiet">
                {inWords(account.role)}, {formatDate(account.fromOn)}{' '}
                {account.toOn ? `to ${formatDate(account.toOn)}` : 'onwards'}
              </span>
            </span>
          </li>
        ))}
        {person.others.map((other) => (
          <li key={other.personId}>
            <Link to="/people/$personId/online" params={{ personId: other.personId }}>
              {other.name}
            </Link>
            <span>{otherInWords(other)}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        Each joint tenant has a login of their own and sees the same accounts; nobody sees another household.
      </p>
    </>
  );
}

function otherInWords({ liable, hasLogin }: OnlinePerson['others'][number]): string {
  if (!liable) return 'Lives there, and sees nothing';
  return hasLogin ? 'Joint tenant, with a login' : 'Joint tenant, without a login';
}

function Codes({ person }: Of) {
  if (person.codes.length === 0) return <p className="quiet">None was asked for or sent.</p>;
  return (
    <ul className="counter-list">
      {person.codes.map((code) => (
        <li key={code.id}>
          <span>
            {code.invitation ? `Invitation by ${code.madeByName}` : 'Asked for by themselves'}
            {code.channel ? `, ${code.channel === 'TEXT' ? 'text message' : 'letter'}` : ''}
            <br />
            <span className="quiet">
              {formatInstant(code.askedAt)}, good until {formatInstant(code.expiresAt)}, tries left:{' '}
              {code.triesLeft}
              {code.reason ? `. ${code.reason}` : ''}
            </span>
          </span>
          <Badge kind={code.fate === 'USED' ? 'good' : code.fate === 'SENT' ? 'info' : 'neutral'}>
            {code.fateWords}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function Views({ person }: Of) {
  if (person.views.length === 0) return <p className="quiet">Nobody.</p>;
  return (
    <ul className="counter-list">
      {person.views.map((view) => (
        <li key={`${view.startedAt}${view.viewerName}`}>
          <span>
            {view.viewerName}: {view.reason}
            <br />
            <span className="quiet">
              {formatInstant(view.startedAt)}; looked at {pagesInWords(view.pages)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
