import { call } from '@quarterday/api';
import { Button, Form } from '@quarterday/ui';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useServerForm } from '../platform/useServerForm';

export interface DoingProps {
  accountId: string;
  done: (words: string) => void;
  onCancel: () => void;
}

interface AskedProps<T extends FieldValues, A> extends DoingProps {
  label: string;
  path: string;
  defaults: T;
  body?: (values: T) => Record<string, unknown>;
  said: (answer: A) => string;
  children: ReactNode | ((form: UseFormReturn<T>) => ReactNode);
}

/** A form that writes one thing down on an account’s court file. */
export function Asked<T extends FieldValues, A = unknown>(props: AskedProps<T, A>) {
  const { form, onSubmit, trouble, busy } = useServerForm<T, A>({
    defaults: props.defaults as never,
    fields: Object.keys(props.defaults),
    send: (values, key) =>
      call(`/accounts/${props.accountId}/court/${props.path}`, {
        method: 'POST',
        body: props.body ? props.body(values) : values,
        headers: { 'Idempotency-Key': key },
      }),
    done: (answer) => props.done(props.said(answer)),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={props.label}>
      {typeof props.children === 'function' ? props.children(form as UseFormReturn<T>) : props.children}
      <div className="dialog-actions">
        <Button type="submit" busy={busy}>
          {props.label}
        </Button>
        <Button kind="quiet" onClick={props.onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

/** An empty field is nothing. */
export const orNull = <T,>(value: T | '' | undefined): T | null =>
  value === '' || value === undefined ? null : value;
