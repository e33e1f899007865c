import { type FormProblem, Problem, problemToForm, SubmissionKey } from '@quarterday/api';
import { useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';

interface Options<T extends FieldValues, R> {
  defaults: DefaultValues<T>;
  resolver?: Resolver<T>;
  /** Names of the fields, so that what the server says of others lands in the summary. */
  fields: readonly string[];
  /** Does it. `key` is this submission's Idempotency-Key. Throws a Problem when the server refuses. */
  send: (values: T, key: string) => Promise<R>;
  done: (result: R, values: T) => void;
}

interface ServerForm<T extends FieldValues> {
  form: UseFormReturn<T>;
  onSubmit: (values: T) => Promise<void>;
  trouble: FormProblem | null;
  busy: boolean;
}

/**
 * A form whose mistakes the server may find too: its problems land on their fields, what belongs to
 * none stands in the summary, and a retry of the same submission carries the same key.
 */
export function useServerForm<T extends FieldValues, R = unknown>({
  defaults,
  resolver,
  fields,
  send,
  done,
}: Options<T, R>): ServerForm<T> {
  const form = useForm<T>({
    defaultValues: defaults,
    shouldFocusError: false,
    ...(resolver ? { resolver } : {}),
  });
  const [trouble, setTrouble] = useState<FormProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const submission = useRef(new SubmissionKey());
  const sending = useRef(false);

  async function onSubmit(values: T) {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setTrouble(null);
    try {
      const result = await send(values, submission.current.keyFor(values));
      submission.current.done();
      done(result, values);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      // A signed-out person gets the sign-in dialog over the form; the form keeps everything.
      if (failure.status === 499 || failure.status === 401) return;
      const rest = problemToForm(failure, fields, (name, error) => form.setError(name as never, error));
      setTrouble(rest.messages.length > 0 ? rest : null);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }

  return { form, onSubmit, trouble, busy };
}
