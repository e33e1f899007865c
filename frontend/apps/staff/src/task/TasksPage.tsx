import { call, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Empty,
  Form,
  FormActions,
  formatDate,
  type GridColumn,
  PageHead,
  TextAreaField,
  todayInEngland,
} from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { useMe, whyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import type { Holder, Task } from './model';

const route = getRouteApi('/tasks');

const STATES = { OPEN: 'Open', DONE: 'Done' } as const;

const HOLDERS: Record<Holder, string> = { ASSISTANT: 'Assistants', OFFICER: 'Officers', SENIOR: 'Seniors' };

const withWhom = ({ heldBy, heldByName }: Task) =>
  heldByName ? `${HOLDERS[heldBy]}: ${heldByName}` : HOLDERS[heldBy];

/** Characters of what to do that a row shows. */
const LONG = 160;

const URGENCY = ['', 'Today', 'Next', 'Soon', 'Later'] as const;

/** What another feature lets one do about a task; `done` says what was. */
type Offer = (task: Task, done: (words: string) => void) => ReactNode;

/** What waits for a person: what happened, what to do about it, until when; the most urgent first. */
export function TasksPage({ offer }: { offer: Offer }) {
  const { state, heldBy } = route.useSearch();
  const navigate = useNavigate({ from: '/tasks' });
  const paging = usePaging({ state, heldBy });
  const [doing, setDoing] = useState<Task | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['tasks', state, heldBy, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/tasks', { params: { query: { state, heldBy, ...paging.asked } }, signal }) as Promise<
        Page<Task>
      >,
    placeholderData: keepPreviousData,
  });
  useTitle('Tasks');
  return (
    <div className="stack">
      <PageHead title="Tasks" />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="filters">
        <Choice
          id="task-state"
          label="State"
          value={state ?? 'OPEN'}
          options={STATES}
          onChange={(next) => void navigate({ search: { state: next, heldBy }, replace: true })}
        />
        <Choice
          id="task-holder"
          label="With"
          value={heldBy}
          options={HOLDERS}
          any="Anybody"
          onChange={(next) => void navigate({ search: { state, heldBy: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="tasks"
            file={{ path: '/tasks', query: { state, heldBy } }}
            caption="Tasks, what is due first first"
            columns={columnsOf(setDoing, (task) => offer(task, setSaid))}
            rows={page.items}
            rowId={(task) => task.id}
            paging={paging.under(page)}
            empty={<Empty title="Nothing is left to do">New work appears here by itself.</Empty>}
          />
        )}
      </Loaded>
      <Dialog open={doing !== null} onClose={() => setDoing(null)} title={doing?.title ?? ''}>
        {doing ? (
          <Finish
            task={doing}
            onClose={() => setDoing(null)}
            done={() => {
              setDoing(null);
              setSaid('The task is done');
            }}
          />
        ) : null}
      </Dialog>
    </div>
  );
}

/** A letter that is to be read out is too long for a row: its first words, and all of it when asked. */
function Guidance({ words }: { words: string }) {
  if (words.length <= LONG) return words;
  return (
    <details>
      <summary>{words.slice(0, words.lastIndexOf(' ', LONG))} …</summary>
      <p>{words}</p>
    </details>
  );
}

function columnsOf(open: (task: Task) => void, offered: (task: Task) => ReactNode): GridColumn<Task>[] {
  const today = todayInEngland().toString();
  return [
    {
      id: 'due',
      header: 'By',
      kind: 'date',
      value: (task) => task.dueOn,
      cell: (task) =>
        task.state === 'OPEN' && task.dueOn < today ? (
          <Badge kind="bad">Late: {formatDate(task.dueOn)}</Badge>
        ) : (
          formatDate(task.dueOn)
        ),
    },
    {
      id: 'priority',
      header: 'Priority',
      value: (task) => `${task.priority} ${URGENCY[task.priority]}`,
    },
    {
      id: 'heldBy',
      header: 'With',
      value: withWhom,
      cell: (task) => (
        <>
          {withWhom(task)} {task.risenOn ? <Badge kind="warn">Risen {formatDate(task.risenOn)}</Badge> : null}
        </>
      ),
    },
    { id: 'title', header: 'What happened', names: true, value: (task) => task.title },
    {
      id: 'guidance',
      header: 'What to do',
      value: (task) => task.guidance,
      cell: (task) => <Guidance words={task.guidance} />,
    },
    {
      id: 'account',
      header: 'Account',
      value: (task) => task.accountReference ?? '',
      cell: (task) =>
        task.accountId ? (
          <Link to="/accounts/$accountId" params={{ accountId: task.accountId }} search={{}}>
            {task.accountReference}
          </Link>
        ) : null,
    },
    { id: 'outcome', header: 'What was done', value: (task) => task.outcome ?? '' },
    { id: 'doneBy', header: 'Done by', value: (task) => task.doneByName ?? '' },
    {
      id: 'finish',
      header: 'Finish',
      control: true,
      value: () => '',
      cell: (task) =>
        task.state === 'OPEN' ? (
          <div className="button-row">
            {offered(task)}
            {task.doneElsewhere ? null : (
              <Button kind="quiet" small onClick={() => open(task)}>
                Done<span className="visually-hidden">: {task.title}</span>
              </Button>
            )}
          </div>
        ) : null,
    },
  ];
}

function Finish({ task, onClose, done }: { task: Task; onClose: () => void; done: () => void }) {
  const queries = useQueryClient();
  const me = useMe();
  const because = whyNot(me, 'account:write') && whyNot(me, 'arrears:act');
  const { form, onSubmit, trouble, busy } = useServerForm<{ outcome: string }>({
    defaults: { outcome: '' },
    fields: ['outcome'],
    send: (values) => call(`/tasks/${task.id}/outcome`, { method: 'POST', body: values }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      done();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Finish the task">
      <p>{task.guidance}</p>
      <TextAreaField name="outcome" label="What was done?" />
      <FormActions busy={busy} because={because} onCancel={onClose}>
        It is done
      </FormActions>
    </Form>
  );
}
