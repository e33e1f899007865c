import { read } from '@quarterday/api';
import { Alert, Badge, Empty, Facts, formatDate, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded, useTitle } from '../platform/page';
import { Answers } from './Answers';
import { Claim } from './Claim';
import type { ToDo, ToDoFile } from './model';
import { ToDoActions } from './ToDoActions';
import { TO_DO_STATES } from './words';

const route = getRouteApi('/universal-credit-to-dos/$toDoId');

/** One to-do, to stand beside the portal: the facts in its order, what the claim says, and the answer. */
export function ToDoPage() {
  const { toDoId } = route.useParams();
  const query = useQuery({
    queryKey: ['universal-credit', 'to-do', toDoId],
    queryFn: ({ signal }) =>
      read('/api/v1/universal-credit-to-dos/{toDoId}', {
        params: { path: { toDoId } },
        signal,
      }) as Promise<ToDoFile>,
  });
  useTitle(query.data ? `To-do ${query.data.toDo.portalReference}` : undefined);
  return (
    <div className="stack">
      <PageHead
        title={query.data ? `To-do ${query.data.toDo.portalReference}` : 'To-do'}
        crumbs={
          <Link to="/universal-credit-to-dos" search={{}}>
            Universal Credit to-dos
          </Link>
        }
      />
      <Loaded query={query} lines={10}>
        {(file) => <Whole file={file} />}
      </Loaded>
    </div>
  );
}

function Whole({ file }: { file: ToDoFile }) {
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const { toDo, lines, answers } = file;
  const open = toDo.state === 'RECEIVED' || toDo.state === 'QUERIED';
  function done(words: string) {
    setSaid(words);
    for (const key of [['universal-credit'], ['letters'], ['tasks'], ['account', toDo.accountId]])
      void queries.invalidateQueries({ queryKey: key });
  }
  return (
    <>
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <About toDo={toDo} />
      {open ? <ToDoActions file={file} done={done} /> : null}
      {open && lines.length > 0 ? <Claim file={file} done={done} /> : null}
      {open && lines.length === 0 ? (
        <Empty title="Nobody has said yet whose tenancy this is">
          Say which account it is; the facts appear then.
        </Empty>
      ) : null}
      <Answers answers={answers} />
    </>
  );
}

function About({ toDo }: { toDo: ToDo }) {
  const state = TO_DO_STATES[toDo.state];
  return (
    <Panel title={toDo.kind} aside={<Badge kind={state.kind}>{state.words}</Badge>}>
      <Facts
        facts={[
          ['Who claims', toDo.claimName],
          [
            'Account',
            toDo.accountId ? (
              <Link
                key="account"
                to="/accounts/$accountId/universal-credit"
                params={{ accountId: toDo.accountId }}
              >
                {toDo.accountReference}
              </Link>
            ) : (
              'Not known yet'
            ),
          ],
          ['Received', formatDate(toDo.receivedOn)],
          ['To be answered by', `${formatDate(toDo.dueOn)}${toDo.late ? ': late' : ''}`],
          ['Taken by', toDo.takenByName ?? 'Nobody yet'],
          ['Withdrawn because', toDo.withdrawnWhy || null],
        ]}
      />
    </Panel>
  );
}
