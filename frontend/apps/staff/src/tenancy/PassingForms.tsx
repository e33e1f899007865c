import { call } from '@quarterday/api';
import { DateField, type Found, formatDate, SelectField } from '@quarterday/ui';
import { ChangeForm } from '../platform/ChangeForm';
import { find } from '../platform/find';
import { PickField } from '../platform/PickField';
import type { Page } from '../platform/pages';
import type { DeedProps } from './DeedForm';
import { DEEDS } from './deeds';
import { openOthers, type TenancyItem } from './model';
import { type Fates, fatesOf, OtherAccounts } from './OtherAccounts';
import { END_REASONS } from './words';

const person = (text: string, signal: AbortSignal) => find(text, signal, 'PERSON');

export function Commence({ tenancy, done, onCancel }: DeedProps) {
  return (
    <ChangeForm
      label={DEEDS.commence.label}
      path={`/tenancies/${tenancy.id}/commencement`}
      defaults={{}}
      fields={[]}
      body={() => ({})}
      submitLabel="Start it"
      done={done}
      onCancel={onCancel}
    >
      <p>
        The account opens with the home’s charges and the personal ones, from {formatDate(tenancy.startsOn)}.
        Weeks already debited are charged line by line.
      </p>
    </ChangeForm>
  );
}

export function End({ tenancy, done, onCancel }: DeedProps) {
  const others = openOthers(tenancy);
  return (
    <ChangeForm<{ endsOn: string; reason: string } & Fates>
      label={DEEDS.end.label}
      path={`/tenancies/${tenancy.id}/ending`}
      defaults={{ endsOn: '', reason: '', fates: {} }}
      fields={['endsOn', 'reason']}
      body={(values) => ({
        endsOn: values.endsOn || null,
        reason: values.reason || null,
        ...fatesOf(others, values.fates),
      })}
      submitLabel="End the tenancy"
      done={done}
      onCancel={onCancel}
    >
      <div className="field-row">
        <DateField name="endsOn" label="Last day charged" hint="Normally a Sunday" />
        <SelectField name="reason" label="Reason" options={END_REASONS} />
      </div>
      <OtherAccounts others={others} />
    </ChangeForm>
  );
}

export function Succeed({ tenancy, done, onCancel }: DeedProps) {
  const others = openOthers(tenancy);
  return (
    <ChangeForm<{ diedOn: string; successorId: string } & Fates>
      label={DEEDS.succession.label}
      path={`/tenancies/${tenancy.id}/succession`}
      defaults={{ diedOn: '', successorId: '', fates: {} }}
      fields={['diedOn', 'successorId']}
      body={(values) => ({
        diedOn: values.diedOn || null,
        successorId: values.successorId || null,
        ...fatesOf(others, values.fates),
      })}
      submitLabel="Start the successor’s tenancy"
      done={done}
      onCancel={onCancel}
    >
      <p>
        There is one succession only (Housing Act 1985, Part IV). The successor gets a new account; what the
        tenant who died owed stays on the old one, a claim on the estate.
      </p>
      <DateField name="diedOn" label="Date of death" hint="The old account’s last day" />
      <PickField name="successorId" label="Successor" search={person} />
      <OtherAccounts others={others} />
    </ChangeForm>
  );
}

export function Assign({ tenancy, done, onCancel }: DeedProps) {
  const others = openOthers(tenancy);
  return (
    <ChangeForm<{ lastDay: string; assigneeId: string } & Fates>
      label={DEEDS.assignment.label}
      path={`/tenancies/${tenancy.id}/assignment`}
      defaults={{ lastDay: '', assigneeId: '', fates: {} }}
      fields={['lastDay', 'assigneeId']}
      body={(values) => ({
        lastDay: values.lastDay || null,
        assigneeId: values.assigneeId || null,
        ...fatesOf(others, values.fates),
      })}
      submitLabel="Assign the tenancy"
      done={done}
      onCancel={onCancel}
    >
      <p>The tenancy passes on in the tenant’s lifetime. The debt does not go with it.</p>
      <DateField name="lastDay" label="The old tenant’s last day" />
      <PickField name="assigneeId" label="Who takes it" search={person} />
      <OtherAccounts others={others} />
    </ChangeForm>
  );
}

