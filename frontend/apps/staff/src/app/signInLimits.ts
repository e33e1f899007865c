import { call, Problem, touched } from '@quarterday/api';
import { useCallback, useEffect, useRef, useState } from 'react';

/** When the sign-in ends, by this computer's clock. */
interface Limits {
  /** If nobody uses it. */
  idleAt: number;
  /** However much it is used. */
  endsAt: number;
}

/** What remains of the sign-in once it is time to say so. */
export interface Ending {
  secondsLeft: number;
  /** Whether using the page would prolong it. */
  prolongs: boolean;
}

const WARN_MS = 120_000;
/** The server counts by the minute; asking more often tells it nothing new. */
const ASK_EVERY_MS = 60_000;
/** All tabs share one sign-in: what one is told, the others know. */
const SHARED = 'quarterday.sign-in';
const HANDS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

async function ask(background: boolean): Promise<Limits | null> {
  const at = Date.now();
  const told = await call<{ idleInSeconds?: number | null; endsInSeconds?: number | null }>('/me/sign-in', {
    headers: background ? { 'X-Quarterday-Background': 'true' } : {},
  });
  if (typeof told.idleInSeconds !== 'number' || typeof told.endsInSeconds !== 'number') return null;
  return { idleAt: at + told.idleInSeconds * 1000, endsAt: at + told.endsInSeconds * 1000 };
}

/** Reads what another tab was told. */
function sharedLimits(text: string | null): Limits | null {
  try {
    return text ? (JSON.parse(text) as Limits) : null;
  } catch {
    return null;
  }
}

/**
 * Tells the server that somebody is at work (typing alone asks it nothing), and says when the sign-in is
 * about to end. Once the warning is up only its button counts as an answer.
 */
export function useSignInEnding(): { ending: Ending | null; stay: () => void } {
  const limits = useRef<Limits | null>(null);
  const askedAt = useRef(0);
  const warned = useRef(false);
  /** It is over: nothing is asked until another tab has signed in again. */
  const over = useRef(false);
  const [ending, setEnding] = useState<Ending | null>(null);

  const look = useCallback(() => {
    const now = limits.current;
    const left = now ? Math.min(now.idleAt, now.endsAt) - Date.now() : Number.POSITIVE_INFINITY;
    warned.current = left <= WARN_MS;
    setEnding(
      now && left <= WARN_MS
        ? { secondsLeft: Math.max(0, Math.ceil(left / 1000)), prolongs: now.idleAt < now.endsAt }
        : null,
    );
    return left;
  }, []);

  const renew = useCallback(
    async (background: boolean) => {
      askedAt.current = Date.now();
      try {
        limits.current = await ask(background);
        if (limits.current) localStorage.setItem(SHARED, JSON.stringify(limits.current));
      } catch (failure) {
        // Not reached: asked again later. Signed out: the client has said so to the whole page.
        over.current = failure instanceof Problem && (failure.status === 499 || failure.status === 401);
        if (over.current) limits.current = null;
      }
      look();
    },
    [look],
  );

  useEffect(() => {
    void renew(false);
    const onHand = () => {
      touched();
      if (!warned.current && !over.current && Date.now() - askedAt.current >= ASK_EVERY_MS) void renew(false);
    };
    const onShared = (event: StorageEvent) => {
      if (event.key !== SHARED) return;
      limits.current = sharedLimits(event.newValue) ?? limits.current;
      over.current = false;
      look();
    };
    const clock = setInterval(() => {
      // The server decides whether it is over: another tab or a stopped clock may know better.
      if (look() <= 0 && Date.now() - askedAt.current >= ASK_EVERY_MS) void renew(true);
    }, 1_000);
    for (const hand of HANDS) window.addEventListener(hand, onHand, { passive: true, capture: true });
    window.addEventListener('storage', onShared);
    return () => {
      clearInterval(clock);
      for (const hand of HANDS) window.removeEventListener(hand, onHand, { capture: true });
      window.removeEventListener('storage', onShared);
    };
  }, [renew, look]);

  return { ending, stay: () => void renew(false) };
}
