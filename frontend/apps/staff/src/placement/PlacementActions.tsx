import { apiUrl, call } from '@quarterday/api';
import { Button, Dialog, Form } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe, useWhyNot, whyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import { Answer } from './Answer';
import type { Placement } from './model';
import { debts } from './words';

type Doing = 'approval' | 'submission' | 'answer' | 'discarding';

const TITLES: Record<Doing, string> = {
  approval: 'Approve it',
  submission: 'The agency has the file',
  answer: 'The agency answered',
  discarding: 'Discard the draft',
};

/** What comes next, for those who may. */
export function PlacementActions({ placement }: { placement: Placement }) {
  const me = useMe();
  const act = useWhyNot('arrears:act');
  const discard = me.permissions.includes('arrears:direct') ? null : whyNot(me, 'arrears:act');
  const [doing, setDoing] = useState<Doing | null>(null);
  return (
    <div className="row no-print">
      {placement.state === 'DRAFT' ? (
        <>
          <Button
            because={placement.mayApprove ? null : (placement.whyNot ?? null)}
            onClick={() => setDoing('approval')}
          >
            {TITLES.approval}
          </Button>
          <Button kind="quiet" because={discard} onClick={() => setDoing('discarding')}>
            {TITLES.discarding}
          </Button>
        </>
      ) : null}
      {placement.fileSha256 && !act ? (
        <a
          className="button"
          data-kind={placement.state === 'MADE' ? undefined : 'quiet'}
          href={apiUrl(`/placements/${placement.id}/file.csv`)}
        >
          Download the file
        </a>
      ) : null}
      {placement.state === 'MADE' ? (
        <Button kind="quiet" because={act} onClick={() => setDoing('submission')}>
          {TITLES.submission}
        </Button>
      ) : null}
      {placement.state === 'SENT' ? (
        <Button because={act} onClick={() => setDoing('answer')}>
          {TITLES.answer}
        </Button>
      ) : null}
      <Dialog open={doing !== null} onClose={() => setDoing(null)} title={doing ? TITLES[doing] : ''}>
        {doing === 'answer' ? <Answer placement={placement} onClose={() => setDoing(null)} /> : null}
        {doing && doing !== 'answer' ? (
          <Do placement={placement} as={doing} onClose={() => setDoing(null)} />
        ) : null}
      </Dialog>
    </div>
  );
}

function consequence(as: Exclude<Doing, 'answer'>, placement: Placement): string {
  switch (as) {
    case 'approval':
      return `${debts(placement.debts)} of ${placement.amountWords} go to ${placement.agencyName}. Each is checked again, and what may not go any more is left out. The cases wait for the agency from now on.`;
    case 'submission':
      return 'From today on the council waits for the agency to say something about each debt.';
    case 'discarding':
      return 'Its debts may be chosen again.';
  }
}

function Do({
  placement,
  as,
  onClose,
}: {
  placement: Placement;
  as: Exclude<Doing, 'answer'>;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<Record<string, never>>({
    defaults: {},
    fields: [],
    send: (_, key) =>
      call(`/placements/${placement.id}/${as}`, {
        method: 'POST',
        ...(as === 'approval'
          ? { body: { contentHash: placement.contentHash }, headers: { 'Idempotency-Key': key } }
          : {}),
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['placements'] });
      void queries.invalidateQueries({ queryKey: ['former-tenants'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES[as]}>
      <p>{consequence(as, placement)}</p>
      <div className="dialog-actions">
        <Button type="submit" kind={as === 'discarding' ? 'danger' : 'main'} busy={busy}>
          {TITLES[as]}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
