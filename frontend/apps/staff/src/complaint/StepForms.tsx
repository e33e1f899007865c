import {
  DateField,
  formatDate,
  MoneyField,
  SelectField,
  TextAreaField,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import type { Action } from './model';
import { Step, type StepProps } from './Step';
import { optionsOf, REFUSALS } from './words';

const today = () => todayInEngland().toString();

export function Resolve(props: StepProps) {
  return (
    <Step
      {...props}
      label="Say what was done"
      path="resolution"
      defaults={{ words: '' }}
      said={() => 'The service request is resolved'}
    >
      <TextAreaField name="words" label="What was done, and what they were told" />
    </Step>
  );
}

export function Raise(props: StepProps) {
  return (
    <Step
      {...props}
      label="Make it a complaint"
      path="raising"
      defaults={{ saidOn: today(), words: '' }}
      said={({ dueOn }) => `It is a complaint now. Acknowledge it by ${formatDate(dueOn ?? '')}`}
    >
      <DateField name="saidOn" label="They said so on" />
      <TextField name="words" label="What they said" maxLength={300} />
    </Step>
  );
}

export function Refuse(props: StepProps) {
  return (
    <Step
      {...props}
      label="Do not accept it"
      path="refusal"
      defaults={{ reason: '', words: '' }}
      body={({ reason, words }) => ({ reason: reason || null, words })}
      said={() => 'The letter says why, and how to reach the Ombudsman'}
    >
      <SelectField name="reason" label="The reason" options={optionsOf(REFUSALS)} />
      <TextAreaField name="words" label="Why it applies here" hint="The complainant reads this" />
    </Step>
  );
}

export function Acknowledge(props: StepProps) {
  const { file } = props;
  const second = file.state === 'ESCALATED';
  return (
    <Step
      {...props}
      wide
      label="Acknowledge it"
      path="acknowledgement"
      defaults={{ definition: second ? (file.stages[0]?.definition ?? '') : '', points: '' }}
      body={({ definition, points }) => ({
        definition,
        points: points
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      })}
      said={({ dueOn }) => `The letter is queued. Answer it by ${formatDate(dueOn ?? '')}`}
    >
      <p>
        <strong>They say:</strong> {file.words}
      </p>
      <TextAreaField
        name="definition"
        label="What the complaint is"
        hint="As you understand it; they read this"
      />
      <TextAreaField
        name="points"
        label={second ? 'Further points to answer' : 'Points to answer'}
        hint={second ? 'One in a line. Those of stage 1 are answered again.' : 'One in a line'}
        optional={second}
      />
    </Step>
  );
}

export function AddPoint(props: StepProps) {
  return (
    <Step
      {...props}
      label="Add the point"
      path="points"
      defaults={{ words: '' }}
      said={() => 'It is answered with this stage'}
    >
      <TextAreaField
        name="words"
        label="What they raised"
        hint="If it has nothing to do with this complaint, log another"
      />
    </Step>
  );
}

export function Extend({ longest, ...props }: StepProps & { longest: string }) {
  return (
    <Step
      {...props}
      label="Put it off"
      path="extension"
      defaults={{ until: longest, reason: '' }}
      body={({ until, reason }) => ({ until: until || null, reason })}
      said={({ dueOn }) => `They are told by letter. Answer it by ${formatDate(dueOn ?? '')}`}
    >
      <DateField name="until" label="Until" hint={`No later than ${formatDate(longest)}, and once only`} />
      <TextAreaField name="reason" label="Why" hint="The complainant reads this" />
    </Step>
  );
}

export function Dispute(props: StepProps) {
  return (
    <Step<{ disputedPence?: number | undefined }>
      {...props}
      label="Hold the sum"
      path="dispute"
      defaults={{ disputedPence: undefined }}
      body={({ disputedPence }) => ({ disputedPence: disputedPence ?? null })}
      said={() => 'Nothing more goes out about this sum until the complaint is closed'}
    >
      <MoneyField name="disputedPence" label="Of what we ask for, they dispute" />
    </Step>
  );
}

/** A change since it was read, and the server asks to read it again. */
export function Send(props: StepProps) {
  return (
    <Step
      {...props}
      label="Send the answer"
      path="answer"
      defaults={{}}
      body={null}
      said={() => 'The answer is queued as a letter, and what it promises is to be done'}
    >
      <p>
        It goes to {props.file.name} as it stands on this page. Afterwards it cannot be changed, and what it
        promises is followed until it is done.
      </p>
    </Step>
  );
}

export function Escalate(props: StepProps) {
  return (
    <Step
      {...props}
      label="Begin stage 2"
      path="escalation"
      defaults={{ askedOn: today(), words: '' }}
      body={({ askedOn, words }) => ({ askedOn: askedOn || null, words: words || null })}
      said={({ dueOn }) => `Stage 2 is asked for. Acknowledge it by ${formatDate(dueOn ?? '')}`}
    >
      <DateField name="askedOn" label="They asked on" />
      <TextAreaField name="words" label="What they said" hint="They need not say why" optional />
    </Step>
  );
}

export function Withdraw(props: StepProps) {
  return (
    <Step
      {...props}
      label="Write it down"
      path="withdrawal"
      defaults={{ words: '' }}
      said={() => 'The complaint is withdrawn'}
    >
      <TextAreaField name="words" label="What they said, and how" />
    </Step>
  );
}

export function Close(props: StepProps) {
  return (
    <Step
      {...props}
      label="Close it"
      path="closure"
      defaults={{ learning: '' }}
      said={() => 'The complaint is closed'}
    >
      <TextAreaField name="learning" label="What we do differently, or why nothing changes" />
    </Step>
  );
}

export function Finish({ action, ...props }: StepProps & { action: Action }) {
  return (
    <Step<{ words: string; entryNumber: string }>
      {...props}
      label="It is done"
      path={`actions/${action.id}/outcome`}
      defaults={{ words: '', entryNumber: '' }}
      body={({ words, entryNumber }) => ({
        words,
        entryNumber: action.setOff && entryNumber ? Number(entryNumber) : null,
      })}
      said={() => 'Written down'}
    >
      <p>{action.words}</p>
      <TextAreaField name="words" label="What was done" />
      {action.setOff ? (
        <TextField
          name="entryNumber"
          label="Number of the account’s entry"
          hint="The one that credited exactly this sum; post it first"
          width="short"
          inputMode="numeric"
        />
      ) : null}
    </Step>
  );
}
