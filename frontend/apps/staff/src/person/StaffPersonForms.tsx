import { SelectField, TextField } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { colleagues } from '../platform/colleagues';
import { SettingForm } from '../platform/SettingForm';
import { CLOSENESS, type StaffPerson } from './staff';

interface FormProps {
  done: (words: string) => void;
  onCancel: () => void;
}

interface Declaration {
  username: string;
  personReference: string;
  closeness: string;
  reason: string;
}

export function DeclareStaffPerson({ done, onCancel }: FormProps) {
  const known = useQuery({
    queryKey: ['staff-members'],
    queryFn: ({ signal }) => colleagues(signal),
    staleTime: 60_000,
  });
  return (
    <SettingForm<Declaration, { staffName: string; personReference: string; personName: string }>
      label="Declare a colleague"
      path="/staff-people"
      defaults={{ username: '', personReference: '', closeness: 'SELF', reason: '' }}
      fields={['username', 'personReference', 'closeness', 'reason']}
      body={(values) => ({
        ...values,
        personReference: values.personReference.trim().toUpperCase(),
        closeness: values.closeness || null,
      })}
      submitLabel="Close the accounts to them"
      done={(made) =>
        done(`${made.staffName} no longer sees the accounts of ${made.personReference} ${made.personName}`)
      }
      onCancel={onCancel}
    >
      <div className="field-row">
        <SelectField
          name="username"
          label="Colleague"
          hint="Those who have signed in once"
          options={(known.data ?? []).map((one) => ({
            value: one.username,
            label: `${one.name} (${one.username})`,
          }))}
        />
        <TextField
          name="personReference"
          label="Person’s number"
          hint="From the person’s page, for instance N500012"
          width="medium"
          maxLength={20}
        />
      </div>
      <SelectField
        name="closeness"
        label="The colleague is"
        options={Object.entries(CLOSENESS).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="reason" label="How we know" hint="It stays on the audit log" maxLength={200} />
    </SettingForm>
  );
}

export function EndStaffPerson({ person, done, onCancel }: FormProps & { person: StaffPerson }) {
  return (
    <SettingForm<{ reason: string }>
      label="End the declaration"
      path={`/staff-people/${person.id}/ending`}
      defaults={{ reason: '' }}
      fields={['reason']}
      body={(values) => ({ reason: values.reason })}
      submitLabel="Open the accounts to them"
      done={() => done(`${person.staffName} sees the accounts of ${person.personReference} again`)}
      onCancel={onCancel}
    >
      <p>
        {person.staffName} will see the accounts of {person.personReference} {person.personName} again. The
        declaration stays on the audit log.
      </p>
      <TextField name="reason" label="Reason" maxLength={200} />
    </SettingForm>
  );
}
