import { call, Problem } from '@quarterday/api';
import { Button } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';

/** Sends a file. One choice of a file is one submission: a second press after a lost answer posts nothing twice. */
export function SendPaymentFile() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const because = useWhyNot('payment:post');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const key = useRef<string>(crypto.randomUUID());

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    if (!(file instanceof File) || file.size === 0)
      return setProblem(new Problem({ title: 'Choose a file', detail: 'Choose the CSV to send.' }, 422));
    setBusy(true);
    setProblem(null);
    try {
      const { id } = await call<{ id: string }>('/payment-files', {
        method: 'POST',
        query: { name: file.name },
        file,
        headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': key.current },
      });
      void queries.invalidateQueries({ queryKey: ['payment-files'] });
      void navigate({ to: '/payment-files/$fileId', params: { fileId: id }, search: {} });
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
      void queries.invalidateQueries({ queryKey: ['payment-files'] });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="form" onSubmit={(event) => void send(event)} noValidate aria-label="Send a payment file">
      {problem ? <ProblemAlert problem={problem} /> : null}
      <div className="field">
        <label htmlFor="payment-file">File</label>
        <span className="hint" id="payment-file-hint">
          A CSV that ends with its trailer, <code>*TRAILER,lines,pounds</code>
        </span>
        <input
          id="payment-file"
          name="file"
          type="file"
          accept=".csv,text/csv,text/plain"
          className="input"
          aria-describedby="payment-file-hint"
          onChange={() => {
            key.current = crypto.randomUUID();
            setProblem(null);
          }}
        />
      </div>
      <Button type="submit" busy={busy} because={because}>
        Send
      </Button>
    </form>
  );
}
