import { read } from '@quarterday/api';
import { Alert, Button, Dialog, Empty, formatInstant, PageHead, type Paging, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { DeclareStaffPerson, EndStaffPerson } from './StaffPersonForms';
import { CLOSENESS, type StaffPerson } from './staff';

type Doing = 'declare' | StaffPerson;

/** Colleagues who are tenants, or close to one: those accounts are closed to them. */
export function StaffPeoplePage() {
  const queries = useQueryClient();
  const lacking = useWhyNot('config:admin');
  const paging = usePaging('staff-people');
  const [doing, setDoing] = useState<Doing | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['staff-people', paging.asked],
    queryFn: ({ signal }): Promise<Page<StaffPerson>> =>
      read('/api/v1/staff-people', { params: { query: paging.asked }, signal }),
    enabled: !lacking,
  });
  useTitle('Staff as tenants');
  const close = () => setDoing(null);
  const done = (words: string) => {
    setMade(words);
    close();
    void queries.invalidateQueries({ queryKey: ['staff-people'] });
  };
  return (
    <div className="stack">
      <PageHead
        title="Staff as tenants"
        actions={
          <Button because={lacking} onClick={() => setDoing('declare')}>
            Declare a colleague
          </Button>
        }
      />
      <p>
        Nobody looks at or works on their own rent account, or on that of somebody close to them. A
        declaration closes every account of the person’s tenancies to the colleague at once.
      </p>
      {made ? <Alert kind="good" title={made} onDismiss={() => setMade(null)} /> : null}
      {lacking ? (
        <Alert kind="info" title="This list is kept by a system administrator" />
      ) : (
        <Panel title="Declared">
          <Loaded query={query}>
            {(page) => (
              <>
                <Declared people={page.items} onEnd={setDoing} />
                <Turning paging={paging.under(page)} />
              </>
            )}
          </Loaded>
        </Panel>
      )}
      <Dialog open={doing === 'declare'} onClose={close} title="Declare a colleague" wide>
        <DeclareStaffPerson done={done} onCancel={close} />
      </Dialog>
      <Dialog open={doing !== null && doing !== 'declare'} onClose={close} title="End the declaration">
        {doing !== null && doing !== 'declare' ? (
          <EndStaffPerson person={doing} done={done} onCancel={close} />
        ) : null}
      </Dialog>
    </div>
  );
}

function Declared({
  people,
  onEnd,
}: {
  people: readonly StaffPerson[];
  onEnd: (person: StaffPerson) => void;
}) {
  if (people.length === 0) return <Empty title="Nobody has been declared" />;
  return (
    <table className="plain">
      <caption className="visually-hidden">Colleagues declared, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Colleague</th>
          <th scope="col">Is</th>
          <th scope="col">Person on record</th>
          <th scope="col">Why</th>
          <th scope="col">Declared</th>
          <th scope="col">Do</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              {person.staffName}
              {person.username ? <span className="quiet"> {person.username}</span> : null}
            </th>
            <td>{CLOSENESS[person.closeness]}</td>
            <td>
              {person.personReference} {person.personName}
            </td>
            <td>{person.reason}</td>
            <td>
              {formatInstant(person.recordedAt)}
              {person.recordedByName ? ` by ${person.recordedByName}` : ''}
            </td>
            <td>
              <Button
                kind="plain"
                small
                because={person.own ? 'It is about you: another administrator ends it.' : null}
                onClick={() => onEnd(person)}
              >
                End
                <span className="visually-hidden">
                  {' '}
                  {person.staffName}, {person.personReference}
                </span>
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Turning({ paging }: { paging: Paging }) {
  return (
    <div className="row">
      {paging.hasPrevious ? (
        <Button kind="quiet" small onClick={paging.onPrevious}>
          Newer
        </Button>
      ) : null}
      {paging.hasNext ? (
        <Button kind="quiet" small onClick={paging.onNext}>
          Older
        </Button>
      ) : null}
    </div>
  );
}
