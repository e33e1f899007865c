import { DateField, formatDate, SelectField, TextField } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { ChangeForm } from '../platform/ChangeForm';
import { EventForm } from '../platform/EventForm';
import { tenureTypesQuery } from '../platform/reference';
import type { DeedProps } from './DeedForm';
import { DEEDS } from './deeds';
import { type DraftMember, membersOf, PeopleFields } from './PeopleFields';

export function CorrectStart({ tenancy, done, onCancel }: DeedProps) {
  return (
    <ChangeForm<{ startsOn: string; reason: string }>
      label={DEEDS.correctStart.label}
      path={`/tenancies/${tenancy.id}/start-correction`}
      defaults={{ startsOn: tenancy.startsOn, reason: '' }}
      fields={['startsOn', 'reason']}
      body={(values) => ({ startsOn: values.startsOn || null, reason: values.reason })}
      submitLabel="Correct it"
      done={done}
      onCancel={onCancel}
    >
      <p>
        On record it started on {formatDate(tenancy.startsOn)}. Its charges start with the right day, and the
        days between are charged or credited line by line.
      </p>
      <DateField name="startsOn" label="Right first day" />
      <TextField name="reason" label="Reason" hint="What shows it, for instance the signed agreement" />
    </ChangeForm>
  );
}

export function CorrectEnd({ tenancy, done, onCancel }: DeedProps) {
  return (
    <ChangeForm<{ endsOn: string; reason: string }>
      label={DEEDS.correctEnd.label}
      path={`/tenancies/${tenancy.id}/end-correction`}
      defaults={{ endsOn: tenancy.endsOn ?? '', reason: '' }}
      fields={['endsOn', 'reason']}
      body={(values) => ({ endsOn: values.endsOn || null, reason: values.reason })}
      submitLabel="Correct it"
      done={done}
      onCancel={onCancel}
    >
      <p>
        On record it ended on {formatDate(tenancy.endsOn)}. Its charges end with the right day, and the days
        between are charged or credited line by line.
      </p>
      <DateField name="endsOn" label="Right last day charged" hint="Normally a Sunday" />
      <TextField name="reason" label="Reason" hint="What shows it, for instance the keys’ receipt" />
    </ChangeForm>
  );
}

interface DraftValues {
  tenureCode: string;
  startsOn: string;
  signedOn: string;
  members: DraftMember[];
}

export function CorrectDraft({ tenancy, done, onCancel }: DeedProps) {
  const tenures = useQuery(tenureTypesQuery);
  const known = tenures.data?.items ?? [{ code: tenancy.tenureCode, name: tenancy.tenureName }];
  return (
    <EventForm<DraftValues>
      label={DEEDS.change.label}
      path={`/tenancies/${tenancy.id}/draft`}
      method="PUT"
      version={`"${tenancy.version}"`}
      defaults={{
        tenureCode: tenancy.tenureCode,
        startsOn: tenancy.startsOn,
        signedOn: tenancy.signedOn ?? '',
        members: tenancy.members.map(({ personId, role, name }) => ({ personId, role, name })),
      }}
      fields={['tenureCode', 'startsOn', 'signedOn', 'members']}
      body={(values) => ({
        tenureCode: values.tenureCode || null,
        startsOn: values.startsOn || null,
        signedOn: values.signedOn || null,
        members: membersOf(values.members),
      })}
      submitLabel="Save the draft"
      done={() => done(null)}
      onCancel={onCancel}
    >
      <p>
        {tenancy.state === 'CHECKED' ? 'It was checked: once corrected it is checked again. ' : ''}
        Another home or other personal charges make another draft: withdraw this one.
      </p>
      <div className="field-row">
        <SelectField
          name="tenureCode"
          label="Tenure"
          options={known.map((tenure) => ({ value: tenure.code, label: tenure.name }))}
        />
        <DateField name="startsOn" label="First day" />
        <DateField name="signedOn" label="Agreement signed" optional />
      </div>
      <PeopleFields />
    </EventForm>
  );
}
