import { call } from '@quarterday/api';
import {
  Button,
  DateField,
  Dialog,
  Form,
  FormActions,
  formatDate,
  formatMoney,
  MoneyField,
  SelectField,
  TextField,
} from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { AccountArrears, Pause, PaymentPromise } from './model';
import { PAUSES } from './words';

interface DoingProps {
  accountId: string;
  done: (words: string) => void;
  onCancel: () => void;
}

const DOINGS = {
  STEP: { title: 'Take the step', form: TakeStep },
  PROMISE: { title: 'Write down a promise', form: PromiseForm },
  PAUSE: { title: 'Pause the account', form: PauseForm },
} as const;

/** What may be done about the arrears of an account: first what is recommended. */
export function CaseActions(props: {
  accountId: string;
  arrears: AccountArrears;
  done: (words: string) => void;
}) {
  const { accountId, arrears, done } = props;
  const because = useWhyNot('arrears:act');
  const [doing, setDoing] = useState<keyof typeof DOINGS | null>(null);
  const paused = arrears.pauses.some((pause) => pause.holds);
  const promised = arrears.promises.some((promise) => promise.state === 'OPEN');
  const Doing = doing ? DOINGS[doing].form : null;
  return (
    <div className="row no-print">
      {arrears.action === 'TAKE_STEP' ? (
        <Button because={because} onClick={() => setDoing('STEP')}>
          {arrears.actionWords}
        </Button>
      ) : null}
      <Button
        kind="quiet"
        because={because ?? (promised ? 'A promise is open' : null)}
        onClick={() => setDoing('PROMISE')}
      >
        Promise
      </Button>
      <Button
        kind="quiet"
        because={because ?? (paused ? 'It is paused already' : null)}
        onClick={() => setDoing('PAUSE')}
      >
        Pause
      </Button>
      <Link
        className="button"
        data-kind="quiet"
        to="/accounts/$accountId/arrangements"
        params={{ accountId }}
      >
        Arrangement
      </Link>
      <Link className="button" data-kind="quiet" to="/accounts/$accountId/court" params={{ accountId }}>
        Court
      </Link>
      <Dialog
        open={doing !== null}
        onClose={() => setDoing(null)}
        title={doing === 'STEP' ? arrears.actionWords : doing ? DOINGS[doing].title : ''}
      >
        {Doing ? (
          <Doing
            accountId={accountId}
            arrears={arrears}
            done={(words) => {
              setDoing(null);
              done(words);
            }}
            onCancel={() => setDoing(null)}
          />
        ) : null}
      </Dialog>
    </div>
  );
}

interface AskedProps<T extends FieldValues> extends DoingProps {
  label: string;
  path: string;
  defaults: T;
  body: (values: T) => Record<string, unknown>;
  said: string;
  children: ReactNode;
}

/** A small form that posts once to the account’s arrears. */
function Asked<T extends FieldValues>(props: AskedProps<T>) {
  const { form, onSubmit, trouble, busy } = useServerForm<T>({
    defaults: props.defaults as never,
    fields: Object.keys(props.defaults),
    send: (values, key) =>
      call(`/accounts/${props.accountId}/arrears/${props.path}`, {
        method: 'POST',
        body: props.body(values),
        headers: { 'Idempotency-Key': key },
      }),
    done: () => props.done(props.said),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={props.label}>
      {props.children}
      <FormActions busy={busy} onCancel={props.onCancel}>
        {props.label}
      </FormActions>
    </Form>
  );
}

function TakeStep({ arrears, ...rest }: DoingProps & { arrears: AccountArrears }) {
  return (
    <Asked<{ note: string }>
      {...rest}
      label="Take the step"
      path="steps"
      defaults={{ note: '' }}
      body={({ note }) => ({ stepCode: arrears.stepCode, note })}
      said={`Done: ${arrears.actionWords}`}
    >
      <p>{arrears.reasons[0]}</p>
      <p className="quiet">
        A letter is queued to each living tenant. Anything else is written down as done.
      </p>
      <TextField name="note" label="What came of it" maxLength={500} optional />
    </Asked>
  );
}

function PromiseForm(props: DoingProps) {
  return (
    <Asked<{ amountPence: number | undefined; dueOn: string; note: string }>
      {...props}
      label="Write it down"
      path="promises"
      defaults={{ amountPence: undefined, dueOn: '', note: '' }}
      body={({ amountPence, dueOn, note }) => ({ amountPence: amountPence ?? 0, dueOn: dueOn || null, note })}
      said="The promise is written down and holds. What comes will settle it."
    >
      <p>Nobody is chased while it may be kept: letters that wait are cancelled.</p>
      <MoneyField name="amountPence" label="Amount" />
      <DateField name="dueOn" label="By" hint="At most five weeks ahead" />
      <TextField name="note" label="Note" maxLength={500} optional />
    </Asked>
  );
}

function PauseForm(props: DoingProps) {
  return (
    <Asked<{ reason: string; note: string; untilOn: string }>
      {...props}
      label="Pause it"
      path="pauses"
      defaults={{ reason: '', note: '', untilOn: '' }}
      body={({ reason, note, untilOn }) => ({ reason: reason || null, note, untilOn: untilOn || null })}
      said="The account is paused"
    >
      <SelectField
        name="reason"
        label="Why"
        options={Object.entries(PAUSES).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="note" label="What is known" hint="It stands in the history" maxLength={500} />
      <DateField name="untilOn" label="Last day" hint="At most half a year ahead" />
    </Asked>
  );
}

interface EndingProps {
  label: string;
  path: string;
  said: string;
  accountId: string;
  done: (words: string) => void;
  children: ReactNode;
}

/** A button that asks why, and then ends what it stands beside. */
function Ending({ label, path, said, accountId, done, children }: EndingProps) {
  const because = useWhyNot('arrears:act');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="quiet" because={because} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={close} title={label}>
        {open ? (
          <Asked<{ reason: string }>
            accountId={accountId}
            label={label}
            path={path}
            defaults={{ reason: '' }}
            body={({ reason }) => ({ reason })}
            said={said}
            done={(words) => {
              close();
              done(words);
            }}
            onCancel={close}
          >
            {children}
            <TextField name="reason" label="Why" hint="It stands in the history" maxLength={200} />
          </Asked>
        ) : null}
      </Dialog>
    </>
  );
}

export function EndPause(props: { accountId: string; pause: Pause; done: (words: string) => void }) {
  const { accountId, pause, done } = props;
  return (
    <Ending
      label="End the pause"
      path={`pauses/${pause.id}/end`}
      said="The pause is ended"
      accountId={accountId}
      done={done}
    >
      <p>It would have held until {formatDate(pause.untilOn)}.</p>
    </Ending>
  );
}

export function WithdrawPromise(props: {
  accountId: string;
  promise: PaymentPromise;
  done: (words: string) => void;
}) {
  const { accountId, promise, done } = props;
  return (
    <Ending
      label="Withdraw"
      path={`promises/${promise.id}/withdrawal`}
      said="The promise is withdrawn"
      accountId={accountId}
      done={done}
    >
      <p>
        {formatMoney(promise.amountPence)} by {formatDate(promise.dueOn)}.
      </p>
    </Ending>
  );
}
