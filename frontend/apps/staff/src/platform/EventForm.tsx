import { call, type FormProblem, Problem, problemToForm } from '@quarterday/api';
import { Form, FormActions } from '@quarterday/ui';
import { type ReactNode, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, useForm } from 'react-hook-form';
import { Findings } from './ChangeView';
import type { Finding } from './change';
import { useWhyNot } from './me';

interface EventFormProps<T extends FieldValues> {
  label: string;
  /** Address below /api/v1; may depend on what was filled in. */
  path: string | ((values: T) => string);
  /** PUT where the whole of a record is said anew. */
  method?: 'POST' | 'PUT';
  /** The version that was looked at, sent back so that nobody's change in between is overwritten. */
  version: string;
  permission?: string;
  defaults: DefaultValues<T>;
  fields: readonly string[];
  /** The body, or undefined where there is none. */
  body: (values: T) => Record<string, unknown> | undefined;
  submitLabel: string;
  done: () => void;
  onCancel: () => void;
  children?: ReactNode;
}

/**
 * Something that happens to a record without moving money. What the server wants confirmed is asked
 * for by name and sent back by its code.
 */
export function EventForm<T extends FieldValues>(props: EventFormProps<T>) {
  const {
    label,
    path,
    method = 'POST',
    version,
    permission = 'account:write',
    defaults,
    fields,
    body,
    submitLabel,
    done,
    onCancel,
    children,
  } = props;
  const form = useForm<T>({ defaultValues: defaults, shouldFocusError: false });
  const because = useWhyNot(permission);
  const [findings, setFindings] = useState<Finding[]>([]);
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const [trouble, setTrouble] = useState<FormProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const open = findings.filter((finding) => !confirmed.includes(finding.code)).length;

  async function send(values: T) {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setTrouble(null);
    const asked = body(values);
    try {
      await call(typeof path === 'string' ? path : path(values), {
        method,
        body: asked && findings.length > 0 ? { ...asked, confirmed } : asked,
        headers: { 'If-Match': version },
      });
      done();
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      if (failure.status === 499 || failure.status === 401) return;
      if (failure.code === 'CONFIRMATION_NEEDED') {
        setFindings(
          failure.errors.map((error) => ({
            code: error.code ?? '',
            pointer: error.pointer ?? null,
            detail: error.detail,
            blocking: false,
          })),
        );
        setConfirmed([]);
        return;
      }
      const rest = problemToForm(failure, fields, (name, error) => form.setError(name as never, error));
      setTrouble(rest.messages.length > 0 ? rest : null);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }

  return (
    <Form form={form} onSubmit={send} trouble={trouble} label={label} wide>
      {children}
      <div role="status">
        <Findings
          findings={findings}
          confirmed={confirmed}
          onConfirm={(code, yes) =>
            setConfirmed((now) => (yes ? [...now, code] : now.filter((one) => one !== code)))
          }
        />
      </div>
      <FormActions
        busy={busy}
        because={because ?? (open > 0 ? 'Confirm each point above first.' : null)}
        onCancel={onCancel}
      >
        {submitLabel}
      </FormActions>
    </Form>
  );
}
