import { call } from '@quarterday/api';
import { Button, DateField, Dialog, Form, FormActions, SelectField, todayInEngland } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe, whyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import type { Answers, Questions } from './model';

/** What a person says of themselves, read and changed with them. Not shown to who may not take it down. */
export function EqualityButton({ personId }: { personId: string }) {
  const cannot = whyNot(useMe(), 'equality:keep');
  const [open, setOpen] = useState(false);
  if (cannot) return null;
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        Equality questions
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Equality questions" wide>
        {open ? <Asked personId={personId} close={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  );
}

function Asked({ personId, close }: { personId: string; close: () => void }) {
  const questions = useQuery({
    queryKey: ['equality-questions'],
    queryFn: ({ signal }) => call<Questions>('/equality-questions', { signal }),
  });
  const answers = useQuery({
    queryKey: ['equality-answers', personId],
    queryFn: ({ signal }) => call<Answers>(`/people/${personId}/equality-answers`, { signal }),
    gcTime: 0,
  });
  return (
    <Loaded query={questions} lines={4}>
      {(asked) => (
        <Loaded query={answers} lines={4}>
          {(given) => <Ask personId={personId} questions={asked} answers={given} close={close} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface AskProps {
  personId: string;
  questions: Questions;
  answers: Answers;
  close: () => void;
}

function Ask({ personId, questions, answers, close }: AskProps) {
  const queries = useQueryClient();
  const said = Object.fromEntries(
    questions.items.map(({ characteristic }) => [
      characteristic,
      answers.items.find((one) => one.characteristic === characteristic)?.choice ?? '',
    ]),
  );
  const { form, onSubmit, trouble, busy } = useServerForm<Record<string, string>>({
    defaults: { ...said, source: 'TELEPHONE', givenOn: todayInEngland().toString() },
    fields: ['source', 'givenOn'],
    send: ({ source, givenOn, ...choices }) =>
      call(`/people/${personId}/equality-answers`, {
        method: 'PUT',
        body: {
          source,
          givenOn: givenOn || null,
          answers: Object.entries(choices)
            .filter(([, choice]) => choice)
            .map(([characteristic, choice]) => ({ characteristic, choice })),
        },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['equality-answers', personId] });
      close();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Equality questions" wide>
      <p>
        Answering is their choice, and changes nothing about their account. Nobody who works on it sees the
        answers. Left empty, an answer is withdrawn.
      </p>
      {questions.items.map(({ characteristic, words, choices }) => (
        <SelectField
          key={characteristic}
          name={characteristic}
          label={words}
          optional
          placeholder="Not asked"
          options={choices.map(({ code, name }) => ({ value: code, label: name }))}
        />
      ))}
      <SelectField
        name="source"
        label="How they said it"
        options={[
          { value: 'TELEPHONE', label: 'On the telephone' },
          { value: 'IN_PERSON', label: 'In person' },
          { value: 'FORM', label: 'On a form' },
        ]}
      />
      <DateField name="givenOn" label="On" />
      <FormActions busy={busy} onCancel={close}>
        Keep it
      </FormActions>
    </Form>
  );
}
