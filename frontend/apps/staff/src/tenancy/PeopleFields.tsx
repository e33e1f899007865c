import { Button, SelectField } from '@quarterday/ui';
import { useFieldArray } from 'react-hook-form';
import { find } from '../platform/find';
import { PickField } from '../platform/PickField';

/** A person on a draft; the name is only shown. */
export interface DraftMember {
  personId: string;
  role: string;
  name: string;
}

const ROLES = [
  { value: 'TENANT', label: 'Tenant' },
  { value: 'JOINT_TENANT', label: 'Joint tenant' },
  { value: 'OCCUPANT', label: 'Lives there, not a tenant' },
];

/** `members` of the request. */
export function membersOf(members: readonly DraftMember[]) {
  return members.map((member) => ({ personId: member.personId || null, role: member.role || null }));
}

/** Who is on the tenancy, each with a role: the part of a form that enters or corrects a draft. */
export function PeopleFields() {
  const members = useFieldArray<{ members: DraftMember[] }>({ name: 'members' });
  return (
    <fieldset className="group">
      <legend>People</legend>
      {members.fields.map((member, index) => (
        <div key={member.id} className="field-row">
          <PickField
            name={`members.${index}.personId`}
            label={`Person ${index + 1}`}
            search={(text, signal) => find(text, signal, 'PERSON')}
            chosenName={member.name}
          />
          <SelectField name={`members.${index}.role`} label={`Role of person ${index + 1}`} options={ROLES} />
          {members.fields.length > 1 ? (
            <Button kind="plain" onClick={() => members.remove(index)}>
              Take off<span className="visually-hidden"> person {index + 1}</span>
            </Button>
          ) : null}
        </div>
      ))}
      <div>
        <Button kind="quiet" onClick={() => members.append({ personId: '', role: 'JOINT_TENANT', name: '' })}>
          Add a person
        </Button>
      </div>
    </fieldset>
  );
}
