import { ChoiceField, DateField, SelectField, TextField } from '@quarterday/ui';
import { ChangeForm } from '../platform/ChangeForm';
import type { Change } from '../platform/change';
import { find } from '../platform/find';
import { PickField } from '../platform/PickField';
import { inWords } from '../platform/words';
import type { Tenancy } from './model';
import type { Deed } from './TenancyDeeds';
import { END_REASONS, TENURES } from './words';

export interface DeedProps {
  tenancy: Tenancy;
  done: (change: Change | null) => void;
  onCancel: () => void;
}

/** The form of one step of a tenancy. */
export function DeedForm({ deed, ...props }: DeedProps & { deed: Deed }) {
  if (deed === 'commence') return <Commence {...props} />;
  if (deed === 'notice') return <Notice {...props} />;
  if (deed === 'withdrawNotice') return <WithdrawNotice {...props} />;
  if (deed === 'end') return <End {...props} />;
  if (deed === 'joint') return <Joint {...props} />;
  if (deed === 'succession') return <Succession {...props} />;
  return <Withdraw {...props} />;
}

function Commence({ tenancy, done, onCancel }: DeedProps) {
  return (
    <ChangeForm
      label="Start the tenancy"
      path={`/tenancies/${tenancy.id}/commencement`}
      defaults={{}}
      fields={[]}
      body={() => ({})}
      submitLabel="Start it"
      done={done}
      onCancel={onCancel}
    >
      <p>
        The account opens with the home’s charges and the personal ones. Weeks already debited are charged
        line by line.
      </p>
    </ChangeForm>
  );
}

function Notice({ tenancy, done, onCancel }: DeedProps) {
  return (
    <ChangeForm<{ servedOn: string; expiresOn: string; by: string }>
      label="Record a notice"
      path={`/tenancies/${tenancy.id}/notice`}
      straight
      defaults={{ servedOn: '', expiresOn: '', by: 'TENANT' }}
      fields={['servedOn', 'expiresOn', 'by']}
      body={(values) => ({
        servedOn: values.servedOn || null,
        expiresOn: values.expiresOn || null,
        by: values.by,
      })}
      submitLabel="Record the notice"
      done={done}
      onCancel={onCancel}
    >
      <ChoiceField
        name="by"
        label="Given by"
        options={[
          { value: 'TENANT', label: 'The tenant' },
          { value: 'JOINT_TENANT', label: 'One joint tenant', hint: 'it ends the tenancy for all of them' },
          { value: 'COUNCIL', label: 'The council' },
        ]}
      />
      <div className="field-row">
        <DateField name="servedOn" label="Received or served" />
        <DateField
          name="expiresOn"
          label="Expires"
          hint="At least four weeks on, at the end of a rent week"
        />
      </div>
    </ChangeForm>
  );
}

