import { call, Problem } from '@quarterday/api';
import { Alert, Button } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';

/** Sends a report as it was fetched from Bacs. The same report twice changes nothing, and that is said. */
export function SendBacsReport() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const because = useWhyNot('dd:prepare');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wasHere, setWasHere] = useState<string | null>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('file');
    setProblem(null);
    setWasHere(null);
    if (!(file instanceof File) || file.size === 0) {
      setProblem(new Problem({ title: 'Choose a report', detail: 'Choose the file to send.' }, 422));
      return;
    }
    setBusy(true);
    try {
      const answer = await call<{ id: string; wasHere: boolean }>('/bacs-reports', {
        method: 'POST',
        query: { name: file.name },
        file,
        headers: { 'Content-Type': 'application/xml' },
      });
      void queries.invalidateQueries({ queryKey: ['bacs-reports'] });
      if (answer.wasHere) setWasHere(file.name);
      else void navigate({ to: '/bacs-reports/$reportId', params: { reportId: answer.id }, search: {} });
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="form" onSubmit={(event) => void send(event)} noValidate aria-label="Send a Bacs report">
      {problem ? <ProblemAlert problem={problem} /> : null}
      {wasHere ? (
        <Alert kind="info" title="This report was here before">
          <p>Nothing of {wasHere} was done again.</p>
        </Alert>
      ) : null}
      <div className="field">
        <label htmlFor="bacs-report">Report</label>
        <input
          id="bacs-report"
          name="file"
          type="file"
          accept=".xml"
          className="input"
          aria-describedby="bacs-report-hint"
        />
        <span className="hint" id="bacs-report-hint">
          ARUDD, AUDDIS, ADDACS, DDICA or input report, as XML. What is certain is done at once.
        </span>
      </div>
      <div className="button-row">
        <Button type="submit" busy={busy} because={because}>
          Send
        </Button>
      </div>
    </form>
  );
}
