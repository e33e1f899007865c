import { Problem } from '@quarterday/api';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { meQuery } from '../platform/me';
import { Frame } from './Frame';
import { NotFound, PageError } from './PageError';
import { signInAddress } from './SignedOut';

interface Context {
  queries: QueryClient;
}

/** Around every page: who is signed in is known before anything is shown. */
export const root = createRootRouteWithContext<Context>()({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: PageError,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(meQuery);
    } catch (failure) {
      // Nothing is on the page yet, so there is nothing to keep: go straight to the sign-in page.
      if (failure instanceof Problem && (failure.status === 499 || failure.status === 401)) {
        window.location.assign(signInAddress(`/staff${location.href === '/' ? '/' : location.href}`));
        await new Promise(() => {});
      }
      throw failure;
    }
  },
});
