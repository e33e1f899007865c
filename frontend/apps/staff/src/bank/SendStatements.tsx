import { call, Problem } from '@quarterday/api';
import { Alert, Button } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';
import { bankAccountsQuery, bankLayoutsQuery } from '../platform/reference';
import type { StatementFormat, StatementsReceived } from './model';
import { FORMATS } from './words';

/** Sends a file of the bank’s. What it holds is proved before anything of it counts. */
export function SendStatements() {
  const accounts = useQuery(bankAccountsQuery).data?.items;
  if (accounts?.length === 0) {
    return (
      <p>
        No account at the bank is kept yet.{' '}
        <Link to="/reference" search={{ list: 'bank-accounts' }}>
          Keep one under reference data
        </Link>{' '}
        first.
      </p>
    );
  }
  return <SendForm accounts={accounts ?? []} />;
}

function SendForm({ accounts }: { accounts: { code: string; name: string; accountShown: string }[] }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const because = useWhyNot('payment:post');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [received, setReceived] = useState<StatementsReceived | null>(null);

  async function send(form: HTMLFormElement) {
    const fields = new FormData(form);
    const file = fields.get('file');
    if (!(file instanceof File) || file.size === 0) {
      setProblem(new Problem({ title: 'Choose a file', detail: 'Choose the file to send.' }, 422));
      return;
    }
    const query = {
      bank: String(fields.get('bank')),
      format: String(fields.get('format')),
      layout: fields.get('layout') ? String(fields.get('layout')) : undefined,
      name: file.name,
    };
    setBusy(true);
    setProblem(null);
    setReceived(null);
    try {
      const headers = { 'Content-Type': 'application/octet-stream' };
      const answer = await call<StatementsReceived>('/bank-statements', {
        method: 'POST',
        query,
        file,
        headers,
      });
      const [only] = answer.statements;
      if (only && answer.statements.length === 1)
        void navigate({ to: '/bank-statements/$statementId', params: { statementId: only.id } });
      else setReceived(answer);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['bank'] });
    }
  }

  return (
    <form
      className="form"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
      onChange={() => setProblem(null)}
      noValidate
      aria-label="Send bank statements"
    >
      {problem ? <ProblemAlert problem={problem} /> : null}
      {received ? <Received received={received} /> : null}
      <SendFields accounts={accounts} />
      <div className="button-row">
        <Button type="submit" busy={busy} because={because}>
          Send
        </Button>
      </div>
    </form>
  );
}

function Received({ received }: { received: StatementsReceived }) {
  const held = received.statements.filter((statement) => statement.state === 'HELD').length;
  return (
    <Alert kind={held > 0 ? 'warn' : 'good'} title={`${received.statements.length} statements received`}>
      <p>{held > 0 ? `${held} of them are held: see below why.` : 'All of them are taken.'}</p>
    </Alert>
  );
}

function SendFields({ accounts }: { accounts: { code: string; name: string; accountShown: string }[] }) {
  const layouts = useQuery(bankLayoutsQuery).data?.items ?? [];
  const [format, setFormat] = useState<StatementFormat>('CAMT053');
  return (
    <>
      <div className="field-row">
        <div className="field">
          <label htmlFor="bank-file">File</label>
          <input id="bank-file" name="file" type="file" className="input" aria-describedby="bank-file-hint" />
        </div>
        <div className="field">
          <label htmlFor="bank-account">Account at the bank</label>
          <select id="bank-account" name="bank" className="input">
            {accounts.map((account) => (
              <option key={account.code} value={account.code}>
                {account.name} {account.accountShown}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="bank-format">Written as</label>
          <select
            id="bank-format"
            name="format"
            className="input"
            value={format}
            onChange={(event) => setFormat(event.target.value as StatementFormat)}
          >
            {Object.entries(FORMATS).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
        {format === 'CSV' ? (
          <div className="field">
            <label htmlFor="bank-layout">Layout</label>
            <select id="bank-layout" name="layout" className="input">
              {layouts.map((layout) => (
                <option key={layout.code} value={layout.code}>
                  {layout.name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
      </div>
      <span className="hint" id="bank-file-hint">
        {format === 'CSV'
          ? 'Every row has to come from the balance of the row before to its own; without that nothing is taken'
          : 'Opening and lines have to come to closing, and it has to go on where the last statement ended'}
      </span>
    </>
  );
}
