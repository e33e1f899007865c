import { DateField, type GridColumn, TextField, TickField } from '@quarterday/ui';
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
} satisfies Record<string, List>;
