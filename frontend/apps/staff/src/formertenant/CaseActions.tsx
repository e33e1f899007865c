import { call } from '@quarterday/api';
import {
  Button,
  DateField,
  Dialog,
  Form,
  FormActions,
  formatDate,
  SelectField,
  TextAreaField,
} from '@quarterday/ui';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { CaseAction, CaseStage, FormerTenantCase, ReportGround } from './model';
import { DOES, GROUNDS, STAGES } from './words';

type Doing = CaseAction | 'NOTE' | 'REPORT';

interface ActionsProps {
  found: FormerTenantCase;
  done: (words: string) => void;
}

/** What may be done at this stage; why not yet, where it may not. */
export function CaseActions({ found, done }: ActionsProps) {
  const because = useWhyNot('arrears:act');
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (words?: string) => {
    setDoing(null);
    if (words) done(words);
  };
  return (
    <>
      {found.offered.map((one, at) => (
        <Button
          key={one.action}
          kind={at === 0 ? 'main' : 'quiet'}
          because={because ?? (one.may ? null : (one.whyNot ?? null))}
          onClick={() => setDoing(one.action)}
        >
          {DOES[one.action].button}
        </Button>
      ))}
      {found.stage === 'CLOSED' || found.reportId ? null : (
        <Button kind="quiet" because={because} onClick={() => setDoing('REPORT')}>
          Report it upward
        </Button>
      )}
      <Button kind="quiet" because={because} onClick={() => setDoing('NOTE')}>
        Note
      </Button>
      <Dialog open={doing !== null} onClose={() => close()} title={doing ? titleOf(doing) : ''}>
        {doing === 'NOTE' ? <Note found={found} onClose={close} /> : null}
        {doing === 'REPORT' ? <Report found={found} onClose={close} /> : null}
        {doing && doing !== 'NOTE' && doing !== 'REPORT' ? (
          <Step found={found} action={doing} onClose={close} />
        ) : null}
      </Dialog>
    </>
  );
}

function titleOf(doing: Doing): string {
  if (doing === 'NOTE') return 'Write a note';
  if (doing === 'REPORT') return 'Report this case upward';
  return DOES[doing].button;
}

interface DoProps {
  found: FormerTenantCase;
  onClose: (said?: string) => void;
}

interface Taken {
  stage: CaseStage;
  nextOn: string;
  letters: number;
  heldWhy?: string | null;
}

function Step({ found, action, onClose }: DoProps & { action: CaseAction }) {
  const does = DOES[action];
  const { form, onSubmit, trouble, busy } = useServerForm<{ words: string; nextOn: string }, Taken>({
    defaults: { words: '', nextOn: '' },
    fields: ['words', 'nextOn'],
    send: ({ words, nextOn }, key) =>
      call(`/former-tenant-cases/${found.id}/steps`, {
        method: 'POST',
        body: { action, words: words.trim() || null, nextOn: nextOn || null },
        headers: { 'Idempotency-Key': key },
      }),
    done: (taken) => onClose(saidOf(taken)),
  });
  const reached = found.debtors.filter((one) => one.written);
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={does.button}>
      <p>{does.consequence}</p>
      {action === 'SEND' ? (
        <ul>
          {reached.map((one) => (
            <li key={one.personId}>
              {one.name}: {one.claimableWords}
            </li>
          ))}
        </ul>
      ) : null}
      <TextAreaField name="words" label={does.asks} optional={action === 'SEND'} />
      <DateField name="nextOn" label="Look at it again" hint="As the stage says, when empty" optional />
      <FormActions busy={busy} onCancel={onClose}>
        {does.button}
      </FormActions>
    </Form>
  );
}

function saidOf(taken: Taken): string {
  if (taken.heldWhy) return `It was not done: ${taken.heldWhy}`;
  const sent = taken.letters === 0 ? '' : `${taken.letters} queued for the post. `;
  return `${sent}Now at ${STAGES[taken.stage].toLowerCase()}, due ${formatDate(taken.nextOn)}`;
}

function Note({ found, onClose }: DoProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<{ words: string }>({
    defaults: { words: '' },
    fields: ['words'],
    send: ({ words }) => call(`/former-tenant-cases/${found.id}/notes`, { method: 'POST', body: { words } }),
    done: () => onClose('The note is kept'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Write a note">
      <TextAreaField name="words" label="What was said or found" />
      <FormActions busy={busy} onCancel={onClose}>
        Keep it
      </FormActions>
    </Form>
  );
}

function Report({ found, onClose }: DoProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<{ ground: ReportGround; question: string }>({
    defaults: { ground: 'LIABILITY_DISPUTED', question: '' },
    fields: ['ground', 'question'],
    send: (values, key) =>
      call(`/former-tenant-cases/${found.id}/reports`, {
        method: 'POST',
        body: values,
        headers: { 'Idempotency-Key': key },
      }),
    done: () => onClose('Reported with its whole pack; nothing presses for it until it is answered'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Report this case upward">
      <p>
        The pack is kept as it stands now: the account, the final account, who owes it, the ladder, the
        letters and what was done. Nothing presses for the debt until somebody else has answered.
      </p>
      <SelectField
        name="ground"
        label="Why"
        options={Object.entries(GROUNDS).map(([value, label]) => ({ value, label }))}
      />
      <TextAreaField name="question" label="The question" />
      <FormActions busy={busy} onCancel={onClose}>
        Report it
      </FormActions>
    </Form>
  );
}
