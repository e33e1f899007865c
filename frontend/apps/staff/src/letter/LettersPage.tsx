import { apiUrl, call, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  DateField,
  Dialog,
  Empty,
  Form,
  FormActions,
  type GridColumn,
  type Mood,
  PageHead,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import { ApproveLetter } from './ApproveLetter';
import { type DoneProps, type Letter, waitsForApproval } from './model';
import { formOf, WAYS } from './words';

const route = getRouteApi('/letters');

const STATES: Record<Letter['state'], { words: string; kind: Mood }> = {
  QUEUED: { words: 'Being made', kind: 'info' },
  MADE: { words: 'To be posted', kind: 'warn' },
  TO_SUPPLIER: { words: 'For a supplier', kind: 'warn' },
  SENT: { words: 'Sent', kind: 'good' },
  CANCELLED: { words: 'Did not go', kind: 'bad' },
};

/** Letters: what waits for the post, what went, and each as it went. */
export function LettersPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/letters' });
  const paging = usePaging({ state });
  const [approving, setApproving] = useState<Letter | null>(null);
  const [cancelling, setCancelling] = useState<Letter | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['letters', state, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/letters', { params: { query: { state, ...paging.asked } }, signal }) as Promise<
        Page<Letter>
      >,
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(() => columnsOf(setCancelling, setApproving), []);
  useTitle('Letters');
  return (
    <div className="stack">
      <PageHead
        title="Letters"
        actions={
          <>
            <Link className="button" data-kind="quiet" to="/letter-files">
              Print and supplier files
            </Link>
            <Link className="button" data-kind="quiet" to="/letter-templates" search={{}}>
              Templates
            </Link>
          </>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="filters">
        <Choice
          id="letter-state"
          label="State"
          value={state}
          options={STATES}
          any="Any"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <>
            <Post
              waiting={page.items.filter(
                (letter) => letter.state === 'MADE' && letter.way === 'PRINT' && !waitsForApproval(letter),
              )}
              said={setSaid}
            />
            <ListGrid
              id="letters"
              file={{ path: '/letters', query: { state } }}
              caption="Letters, the newest first"
              columns={columns}
              rows={page.items}
              rowId={(letter) => letter.id}
              paging={paging.under(page)}
              empty={<Empty title="There are no such letters" />}
            />
          </>
        )}
      </Loaded>
      <Dialog
        open={cancelling !== null}
        onClose={() => setCancelling(null)}
        title="Keep this letter from going"
      >
        {cancelling ? (
          <Cancel letter={cancelling} onClose={() => setCancelling(null)} said={setSaid} />
        ) : null}
      </Dialog>
      <Dialog open={approving !== null} onClose={() => setApproving(null)} title="This letter may go">
        {approving ? (
          <ApproveLetter letter={approving} onClose={() => setApproving(null)} said={setSaid} />
        ) : null}
      </Dialog>
    </div>
  );
}

