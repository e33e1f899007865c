import { call } from '@quarterday/api';
import {
  Alert,
  DateField,
  Form,
  FormActions,
  SelectField,
  TextAreaField,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import { Asked, type DoingProps } from './Asked';
import { useToDoKinds } from './reads';

/** One to-do, as it stands in the portal. */
export function EnterToDo(props: DoingProps) {
  const kinds = useToDoKinds();
  return (
    <Asked
      {...props}
      label="Enter the to-do"
      path="/universal-credit-to-dos"
      defaults={{
        portalReference: '',
        kindCode: 'TENANCY_DETAILS',
        claimName: '',
        receivedOn: todayInEngland().toString(),
        accountReference: '',
      }}
      body={(values) => ({ ...values, receivedOn: values.receivedOn || null })}
      said={() => 'Entered'}
    >
      <TextField name="portalReference" label="The portal’s reference" maxLength={40} />
      <SelectField
        name="kindCode"
        label="What is asked"
        options={kinds.map(({ code, name, answerDays }) => ({
          value: code,
          label: `${name} (${answerDays} working days)`,
        }))}
      />
      <TextField name="claimName" label="Who claims" maxLength={200} />
      <DateField name="receivedOn" label="Received" hint="The facts are those of this day" />
      <TextField
        name="accountReference"
        label="Account"
        hint="Any reference of it; it can be said later"
        optional
        maxLength={40}
      />
    </Asked>
  );
}

interface Entered {
  entered: number;
  refused: { line: number; why: string }[];
}

/** Many at once: what could not be entered stays in sight with its line. */
export function EnterList({ done, onCancel }: DoingProps) {
  const because = useWhyNot('uc:verify');
  const [left, setLeft] = useState<Entered | null>(null);
  const { form, onSubmit, trouble, busy } = useServerForm<{ text: string }, Entered>({
    defaults: { text: '' },
    fields: ['text'],
    send: (values) => call('/universal-credit-to-dos/lists', { method: 'POST', body: values }),
    done: (answer) => {
      if (answer.refused.length === 0) done(`${answer.entered} entered`);
      else setLeft(answer);
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Enter the list" wide>
      {left ? (
        <Alert kind="warn" title={`${left.entered} entered, ${left.refused.length} not`}>
          <ul>
            {left.refused.map(({ line, why }) => (
              <li key={line}>
                Line {line}: {why}
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <TextAreaField
        name="text"
        label="The list"
        hint="A line for each: reference, what is asked, who claims, received, account; by commas, or pasted from a table"
      />
      <FormActions
        busy={busy}
        because={because}
        onCancel={left?.entered ? () => done(`${left.entered} entered`) : onCancel}
      >
        Enter the list
      </FormActions>
    </Form>
  );
}
