import { call } from '@quarterday/api';
import { Form, FormActions } from '@quarterday/ui';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useServerForm } from '../platform/useServerForm';
import type { ComplaintFile, Moved } from './model';

export interface StepProps {
  file: ComplaintFile;
  done: (words: string) => void;
  onCancel: () => void;
}

interface OwnProps<T extends FieldValues> extends StepProps {
  label: string;
  path: string;
  method?: 'POST' | 'PUT';
  defaults: T;
  /** Null where the step says all there is to say. */
  body?: ((values: T) => Record<string, unknown>) | null;
  /** What the form names beside its own fields, so that the server’s words land there. */
  fields?: readonly string[];
  said: (answer: Moved) => string;
  wide?: boolean;
  children: ReactNode | ((form: UseFormReturn<T>) => ReactNode);
}

/** A form that takes a complaint a step on, as it was read. */
export function Step<T extends FieldValues>({ file, done, onCancel, ...props }: OwnProps<T>) {
  const { form, onSubmit, trouble, busy } = useServerForm<T, Moved>({
    defaults: props.defaults as never,
    fields: props.fields ?? Object.keys(props.defaults),
    send: (values) =>
      call(`/complaints/${file.id}/${props.path}`, {
        method: props.method ?? 'POST',
        ...(props.body === null ? {} : { body: props.body ? props.body(values) : values }),
        headers: { 'If-Match': `"${file.version}"` },
      }),
    done: (answer) => done(props.said(answer)),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={props.label} wide={props.wide ?? false}>
      {typeof props.children === 'function' ? props.children(form as UseFormReturn<T>) : props.children}
      <FormActions busy={busy} onCancel={onCancel}>
        {props.label}
      </FormActions>
    </Form>
  );
}
