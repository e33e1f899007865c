import { Badge, DateBox, Empty, formatDate, formatMoney, type GridColumn, PageHead } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { usePaging } from '../platform/pages';
import { ContactTabs } from './ContactTabs';
import type { Contact } from './model';
import { contactsQuery, useCodes } from './reads';
import type { ContactSearch } from './search';
import { CHANNELS, DIRECTIONS } from './words';

const route = getRouteApi('/contacts');

/** Contacts of the office, or of one account, the newest first. */
export function ContactsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/contacts' });
  const paging = usePaging(search);
  const query = useQuery(contactsQuery(search, paging.asked));
  const set = (change: Partial<ContactSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  useTitle('Contacts');
  return (
    <div className="stack">
      <PageHead title="Contacts" />
      <ContactTabs />
      <Filters search={search} onChange={set} />
      {search.accountId ? (
        <p>
          Of one account.{' '}
          <Link to="/contacts" search={{ ...search, accountId: undefined }}>
            Show those of all
          </Link>
        </p>
      ) : null}
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="contacts"
            file={{ path: '/contacts', query: search }}
            saved
            caption="Contacts, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(contact) => contact.id}
            onOpen={(contact) =>
              void navigate({
                to: '/accounts/$accountId',
                params: { accountId: contact.accountId },
                search: {},
              })
            }
            paging={paging.under(page)}
            empty={
              <Empty title="No contact fits these filters">
                A contact is logged on the account it is about, with the key n.
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
  search: ContactSearch;
  onChange: (change: Partial<ContactSearch>) => void;
}) {
  const codes = useCodes();
  return (
    <div className="filters">
      <DateBox
        id="contacts-from"
        label="From"
        value={search.from}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DateBox
        id="contacts-to"
        label="To"
        value={search.to}
        onChange={(to) => onChange({ to: to ?? undefined })}
      />
      <Choice
        id="contact-channel"
        label="How"
        value={search.channel}
        options={CHANNELS}
        any="Any"
        onChange={(channel) => onChange({ channel })}
      />
      <Choice
        id="contact-direction"
        label="Who turned to whom"
        value={search.direction}
        options={DIRECTIONS}
        any="Either"
        onChange={(direction) => onChange({ direction })}
      />
      <Choice
        id="contact-reason"
        label="What for"
        value={search.reason}
        options={codes.reasons}
        any="Anything"
        onChange={(reason) => onChange({ reason })}
      />
      <Choice
        id="contact-outcome"
        label="What came of it"
        value={search.outcome}
        options={codes.outcomes}
        any="Anything"
        onChange={(outcome) => onChange({ outcome })}
      />
    </div>
  );
}

const COLUMNS: GridColumn<Contact>[] = [
  { id: 'on', header: 'Day', kind: 'date', value: (contact) => contact.happenedOn },
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (contact) => contact.accountReference,
    cell: (contact) => (
      <Link to="/accounts/$accountId" params={{ accountId: contact.accountId }} search={{}}>
        {contact.accountReference}
      </Link>
    ),
  },
  { id: 'who', header: 'With', value: (contact) => contact.who },
  {
    id: 'how',
    header: 'How',
    value: (contact) => `${contact.channelWords}, ${DIRECTIONS[contact.direction].toLowerCase()}`,
  },
  { id: 'identity', header: 'Identity', value: (contact) => contact.identityWords, hidden: true },
  { id: 'reason', header: 'What for', value: (contact) => contact.reason },
  {
    id: 'outcome',
    header: 'What came of it',
    value: (contact) => contact.outcome,
    cell: (contact) => <Badge kind={contact.resolved ? 'good' : 'info'}>{contact.outcome}</Badge>,
  },
  { id: 'note', header: 'Note', value: (contact) => contact.note },
  {
    id: 'promised',
    header: 'Promised',
    kind: 'money',
    value: (contact) => contact.promise?.amountPence ?? null,
    cell: ({ promise }) =>
      promise ? `${formatMoney(promise.amountPence)} by ${formatDate(promise.dueOn)}` : null,
  },
  {
    id: 'followUp',
    header: 'Come back to it',
    kind: 'date',
    value: (contact) => contact.followUpOn ?? null,
    cell: (contact) =>
      contact.followUpOn ? (
        <>
          {formatDate(contact.followUpOn)} {contact.followedUp ? <Badge kind="good">Done</Badge> : null}
        </>
      ) : null,
  },
  {
    id: 'correction',
    header: 'Corrected because',
    value: (contact) => contact.correction?.why ?? '',
    cell: ({ correction }) => (correction ? <Badge kind="warn">{correction.why}</Badge> : null),
  },
  { id: 'madeBy', header: 'Logged by', value: (contact) => contact.madeByName },
];
