import { call, Problem, read } from '@quarterday/api';
import {
  Badge,
  Button,
  Empty,
  formatInstant,
  formatMoney,
  PageHead,
  Panel,
  parseMoney,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, ProblemAlert, useTitle } from '../platform/page';
import { inWords } from '../platform/words';
import type { ChargeUpload } from './model';

/** Personal charges by the file: sent, previewed line by line, applied once. */
export function UploadsPage() {
  const query = useQuery({
    queryKey: ['charge-uploads'],
    queryFn: ({ signal }): Promise<ChargeUpload[]> => read('/api/v1/charge-uploads', { signal }),
  });
  useTitle('Charges by file');
  return (
    <div className="stack">
      <PageHead title="Charges by file" />
      <Panel title="Send a file">
        <p>
          A CSV in UTF-8 with the columns <code>account, type, label, weekly, from, until</code>. Every wrong
          line is named and then nothing is kept.
        </p>
        <SendFile />
      </Panel>
      <Panel title="Files sent">
        <Loaded query={query}>{(uploads) => <Sent uploads={uploads} />}</Loaded>
      </Panel>
    </div>
  );
}

function SendFile() {
  const navigate = useNavigate();
  const because = useWhyNot('account:write');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const file = data.get('file');
    const control = parseMoney(String(data.get('control') ?? ''));
    if (!(file instanceof File) || file.size === 0)
      return setProblem(new Problem({ title: 'Choose a file', detail: 'Choose the CSV to send.' }, 422));
    if (!control.ok)
      return setProblem(new Problem({ title: 'Enter your control total', detail: control.reason }, 422));
    setBusy(true);
    setProblem(null);
    try {
      const answer = await call<{ id: string }>('/charge-uploads', {
        method: 'POST',
        query: { fileName: file.name, controlPence: control.pence },
        file,
        headers: { 'Content-Type': 'text/csv' },
      });
      void navigate({ to: '/charge-uploads/$uploadId', params: { uploadId: answer.id } });
    } catch (failure) {
      if (failure instanceof Problem) setProblem(failure);
      else throw failure;
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className="form"
      onSubmit={(event) => void send(event)}
      noValidate
      aria-label="Send a file of charges"
    >
      {problem ? <ProblemAlert problem={problem} /> : null}
      <div className="field">
        <label htmlFor="upload-file">File</label>
        <input id="upload-file" name="file" type="file" accept=".csv,text/csv" className="input" />
      </div>
      <div className="field">
        <label htmlFor="upload-control">Your own sum of the weekly amounts</label>
        <span className="hint" id="upload-control-hint">
          It must agree with the file, so that a line lost on the way is noticed
        </span>
        <input
          id="upload-control"
          name="control"
          className="input width-short"
          inputMode="decimal"
          autoComplete="off"
          aria-describedby="upload-control-hint"
        />
      </div>
      <Button type="submit" busy={busy} because={because}>
        Send and preview
      </Button>
    </form>
  );
}

function Sent({ uploads }: { uploads: readonly ChargeUpload[] }) {
  if (uploads.length === 0) return <Empty title="No file has been sent yet" />;
  return (
    <table className="plain">
      <caption className="visually-hidden">Files sent, newest first</caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col" className="number">
            Lines
          </th>
          <th scope="col" className="number">
            A week
          </th>
          <th scope="col">Sent</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {uploads.map((upload) => (
          <tr key={upload.id}>
            <th scope="row">
              <Link to="/charge-uploads/$uploadId" params={{ uploadId: upload.id }}>
                {upload.fileName}
              </Link>
            </th>
            <td className="number">{upload.lines}</td>
            <td className="number">{formatMoney(upload.controlPence)}</td>
            <td>
              {formatInstant(upload.uploadedAt)} by {upload.uploadedByName}
            </td>
            <td>
              <Badge kind={upload.state === 'APPLIED' ? 'good' : 'warn'}>{inWords(upload.state)}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
