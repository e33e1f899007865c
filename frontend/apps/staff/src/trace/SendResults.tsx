import { call, Problem } from '@quarterday/api';
import { Button } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';
import { BASES, LEVELS } from './words';

interface Layout {
  code: string;
  name: string;
}

/** Sends what a tracing service answered. It changes nothing about anybody until a person takes it. */
export function SendResults() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const because = useWhyNot('tenant:trace');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send(form: HTMLFormElement) {
    const fields = new FormData(form);
    const file = fields.get('file');
    if (!(file instanceof File) || file.size === 0) {
      setProblem(new Problem({ title: 'Choose a file', detail: 'Choose the file to send.' }, 422));
      return;
    }
    const text = (name: string) => String(fields.get(name) ?? '').trim() || undefined;
    const query = {
      name: file.name,
      layout: text('layout'),
      level: text('level'),
      purpose: text('purpose'),
      lawfulBasis: text('lawfulBasis'),
      power: text('power'),
      source: text('source'),
    };
    setBusy(true);
    setProblem(null);
    try {
      const headers = { 'Content-Type': 'application/octet-stream' };
      const { id } = await call<{ id: string }>('/trace-files', { method: 'POST', query, file, headers });
      void navigate({ to: '/trace-files/$fileId', params: { fileId: id }, search: {} });
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['trace-files'] });
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
      aria-label="Send results of a tracing service"
    >
      {problem ? <ProblemAlert problem={problem} /> : null}
      <SendFields />
      <div className="button-row">
        <Button type="submit" busy={busy} because={because}>
          Send
        </Button>
      </div>
    </form>
  );
}

function SendFields() {
  const layouts = useQuery({
    queryKey: ['trace-layouts'],
    queryFn: ({ signal }): Promise<{ items: Layout[] }> => call('/trace-layouts', { signal }),
    staleTime: 300_000,
  }).data?.items;
  return (
    <>
      <div className="field-row">
        <div className="field">
          <label htmlFor="trace-file">File</label>
          <input id="trace-file" name="file" type="file" className="input" />
        </div>
        <Choose id="trace-layout" name="layout" label="Layout" options={named(layouts ?? [])} />
        <Choose
          id="trace-level"
          name="level"
          label="Level"
          options={{ CREDIT_REFERENCE: LEVELS.CREDIT_REFERENCE, COUNCIL_SERVICES: LEVELS.COUNCIL_SERVICES }}
        />
        <Written id="trace-source" name="source" label="Whose records" hint="For instance: Council Tax" />
      </div>
      <div className="field-row">
        <Written
          id="trace-purpose"
          name="purpose"
          label="What for"
          hint="For instance: former tenant arrears"
        />
        <Choose id="trace-basis" name="lawfulBasis" label="Lawful basis" options={BASES} />
        <Written
          id="trace-power"
          name="power"
          label="Under"
          hint="The Act and section, for Council Tax and benefit records"
        />
      </div>
    </>
  );
}

function named(layouts: Layout[]): Record<string, string> {
  return Object.fromEntries(layouts.map((layout) => [layout.code, layout.name]));
}

interface Part {
  id: string;
  name: string;
  label: string;
}

function Choose({ id, name, label, options }: Part & { options: Readonly<Record<string, string>> }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} className="input">
        {Object.entries(options).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Written({ id, name, label, hint }: Part & { hint: string }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input id={id} name={name} className="input" autoComplete="off" aria-describedby={`${id}-hint`} />
    </div>
  );
}
