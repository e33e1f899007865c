import { SIGNED_OUT_EVENT } from '@quarterday/api';
import { Dialog } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { meQuery } from '../platform/me';

/** Where staff sign in; the server comes back to `return` when it is one of our own pages. */
export function signInAddress(page: string): string {
  return `/auth/staff/sign-in?return=${encodeURIComponent(page)}`;
}

export const SIGN_OUT_ADDRESS = '/auth/staff/sign-out';

/**
 * Over whatever was being done when the sign-in ended. The page beneath keeps its unsaved form; the
 * person signs in in another tab, comes back and goes on.
 */
export function SignedOutDialog() {
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();

  useEffect(() => {
    const show = () => setOpen(true);
    window.addEventListener(SIGNED_OUT_EVENT, show);
    return () => window.removeEventListener(SIGNED_OUT_EVENT, show);
  }, []);

  useEffect(() => {
    if (!open) return undefined;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await fetch('/api/v1/me', { headers: { 'X-Requested-With': 'JavaScript' } }).catch(
        () => null,
      );
      if (!answer?.ok) return;
      setOpen(false);
      await queries.invalidateQueries({
        predicate: (query) => query.state.status === 'error' || query.queryKey === meQuery.queryKey,
      });
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [open, queries]);

  return (
    <Dialog open={open} onClose={() => setOpen(false)} title="You are signed out" firm>
      <p>
        Nothing you typed is lost. Sign in in a new tab, come back to this one and carry on; a form that was
        being sent can be sent again and is posted once.
      </p>
      <div className="dialog-actions">
        <a className="button" href={signInAddress('/staff/signed-in')} target="_blank" rel="noreferrer">
          Sign in in a new tab
        </a>
        <button type="button" className="button" data-kind="quiet" onClick={() => setOpen(false)}>
          Look at the page first
        </button>
      </div>
    </Dialog>
  );
}
