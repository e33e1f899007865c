import { DateField, type GridColumn, SelectField, TextField, TickField } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { colleagues } from '../platform/colleagues';
import { SettingForm } from '../platform/SettingForm';
import { inWords } from '../platform/words';
import type { List } from './listed';
import { act } from './lists';
import type { SetProps } from './TypeForms';

/** How soon tasks of a priority, or of a kind, are done and when they rise. */
interface ServiceLevel {
  code: string;
  validFrom: string;
  validBefore?: string | null;
  priority: number;
  workingDays: number;
  riseDays: number;
  withdrawn: boolean;
}

const columns = (change: (level: ServiceLevel) => void): GridColumn<ServiceLevel>[] => [
  { id: 'code', header: 'Of', names: true, value: (level) => inWords(level.code) },
  { id: 'priority', header: 'Priority', kind: 'number', value: (level) => level.priority },
  { id: 'days', header: 'Working days', kind: 'number', value: (level) => level.workingDays },
  { id: 'rise', header: 'Rises after', kind: 'number', value: (level) => level.riseDays },
  { id: 'validFrom', header: 'In force from', kind: 'date', value: (level) => level.validFrom },
  { id: 'validBefore', header: 'Until before', kind: 'date', value: (level) => level.validBefore ?? null },
  { id: 'withdrawn', header: 'None of its own', value: (level) => (level.withdrawn ? 'Yes' : '') },
  act(
    () => 'Change',
    (level) => inWords(level.code),
    change,
  ),
];

interface Values {
  code: string;
  priority: string;
  workingDays: string;
  riseDays: string;
  validFrom: string;
  withdrawn: boolean;
}

/** Tasks raised before keep the days they were given. */
function SetServiceLevel({ level, done, onCancel }: SetProps & { level?: ServiceLevel }) {
  return (
    <SettingForm<Values>
      label={level ? `Change ${inWords(level.code)}` : 'Set a service level'}
      method="PUT"
      path={({ code }) =>
        `/task-service-levels/${encodeURIComponent(code.trim().toUpperCase().replaceAll(' ', '_'))}`
      }
      defaults={{
        code: level?.code ?? '',
        priority: String(level?.priority ?? 3),
        workingDays: String(level?.workingDays ?? 3),
        riseDays: String(level?.riseDays ?? 1),
        validFrom: '',
        withdrawn: level?.withdrawn ?? false,
      }}
      fields={['code', 'priority', 'workingDays', 'riseDays', 'validFrom', 'withdrawn']}
      body={({ priority, workingDays, riseDays, validFrom, withdrawn }) => ({
        priority: Number(priority),
        workingDays: Number(workingDays),
        riseDays: Number(riseDays),
        validFrom: validFrom || null,
        withdrawn,
      })}
      submitLabel="Set the service level"
      done={() => done('The service level is set. Tasks raised before keep theirs.')}
      onCancel={onCancel}
    >
      {level ? null : (
        <TextField name="code" label="Kind of task" hint="For instance CONTACT_FOLLOW_UP" maxLength={40} />
      )}
      <TextField name="priority" label="Priority" width="short" hint="1 is the most urgent of four" />
      <TextField name="workingDays" label="Working days" width="short" hint="0: the same day" />
      <TextField
        name="riseDays"
        label="Rises after"
        width="short"
        hint="Working days after its day, to the next person"
      />
      <DateField name="validFrom" label="From" hint="Today or later" />
      <TickField name="withdrawn" label="The kind has none of its own from that day" />
    </SettingForm>
  );
}

/** Who stands for a level: a task that rises to it names them. */
interface TaskPerson {
  code: 'OFFICER' | 'SENIOR';
  validFrom: string;
  validBefore?: string | null;
  username?: string | null;
  name?: string | null;
}

const LEVELS: Record<TaskPerson['code'], string> = { OFFICER: 'Officers', SENIOR: 'Seniors' };

const personColumns = (change: (person: TaskPerson) => void): GridColumn<TaskPerson>[] => [
  { id: 'code', header: 'Rises to', names: true, value: (person) => LEVELS[person.code] },
  { id: 'name', header: 'Names', value: (person) => person.name ?? 'Nobody' },
  { id: 'username', header: 'Username', value: (person) => person.username ?? '' },
  { id: 'validFrom', header: 'In force from', kind: 'date', value: (person) => person.validFrom },
  { id: 'validBefore', header: 'Until before', kind: 'date', value: (person) => person.validBefore ?? null },
  act(
    () => 'Change',
    (person) => LEVELS[person.code],
    change,
  ),
];

interface PersonValues {
  code: string;
  username: string;
  validFrom: string;
}

const NOBODY = 'NOBODY';

/** Tasks that rose before keep whom they named. */
function SetTaskPerson({ person, done, onCancel }: SetProps & { person?: TaskPerson }) {
  const known = useQuery({
    queryKey: ['staff-members'],
    queryFn: ({ signal }) => colleagues(signal),
    staleTime: 60_000,
  });
  return (
    <SettingForm<PersonValues>
      label={person ? `Change ${LEVELS[person.code]}` : 'Name a person'}
      method="PUT"
      path={({ code }) => `/task-persons/${code}`}
      defaults={{
        code: person?.code ?? 'SENIOR',
        username: person ? (person.username ?? NOBODY) : '',
        validFrom: '',
      }}
      fields={['code', 'username', 'validFrom']}
      body={({ username, validFrom }) => ({
        username: username === NOBODY ? null : username,
        validFrom: validFrom || null,
      })}
      submitLabel="Set the person"
      done={() => done('It is set. Tasks that rose before keep whom they named.')}
      onCancel={onCancel}
    >
      {person ? null : (
        <SelectField
          name="code"
          label="Rises to"
          options={Object.entries(LEVELS).map(([value, label]) => ({ value, label }))}
        />
      )}
      <SelectField
        name="username"
        label="Names"
        hint="Those who have signed in once"
        options={[
          { value: NOBODY, label: 'Nobody: the level alone' },
          ...(known.data ?? []).map((one) => ({
            value: one.username,
            label: `${one.name} (${one.username})`,
          })),
        ]}
      />
      <DateField name="validFrom" label="From" hint="Today or later" />
    </SettingForm>
  );
}

/** What the council sets about tasks. */
export const TASK_LISTS = {
  'task-service-levels': {
    name: 'Service levels of tasks',
    add: { title: 'Set a service level', form: SetServiceLevel },
    columns: (open) =>
      columns((level: ServiceLevel) =>
        open({
          title: `Change ${inWords(level.code)}`,
          form: (props) => <SetServiceLevel level={level} {...props} />,
        }),
      ),
  },
  'task-persons': {
    name: 'Who tasks rise to',
    add: { title: 'Name a person', form: SetTaskPerson },
    columns: (open) =>
      personColumns((person: TaskPerson) =>
        open({
          title: `Change ${LEVELS[person.code]}`,
          form: (props) => <SetTaskPerson person={person} {...props} />,
        }),
      ),
  },
} satisfies Record<string, List>;
