import { Button, Dialog } from '@quarterday/ui';
import { useState } from 'react';
import { SIGN_OUT_ADDRESS } from './SignedOut';
import { useSignInEnding } from './signInLimits';

/** Two minutes before a sign-in ends it says so, over whatever is being done; the form beneath keeps everything. */
export function IdleWarning() {
  const { ending, stay } = useSignInEnding();
  const [seen, setSeen] = useState(false);
  if (!ending || ending.secondsLeft === 0) return null;
  if (ending.prolongs) return <StillThere secondsLeft={ending.secondsLeft} onStay={stay} />;
  return seen ? null : <EndsSoon secondsLeft={ending.secondsLeft} onSeen={() => setSeen(true)} />;
}

function StillThere({ secondsLeft, onStay }: { secondsLeft: number; onStay: () => void }) {
  return (
    <Dialog open onClose={onStay} title="Are you still there?" firm>
      <p>
        Nobody has used Quarterday for a while. You will be signed out in <TimeLeft seconds={secondsLeft} />.
        What you typed stays on this page either way.
      </p>
      <div className="dialog-actions">
        <Button autoFocus onClick={onStay}>
          Stay signed in
        </Button>
        <a className="button" data-kind="quiet" href={SIGN_OUT_ADDRESS}>
          Sign out now
        </a>
      </div>
    </Dialog>
  );
}

function EndsSoon({ secondsLeft, onSeen }: { secondsLeft: number; onSeen: () => void }) {
  return (
    <Dialog open onClose={onSeen} title="Your sign-in ends soon" firm>
      <p>
        A sign-in lasts a working day and no longer. Yours ends in <TimeLeft seconds={secondsLeft} />; then
        you sign in again, and what you typed stays on this page.
      </p>
      <div className="dialog-actions">
        <Button autoFocus onClick={onSeen}>
          Carry on
        </Button>
      </div>
    </Dialog>
  );
}

/** Counts every second for the eye, and only now and then for the ear. */
function TimeLeft({ seconds }: { seconds: number }) {
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return (
    <>
      <strong aria-hidden="true">
        {minutes}:{rest}
      </strong>
      <span className="visually-hidden" role="timer" aria-live="polite" aria-atomic="true">
        {heard(seconds)}
      </span>
    </>
  );
}

function heard(seconds: number): string {
  if (seconds > 60) return 'less than two minutes';
  return seconds > 20 ? 'less than one minute' : 'a few seconds';
}
