import { PageHead } from '@quarterday/ui';
import { useMe } from '../platform/me';
import { useTitle } from '../platform/page';

/** Where the tab lands that was opened only to sign in again. */
export function SignedInPage() {
  const me = useMe();
  useTitle('Signed in');
  return (
    <div className="stack">
      <PageHead title={`You are signed in as ${me.name}`} />
      <p>Close this tab and go on with what you were doing in the other one.</p>
    </div>
  );
}
