import { read } from '@quarterday/api';
import {
  ChoiceField,
  DateField,
  instantInEngland,
  SelectField,
  TextAreaField,
  TextField,
  TickField,
  timeInEngland,
  todayInEngland,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { Loaded } from '../platform/page';
import { SettingForm } from '../platform/SettingForm';
import { type Breach, GROUNDS, RISKS } from './model';

export type Act = 'JUDGE' | 'ICO' | 'PEOPLE' | 'ACTION' | 'CLOSE';

interface ActProps {
  breach: Breach;
  done: () => void;
  onCancel: () => void;
}

/** What is decided and done about a breach, one thing at a time. */
export function ActForm({ act, ...props }: ActProps & { act: Act }) {
  switch (act) {
    case 'JUDGE':
      return <Judge {...props} />;
    case 'ICO':
      return <TellIco {...props} />;
    case 'PEOPLE':
      return <TellPeople {...props} />;
    case 'ACTION':
      return <AddAction {...props} />;
    case 'CLOSE':
      return <Close {...props} />;
  }
}

const at = (breach: Breach, what: string) => `/breaches/${breach.facts.id}/${what}`;

function Judge({ breach, done, onCancel }: ActProps) {
  const questions = useQuery({
    queryKey: ['breach-questions'],
    queryFn: ({ signal }) => read('/api/v1/breach-questions', { signal }),
  });
  return (
    <Loaded query={questions} lines={6}>
      {(asked) => (
        <SettingForm<{ answers: Record<string, string>; risk: string; reasons: string }>
          label="Judge the risk"
          path={at(breach, 'judgement')}
          permission="breach:handle"
          defaults={{ answers: {}, risk: '', reasons: '' }}
          fields={['answers', 'risk', 'reasons']}
          body={({ answers, risk, reasons }) => ({
            answers: asked
              .filter(({ code }) => answers[code])
              .map(({ code }) => ({ question: code, answer: answers[code] })),
            risk: risk || null,
            reasons,
          })}
          submitLabel="Judge it"
          done={done}
          onCancel={onCancel}
        >
          {asked.map(({ code, words }) => (
            <ChoiceField
              key={code}
              name={`answers.${code}`}
              label={words}
              options={[
                { value: 'YES', label: 'Yes' },
                { value: 'NO', label: 'No' },
                { value: 'NOT_KNOWN', label: 'Not known' },
              ]}
            />
          ))}
          <SelectField
            name="risk"
            label="Your judgement, when it is another than the answers say"
            placeholder="As the answers say"
            optional
            options={Object.entries(RISKS).map(([value, label]) => ({ value, label }))}
          />
          <TextAreaField name="reasons" label="Reasons" />
        </SettingForm>
      )}
    </Loaded>
  );
}

interface Ico {
  told: 'YES' | 'NO';
  on: string;
  time: string;
  reference: string;
  lateReason: string;
  whyNot: string;
}

function TellIco({ breach, done, onCancel }: ActProps) {
  return (
    <SettingForm<Ico>
      label="Information Commissioner"
      path={at(breach, 'ico')}
      permission="breach:handle"
      defaults={{
        told: 'YES',
        on: todayInEngland().toString(),
        time: timeInEngland(),
        reference: '',
        lateReason: '',
        whyNot: '',
      }}
      fields={['toldAt', 'on', 'time', 'reference', 'lateReason', 'whyNot']}
      body={({ told, on, time, reference, lateReason, whyNot }) =>
        told === 'YES'
          ? { toldAt: instantInEngland(on, time) ?? null, reference, lateReason }
          : { toldAt: null, whyNot }
      }
      submitLabel="Write it down"
      done={done}
      onCancel={onCancel}
    >
      <IcoFields />
    </SettingForm>
  );
}

function IcoFields() {
  const told = useWatch<Ico>({ name: 'told' });
  return (
    <>
      <ChoiceField
        name="told"
        label="Was it told?"
        options={[
          { value: 'YES', label: 'Yes' },
          { value: 'NO', label: 'No, a risk is unlikely' },
        ]}
      />
      {told === 'YES' ? (
        <>
          <div className="row">
            <DateField name="on" label="On" />
            <TextField name="time" label="At" width="short" />
          </div>
          <TextField name="reference" label="Its reference" maxLength={60} optional />
          <TextAreaField name="lateReason" label="Why so late" hint="Only after the 72 hours" optional />
        </>
      ) : (
        <TextAreaField name="whyNot" label="Why not" />
      )}
    </>
  );
}

interface People {
  told: boolean;
  toldOn: string;
  ground: string;
  words: string;
}

function TellPeople({ breach, done, onCancel }: ActProps) {
  return (
    <SettingForm<People>
      label="The people"
      path={at(breach, 'people')}
      permission="breach:handle"
      defaults={{ told: true, toldOn: todayInEngland().toString(), ground: '', words: '' }}
      fields={['toldOn', 'ground', 'words']}
      body={({ told, toldOn, ground, words }) => ({
        toldOn: told ? toldOn || null : null,
        ground: told ? null : ground || null,
        words,
      })}
      submitLabel="Write it down"
      done={done}
      onCancel={onCancel}
    >
      <PeopleFields />
    </SettingForm>
  );
}

function PeopleFields() {
  const told = useWatch<People>({ name: 'told' });
  return (
    <>
      <TickField name="told" label="They were told" />
      {told ? (
        <DateField name="toldOn" label="On" />
      ) : (
        <SelectField
          name="ground"
          label="Why not"
          placeholder="Choose one"
          options={Object.entries(GROUNDS).map(([value, label]) => ({ value, label }))}
        />
      )}
      <TextAreaField name="words" label={told ? 'How, and what they were advised' : 'In words'} />
    </>
  );
}

function AddAction({ breach, done, onCancel }: ActProps) {
  return (
    <SettingForm<{ words: string; who: string; dueOn: string }>
      label="Something to do"
      path={at(breach, 'actions')}
      permission="breach:handle"
      defaults={{ words: '', who: '', dueOn: '' }}
      fields={['words', 'who', 'dueOn']}
      body={({ words, who, dueOn }) => ({ words, who, dueOn: dueOn || null })}
      submitLabel="Add it"
      done={done}
      onCancel={onCancel}
    >
      <TextField name="words" label="What is to be done" maxLength={500} />
      <TextField name="who" label="By whom" maxLength={120} />
      <DateField name="dueOn" label="By when" />
    </SettingForm>
  );
}

interface FinishProps {
  breachId: string;
  actionId: string;
  done: () => void;
  onCancel: () => void;
}

/** Says what was done. */
export function FinishAction({ breachId, actionId, done, onCancel }: FinishProps) {
  return (
    <SettingForm<{ words: string }>
      label="Done"
      path={`/breaches/${breachId}/actions/${actionId}/outcome`}
      permission="breach:handle"
      defaults={{ words: '' }}
      fields={['words']}
      body={(values) => values}
      submitLabel="It is done"
      done={done}
      onCancel={onCancel}
    >
      <TextField name="words" label="What was done" maxLength={500} />
    </SettingForm>
  );
}

function Close({ breach, done, onCancel }: ActProps) {
  return (
    <SettingForm<{ outcome: string }>
      label="Close it"
      path={at(breach, 'outcome')}
      permission="breach:handle"
      defaults={{ outcome: '' }}
      fields={['outcome']}
      body={(values) => values}
      submitLabel="Close it"
      done={done}
      onCancel={onCancel}
    >
      <TextAreaField name="outcome" label="What was learned" />
    </SettingForm>
  );
}
