import { call } from '@quarterday/api';
import { Form, FormActions } from '@quarterday/ui';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useWhyNot } from './me';
import { useServerForm } from './useServerForm';

export interface DoingProps {
  done: (words: string) => void;
  onCancel: () => void;
}

export interface AskedProps<T extends FieldValues, A> extends DoingProps {
  label: string;
  /** Below /api/v1. */
  path: string;
  /** What whoever sends it needs. */
  permission: string;
  defaults: T;
  body?: (values: T) => Record<string, unknown>;
  said: (answer: A) => string;
  children?: ReactNode;
}

/** A form that writes one thing down; a retry of it is the same thing. */
export function Asked<T extends FieldValues, A = unknown>(props: AskedProps<T, A>) {
  const because = useWhyNot(props.permission);
  const { form, onSubmit, trouble, busy } = useServerForm<T, A>({
    defaults: props.defaults as never,
    fields: Object.keys(props.defaults),
    send: (values, key) =>
      call(props.path, {
        method: 'POST',
        body: props.body ? props.body(values) : values,
        headers: { 'Idempotency-Key': key },
      }),
    done: (answer) => props.done(props.said(answer)),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={props.label}>
      {props.children}
      <FormActions busy={busy} because={because} onCancel={props.onCancel}>
        {props.label}
      </FormActions>
    </Form>
  );
}
