import { apiUrl, call } from '@quarterday/api';
import { Button, Dialog, Form, FormActions, formatDate, formatMoney, TextField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe, useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { RefundFile } from './model';

type Doing = 'release' | 'submission' | 'withdrawal';

const TITLES: Record<Doing, string> = {
  release: 'Release this file',
  submission: 'The file is at Bacs',
  withdrawal: 'Take this file back',
};

/** What comes next for a file, for those who may: release, send, or take back. */
export function FileActions({ file }: { file: RefundFile }) {
  const me = useMe();
  const [doing, setDoing] = useState<Doing | null>(null);
  const submit = useWhyNot('dd:submit');
  const approve = useWhyNot('refund:approve');
  const own = me.permissions.includes('refund:approve') && !file.mayRelease;
  const close = () => setDoing(null);
  return (
    <div className="row no-print">
      {file.state === 'DRAFT' ? (
        <Button
          because={approve ?? (own ? 'You prepared this file: another person releases it.' : null)}
          onClick={() => setDoing('release')}
        >
          Release it
        </Button>
      ) : null}
      {file.state === 'MADE' ? (
        <>
          {submit ? null : (
            <a className="button" href={apiUrl(`/refund-files/${file.id}/file.txt`)}>
              Download the file
            </a>
          )}
          <Button kind="quiet" because={submit} onClick={() => setDoing('submission')}>
            It is at Bacs
          </Button>
        </>
      ) : null}
      {['DRAFT', 'MADE', 'SENT'].includes(file.state) ? (
        <Button kind="quiet" because={approve} onClick={() => setDoing('withdrawal')}>
          Take it back
        </Button>
      ) : null}
      <Dialog open={doing !== null} onClose={close} title={doing ? TITLES[doing] : ''}>
        {doing ? <Do file={file} as={doing} onClose={close} /> : null}
      </Dialog>
    </div>
  );
}

function Do({ file, as, onClose }: { file: RefundFile; as: Doing; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: ({ reason }, key) =>
      call(`/refund-files/${file.id}/${as}`, {
        method: 'POST',
        ...(as === 'release'
          ? { body: { contentHash: file.contentHash }, headers: { 'Idempotency-Key': key } }
          : {}),
        ...(as === 'withdrawal' ? { body: { reason } } : {}),
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['refund-files'] });
      void queries.invalidateQueries({ queryKey: ['refunds'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES[as]}>
      {as === 'release' ? (
        <p>
          {file.items === 1 ? 'One credit' : `${file.items} credits`} of {formatMoney(file.pence)} in all go
          into a file that pays on {formatDate(file.payOn)}.
        </p>
      ) : null}
      {as === 'submission' ? (
        <p>Say so only when Bacs has taken the file. Its refunds are then sent.</p>
      ) : null}
      {as === 'withdrawal' ? (
        <>
          <p>
            Its refunds go with the next file. Do this only when Bacs does not have the file, or refused it.
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
