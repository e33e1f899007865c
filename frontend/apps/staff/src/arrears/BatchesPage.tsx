import { call, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Empty,
  Form,
  FormActions,
  formatInstant,
  PageHead,
  Pager,
  type Paging,
  Panel,
  SelectField,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import type { ArrearsBatch } from './model';
import { ladderQuery, patchesQuery } from './reads';
import { BATCHES } from './words';

/** The same letter to many: who is written to, who is left out and why, and who says that it goes. */
export function BatchesPage() {
  const queries = useQueryClient();
  const because = useWhyNot('comms:draft');
  const [preparing, setPreparing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const paging = usePaging('batches');
  const query = useQuery({
    queryKey: ['arrears', 'batches', paging.asked],
    queryFn: ({ signal }): Promise<Page<ArrearsBatch>> =>
      read('/api/v1/arrears-batches', { params: { query: paging.asked }, signal }),
    // While one is being queued its counts move.
    refetchInterval: ({ state }) =>
      state.data?.items.some((batch) => batch.state === 'SENDING') ? 2_000 : false,
  });
  function done(words: string) {
    setSaid(words);
    setPreparing(false);
    void queries.invalidateQueries({ queryKey: ['arrears'] });
  }
  useTitle('Arrears letters to many');
  return (
    <div className="stack">
      <PageHead
        title="Letters to many"
        crumbs={<Link to="/arrears">Arrears</Link>}
        actions={
          <Button because={because} onClick={() => setPreparing(true)}>
            Prepare a letter
          </Button>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <Loaded query={query} lines={6}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty title="No letter has been sent to many">
              <p>Prepare one: it is sent to nobody before another person has approved it.</p>
            </Empty>
          ) : (
            <>
              {page.items.map((batch) => (
                <Batch key={batch.id} batch={batch} done={done} />
              ))}
              <Turning paging={paging.under(page)} shown={page.items.length} />
            </>
          )
        }
      </Loaded>
      <Dialog open={preparing} onClose={() => setPreparing(false)} title="Prepare a letter to many">
        {preparing ? <Prepare done={done} onCancel={() => setPreparing(false)} /> : null}
      </Dialog>
    </div>
  );
}

/** Nothing while all of them are in sight. */
function Turning({ paging, shown }: { paging: Paging; shown: number }) {
  if (!paging.hasPrevious && !paging.hasNext) return null;
  return (
    <div className="grid-foot">
      <Pager paging={paging} shown={shown} />
    </div>
  );
}

function Batch({ batch, done }: { batch: ArrearsBatch; done: (words: string) => void }) {
  const ladder = useQuery(ladderQuery);
  const name = ladder.data?.items.find((step) => step.code === batch.stepCode)?.name ?? batch.stepCode;
  const { words, kind } = BATCHES[batch.state];
  return (
    <Panel
      title={`${name}, ${batch.patch ? `patch ${batch.patch}` : 'the whole council'}`}
      aside={<Badge kind={kind}>{words}</Badge>}
    >
      <p>
        <strong>{batch.included} accounts are written to</strong>, {batch.leftOut} that owe as much are left
        out.
      </p>
      {batch.reasons.length > 0 ? (
        <ul className="plain-list stack-close">
          {batch.reasons.map(({ why, accounts }) => (
            <li key={why}>
              {why}: {accounts}
            </li>
          ))}
        </ul>
      ) : null}
      {batch.approvedAt ? (
        <p>
          Letters are queued for {batch.sent} accounts; for {batch.changed} something else was recommended by
          then.
        </p>
      ) : null}
      <p className="quiet">
        Prepared by {batch.preparedByName}, {formatInstant(batch.preparedAt)}
        {batch.approvedAt ? `; sent by ${batch.approvedByName}, ${formatInstant(batch.approvedAt)}` : ''}
      </p>
      {batch.state === 'DRAFT' ? <Decide batch={batch} done={done} /> : null}
    </Panel>
  );
}

function Decide({ batch, done }: { batch: ArrearsBatch; done: (words: string) => void }) {
  const lacking = useWhyNot('comms:approve');
  const { form, onSubmit, trouble, busy } = useServerForm<{ verdict: string }>({
    defaults: { verdict: 'SEND' },
    fields: [],
    send: ({ verdict }) =>
      call(`/arrears-batches/${batch.id}/decision`, {
        method: 'POST',
        body: { verdict, contentHash: batch.contentHash },
      }),
    done: (_, { verdict }) =>
      done(verdict === 'SEND' ? 'The letters are being queued' : 'The batch is discarded'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Decide about the letters">
      <div className="row">
        <Button
          type="submit"
          busy={busy}
          because={lacking ?? (batch.mayApprove ? null : 'Another person has to approve it')}
          onClick={() => form.setValue('verdict', 'SEND')}
        >
          Send them
        </Button>
        <Button
          type="submit"
          kind="quiet"
          because={lacking}
          onClick={() => form.setValue('verdict', 'DISCARD')}
        >
          Discard
        </Button>
      </div>
    </Form>
  );
}

function Prepare({ done, onCancel }: { done: (words: string) => void; onCancel: () => void }) {
  const ladder = useQuery(ladderQuery);
  const patches = useQuery(patchesQuery);
  const { form, onSubmit, trouble, busy } = useServerForm<{ stepCode: string; patch: string }>({
    defaults: { stepCode: '', patch: '' },
    fields: ['stepCode', 'patch'],
    send: (values, key) =>
      call('/arrears-batches', { method: 'POST', body: values, headers: { 'Idempotency-Key': key } }),
    done: () => done('The letter is prepared. Another person can send it.'),
  });
  const letters = (ladder.data?.items ?? []).filter((step) => step.means === 'LETTER' && !step.withdrawn);
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Prepare a letter to many">
      <SelectField
        name="stepCode"
        label="Letter"
        options={letters.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="patch"
        label="Patch"
        hint="Nothing chosen: the whole council"
        options={(patches.data?.items ?? []).map((patch) => ({ value: patch, label: patch }))}
        optional
      />
      <FormActions busy={busy} onCancel={onCancel}>
        Prepare it
      </FormActions>
    </Form>
  );
}
