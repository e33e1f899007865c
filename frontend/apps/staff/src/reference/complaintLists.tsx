import { DateField, type GridColumn, TextAreaField, TextField, TickField } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';
import type { List } from './listed';
import { act } from './lists';
import type { SetProps } from './TypeForms';

/** What a complaint can be about, from a day on. */
interface Category {
  code: string;
  validFrom: string;
  validBefore?: string | null;
  name: string;
  withdrawn: boolean;
}

/** Where complainants find the Ombudsman, from a day on. */
interface Ombudsman {
  validFrom: string;
  validBefore?: string | null;
  name: string;
  address: string;
  telephone: string;
  email: string;
  web: string;
}

const dates = <T extends { validFrom: string; validBefore?: string | null }>(): GridColumn<T>[] => [
  { id: 'validFrom', header: 'In force from', kind: 'date', value: (row) => row.validFrom },
  { id: 'validBefore', header: 'Until before', kind: 'date', value: (row) => row.validBefore ?? null },
];

const categoryColumns = (change: (category: Category) => void): GridColumn<Category>[] => [
  { id: 'name', header: 'Name', names: true, value: (category) => category.name },
  { id: 'code', header: 'Code', value: (category) => category.code },
  ...dates<Category>(),
  { id: 'withdrawn', header: 'Off the list', value: (category) => (category.withdrawn ? 'Yes' : '') },
  act(
    () => 'Change',
    (category) => category.name,
    change,
  ),
];

const ombudsmanColumns = (change: (row: Ombudsman) => void): GridColumn<Ombudsman>[] => [
  { id: 'name', header: 'Name', names: true, value: (row) => row.name },
  { id: 'address', header: 'Address', value: (row) => row.address },
  { id: 'telephone', header: 'Telephone', value: (row) => row.telephone },
  { id: 'email', header: 'E-mail', value: (row) => row.email },
  { id: 'web', header: 'Web', value: (row) => row.web },
  ...dates<Ombudsman>(),
  act(
    () => 'Change',
    (row) => row.name,
    change,
  ),
];

interface CategoryValues {
  code: string;
  name: string;
  validFrom: string;
  withdrawn: boolean;
}

/** Complaints logged before keep what theirs was called. */
function SetCategory({ category, done, onCancel }: SetProps & { category?: Category }) {
  return (
    <SettingForm<CategoryValues>
      label={category ? `Change ${category.name}` : 'Set a category'}
      method="PUT"
      path={({ code }) =>
        `/complaint-categories/${encodeURIComponent(code.trim().toUpperCase().replaceAll(' ', '_'))}`
      }
      defaults={{
        code: category?.code ?? '',
        name: category?.name ?? '',
        validFrom: '',
        withdrawn: category?.withdrawn ?? false,
      }}
      fields={['code', 'name', 'validFrom', 'withdrawn']}
      body={({ name, validFrom, withdrawn }) => ({ name, validFrom: validFrom || null, withdrawn })}
      submitLabel="Set the category"
      done={() => done('The category is set. Complaints logged before keep theirs.')}
      onCancel={onCancel}
    >
      {category ? null : <TextField name="code" label="Code" hint="For instance RENT_CARDS" maxLength={30} />}
      <TextField name="name" label="Name" hint="As it is called in figures and on the form" maxLength={80} />
      <DateField name="validFrom" label="From" hint="Today or later" />
      <TickField name="withdrawn" label="Off the list from that day" />
    </SettingForm>
  );
}

type OmbudsmanValues = Omit<Ombudsman, 'validBefore'>;

/** Letters of that day and after say it. */
function SetOmbudsman({ now, done, onCancel }: SetProps & { now?: Ombudsman }) {
  return (
    <SettingForm<OmbudsmanValues>
      label={now ? `Change ${now.name}` : 'Set where the Ombudsman is'}
      method="PUT"
      path="/complaint-ombudsman"
      defaults={{
        validFrom: '',
        name: now?.name ?? '',
        address: now?.address ?? '',
        telephone: now?.telephone ?? '',
        email: now?.email ?? '',
        web: now?.web ?? '',
      }}
      fields={['validFrom', 'name', 'address', 'telephone', 'email', 'web']}
      body={(values) => ({ ...values, validFrom: values.validFrom || null })}
      submitLabel="Set it"
      done={() => done('It is set. Letters that went keep what they said.')}
      onCancel={onCancel}
    >
      <TextField name="name" label="Name" maxLength={100} />
      <TextAreaField name="address" label="Address" />
      <TextField name="telephone" label="Telephone" width="medium" maxLength={40} />
      <TextField name="email" label="E-mail" maxLength={120} />
      <TextField name="web" label="Web" maxLength={120} />
      <DateField name="validFrom" label="From" hint="Today or later" />
    </SettingForm>
  );
}

/** What the council sets about complaints. */
export const COMPLAINT_LISTS = {
  'complaint-categories': {
    name: 'What complaints are about',
    add: { title: 'Set a category', form: SetCategory },
    columns: (open) =>
      categoryColumns((category: Category) =>
        open({
          title: `Change ${category.name}`,
          form: (props) => <SetCategory category={category} {...props} />,
        }),
      ),
  },
  'complaint-ombudsman': {
    name: 'The Ombudsman',
    add: { title: 'Set where the Ombudsman is', form: SetOmbudsman },
    columns: (open) =>
      ombudsmanColumns((now: Ombudsman) =>
        open({
          title: `Change ${now.name}`,
          form: (props) => <SetOmbudsman now={now} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
