import { DateField, TextField, todayInEngland } from '@quarterday/ui';
import { SettingForm } from '../platform/SettingForm';

export type Step = 'IDENTIFY' | 'PAUSE' | 'RESUME' | 'EXTEND' | 'WITHDRAW';

const STEPS: Record<Step, { title: string; words: string; hint: string; said: string }> = {
  IDENTIFY: {
    title: 'Identity seen',
    words: 'What you saw',
    hint: 'Kind of paper and where; never its number',
    said: 'The clock runs from that day.',
  },
  PAUSE: {
    title: 'Wait for them',
    words: 'What they were asked for',
    hint: 'The clock stops until they answer',
    said: 'The clock is stopped.',
  },
  RESUME: { title: 'They answered', words: 'What they answered', hint: '', said: 'The clock goes on.' },
  EXTEND: {
    title: 'Extend',
    words: 'Why it takes longer',
    hint: 'In the words they are told; once, and within the first month',
    said: 'The time is extended. Tell them today.',
  },
  WITHDRAW: {
    title: 'Withdrawn',
    words: 'How they said so',
    hint: 'What was assembled is forgotten',
    said: 'The request is withdrawn.',
  },
};

interface StepFormProps {
  requestId: string;
  step: Step;
  done: (words: string) => void;
  onCancel: () => void;
}

/** What moves the clock of a request, with its day and its words. */
export function StepForm({ requestId, step, done, onCancel }: StepFormProps) {
  const { title, words, hint, said } = STEPS[step];
  return (
    <SettingForm<{ on: string; words: string }>
      label={title}
      path={`/subject-access-requests/${requestId}/steps`}
      permission="data:rights"
      defaults={{ on: todayInEngland().toString(), words: '' }}
      fields={['on', 'words']}
      body={(values) => ({ step, on: values.on || null, words: values.words })}
      submitLabel={title}
      done={() => done(said)}
      onCancel={onCancel}
    >
      <TextField name="words" label={words} hint={hint} maxLength={300} />
      <DateField name="on" label="On" />
    </SettingForm>
  );
}
