import { call, read } from '@quarterday/api';
import { Button, DateField, Form, MoneyField, PageHead, SelectField, TextField } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useFieldArray } from 'react-hook-form';
import { find } from '../platform/find';
import { useWhyNot } from '../platform/me';
import { PickField } from '../platform/PickField';
import { useTitle } from '../platform/page';
import { tenureTypesQuery } from '../platform/reference';
import { useServerForm } from '../platform/useServerForm';
import type { TenancyStanding } from './model';
import { type DraftMember, membersOf, PeopleFields } from './PeopleFields';

const route = getRouteApi('/tenancies/new');

interface Draft {
  propertyId: string;
  tenureCode: string;
  startsOn: string;
  signedOn: string;
  members: DraftMember[];
  personalCharges: { typeCode: string; label: string; weeklyPence?: number }[];
}

/** A new tenancy on one page: home, people, dates, personal charges. It is checked before it starts. */
export function NewTenancyPage() {
  const { propertyId } = route.useSearch();
  const navigate = useNavigate();
  const because = useWhyNot('account:write');
  useTitle('Start a tenancy');
  const tenures = useQuery(tenureTypesQuery);
  const home = useQuery({
    queryKey: ['property', propertyId],
    queryFn: ({ signal }): Promise<{ reference: string; addressLine1: string }> =>
      read('/api/v1/properties/{id}', { params: { path: { id: propertyId ?? '' } }, signal }),
    enabled: Boolean(propertyId),
  });
  const { form, onSubmit, trouble, busy } = useServerForm<Draft, TenancyStanding>({
    defaults: {
      propertyId: propertyId ?? '',
      tenureCode: '',
      startsOn: '',
      signedOn: '',
      members: [{ personId: '', role: 'TENANT', name: '' }],
      personalCharges: [],
    },
    fields: ['propertyId', 'tenureCode', 'startsOn', 'signedOn', 'members', 'personalCharges'],
    send: (values) =>
      call('/tenancies', {
        method: 'POST',
        body: {
          propertyId: values.propertyId || null,
          tenureCode: values.tenureCode || null,
          startsOn: values.startsOn || null,
          ...(values.signedOn ? { signedOn: values.signedOn } : {}),
          members: membersOf(values.members),
          ...(values.personalCharges.length > 0
            ? {
                personalCharges: values.personalCharges.map((charge) => ({
                  typeCode: charge.typeCode.toUpperCase(),
                  ...(charge.label.trim() ? { label: charge.label.trim() } : {}),
                  weeklyPence: charge.weeklyPence ?? 0,
                })),
              }
            : {}),
        },
      }),
    done: (standing) => void navigate({ to: '/tenancies/$tenancyId', params: { tenancyId: standing.id } }),
  });
  const charges = useFieldArray({ control: form.control, name: 'personalCharges' });
  const homeName = home.data ? `${home.data.reference} ${home.data.addressLine1}` : '';

  return (
    <div className="stack">
      <PageHead title="Start a tenancy" />
      <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Start a tenancy">
        <PickField
          key={homeName}
          name="propertyId"
          label="Home or garage"
          search={(text, signal) => find(text, signal, 'PROPERTY')}
          chosenName={homeName}
        />
        <div className="field-row">
          <SelectField
            name="tenureCode"
            label="Tenure"
            options={(tenures.data?.items ?? []).map((tenure) => ({
              value: tenure.code,
              label: tenure.name,
            }))}
          />
          <DateField
            name="startsOn"
            label="First day"
            hint="Normally a Monday; a part week is charged by days"
          />
          <DateField name="signedOn" label="Agreement signed" optional />
        </div>
        <PeopleFields />
        <fieldset className="group">
          <legend>Personal charges</legend>
          <p className="hint">
            The home’s own charges come with it. Add insurance, a television licence and the like here.
          </p>
          {charges.fields.map((charge, index) => (
            <div key={charge.id} className="field-row">
              <TextField
                name={`personalCharges.${index}.typeCode`}
                label="Charge code"
                width="short"
                maxLength={3}
              />
              <TextField name={`personalCharges.${index}.label`} label="Label" width="medium" optional />
              <MoneyField name={`personalCharges.${index}.weeklyPence`} label="Amount a week" />
              <Button kind="plain" onClick={() => charges.remove(index)}>
                Take off<span className="visually-hidden"> charge {index + 1}</span>
              </Button>
            </div>
          ))}
          <div>
            <Button kind="quiet" onClick={() => charges.append({ typeCode: '', label: '' })}>
              Add a personal charge
            </Button>
          </div>
        </fieldset>
        <div className="dialog-actions">
          <Button type="submit" busy={busy} because={because}>
            Save as a draft
          </Button>
        </div>
        <p className="quiet">Nothing is charged yet. The draft is checked, then started.</p>
      </Form>
    </div>
  );
}
