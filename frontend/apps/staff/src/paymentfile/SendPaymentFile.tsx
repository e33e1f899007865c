import { call, Problem } from '@quarterday/api';
import { Button, parseMoney } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';
import { paymentLayoutsQuery } from '../platform/reference';
import { FilePreview } from './FilePreview';
import type { PaymentFileKind, Preview } from './model';

/** What the form holds, as the API takes it. */
function asked(form: HTMLFormElement) {
  const fields = new FormData(form);
  const file = fields.get('file');
  if (!(file instanceof File) || file.size === 0)
    throw new Problem({ title: 'Choose a file', detail: 'Choose the file to send.' }, 422);
  const lines = String(fields.get('lines') ?? '').trim();
  const total = String(fields.get('total') ?? '').trim();
  const amount = total ? parseMoney(total) : null;
  if ((lines && !/^\d+$/.test(lines)) || (amount && !amount.ok))
    throw new Problem(
      { title: 'What does it come to?', detail: 'Give a number and an amount, such as 1,204.50.' },
      422,
    );
  return {
    file,
    query: {
      name: file.name,
      layout: String(fields.get('layout')),
      lines: lines || undefined,
      amountPence: amount?.ok ? String(amount.pence) : undefined,
    },
  };
}

/** Sends a file. One choice of a file is one submission: a second press after a lost answer posts nothing twice. */
export function SendPaymentFile({ kind }: { kind?: PaymentFileKind }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const because = useWhyNot('payment:post');
  const [busy, setBusy] = useState<'look' | 'send' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const key = useRef<string>(crypto.randomUUID());

  function changed() {
    key.current = crypto.randomUUID();
    setProblem(null);
    setPreview(null);
  }

  async function attempt(what: 'look' | 'send', work: (form: HTMLFormElement) => Promise<void>) {
    if (!form.current) return;
    setBusy(what);
    setProblem(null);
    try {
      await work(form.current);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(null);
    }
  }

  const look = () =>
    attempt('look', async (now) => {
      const { file, query } = asked(now);
      const headers = { 'Content-Type': 'text/csv' };
      setPreview(await call<Preview>('/payment-files/preview', { method: 'POST', query, file, headers }));
    });

  const send = () =>
    attempt('send', async (now) => {
      const { file, query } = asked(now);
      const headers = { 'Content-Type': 'text/csv', 'Idempotency-Key': key.current };
      try {
        const { id } = await call<{ id: string }>('/payment-files', { method: 'POST', query, file, headers });
        void navigate({ to: '/payment-files/$fileId', params: { fileId: id }, search: {} });
      } finally {
        // A refused file is on the list too.
        void queries.invalidateQueries({ queryKey: ['payment-files'] });
      }
    });

  return (
    <form
      className="form"
      ref={form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
      onChange={changed}
      noValidate
      aria-label="Send a payment file"
    >
      {problem ? <ProblemAlert problem={problem} /> : null}
      <FileFields kind={kind} />
      <div className="button-row">
        <Button type="submit" busy={busy === 'send'} because={because}>
          Send
        </Button>
        <Button kind="quiet" busy={busy === 'look'} because={because} onClick={() => void look()}>
          See how it reads
        </Button>
      </div>
      {preview ? <FilePreview preview={preview} /> : null}
    </form>
  );
}

/** The file, its layout, and what it comes to where the layout has no trailer to say it. */
function FileFields({ kind }: { kind: PaymentFileKind | undefined }) {
  const all = useQuery(paymentLayoutsQuery).data?.items ?? [];
  const layouts = kind ? all.filter((one) => one.kind === kind) : all;
  const [chosen, setCode] = useState<string | null>(null);
  const usual = kind === 'UNIVERSAL_CREDIT' ? 'UC_PORTAL' : (layouts[0]?.code ?? 'STANDARD');
  const code = chosen ?? usual;
  const layout = layouts.find((one) => one.code === code);
  const counted = layout?.trailer.begins !== '';
  return (
    <>
      <div className="field-row">
        <div className="field">
          <label htmlFor="payment-file">File</label>
          <input
            id="payment-file"
            name="file"
            type="file"
            className="input"
            aria-describedby="payment-file-hint"
          />
        </div>
        <div className="field">
          <label htmlFor="payment-layout">Layout</label>
          <select
            id="payment-layout"
            name="layout"
            className="input"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          >
            {layouts.length === 0 ? (
              <option value={code}>{kind ? 'Being read' : "Quarterday's own"}</option>
            ) : null}
            {layouts.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <span className="hint" id="payment-file-hint">
        {kind && !layout ? null : counted ? (
          <>
            It ends with its trailer, <code>{layout?.trailer.begins ?? '*TRAILER'}</code>, which has to agree
            with its lines
          </>
        ) : (
          'Its sender counts nothing in it: take both figures from the sender, not from the file'
        )}
      </span>
      {counted ? null : (
        <div className="field-row">
          <div className="field">
            <label htmlFor="payment-lines">Payments in it</label>
            <input
              id="payment-lines"
              name="lines"
              inputMode="numeric"
              className="input width-short"
              autoComplete="off"
            />
          </div>
          <div className="field">
            <label htmlFor="payment-total">They come to</label>
            <input
              id="payment-total"
              name="total"
              inputMode="decimal"
              className="input width-medium"
              autoComplete="off"
            />
          </div>
        </div>
      )}
    </>
  );
}