/** Running tenancies of a home found by its address: what an exchange is made with. */
async function tenancyOfHome(text: string, signal: AbortSignal): Promise<Found[]> {
  const homes = await find(text, signal, 'PROPERTY');
  const lists = await Promise.all(
    homes.slice(0, 8).map((home) =>
      call<Page<TenancyItem>>('/tenancies', {
        query: { propertyId: home.id, state: 'LIVE', limit: 5 },
        signal,
      }),
    ),
  );
  return lists
    .flatMap((list) => list.items)
    .map((one) => ({
      id: one.id,
      kind: 'Tenancy',
      name: `${one.reference} ${one.tenants ?? ''}`,
      note: one.addressLine1,
    }));
}

export function Exchange({ tenancy, done, onCancel }: DeedProps) {
  const others = openOthers(tenancy);
  return (
    <ChangeForm<{ withTenancyId: string; lastDay: string } & Fates>
      label={DEEDS.exchange.label}
      path={`/tenancies/${tenancy.id}/mutual-exchange`}
      defaults={{ withTenancyId: '', lastDay: '', fates: {} }}
      fields={['withTenancyId', 'lastDay']}
      body={(values) => ({
        withTenancyId: values.withTenancyId || null,
        lastDay: values.lastDay || null,
        ...fatesOf(others, values.fates),
      })}
      submitLabel="Exchange the homes"
      done={done}
      onCancel={onCancel}
    >
      <p>
        Both tenancies end on the same day and each household starts in the other home the next. Arrears are
        normally cleared first.
      </p>
      <PickField
        name="withTenancyId"
        label="With the tenancy of"
        hint="Search by the address of the other home"
        search={tenancyOfHome}
      />
      <DateField name="lastDay" label="Both old tenancies’ last day" hint="Normally a Sunday" />
      <OtherAccounts others={others} />
    </ChangeForm>
  );
}

export function Transfer({ tenancy, done, onCancel }: DeedProps) {
  const others = openOthers(tenancy);
  return (
    <ChangeForm<{ toPropertyId: string; lastDay: string; startsOn: string } & Fates>
      label={DEEDS.transfer.label}
      path={`/tenancies/${tenancy.id}/transfer`}
      defaults={{ toPropertyId: '', lastDay: '', startsOn: '', fates: {} }}
      fields={['toPropertyId', 'lastDay', 'startsOn']}
      body={(values) => ({
        toPropertyId: values.toPropertyId || null,
        lastDay: values.lastDay || null,
        startsOn: values.startsOn || null,
        ...fatesOf(others, values.fates),
      })}
      submitLabel="Enter the transfer"
      done={done}
      onCancel={onCancel}
    >
      <p>
        This tenancy ends, and a draft of the new one is entered to be checked. The old account becomes a
        former one.
      </p>
      <PickField
        name="toPropertyId"
        label="New home"
        search={(text, signal) => find(text, signal, 'PROPERTY')}
      />
      <div className="field-row">
        <DateField name="lastDay" label="The old home’s last day" />
        <DateField name="startsOn" label="The new home’s first day" />
      </div>
      <OtherAccounts others={others} />
    </ChangeForm>
  );
}

export function RightToBuy({ tenancy, done, onCancel }: DeedProps) {
  const others = openOthers(tenancy);
  return (
    <ChangeForm<{ completedOn: string } & Fates>
      label={DEEDS.rightToBuy.label}
      path={`/tenancies/${tenancy.id}/right-to-buy`}
      defaults={{ completedOn: '', fates: {} }}
      fields={['completedOn']}
      body={(values) => ({ completedOn: values.completedOn || null, ...fatesOf(others, values.fates) })}
      submitLabel="Record the sale"
      done={done}
      onCancel={onCancel}
    >
      <p>
        Debits stop with the day of completion and the home is sold. Arrears must be cleared before it
        (Housing Act 1985, section 138).
      </p>
      <DateField name="completedOn" label="Completed on" />
      <OtherAccounts others={others} />
    </ChangeForm>
  );
}
