import { call, read } from '@quarterday/api';
import { Button, Dialog, Form, FormActions, formatMoney, TextAreaField, TickField } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import type { Page } from '../platform/pages';
import { useServerForm } from '../platform/useServerForm';
import type { Line, Schedule } from './model';

type Doing = 'sending' | 'discarding' | 'approval' | 'sending-back';

const DOES: Record<Doing, { title: string; submit: string; said: string; danger: boolean }> = {
  sending: {
    title: 'Send this schedule for approval',
    submit: 'Send it',
    said: 'Sent: nothing of it changes until it is decided',
    danger: false,
  },
  discarding: {
    title: 'Discard this schedule',
    submit: 'Discard it',
    said: 'Discarded; its proposals are free again',
    danger: true,
  },
  approval: {
    title: 'Approve this schedule',
    submit: 'Approve it',
    said: 'Approved: its debts are written off',
    danger: false,
  },
  'sending-back': {
    title: 'Send this schedule back',
    submit: 'Send it back',
    said: 'Sent back; nothing was posted',
    danger: true,
  },
};

interface ActionsProps {
  schedule: Schedule;
  done: (words: string) => void;
}

interface Approved {
  missed?: { accountReference: string; why: string }[];
}

/** What comes next for a schedule, for those who may. */
export function ScheduleActions({ schedule, done }: ActionsProps) {
  const proposes = useWhyNot('writeoff:propose');
  const approves = useWhyNot('writeoff:approve');
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (words?: string) => {
    setDoing(null);
    if (words) done(words);
  };
  return (
    <div className="row no-print">
      {schedule.state === 'DRAFT' ? (
        <>
          <Button
            because={proposes ?? (schedule.items === 0 ? 'It has no line.' : null)}
            onClick={() => setDoing('sending')}
          >
            Send for approval
          </Button>
          <Button kind="quiet" because={proposes} onClick={() => setDoing('discarding')}>
            Discard
          </Button>
        </>
      ) : null}
      {schedule.state === 'SENT' ? (
        <>
          <Button
            because={schedule.mayDecide ? null : (schedule.whyNot ?? approves)}
            onClick={() => setDoing('approval')}
          >
            Approve
          </Button>
          <Button kind="quiet" because={approves} onClick={() => setDoing('sending-back')}>
            Send back
          </Button>
        </>
      ) : null}
      <Dialog open={doing !== null} onClose={() => close()} title={doing ? DOES[doing].title : ''}>
        {doing ? <Do schedule={schedule} as={doing} onClose={close} /> : null}
      </Dialog>
    </div>
  );
}

interface DoProps {
  schedule: Schedule;
  as: Doing;
  onClose: (said?: string) => void;
}

interface Values {
  note: string;
  refused: Record<string, boolean>;
}

function body(schedule: Schedule, as: Doing, values: Values) {
  if (as === 'approval') return { contentHash: schedule.contentHash, note: values.note.trim() || null };
  if (as === 'sending-back') {
    return {
      note: values.note,
      refusedIds: Object.entries(values.refused)
        .filter(([, refused]) => refused)
        .map(([id]) => id),
    };
  }
  return undefined;
}

function Do({ schedule, as, onClose }: DoProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<Values, Approved>({
    defaults: { note: '', refused: {} },
    fields: ['note'],
    send: (values, key) => {
      const sent = body(schedule, as, values);
      return call(`/write-off-schedules/${schedule.id}/${as}`, {
        method: 'POST',
        ...(sent ? { body: sent } : {}),
        headers: { 'Idempotency-Key': key },
      });
    },
    done: ({ missed }) => {
      const said =
        missed && missed.length > 0
          ? `${DOES[as].said}, but for ${missed.map((one) => `${one.accountReference}: ${one.why}`).join(' ')}`
          : DOES[as].said;
      // What is said stands beside the schedule as it is now.
      void Promise.all([
        queries.invalidateQueries({ queryKey: ['write-off-schedules'] }),
        queries.invalidateQueries({ queryKey: ['write-offs'] }),
      ]).then(() => onClose(said));
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={DOES[as].title}>
      <Consequence schedule={schedule} as={as} />
      {as === 'approval' || as === 'sending-back' ? (
        <TextAreaField
          name="note"
          label={as === 'approval' ? 'Note' : 'Why'}
          hint={as === 'approval' ? 'For instance the minute of a committee' : undefined}
          optional={as === 'approval'}
        />
      ) : null}
      {as === 'sending-back' ? <Refused schedule={schedule} /> : null}
      <FormActions kind={DOES[as].danger ? 'danger' : 'main'} busy={busy} onCancel={onClose}>
        {DOES[as].submit}
      </FormActions>
    </Form>
  );
}

function Consequence({ schedule, as }: { schedule: Schedule; as: Doing }) {
  const whole = `${schedule.items === 1 ? 'One debt' : `${schedule.items} debts`} of ${formatMoney(schedule.pence)} in all`;
  switch (as) {
    case 'sending':
      return <p>{whole}. What is on each debt is frozen as it is now, for the report and the decision.</p>;
    case 'discarding':
      return <p>{whole}. The proposals stay, and can be put on another.</p>;
    case 'approval':
      return (
        <p>
          {whole} {schedule.items === 1 ? 'is' : 'are'} written off now. A debt that was paid since, or whose
          ground is gone, is left out, and said.
        </p>
      );
    default:
      return <p>Nothing is posted. {schedule.preparedByName} reads why.</p>;
  }
}

/** Lines that are not to come again. */
function Refused({ schedule }: { schedule: Schedule }) {
  const query = useQuery({
    queryKey: ['write-offs', 'of-schedule', schedule.id],
    queryFn: ({ signal }) =>
      read('/api/v1/write-offs', {
        params: { query: { scheduleId: schedule.id, limit: 200 } },
        signal,
      }) as Promise<Page<Line>>,
  });
  return (
    <fieldset className="field">
      <legend>Refused for good</legend>
      {(query.data?.items ?? [])
        .filter((line) => line.state === 'PROPOSED')
        .map((line) => (
          <TickField
            key={line.id}
            name={`refused.${line.id}`}
            label={`${line.accountReference}, ${line.names}: ${formatMoney(line.amountPence)}`}
          />
        ))}
    </fieldset>
  );
}
