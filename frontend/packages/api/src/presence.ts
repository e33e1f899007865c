/** A page nobody has touched for this long asks only for itself. */
const ATTENDED_MS = 60_000;

let touchedAt = Date.now();

/** Somebody's hand is on the page: told by the application at a key or a press. */
export function touched(): void {
  touchedAt = Date.now();
}

/**
 * The headers every call carries. With `X-Requested-With` a signed-out call is answered 499 instead of
 * a redirect that fetch cannot follow, so that an unsaved form stays where it is. A page left open
 * refreshes itself; that is no person using it, and must not keep the sign-in alive.
 */
export function ourHeaders(): Record<string, string> {
  return {
    'X-Requested-With': 'JavaScript',
    ...(Date.now() - touchedAt > ATTENDED_MS ? { 'X-Quarterday-Background': 'true' } : {}),
  };
}
