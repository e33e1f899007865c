import { call, type FormProblem, Problem, problemToForm, SubmissionKey } from '@quarterday/api';
import { Alert, Button, Form } from '@quarterday/ui';
import { type ReactNode, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, useForm } from 'react-hook-form';
import { ChangeView, Findings } from './ChangeView';
import type { Change } from './change';
import { useWhyNot } from './me';

interface ChangeFormProps<T extends FieldValues> {
  label: string;
  /** Address below /api/v1 of the change; its preview is at `…/preview`. */
  path: string;
  /** Where the change itself is made, when that is not `path`. */
  actPath?: string;
  permission?: string;
  defaults: DefaultValues<T>;
  /** Names of the fields, so that the server's problems find them. */
  fields: readonly string[];
  body: (values: T) => Record<string, unknown>;
  submitLabel: string;
  /** The change has no preview: it is made at once, because it can touch no week already debited. */
  straight?: boolean;
  done: (change: Change) => void;
  onCancel?: () => void;
  children?: ReactNode;
}

/**
 * A change that may reach into weeks already debited: filled in, previewed by the server line by line,
 * then made exactly as previewed. Altering the form after the preview asks for a new one.
 */
export function ChangeForm<T extends FieldValues>(props: ChangeFormProps<T>) {
  const {
    label,
    path,
    actPath,
    permission = 'account:write',
    defaults,
    fields,
    body,
    submitLabel,
    straight,
    done,
    onCancel,
    children,
  } = props;
  const form = useForm<T>({ defaultValues: defaults, shouldFocusError: false });
  const because = useWhyNot(permission);
  const [preview, setPreview] = useState<{ of: string; change: Change } | null>(null);
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const [trouble, setTrouble] = useState<FormProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const submission = useRef(new SubmissionKey());
  const sending = useRef(false);
  const current = JSON.stringify(body(form.watch()));
  const shown = preview?.of === current ? preview.change : null;
  const blocked = shown?.findings.some((finding) => finding.blocking) ?? false;
  const unconfirmed =
    shown?.findings.filter((finding) => !finding.blocking && !confirmed.includes(finding.code)).length ?? 0;

  async function send(values: T) {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setTrouble(null);
    const asked = body(values);
    try {
      if (shown || straight) {
        const codes = (shown?.findings ?? [])
          .filter((finding) => !finding.blocking)
          .map((finding) => finding.code);
        const whole = {
          ...asked,
          ...(shown ? { previewHash: shown.contentHash } : {}),
          ...(codes.length > 0 ? { confirmed } : {}),
        };
        const change = await call<Change>(actPath ?? path, {
          method: 'POST',
          body: whole,
          headers: { 'Idempotency-Key': submission.current.keyFor(whole) },
        });
        submission.current.done();
        done(change);
      } else {
        setPreview({
          of: JSON.stringify(asked),
          change: await call<Change>(`${path}/preview`, { method: 'POST', body: asked }),
        });
        setConfirmed([]);
      }
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      if (failure.status === 499 || failure.status === 401) return;
      if (shown && failure.code === 'CONTENT_CHANGED') setPreview(null);
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
      {shown ? (
        <section className="panel" aria-label="What it comes to">
          <h3>What it comes to</h3>
          <ChangeView change={shown} />
          <Findings
            findings={shown.findings}
            confirmed={confirmed}
            onConfirm={(code, yes) =>
              setConfirmed((now) => (yes ? [...now, code] : now.filter((one) => one !== code)))
            }
          />
        </section>
      ) : null}
      <div className="dialog-actions">
        <Button type="submit" busy={busy} because={because ?? blockedReason(blocked, unconfirmed)}>
          {shown?.secondPersonNeeded
            ? 'Send to a second person'
            : shown || straight
              ? submitLabel
              : 'Preview'}
        </Button>
        {onCancel ? (
          <Button kind="quiet" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </Form>
  );
}

function blockedReason(blocked: boolean, unconfirmed: number): string | null {
  if (blocked) return 'Put right what is listed above first.';
  if (unconfirmed > 0) return 'Confirm each point above first.';
  return null;
}

/** What came of it, said until it is dismissed. */
export function ChangeMade({
  change,
  made,
  onDismiss,
}: {
  change: Change;
  made: string;
  onDismiss: () => void;
}) {
  if (change.state === 'AWAITING_CHECK') {
    return (
      <Alert kind="warn" title="It waits for a second person" onDismiss={onDismiss}>
        <p>Nothing has been changed yet. Somebody else finds it under “Changes to check”.</p>
      </Alert>
    );
  }
  return <Alert kind="good" title={made} onDismiss={onDismiss} />;
}
