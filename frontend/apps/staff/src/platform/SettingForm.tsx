import { call } from '@quarterday/api';
import { Form, FormActions } from '@quarterday/ui';
import type { ReactNode } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { useWhyNot } from './me';
import { useServerForm } from './useServerForm';

interface SettingFormProps<T extends FieldValues, R> {
  label: string;
  /** Address below /api/v1; of what is entered, where that names it. */
  path: string | ((values: T) => string);
  method?: 'POST' | 'PUT' | 'DELETE';
  permission?: string;
  /** Sent once however often it is pressed: the contract asks for a key. */
  keyed?: boolean;
  defaults: DefaultValues<T>;
  fields: readonly string[];
  body: (values: T) => Record<string, unknown>;
  submitLabel: string;
  done: (answer: R) => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** Something an administrator sets: neither previewed nor confirmed, but refused on its field and audited. */
export function SettingForm<T extends FieldValues, R = unknown>(props: SettingFormProps<T, R>) {
  const { label, path, method = 'POST', permission = 'config:admin', defaults, fields, body } = props;
  const because = useWhyNot(permission);
  const { form, onSubmit, trouble, busy } = useServerForm<T, R>({
    defaults,
    fields,
    send: (values, key) =>
      call<R>(typeof path === 'string' ? path : path(values), {
        method,
        body: body(values),
        ...(props.keyed ? { headers: { 'Idempotency-Key': key } } : {}),
      }),
    done: props.done,
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={label} wide>
      {props.children}
      <FormActions busy={busy} because={because} onCancel={props.onCancel}>
        {props.submitLabel}
      </FormActions>
    </Form>
  );
}
