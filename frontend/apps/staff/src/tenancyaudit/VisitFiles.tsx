import { apiUrl, call } from '@quarterday/api';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ProblemAlert } from '../platform/page';
import type { Audit } from './model';

/** Photos and papers of the visit; where a photo was taken is not kept. */
export function VisitFiles({ audit }: { audit: Audit }) {
  const queries = useQueryClient();
  const id = useId();
  const [trouble, setTrouble] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function send(files: FileList | null) {
    setBusy(true);
    setTrouble(null);
    try {
      for (const file of files ?? []) {
        await call(`/tenancy-audits/${audit.id}/files`, {
          method: 'POST',
          query: { name: file.name },
          file,
          headers: { 'Content-Type': 'application/octet-stream' },
        });
      }
    } catch (problem) {
      setTrouble(problem);
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: ['tenancy-audits', audit.id] });
    }
  }
  return (
    <>
      {trouble ? <ProblemAlert problem={trouble} /> : null}
      <FileList audit={audit} />
      {audit.mine ? (
        <div className="field">
          <label htmlFor={id}>Photos or papers (JPEG, PNG or PDF)</label>
          <input
            id={id}
            type="file"
            className="input"
            multiple
            accept="image/jpeg,image/png,application/pdf"
            disabled={busy}
            onChange={(event) => {
              void send(event.target.files);
              event.target.value = '';
            }}
          />
        </div>
      ) : null}
    </>
  );
}

function FileList({ audit }: { audit: Audit }) {
  if (audit.files.length === 0) return <p>No photo or paper is kept.</p>;
  return (
    <ul>
      {audit.files.map((file) => (
        <li key={file.id}>
          <a href={apiUrl(`/tenancy-audits/${audit.id}/files/${file.id}`)} target="_blank" rel="noreferrer">
            {file.name}
            <span className="visually-hidden"> (opens in a new tab)</span>
          </a>{' '}
          ({Math.max(1, Math.round(file.bytes / 1024))} kB, {file.keptByName})
        </li>
      ))}
    </ul>
  );
}
