import { ChoiceField, DateField, SelectField } from '@quarterday/ui';
import { EventForm } from '../platform/EventForm';
import { find } from '../platform/find';
import { PickField } from '../platform/PickField';
import type { DeedProps } from './DeedForm';
import { DEEDS } from './deeds';

function common({ tenancy, done, onCancel }: DeedProps) {
  return { version: `"${tenancy.version}"`, done: () => done(null), onCancel };
}

export function Withdraw(props: DeedProps) {
  return (
    <EventForm
      {...common(props)}
      label={DEEDS.withdraw.label}
      path={`/tenancies/${props.tenancy.id}/withdrawal`}
      defaults={{}}
      fields={[]}
      body={() => undefined}
      submitLabel="Withdraw it"
    >
      <p>Nothing has been charged. The draft stays on record as withdrawn.</p>
    </EventForm>
  );
}

export function Notice(props: DeedProps) {
  return (
    <EventForm<{ servedOn: string; expiresOn: string; givenBy: string }>
      {...common(props)}
      label={DEEDS.notice.label}
      path={`/tenancies/${props.tenancy.id}/notice`}
      defaults={{ servedOn: '', expiresOn: '', givenBy: '' }}
      fields={['servedOn', 'expiresOn', 'givenBy']}
      body={(values) => ({
        servedOn: values.servedOn || null,
        expiresOn: values.expiresOn || null,
        givenBy: values.givenBy || null,
      })}
      submitLabel="Record the notice"
    >
      <ChoiceField
        name="givenBy"
        label="Given by"
        options={[
          { value: 'TENANT', label: 'The tenant' },
          { value: 'JOINT_TENANT', label: 'One joint tenant', hint: 'it ends the tenancy for all of them' },
          { value: 'COUNCIL', label: 'The council' },
        ]}
      />
      <div className="field-row">
        <DateField name="servedOn" label="Received or served" />
        <DateField name="expiresOn" label="Expires" hint="At least four weeks on, on a Sunday or Monday" />
      </div>
    </EventForm>
  );
}

export function WithdrawNotice(props: DeedProps) {
  return (
    <EventForm
      {...common(props)}
      label={DEEDS.withdrawNotice.label}
      path={`/tenancies/${props.tenancy.id}/notice-withdrawal`}
      defaults={{}}
      fields={[]}
      body={() => undefined}
      submitLabel="Take it back"
    >
      <p>The tenancy runs on as if no notice had been given. The notice stays on record.</p>
    </EventForm>
  );
}

export function Join(props: DeedProps) {
  return (
    <EventForm<{ personId: string; role: string; fromOn: string }>
      {...common(props)}
      label={DEEDS.join.label}
      path={`/tenancies/${props.tenancy.id}/members`}
      defaults={{ personId: '', role: '', fromOn: '' }}
      fields={['personId', 'role', 'fromOn']}
      body={(values) => ({
        personId: values.personId || null,
        role: values.role || null,
        fromOn: values.fromOn || null,
      })}
      submitLabel="Put them on the tenancy"
    >
      <PickField name="personId" label="Who" search={(text, signal) => find(text, signal, 'PERSON')} />
      <ChoiceField
        name="role"
        label="As"
        options={[
          { value: 'JOINT_TENANT', label: 'Joint tenant', hint: 'owes all of the balance, with the others' },
          { value: 'OCCUPANT', label: 'Occupant', hint: 'lives there and owes nothing' },
        ]}
      />
      <DateField name="fromOn" label="From" />
    </EventForm>
  );
}

export function Leave(props: DeedProps) {
  const here = props.tenancy.members.filter((member) => !member.toOn);
  return (
    <EventForm<{ personId: string; toOn: string; reason: string }>
      {...common(props)}
      label={DEEDS.leave.label}
      path={(values) =>
        `/tenancies/${props.tenancy.id}/members/${values.personId || '00000000-0000-0000-0000-000000000000'}/leaving`
      }
      defaults={{ personId: '', toOn: '', reason: '' }}
      fields={['personId', 'toOn', 'reason']}
      body={(values) => ({ toOn: values.toOn || null, reason: values.reason || null })}
      submitLabel="Take them off"
    >
      <p>
        The tenancy goes on with the others. A joint tenant’s notice ends it for all: record that as a notice.
      </p>
      <SelectField
        name="personId"
        label="Who"
        options={here.map((member) => ({ value: member.personId, label: member.name }))}
      />
      <DateField name="toOn" label="Their last day on it" />
      <SelectField
        name="reason"
        label="Reason"
        options={[
          { value: 'DEATH', label: 'Died' },
          { value: 'RELEASED', label: 'Released by agreement' },
          { value: 'MOVED_OUT', label: 'Moved out (an occupant)' },
        ]}
      />
    </EventForm>
  );
}

export function ProveFinal(props: DeedProps) {
  return (
    <EventForm
      {...common(props)}
      label={DEEDS.proveFinal.label}
      path={`/tenancies/${props.tenancy.id}/final-account-proof`}
      defaults={{}}
      fields={[]}
      body={() => undefined}
      submitLabel="Prove it"
    >
      <p>
        Every account of the tenancy is proved to the penny. The tenancy then stands in arrears, in credit or
        at nil.
      </p>
    </EventForm>
  );
}

export function CloseTenancy(props: DeedProps) {
  return (
    <EventForm
      {...common(props)}
      label={DEEDS.close.label}
      path={`/tenancies/${props.tenancy.id}/closure`}
      defaults={{}}
      fields={[]}
      body={() => undefined}
      submitLabel="Close it"
    >
      <p>Nothing is owed either way. The tenancy is archived and stays to be looked at.</p>
    </EventForm>
  );
}
