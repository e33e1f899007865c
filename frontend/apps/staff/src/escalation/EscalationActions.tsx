import { call } from '@quarterday/api';
import { Button, Dialog, Form, FormActions, TextAreaField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Decision, Escalation } from './model';

const DECISIONS: Record<Decision, { title: string; label: string; said: string }> = {
  ANSWER: { title: 'Answer', label: 'The answer', said: 'It is answered.' },
  ASK_BACK: { title: 'Ask back', label: 'What you need to know', said: 'It is with the assistants.' },
  TAKE_OVER: { title: 'Take it over', label: 'What you do next', said: 'The case is yours.' },
};

const ORDER: readonly Decision[] = ['ANSWER', 'ASK_BACK', 'TAKE_OVER'];

interface ActionsProps {
  escalation: Escalation;
  done: (words: string) => void;
}

/** The officer's part, and the reply to what was asked back. */
export function EscalationActions({ escalation, done }: ActionsProps) {
  const noReply = useWhyNot('arrears:act');
  const [doing, setDoing] = useState<Decision | 'REPLY' | null>(null);
  if (escalation.decidedAt) return null;
  const backAsked = escalation.state === 'ASKED_BACK';
  return (
    <>
      {escalation.whyNotDecide ? (
        <span className="quiet">{escalation.whyNotDecide}</span>
      ) : (
        ORDER.filter((decision) => !(backAsked && decision === 'ASK_BACK')).map((decision, at) => (
          <Button
            key={decision}
            kind={at === 0 && !backAsked ? 'main' : 'quiet'}
            onClick={() => setDoing(decision)}
          >
            {DECISIONS[decision].title}
          </Button>
        ))
      )}
      {backAsked ? (
        <Button because={noReply} onClick={() => setDoing('REPLY')}>
          Reply
        </Button>
      ) : null}
      <Dialog
        open={doing !== null}
        onClose={() => setDoing(null)}
        title={doing === 'REPLY' ? 'Reply' : doing ? DECISIONS[doing].title : ''}
      >
        {doing ? (
          <Say
            escalation={escalation}
            doing={doing}
            onCancel={() => setDoing(null)}
            done={(words) => {
              setDoing(null);
              done(words);
            }}
          />
        ) : null}
      </Dialog>
    </>
  );
}

interface SayProps extends ActionsProps {
  doing: Decision | 'REPLY';
  onCancel: () => void;
}

function Say({ escalation, doing, done, onCancel }: SayProps) {
  const queries = useQueryClient();
  const replying = doing === 'REPLY';
  const words = replying
    ? { title: 'Reply', label: 'What you found out', said: 'It is with the officer again.' }
    : DECISIONS[doing];
  const { form, onSubmit, trouble, busy } = useServerForm<{ words: string }>({
    defaults: { words: '' },
    fields: ['words'],
    send: ({ words: typed }) =>
      call(`/escalations/${escalation.id}/${replying ? 'reply' : 'decision'}`, {
        method: 'POST',
        body: replying
          ? { words: typed }
          : { decision: doing, contentHash: escalation.contentHash, words: typed },
      }),
    done: () => {
      for (const key of ['escalations', 'tasks']) void queries.invalidateQueries({ queryKey: [key] });
      done(words.said);
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={words.title}>
      <p className="quiet">{escalation.question}</p>
      <TextAreaField name="words" label={words.label} />
      <FormActions busy={busy} onCancel={onCancel}>
        {words.title}
      </FormActions>
    </Form>
  );
}
