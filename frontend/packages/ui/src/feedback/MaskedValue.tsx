import { useState } from 'react';
import { Button } from '../form/Button';
import { Dialog } from './Dialog';

interface MaskedValueProps {
  /** What it is, for instance "National Insurance number". */
  what: string;
  masked: string;
  /** Asks the server for the value; it records who looked and why. Rejects with a message to show. */
  reveal: (reason: string) => Promise<string>;
  because?: string | null | undefined;
}

/** A personal identifier shown only in part. Seeing it all takes a reason, which is recorded. */
export function MaskedValue({ what, masked, reveal, because }: MaskedValueProps) {
  const [asking, setAsking] = useState(false);
  const [value, setValue] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit() {
    if (reason.trim().length < 5) {
      setError('Say why you need to see it, in a few words');
      document.getElementById('reveal-reason')?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      setValue(await reveal(reason.trim()));
      setAsking(false);
      setReason('');
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : 'It could not be shown');
    } finally {
      setBusy(false);
    }
  }

  return (
    <span className="row">
      <span className="mono">{value ?? masked}</span>
      {value ? (
        <Button kind="plain" small onClick={() => setValue(null)}>
          Hide<span className="visually-hidden"> {what}</span>
        </Button>
      ) : (
        <Button kind="quiet" small because={because} onClick={() => setAsking(true)}>
          Show<span className="visually-hidden"> {what}</span>
        </Button>
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} title={`Show the ${what}?`}>
        <form
          className="stack-close"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <p>Your name, the time and this reason are recorded, and reviewed.</p>
          <div className="field">
            <label htmlFor="reveal-reason">Why do you need to see it?</label>
            {error ? (
              <span id="reveal-error" className="error-text" role="alert">
                {error}
              </span>
            ) : null}
            <input
              id="reveal-reason"
              className="input"
              autoComplete="off"
              value={reason}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? 'reveal-error' : undefined}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <div className="dialog-actions">
            <Button type="submit" busy={busy}>
              Show it
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              Cancel
            </Button>
          </div>
        </form>
      </Dialog>
    </span>
  );
}
