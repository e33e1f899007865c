import { Badge, Button, Dialog, formatDate, formatMoney, Panel } from '@quarterday/ui';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import type { Action, ComplaintFile } from './model';
import { Finish } from './StepForms';
import { ACTIONS } from './words';

/** Remedies and what is still to be done, each until somebody says what was done. */
export function Promises({ file, done }: { file: ComplaintFile; done: (words: string) => void }) {
  const because = useWhyNot('complaint:manage');
  const [finishing, setFinishing] = useState<Action | null>(null);
  if (file.actions.length === 0) return null;
  return (
    <Panel title="What is promised">
      <ul className="plain-list stack-close">
        {file.actions.map((action) => (
          <li key={action.id}>
            <strong>{ACTIONS[action.kind]}</strong>: {action.words} {sumOf(action)}{' '}
            {action.state === 'DONE' ? (
              <>
                <Badge kind="good">Done {action.doneOn ? formatDate(action.doneOn) : ''}</Badge>
                <div className="quiet">
                  {action.doneWords}, {action.doneByName}
                  {action.entryNumber ? `, entry ${action.entryNumber}` : ''}
                </div>
              </>
            ) : (
              <Badge kind={action.state === 'OPEN' ? 'warn' : 'info'}>
                {action.state === 'OPEN' ? 'By' : 'In the draft, by'}{' '}
                {action.dueOn ? formatDate(action.dueOn) : 'a day not said yet'}
              </Badge>
            )}
            {action.state === 'OPEN' ? (
              <Button kind="quiet" small because={because} onClick={() => setFinishing(action)}>
                It is done<span className="visually-hidden">: {action.words}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Dialog open={finishing !== null} onClose={() => setFinishing(null)} title="It is done">
        {finishing ? (
          <Finish
            file={file}
            action={finishing}
            done={(words) => {
              setFinishing(null);
              done(words);
            }}
            onCancel={() => setFinishing(null)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

function sumOf({ amountPence, setOff }: Action): string {
  if (!amountPence) return '';
  return `${formatMoney(amountPence)}${setOff ? ', taken off what is owed' : ', paid out'}`;
}
