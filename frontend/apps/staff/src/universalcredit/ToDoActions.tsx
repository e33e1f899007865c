import { call } from '@quarterday/api';
import { Button, Dialog, TextAreaField, TextField } from '@quarterday/ui';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';
import { Asked } from './Asked';
import type { ToDoFile } from './model';

const TITLES = { LINK: 'Say which account it is', WITHDRAW: 'Take it off' } as const;

interface ActionsProps {
  file: ToDoFile;
  done: (words: string) => void;
}

/** Whose work it is, which account it is about, and that it is not asked any more. */
export function ToDoActions({ file, done }: ActionsProps) {
  const { toDo } = file;
  const because = useWhyNot('uc:verify');
  const [doing, setDoing] = useState<keyof typeof TITLES | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const path = `/universal-credit-to-dos/${toDo.id}`;
  const theirs = toDo.takenByName && !toDo.mine;
  const close = () => setDoing(null);
  const closed = (words: string) => {
    close();
    done(words);
  };
  async function take() {
    setTrouble(null);
    try {
      await call(`${path}/taking`, { method: 'POST', body: { take: !toDo.mine, over: Boolean(theirs) } });
      done(toDo.mine ? 'Put back' : 'It is yours');
    } catch (problem) {
      setTrouble(problem);
    }
  }
  return (
    <div className="row no-print">
      {trouble ? <ProblemAlert problem={trouble} /> : null}
      <Button kind="quiet" because={because} onClick={() => void take()}>
        {toDo.mine ? 'Put it back' : theirs ? `Take it over from ${toDo.takenByName}` : 'Take it'}
      </Button>
      <Button kind="quiet" because={because} onClick={() => setDoing('LINK')}>
        {toDo.accountId ? 'It is another account' : TITLES.LINK}
      </Button>
      <Button kind="quiet" because={because} onClick={() => setDoing('WITHDRAW')}>
        {TITLES.WITHDRAW}
      </Button>
      <Dialog open={doing !== null} onClose={close} title={doing ? TITLES[doing] : ''}>
        {doing === 'LINK' ? (
          <Asked
            label="It is this account"
            path={`${path}/account`}
            defaults={{ accountReference: '' }}
            said={() => 'The facts are those of this account'}
            done={closed}
            onCancel={close}
          >
            <TextField name="accountReference" label="Account" hint="Any reference of it" maxLength={40} />
          </Asked>
        ) : doing ? (
          <Asked
            label="Take it off"
            path={`${path}/withdrawal`}
            defaults={{ why: '' }}
            said={() => 'Taken off'}
            done={closed}
            onCancel={close}
          >
            <TextAreaField name="why" label="Why the portal does not ask any more" />
          </Asked>
        ) : null}
      </Dialog>
    </div>
  );
}
