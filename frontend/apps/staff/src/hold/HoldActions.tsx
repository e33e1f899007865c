import { call } from '@quarterday/api';
import { Button, DateField, Dialog, Form, FormActions, TextAreaField, todayInEngland } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useServerForm } from '../platform/useServerForm';
import type { Hold } from './model';

type Doing = 'review' | 'treatment-end' | 'end';

const TITLES: Record<Doing, string> = {
  review: 'It still stands',
  'treatment-end': 'Treatment has ended',
  end: 'End the hold',
};

interface DoingProps {
  hold: Hold;
  done: (words: string) => void;
  onCancel: () => void;
}

/** What may be done with a hold that is not over. */
export function HoldActions({ hold, done }: { hold: Hold; done: (words: string) => void }) {
  const [doing, setDoing] = useState<Doing | null>(null);
  if (hold.state === 'OVER') return null;
  const close = () => setDoing(null);
  const finished = (words: string) => {
    close();
    done(words);
  };
  const props = { hold, done: finished, onCancel: close };
  return (
    <div className="button-row no-print">
      {hold.kind === 'PROMISE' ? null : (
        <Button kind="quiet" onClick={() => setDoing('review')}>
          It still stands
        </Button>
      )}
      {hold.kind === 'MENTAL_HEALTH_BREATHING_SPACE' && !hold.endsOn ? (
        <Button kind="quiet" onClick={() => setDoing('treatment-end')}>
          Treatment has ended
        </Button>
      ) : null}
      <Button kind="quiet" because={hold.whyNotEnd ?? null} onClick={() => setDoing('end')}>
        End it
      </Button>
      {hold.kind === 'PROMISE' ? (
        <Link
          className="button"
          data-kind="quiet"
          to="/accounts/$accountId/arrears"
          params={{ accountId: hold.accountId }}
        >
          The promise
        </Link>
      ) : null}
      <Dialog open={doing !== null} onClose={close} title={doing ? TITLES[doing] : ''}>
        {doing === 'review' ? <Review {...props} /> : null}
        {doing === 'treatment-end' ? <TreatmentEnd {...props} /> : null}
        {doing === 'end' ? <End {...props} /> : null}
      </Dialog>
    </div>
  );
}

/** Sends to the hold as it was seen. */
function post(hold: Hold, what: Doing, body: object) {
  return call(`/holds/${hold.id}/${what}`, {
    method: 'POST',
    body,
    headers: { 'If-Match': `"${hold.version}"` },
  });
}

function Review({ hold, done, onCancel }: DoingProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<{ reviewOn: string; found: string }>({
    defaults: { reviewOn: '', found: '' },
    fields: ['reviewOn', 'found'],
    send: ({ reviewOn, found }) => post(hold, 'review', { reviewOn: reviewOn || null, found }),
    done: () => done('It was looked at and still stands'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES.review}>
      <TextAreaField name="found" label="What was found" />
      <DateField name="reviewOn" label="Look at it again" />
      <FormActions busy={busy} onCancel={onCancel}>
        Keep it
      </FormActions>
    </Form>
  );
}

function TreatmentEnd({ hold, done, onCancel }: DoingProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<{ endedOn: string; evidence: string }>({
    defaults: { endedOn: '', evidence: '' },
    fields: ['endedOn', 'evidence'],
    send: ({ endedOn, evidence }) => post(hold, 'treatment-end', { endedOn: endedOn || null, evidence }),
    done: () => done('The hold has its last day'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES['treatment-end']}>
      <p>The hold goes on for thirty days after it.</p>
      <DateField name="endedOn" label="Treatment ended on" />
      <TextAreaField name="evidence" label="What was seen" hint="And where it is kept" />
      <FormActions busy={busy} onCancel={onCancel}>
        Write it down
      </FormActions>
    </Form>
  );
}

function End({ hold, done, onCancel }: DoingProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<{ endedOn: string; reason: string }>({
    defaults: { endedOn: todayInEngland().toString(), reason: '' },
    fields: ['endedOn', 'reason'],
    send: ({ endedOn, reason }) => post(hold, 'end', { endedOn: endedOn || null, reason }),
    done: () => done('The hold is ended'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={TITLES.end}>
      <p>From that day on what it stopped may go. Nothing that was cancelled goes by itself.</p>
      <DateField name="endedOn" label="It stops nothing from" />
      <TextAreaField name="reason" label="Why" hint="And what was seen; it stands in the history" />
      <FormActions kind="danger" busy={busy} onCancel={onCancel}>
        End it
      </FormActions>
    </Form>
  );
}