function WithdrawNotice({ tenancy, done, onCancel }: DeedProps) {
  return (
    <ChangeForm<{ reason: string }>
      label="Withdraw the notice"
      path={`/tenancies/${tenancy.id}/notice-withdrawal`}
      straight
      defaults={{ reason: '' }}
      fields={['reason']}
      body={(values) => ({ reason: values.reason })}
      submitLabel="Withdraw the notice"
      done={done}
      onCancel={onCancel}
    >
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}

interface EndValues {
  endsOn: string;
  reason: string;
  fates: Record<string, string>;
}

function End({ tenancy, done, onCancel }: DeedProps) {
  const others = tenancy.accounts.filter((account) => account.kind !== 'MAIN' && !account.endsOn);
  return (
    <ChangeForm<EndValues>
      label="End the tenancy"
      path={`/tenancies/${tenancy.id}/ending`}
      defaults={{ endsOn: '', reason: '', fates: {} }}
      fields={['endsOn', 'reason', 'otherAccounts']}
      body={(values) => ({
        endsOn: values.endsOn || null,
        reason: values.reason || null,
        ...(others.length > 0
          ? {
              otherAccounts: others
                .filter((account) => values.fates[account.id])
                .map((account) => ({ accountId: account.id, fate: values.fates[account.id] })),
            }
          : {}),
      })}
      submitLabel="End the tenancy"
      done={done}
      onCancel={onCancel}
    >
      <div className="field-row">
        <DateField name="endsOn" label="Last day charged" hint="Normally a Sunday" />
        <SelectField name="reason" label="Reason" options={END_REASONS} />
      </div>
      {others.map((account) => (
        <ChoiceField
          key={account.id}
          name={`fates.${account.id}`}
          label={`${inWords(account.kind)} ${account.reference}`}
          options={[
            { value: 'END', label: 'Ends with it' },
            { value: 'KEEP', label: 'Is kept' },
          ]}
        />
      ))}
    </ChangeForm>
  );
}

function Joint({ tenancy, done, onCancel }: DeedProps) {
  const tenants = tenancy.members.filter((member) => member.liable && !member.toOn);
  return (
    <ChangeForm<{ what: string; personId: string; leaves: string; on: string; reason: string }>
      label="Add or take off a joint tenant"
      path={`/tenancies/${tenancy.id}/joint-tenants`}
      straight
      defaults={{ what: 'ADD', personId: '', leaves: '', on: '', reason: '' }}
      fields={['personId', 'on', 'reason']}
      body={(values) => ({
        change: values.what,
        personId: (values.what === 'ADD' ? values.personId : values.leaves) || null,
        on: values.on || null,
        reason: values.reason,
      })}
      submitLabel="Change the tenants"
      done={done}
      onCancel={onCancel}
    >
      <p>
        All tenants owe all of the balance, each of them for the whole. A change from sole to joint, or back,
        is normally a new agreement.
      </p>
      <ChoiceField
        name="what"
        label="What changes"
        options={[
          { value: 'ADD', label: 'Somebody becomes a joint tenant' },
          { value: 'REMOVE', label: 'Somebody stops being a tenant' },
        ]}
      />
      <PickField
        name="personId"
        label="Who becomes a tenant"
        search={(text, signal) => find(text, signal, 'PERSON')}
      />
      <SelectField
        name="leaves"
        label="Who stops being a tenant"
        optional
        options={tenants.map((member) => ({ value: member.personId, label: member.name }))}
      />
      <DateField name="on" label="From" />
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}

function Succession({ tenancy, done, onCancel }: DeedProps) {
  return (
    <ChangeForm<{ successorId: string; diedOn: string; tenureCode: string; reason: string }>
      label="Succession"
      path={`/tenancies/${tenancy.id}/succession`}
      defaults={{ successorId: '', diedOn: '', tenureCode: tenancy.tenureCode, reason: '' }}
      fields={['successorId', 'diedOn', 'tenureCode', 'reason']}
      body={(values) => ({
        successorId: values.successorId || null,
        diedOn: values.diedOn || null,
        tenureCode: values.tenureCode,
        reason: values.reason,
      })}
      submitLabel="Start the successor’s tenancy"
      done={done}
      onCancel={onCancel}
    >
      <p>
        There is one succession only (Housing Act 1985, Part IV). The successor gets a new account; what the
        tenant who died owed stays on the old one, a claim on the estate.
      </p>
      <PickField
        name="successorId"
        label="Successor"
        search={(text, signal) => find(text, signal, 'PERSON')}
      />
      <div className="field-row">
        <DateField name="diedOn" label="Date of death" />
        <SelectField name="tenureCode" label="Tenure" options={TENURES} />
      </div>
      <TextField name="reason" label="How the right was shown" />
    </ChangeForm>
  );
}

function Withdraw({ tenancy, done, onCancel }: DeedProps) {
  return (
    <ChangeForm<{ reason: string }>
      label="Withdraw the draft"
      path={`/tenancies/${tenancy.id}/withdrawal`}
      straight
      defaults={{ reason: '' }}
      fields={['reason']}
      body={(values) => ({ reason: values.reason })}
      submitLabel="Withdraw the draft"
      done={done}
      onCancel={onCancel}
    >
      <p>Nothing has been charged. The draft stays on record as withdrawn.</p>
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}
