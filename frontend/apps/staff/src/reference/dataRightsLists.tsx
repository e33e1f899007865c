import { DateField, type GridColumn, TextField, TickField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import type { List } from './listed';
import { act } from './lists';
import type { SetProps } from './TypeForms';

/** What a cautionary marker may be for, and how long it stands without a review. */
interface MarkerCategory {
  code: string;
  validFrom: string;
  validBefore?: string | null;
  place: number;
  name: string;
  reviewMonths: number;
  remindDays: number;
  withdrawn: boolean;
}

const columns = (change: (category: MarkerCategory) => void): GridColumn<MarkerCategory>[] => [
  { id: 'name', header: 'Risk', names: true, value: (category) => category.name },
  { id: 'review', header: 'Review after months', kind: 'number', value: (category) => category.reviewMonths },
  { id: 'remind', header: 'Asked days before', kind: 'number', value: (category) => category.remindDays },
  { id: 'validFrom', header: 'In force from', kind: 'date', value: (category) => category.validFrom },
  {
    id: 'validBefore',
    header: 'Until before',
    kind: 'date',
    value: (category) => category.validBefore ?? null,
  },
  { id: 'withdrawn', header: 'Off the list', value: (category) => (category.withdrawn ? 'Yes' : '') },
  act(
    () => 'Change',
    (category) => category.name,
    change,
  ),
];

interface Values {
  code: string;
  validFrom: string;
  place: string;
  name: string;
  reviewMonths: string;
  remindDays: string;
  withdrawn: boolean;
}

/** Markers of before keep what they were set for. */
function SetMarkerCategory({ category, done, onCancel }: SetProps & { category?: MarkerCategory }) {
  return (
    <SettingForm<Values>
      label={category ? `Change ${category.name}` : 'Add a risk'}
      method="PUT"
      path={({ code }) =>
        `/cautionary-categories/${encodeURIComponent(code.trim().toUpperCase().replaceAll(' ', '_'))}`
      }
      defaults={{
        code: category?.code ?? '',
        validFrom: '',
        place: String(category?.place ?? 10),
        name: category?.name ?? '',
        reviewMonths: String(category?.reviewMonths ?? 12),
        remindDays: String(category?.remindDays ?? 28),
        withdrawn: category?.withdrawn ?? false,
      }}
      fields={['code', 'validFrom', 'place', 'name', 'reviewMonths', 'remindDays', 'withdrawn']}
      body={({ validFrom, place, name, reviewMonths, remindDays, withdrawn }) => ({
        validFrom: validFrom || null,
        place: Number(place),
        name,
        reviewMonths: Number(reviewMonths),
        remindDays: Number(remindDays),
        withdrawn,
      })}
      submitLabel={category ? 'Change it' : 'Add it'}
      done={() => done('It is set. Markers of before keep what they were.')}
      onCancel={onCancel}
    >
      {category ? null : (
        <TextField
          name="code"
          label="Code"
          hint="Letters and underscores, for instance DANGEROUS_DOG"
          maxLength={31}
        />
      )}
      <TextField name="name" label="Risk" maxLength={60} />
      <TextField
        name="reviewMonths"
        label="Months until a review"
        width="short"
        hint="The longest a marker stands"
      />
      <TextField
        name="remindDays"
        label="Days before it"
        width="short"
        hint="Then somebody is asked to review it"
      />
      <TextField name="place" label="Place in the list" width="short" />
      <DateField name="validFrom" label="From" hint="Today or later" />
      <TickField name="withdrawn" label="It is off the list from that day" />
    </SettingForm>
  );
}

/** What the council sets about people’s rights and safety. */
export const DATA_RIGHTS_LISTS = {
  'cautionary-categories': {
    name: 'Risks a marker may be for',
    add: { title: 'Add a risk', form: SetMarkerCategory },
    columns: (open) =>
      columns((category: MarkerCategory) =>
        open({
          title: `Change ${category.name}`,
          form: (props) => <SetMarkerCategory category={category} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
