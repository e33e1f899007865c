import { Alert, Badge, Button, formatDate, formatMoney, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Loaded } from '../platform/page';
import { CorrectContact } from './CorrectContact';
import { useLogContact } from './LogContact';
import type { Contact, Member } from './model';
import { contactsQuery } from './reads';
import { DIRECTIONS } from './words';

/** As many as a caller's last words are likely among. */
const LATEST = 5;

interface PanelProps {
  accountId: string;
  members: readonly Member[];
  /** The reason most contacts are for where this stands, when the council has it in use. */
  about?: string;
  /** What another feature lets one do from here. */
  beside?: ReactNode;
}

/** What was said about an account lately, and the way to add to it while the telephone is at the ear. */
export function ContactsPanel({ accountId, members, about, beside }: PanelProps) {
  const [said, setSaid] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Contact | null>(null);
  const living = members.filter((member) => !member.deceasedOn);
  const log = useLogContact({ accountId, members: living, about, done: setSaid });
  const query = useQuery(contactsQuery({ accountId }, { limit: LATEST }));
  return (
    <Panel
      title="Contacts"
      aside={
        <div className="row">
          <Button because={log.because} onClick={log.open}>
            Log a contact
          </Button>
          <Link className="button" data-kind="quiet" to="/contacts" search={{ accountId }}>
            All contacts
          </Link>
          {beside}
        </div>
      }
    >
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <Loaded query={query} lines={2}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="quiet">No contact is logged yet.</p>
          ) : (
            <ul className="plain-list stack-close">
              {page.items.map((contact) => (
                <li key={contact.id}>
                  <Said contact={contact} />{' '}
                  {contact.correction || log.because ? null : (
                    <Button kind="plain" small onClick={() => setWrong(contact)}>
                      Correct
                      <span className="visually-hidden">
                        {' '}
                        the contact of {formatDate(contact.happenedOn)}
                      </span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {log.drawer}
      <CorrectContact
        contact={wrong}
        members={members}
        onClose={() => setWrong(null)}
        done={() => {
          setWrong(null);
          setSaid('The contact is corrected.');
        }}
      />
    </Panel>
  );
}

function Said({ contact }: { contact: Contact }) {
  const { correction, promise } = contact;
  return (
    <>
      {formatDate(contact.happenedOn)}, {contact.channelWords}, {DIRECTIONS[contact.direction].toLowerCase()}:{' '}
      <strong>{contact.who}</strong>, {contact.reason}.{' '}
      <Badge kind={contact.resolved ? 'good' : 'info'}>{contact.outcome}</Badge>{' '}
      {correction ? <Badge kind="warn">Corrected: {correction.why}</Badge> : null}{' '}
      {contact.note ? `“${contact.note}”` : null}
      {promise ? ` Promised ${formatMoney(promise.amountPence)} by ${formatDate(promise.dueOn)}.` : ''}
      {contact.followUpOn && !contact.followedUp
        ? ` Come back to it on ${formatDate(contact.followUpOn)}.`
        : ''}
      <span className="quiet"> {contact.madeByName}</span>
    </>
  );
}
