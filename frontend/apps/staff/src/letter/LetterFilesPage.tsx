import { apiUrl, call, Problem, read } from '@quarterday/api';
import {
  Alert,
  Button,
  DateField,
  Dialog,
  Empty,
  Form,
  FormActions,
  formatDate,
  Grid,
  type GridColumn,
  PageHead,
  todayInEngland,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, ProblemAlert, useTitle } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import type { DoneProps, LetterFile } from './model';

const WAYS: Record<LetterFile['way'], string> = {
  PRINT: 'Printer',
  BRAILLE: 'Braille supplier',
  AUDIO: 'Audio supplier',
};

/** Files of letters: what was made for the printer and for suppliers. */
export function LetterFilesPage() {
  const [sending, setSending] = useState<LetterFile | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['letter-files'],
    queryFn: ({ signal }) => read('/api/v1/letter-files', { signal }) as Promise<LetterFile[]>,
    refetchInterval: ({ state }) => (state.data?.some((file) => file.pages == null) ? 2_000 : false),
  });
  const columns = useMemo(() => columnsOf(setSending), []);
  useTitle('Print and supplier files');
  return (
    <div className="stack">
      <PageHead title="Print and supplier files" />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <Make said={setSaid} />
      <Loaded query={query} lines={6}>
        {(rows) => (
          <Grid
            id="letter-files"
            caption="Files of letters, the newest first"
            columns={columns}
            rows={rows}
            rowId={(file) => file.id}
            empty={<Empty title="No file of letters has been made yet" />}
          />
        )}
      </Loaded>
      <Dialog open={sending !== null} onClose={() => setSending(null)} title="They went">
        {sending ? <Sent file={sending} onClose={() => setSending(null)} said={setSaid} /> : null}
      </Dialog>
    </div>
  );
}

function columnsOf(send: (file: LetterFile) => void): GridColumn<LetterFile>[] {
  return [
    { id: 'way', header: 'For', names: true, value: (file) => WAYS[file.way] },
    { id: 'made', header: 'Made', kind: 'instant', value: (file) => file.madeAt },
    { id: 'by', header: 'Made by', value: (file) => file.madeByName },
    { id: 'letters', header: 'Letters', kind: 'number', value: (file) => file.letters },
    { id: 'pages', header: 'Pages', kind: 'number', value: (file) => file.pages ?? null },
    {
      id: 'take',
      header: 'Take it',
      control: true,
      value: () => '',
      cell: (file) =>
        file.pages == null ? (
          'Being made'
        ) : file.emptiedOn ? (
          `No longer kept since ${formatDate(file.emptiedOn)}`
        ) : (
          <span className="row">
            <a href={apiUrl(`/letter-files/${file.id}/letters.pdf`)}>
              Letters<span className="visually-hidden"> of {file.madeAt}</span>
            </a>
            <a href={apiUrl(`/letter-files/${file.id}/manifest.csv`)}>
              List<span className="visually-hidden"> of {file.madeAt}</span>
            </a>
          </span>
        ),
    },
    {
      id: 'sent',
      header: 'What to do',
      control: true,
      value: () => '',
      cell: (file) =>
        file.pages == null || file.waiting === 0 ? null : (
          <Button kind="quiet" small onClick={() => send(file)}>
            {file.waiting === 1 ? 'It went' : `These ${file.waiting} went`}
            <span className="visually-hidden"> of {file.madeAt}</span>
          </Button>
        ),
    },
    { id: 'hash', header: 'SHA-256', value: (file) => file.sha256 ?? '', hidden: true },
  ];
}

function Make({ said }: { said: (words: string) => void }) {
  const queries = useQueryClient();
  const because = useWhyNot('comms:draft');
  const [busy, setBusy] = useState<LetterFile['way'] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function make(way: LetterFile['way']) {
    setBusy(way);
    setProblem(null);
    try {
      const { letters } = await call<{ letters: number }>('/letter-files', { method: 'POST', body: { way } });
      said(letters === 1 ? 'One letter is in the file' : `${letters} letters are in the file`);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(null);
      for (const key of ['letter-files', 'letters']) void queries.invalidateQueries({ queryKey: [key] });
    }
  }
  return (
    <>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <div className="row">
        {(Object.keys(WAYS) as LetterFile['way'][]).map((way) => (
          <Button
            key={way}
            kind={way === 'PRINT' ? 'main' : 'quiet'}
            busy={busy === way}
            because={because}
            onClick={() => void make(way)}
          >
            Make a file: {WAYS[way].toLowerCase()}
          </Button>
        ))}
      </div>
    </>
  );
}

function Sent({ file, onClose, said }: DoneProps & { file: LetterFile }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<
    { sentOn: string },
    { sent: number; stopped: number }
  >({
    defaults: { sentOn: todayInEngland().toString() },
    fields: ['sentOn'],
    send: (values) => call(`/letter-files/${file.id}/sent`, { method: 'POST', body: values }),
    done: ({ sent, stopped }) => {
      for (const key of ['letter-files', 'letters']) void queries.invalidateQueries({ queryKey: [key] });
      said(
        (sent === 1 ? 'The letter is sent' : `${sent} letters are sent`) +
          (stopped > 0 ? `. A hold stops ${stopped}: take them out` : ''),
      );
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="They went">
      <p>Letters of this file that have not gone yet. A notice counts from the day it goes.</p>
      <DateField name="sentOn" label="They went on" />
      <FormActions busy={busy} onCancel={onClose}>
        They went
      </FormActions>
    </Form>
  );
}
