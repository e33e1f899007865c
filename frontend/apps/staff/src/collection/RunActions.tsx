import { apiUrl, call } from '@quarterday/api';
import { Button, Dialog, Form, FormActions, formatMoney, TextField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe, useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Run } from './model';

type Doing = 'release' | 'submission' | 'withdrawal';

/** What comes next for a run, for those who may: release, send, or take back. */
export function RunActions({ run }: { run: Run }) {
  const me = useMe();
  const [doing, setDoing] = useState<Doing | null>(null);
  const submit = useWhyNot('dd:submit');
  const approve = useWhyNot('dd:approve');
  const own = me.permissions.includes('dd:approve') && !run.mayRelease;
  const close = () => setDoing(null);
  return (
    <div className="row no-print">
      {run.state === 'DRAFT' ? (
        <Button
          because={approve ?? (own ? 'You prepared this run: another person releases it.' : null)}
          onClick={() => setDoing('release')}
        >
          Release it
        </Button>
      ) : null}
      {run.state === 'MADE' ? (
        <>
          {submit ? null : (
            <a className="button" href={apiUrl(`/collection-runs/${run.id}/file.txt`)}>
              Download the file
            </a>
          )}
          <Button kind="quiet" because={submit} onClick={() => setDoing('submission')}>
            It is at Bacs
          </Button>
        </>
      ) : null}
      {['DRAFT', 'MADE', 'SUBMITTED'].includes(run.state) ? (
        <Button kind="quiet" because={approve} onClick={() => setDoing('withdrawal')}>
          Take it back
        </Button>
      ) : null}
      <Dialog open={doing !== null} onClose={close} title={doing ? TITLES[doing] : ''}>
        {doing ? <Do run={run} as={doing} onClose={close} /> : null}
      </Dialog>
    </div>
  );
}

const TITLES: Record<Doing, string> = {
  release: 'Release this run',
  submission: 'The file is at Bacs',
  withdrawal: 'Take this run back',
};

function Do({ run, as, onClose }: { run: Run; as: Doing; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: ({ reason }, key) =>
      call(`/collection-runs/${run.id}/${as}`, {
        method: 'POST',
        ...(as === 'release'
          ? { body: { contentHash: run.contentHash }, headers: { 'Idempotency-Key': key } }
          : {}),
        ...(as === 'withdrawal' ? { body: { reason } } : {}),
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['collection-runs'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES[as]}>
      {as === 'release' ? (
        <p>
          {run.items} collections of {formatMoney(run.itemPence)} and {run.instructions} instructions go into
          a file. {run.leftOut} collections of {formatMoney(run.leftOutPence)} are left out.
        </p>
      ) : null}
      {as === 'submission' ? (
        <p>
          Say so only when Bacs has taken the file. On {run.collectOn} the payments are posted by themselves.
        </p>
      ) : null}
      {as === 'withdrawal' ? (
        <>
          <p>
            Its collections are planned again. Do this only when Bacs does not have the file, or refused it.
          </p>
          <TextField name="reason" label="Why" maxLength={200} />
        </>
      ) : null}
      <FormActions kind={as === 'withdrawal' ? 'danger' : 'main'} busy={busy} onCancel={onClose}>
        {TITLES[as]}
      </FormActions>
    </Form>
  );
}