function columnsOf(
  cancel: (letter: Letter) => void,
  approve: (letter: Letter) => void,
): GridColumn<Letter>[] {
  return [
    {
      id: 'subject',
      header: 'Letter',
      names: true,
      value: (letter) => letter.subject,
      cell: (letter) =>
        letter.state === 'QUEUED' ? (
          letter.subject
        ) : (
          <a href={apiUrl(`/letters/${letter.id}/letter.pdf`)}>{letter.subject}</a>
        ),
    },
    { id: 'addressee', header: 'To', value: (letter) => letter.addressee },
    {
      id: 'account',
      header: 'Account',
      value: (letter) => letter.accountReference ?? '',
      cell: (letter) =>
        letter.accountId ? (
          <Link to="/accounts/$accountId" params={{ accountId: letter.accountId }} search={{}}>
            {letter.accountReference}
          </Link>
        ) : null,
    },
    {
      id: 'form',
      header: 'Form',
      value: (letter) => formOf(letter.language, letter.format),
    },
    {
      id: 'way',
      header: 'Way',
      value: (letter) => WAYS[letter.way],
      cell: (letter) => (
        <>
          {WAYS[letter.way]}
          {letter.wayNote ? <p className="quiet">{letter.wayNote}</p> : null}
        </>
      ),
    },
    {
      id: 'template',
      header: 'Template',
      value: (letter) => (letter.templateNumber ? `Version ${letter.templateNumber}` : 'Shipped words'),
      cell: (letter) =>
        letter.templateId ? (
          <Link to="/letter-templates/$templateId" params={{ templateId: letter.templateId }}>
            Version {letter.templateNumber}
          </Link>
        ) : (
          'Shipped words'
        ),
    },
    { id: 'dated', header: 'Dated', kind: 'date', value: (letter) => letter.dated },
    {
      id: 'state',
      header: 'State',
      value: (letter) => STATES[letter.state].words,
      cell: (letter) =>
        waitsForApproval(letter) && (letter.state === 'MADE' || letter.state === 'TO_SUPPLIER') ? (
          <Badge kind="bad">A second person reads it first</Badge>
        ) : (
          <Badge kind={STATES[letter.state].kind}>{STATES[letter.state].words}</Badge>
        ),
    },
    { id: 'sentOn', header: 'Sent', kind: 'date', value: (letter) => letter.sentOn ?? null },
    { id: 'sentBy', header: 'Sent by', value: (letter) => letter.sentByName ?? '' },
    { id: 'queuedBy', header: 'Queued by', value: (letter) => letter.queuedByName, hidden: true },
    { id: 'why', header: 'Why not', value: (letter) => letter.cancelledWhy ?? '' },
    {
      id: 'cancel',
      header: 'What to do',
      control: true,
      value: () => '',
      cell: (letter) =>
        ['QUEUED', 'MADE', 'TO_SUPPLIER'].includes(letter.state) ? (
          <span className="row">
            {letter.state !== 'QUEUED' && waitsForApproval(letter) ? (
              <Button kind="quiet" small onClick={() => approve(letter)}>
                It may go<span className="visually-hidden"> to {letter.addressee}</span>
              </Button>
            ) : null}
            <Button kind="quiet" small onClick={() => cancel(letter)}>
              Keep it<span className="visually-hidden"> from going to {letter.addressee}</span>
            </Button>
          </span>
        ) : null,
    },
  ];
}

/** Printing sends nothing: who has put the letters in the post says so, and notices count from then. */
function Post({ waiting, said }: { waiting: Letter[]; said: (words: string) => void }) {
  const because = useWhyNot('comms:draft');
  const [sending, setSending] = useState(false);
  if (waiting.length === 0) return null;
  return (
    <div className="row no-print">
      {because ? null : (
        <a className="button" href={apiUrl('/letters/print.pdf')}>
          Print what is to be posted
        </a>
      )}
      <Button kind="quiet" because={because} onClick={() => setSending(true)}>
        Say that {waiting.length === 1 ? 'it' : `these ${waiting.length}`} went
      </Button>
      <Dialog open={sending} onClose={() => setSending(false)} title="They went into the post">
        {sending ? <Sent waiting={waiting} onClose={() => setSending(false)} said={said} /> : null}
      </Dialog>
    </div>
  );
}

function Sent({ waiting, onClose, said }: DoneProps & { waiting: Letter[] }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<
    { sentOn: string },
    { sent: number; stopped: number }
  >({
    defaults: { sentOn: todayInEngland().toString() },
    fields: ['sentOn'],
    send: ({ sentOn }) =>
      call('/letters/sent', { method: 'POST', body: { ids: waiting.map((letter) => letter.id), sentOn } }),
    done: ({ sent, stopped }) => {
      void queries.invalidateQueries({ queryKey: ['letters'] });
      said(
        (sent === 1 ? 'The letter is sent' : `${sent} letters are sent`) +
          (stopped > 0 ? `. A hold stops ${stopped}: take them out of the post` : ''),
      );
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="They went into the post">
      <p>
        {waiting.length === 1 ? 'One letter' : `${waiting.length} letters`} on this page to be posted. A
        notice counts from the day it goes.
      </p>
      <DateField name="sentOn" label="They went on" />
      <FormActions busy={busy} onCancel={onClose}>
        They went
      </FormActions>
    </Form>
  );
}

function Cancel({ letter, onClose, said }: DoneProps & { letter: Letter }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ why: string }>({
    defaults: { why: '' },
    fields: ['why'],
    send: (values) => call(`/letters/${letter.id}/cancellation`, { method: 'POST', body: values }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['letters'] });
      said('The letter does not go');
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Keep this letter from going">
      <p>
        {letter.subject}, to {letter.addressee}. It stays on the list with the reason.
      </p>
      <TextField name="why" label="Why" maxLength={200} />
      <FormActions kind="danger" busy={busy} onCancel={onClose}>
        It does not go
      </FormActions>
    </Form>
  );
}
