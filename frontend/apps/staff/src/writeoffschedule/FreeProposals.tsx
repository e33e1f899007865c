import { call, Problem, read } from '@quarterday/api';
import {
  Button,
  Dialog,
  Empty,
  Form,
  FormActions,
  formatMoney,
  Grid,
  Panel,
  TextField,
} from '@quarterday/ui';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, ProblemAlert } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import { LINE_COLUMNS } from './lines';
import type { Line } from './model';

interface FreeProposalsProps {
  /** The schedule they may be put on; without one, those selected begin one. */
  onto?: { id: string; title: string; lineIds: string[] };
}

/** Proposals that are on no schedule, to be put on one. */
export function FreeProposals({ onto }: FreeProposalsProps) {
  const because = useWhyNot('writeoff:propose');
  const paging = usePaging('free');
  const [chosen, setChosen] = useState<Line[] | null>(null);
  const query = useQuery({
    queryKey: ['write-offs', 'free', paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/write-offs', { params: { query: { free: true, ...paging.asked } }, signal }) as Promise<
        Page<Line>
      >,
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title="Proposed, and on no schedule">
      <Loaded query={query} lines={4}>
        {(page) => (
          <Grid
            id="write-off-proposals"
            caption="Proposals on no schedule, the newest first"
            columns={LINE_COLUMNS}
            rows={page.items}
            rowId={(line) => line.id}
            selectable
            bulk={(lines, clear) =>
              onto ? (
                <PutOn lines={lines} onto={onto} because={because} clear={clear} />
              ) : (
                <Button because={because} onClick={() => setChosen(lines)}>
                  Begin a schedule with {inBrief(lines)}
                </Button>
              )
            }
            paging={paging.under(page)}
            empty={
              <Empty title="There is none">
                <span>
                  <Link to="/write-off-candidates" search={{}}>
                    Candidates
                  </Link>{' '}
                  are proposed on the debt of their account.
                </span>
              </Empty>
            }
          />
        )}
      </Loaded>
      <Dialog open={chosen !== null} onClose={() => setChosen(null)} title="Begin a schedule">
        {chosen ? <Begin lines={chosen} onClose={() => setChosen(null)} /> : null}
      </Dialog>
    </Panel>
  );
}

function inBrief(lines: Line[]): string {
  return lines.length === 1 ? 'this one' : `these ${lines.length}`;
}

interface PutOnProps {
  lines: Line[];
  onto: { id: string; title: string; lineIds: string[] };
  because: string | null;
  clear: () => void;
}

/** Puts proposals on a draft beside what is on it. */
function PutOn({ lines, onto, because, clear }: PutOnProps) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  async function put() {
    setProblem(null);
    try {
      await call(`/write-off-schedules/${onto.id}`, {
        method: 'PUT',
        body: { title: onto.title, writeOffIds: [...onto.lineIds, ...lines.map((line) => line.id)] },
      });
      clear();
      void queries.invalidateQueries({ queryKey: ['write-off-schedules'] });
      void queries.invalidateQueries({ queryKey: ['write-offs'] });
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    }
  }
  return (
    <>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <Button because={because} onClick={() => void put()}>
        Put {inBrief(lines)} on it
      </Button>
    </>
  );
}

function Begin({ lines, onClose }: { lines: Line[]; onClose: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { form, onSubmit, trouble, busy } = useServerForm<{ title: string }, { id: string }>({
    defaults: { title: '' },
    fields: ['title'],
    send: ({ title }) =>
      call('/write-off-schedules', {
        method: 'POST',
        body: { title, writeOffIds: lines.map((line) => line.id) },
      }),
    done: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['write-offs'] });
      void queries.invalidateQueries({ queryKey: ['write-off-schedules'] });
      void navigate({ to: '/write-off-schedules/$scheduleId', params: { scheduleId: id } });
    },
  });
  const sum = lines.reduce((pence, line) => pence + line.amountPence, 0);
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Begin a schedule">
      <p>
        {lines.length === 1 ? 'One debt' : `${lines.length} debts`} of {formatMoney(sum)} in all.
      </p>
      <TextField name="title" label="What it is called" maxLength={100} />
      <FormActions busy={busy} onCancel={onClose}>
        Begin it
      </FormActions>
    </Form>
  );
}
