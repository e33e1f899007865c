import { Button, Dialog } from '@quarterday/ui';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { AskWarrant, IssueClaim, ListHearing, MoveWarrant, RecordOutcome } from './ClaimForms';
import type { Court } from './model';
import { MakeNotice, RecordPaper, RecordReview, Serve, Withdraw } from './NoticeForms';

const DOINGS = {
  MAKE: { title: 'Make a notice', form: MakeNotice },
  PAPER: { title: 'Notice given on paper', form: RecordPaper },
  SERVE: { title: 'Serve the notice', form: Serve },
  WITHDRAW: { title: 'Withdraw the notice', form: Withdraw },
  REVIEW: { title: 'Review of the notice', form: RecordReview },
  CLAIM: { title: 'Claim issued', form: IssueClaim },
  HEARING: { title: 'Hearing listed', form: ListHearing },
  OUTCOME: { title: 'The court’s decision', form: RecordOutcome },
  WARRANT: { title: 'Warrant asked for', form: AskWarrant },
  MOVE: { title: 'What became of the warrant', form: MoveWarrant },
} as const;

type Doing = keyof typeof DOINGS;

/** What can be done now; what cannot is not offered, but for a claim, which people wait for. */
function offered(court: Court): Doing[] {
  const { notice, claim } = court.file;
  const claimed = claim && !['STRUCK_OUT', 'WITHDRAWN'].includes(claim.state);
  const doings: Doing[] = [];
  if (!notice) doings.push('MAKE', 'PAPER');
  if (notice?.state === 'MADE') doings.push('SERVE');
  const decides = court.decisions.length > 0;
  if (decides && claim?.state === 'BACK_IN_COURT') doings.push('OUTCOME');
  if (court.warrantMoves.length > 0) doings.push('MOVE');
  if (court.mayAskWarrant) doings.push('WARRANT');
  if (decides && claim?.state !== 'BACK_IN_COURT') doings.push('OUTCOME');
  if (court.mayList) doings.push('HEARING');
  if (notice?.state === 'SERVED' && !claimed) doings.push('CLAIM');
  if (notice?.reviewBy && !claimed && ['NONE', 'ASKED'].includes(notice.review)) doings.push('REVIEW');
  if (notice && !claimed) doings.push('WITHDRAW');
  return doings;
}

interface ActionsProps {
  accountId: string;
  court: Court;
  done: (words: string) => void;
}

export function CourtActions({ accountId, court, done }: ActionsProps) {
  const because = useWhyNot('arrears:act');
  const [doing, setDoing] = useState<Doing | null>(null);
  const Form = doing ? DOINGS[doing].form : null;
  return (
    <div className="row no-print">
      {offered(court).map((one, place) => (
        <Button
          key={one}
          {...(place === 0 ? {} : { kind: 'quiet' as const })}
          because={because ?? (one === 'CLAIM' ? court.claimWhyNot : null)}
          onClick={() => setDoing(one)}
        >
          {DOINGS[one].title}
        </Button>
      ))}
      <Dialog open={doing !== null} onClose={() => setDoing(null)} title={doing ? DOINGS[doing].title : ''}>
        {Form ? (
          <Form
            accountId={accountId}
            court={court}
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
