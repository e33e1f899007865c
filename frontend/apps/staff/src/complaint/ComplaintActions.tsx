import { Button, Dialog } from '@quarterday/ui';
import { useState } from 'react';
import { useMe, whyNot } from '../platform/me';
import { DraftForm, isInvestigated } from './DraftForm';
import type { Complaint, Move } from './model';
import {
  Acknowledge,
  AddPoint,
  Close,
  Dispute,
  Escalate,
  Extend,
  Raise,
  Refuse,
  Resolve,
  Send,
  Withdraw,
} from './StepForms';
import { MOVES } from './words';

type Doing = Move | 'DRAFT' | 'POINT' | 'EXTEND' | 'DISPUTE';

const TITLES: Record<Doing, string> = {
  ...MOVES,
  DRAFT: 'Write the answer',
  POINT: 'Add a point',
  EXTEND: 'Put it off',
  DISPUTE: 'They dispute a sum',
};

/** What can be done now, the most likely first; what cannot is not offered. */
function offered({ file, moves, gaps, longestExtension }: Complaint): Doing[] {
  const steps: Doing[] = [];
  if (isInvestigated(file))
    steps.push(...(gaps.length === 0 ? (['ANSWER', 'DRAFT'] as const) : (['DRAFT'] as const)), 'POINT');
  const order: Move[] = ['ACKNOWLEDGE', 'RESOLVE', 'CLOSE', 'ESCALATE', 'RAISE', 'REFUSE', 'WITHDRAW'];
  steps.push(...order.filter((move) => moves.includes(move)));
  if (longestExtension) steps.push('EXTEND');
  if (
    file.accountId &&
    !file.holdId &&
    moves.length > 0 &&
    !['SERVICE_REQUEST', 'RESOLVED', 'CLOSED_AT_1'].includes(file.state)
  )
    steps.push('DISPUTE');
  return steps;
}

export function ComplaintActions({
  complaint,
  done,
}: {
  complaint: Complaint;
  done: (words: string) => void;
}) {
  const me = useMe();
  const [doing, setDoing] = useState<Doing | null>(null);
  const steps = offered(complaint);
  const finished = (words: string) => {
    setDoing(null);
    done(words);
  };
  const hadPart = complaint.notYou.startsWith('You wrote or sent');
  const because = (one: Doing) => {
    if (one === 'ANSWER' || (one === 'DRAFT' && hadPart)) return complaint.notYou || null;
    return whyNot(me, one === 'REFUSE' ? 'complaint:answer' : 'complaint:manage');
  };
  return (
    <>
      <div className="row no-print">
        {steps.map((one, place) => (
          <Button
            key={one}
            {...(place === 0 ? {} : { kind: 'quiet' as const })}
            because={because(one)}
            onClick={() => setDoing(one)}
          >
            {TITLES[one]}
          </Button>
        ))}
      </div>
      <Dialog open={doing !== null} onClose={() => setDoing(null)} title={doing ? TITLES[doing] : ''}>
        {doing ? (
          <StepForm doing={doing} complaint={complaint} done={finished} onCancel={() => setDoing(null)} />
        ) : null}
      </Dialog>
    </>
  );
}

interface FormProps {
  doing: Doing;
  complaint: Complaint;
  done: (words: string) => void;
  onCancel: () => void;
}

const FORMS = {
  RESOLVE: Resolve,
  RAISE: Raise,
  REFUSE: Refuse,
  ACKNOWLEDGE: Acknowledge,
  ESCALATE: Escalate,
  WITHDRAW: Withdraw,
  CLOSE: Close,
  ANSWER: Send,
  DRAFT: DraftForm,
  POINT: AddPoint,
  DISPUTE: Dispute,
} as const;

function StepForm({ doing, complaint, done, onCancel }: FormProps) {
  const props = { file: complaint.file, done, onCancel };
  if (doing === 'EXTEND') return <Extend {...props} longest={complaint.longestExtension ?? ''} />;
  const Form = FORMS[doing];
  return <Form {...props} />;
}
