import { call, read } from '@quarterday/api';
import { Alert, Badge, Facts, formatDate, MaskedValue, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { inWords } from '../platform/words';
import { MarketingConsents } from './MarketingConsents';
import { nameOf, type Person } from './model';
import { PersonForm } from './PersonForm';
import { ProtectAddress } from './ProtectAddress';

const route = getRouteApi('/people/$personId');

interface PersonPageProps {
  /** What other features say of them, above everything else. */
  above: (person: Person) => ReactNode;
  /** What they let one begin. */
  beside: (person: Person) => ReactNode;
}

/** One person: how to reach them, what they need, and every tenancy they are or were on. */
export function PersonPage({ above, beside }: PersonPageProps) {
  const { personId } = route.useParams();
  const lacking = useWhyNot('pii:reveal');
  const query = useQuery({
    queryKey: ['person', personId],
    queryFn: ({ signal }): Promise<Person> =>
      read('/api/v1/people/{id}', { params: { path: { id: personId } }, signal }),
  });
  useTitle(query.data ? nameOf(query.data) : 'Person');
  return (
    <Loaded query={query} lines={8}>
      {(person) => (
        <div className="stack">
          <PageHead
            title={nameOf(person)}
            crumbs={`Person ${person.reference}`}
            actions={person.removedOn ? undefined : beside(person)}
          />
          {person.removedOn ? (
            <Alert
              kind="info"
              title={`Removed under the retention schedule on ${formatDate(person.removedOn)}`}
            />
          ) : (
            above(person)
          )}
          <div className="columns">
            <Panel
              title="About them"
              aside={
                person.deceasedOn ? <Badge kind="bad">Died {formatDate(person.deceasedOn)}</Badge> : undefined
              }
            >
              <Facts
                facts={[
                  ['Date of birth', formatDate(person.bornOn)],
                  [
                    'National Insurance',
                    person.nationalInsuranceNumberMasked ? (
                      <MaskedValue
                        key="n"
                        what="National Insurance number"
                        masked={person.nationalInsuranceNumberMasked}
                        because={lacking}
                        reveal={async (reason) => {
                          const shown = await call<{ nationalInsuranceNumber: string }>(
                            `/people/${person.id}/national-insurance-number/reveal`,
                            {
                              method: 'POST',
                              body: { reason },
                            },
                          );
                          return shown.nationalInsuranceNumber;
                        }}
                      />
                    ) : null,
                  ],
                  ...person.contactPoints
                    .filter((point) => !point.toOn)
                    .map((point) => [inWords(point.kind), point.value] as const),
                  ['Needs', person.preferences.map(inWords).join(', ')],
                ]}
              />
              <ProtectAddress person={person} />
              <p>
                <Link to="/people/$personId/online" params={{ personId: person.id }}>
                  Housing Online
                </Link>
              </p>
            </Panel>
            <Panel title="Tenancies">
              <Tenancies person={person} />
            </Panel>
          </div>
          {person.removedOn ? null : (
            <>
              <MarketingConsents personId={person.id} />
              <Panel title="Change name, dates and ways to reach them">
                <PersonForm person={person} key={person.version} />
              </Panel>
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}

function Tenancies({ person }: { person: Person }) {
  if (person.tenancies.length === 0) return <p className="quiet">They are on no tenancy.</p>;
  return (
    <ul className="counter-list">
      {person.tenancies.map((tenancy) => (
        <li key={`${tenancy.tenancyId}${tenancy.fromOn}`}>
          <span>
            <Link to="/tenancies/$tenancyId" params={{ tenancyId: tenancy.tenancyId }}>
              {tenancy.reference}
            </Link>{' '}
            {tenancy.addressLine1}
            <br />
            <span className="quiet">
              {inWords(tenancy.role)}, {formatDate(tenancy.fromOn)}{' '}
              {tenancy.toOn ? `to ${formatDate(tenancy.toOn)}` : 'onwards'}
            </span>
          </span>
          <Badge kind={tenancy.liable ? 'info' : 'neutral'}>{inWords(tenancy.state)}</Badge>
        </li>
      ))}
    </ul>
  );
}

/** A person not on record yet. */
export function NewPersonPage() {
  useTitle('Add a person');
  return (
    <div className="stack">
      <PageHead title="Add a person" />
      <PersonForm person={null} />
    </div>
  );
}
