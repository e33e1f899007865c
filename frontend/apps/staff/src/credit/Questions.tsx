import { call } from '@quarterday/api';
import {
  Badge,
  Button,
  ChoiceField,
  Dialog,
  Form,
  FormActions,
  formatInstant,
  Panel,
  TextAreaField,
} from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { AccountCredit, Question } from './model';
import { ANSWERS } from './words';

/** The council's questions: what the books say to each, and what a person answered. */
export function Questions({ credit }: { credit: AccountCredit }) {
  const may = useWhyNot('refund:propose');
  const because = credit.review ? may : (may ?? 'Begin to prove the credit first.');
  const [answering, setAnswering] = useState<Question | null>(null);
  return (
    <Panel title="Is it a credit?">
      <table className="plain">
        <caption className="visually-hidden">The questions that prove this credit</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">The books say</th>
            <th scope="col">Stands</th>
            <th scope="col">Answered</th>
            <th scope="col">
              <span className="visually-hidden">Do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {credit.questions.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                {one.question}
                <div className="hint">{one.hint}</div>
              </th>
              <td>{one.foundWords}</td>
              <td>
                <Badge kind={ANSWERS[one.standing].kind}>{ANSWERS[one.standing].words}</Badge>
              </td>
              <td>
                {one.evidence}
                {one.answeredAt ? (
                  <div className="quiet">
                    {one.answeredByName}, {formatInstant(one.answeredAt)}
                  </div>
                ) : null}
              </td>
              <td>
                {one.standing === 'CLEAR_BY_BOOKS' ? null : (
                  <Button kind="quiet" small because={because} onClick={() => setAnswering(one)}>
                    {one.answeredAt ? 'Answer again' : 'Answer'}
                    <span className="visually-hidden">: {one.question}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Dialog open={answering !== null} onClose={() => setAnswering(null)} title={answering?.question ?? ''}>
        {answering ? (
          <Answer accountId={credit.accountId} question={answering} onClose={() => setAnswering(null)} />
        ) : null}
      </Dialog>
    </Panel>
  );
}

interface AnswerProps {
  accountId: string;
  question: Question;
  onClose: () => void;
}

function Answer({ accountId, question, onClose }: AnswerProps) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ clear: string; evidence: string }>({
    defaults: { clear: '', evidence: question.evidence },
    fields: ['clear', 'evidence'],
    send: ({ clear, evidence }) =>
      call(`/accounts/${accountId}/credit/review/answers/${question.code}`, {
        method: 'PUT',
        body: {
          clear: clear ? clear === 'yes' : null,
          evidence,
          foundPence: question.foundPence,
        },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['credits'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={question.question}>
      <p>{question.foundWords}</p>
      <ChoiceField
        name="clear"
        label="What did you find?"
        options={[
          { value: 'yes', label: 'Nothing is in the way' },
          {
            value: 'no',
            label: 'Something is in the way',
            hint: 'It is put right before the credit is used',
          },
        ]}
      />
      <TextAreaField name="evidence" label="What you looked at, and what it said" hint={question.hint} />
      <FormActions busy={busy} onCancel={onClose}>
        Keep this answer
      </FormActions>
    </Form>
  );
}
