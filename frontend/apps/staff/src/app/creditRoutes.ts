import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { creditSearch } from '../credit/search';
import { creditUseSearch, unclaimedSearch } from '../credituse/search';
import { root } from './root';

const credits = createRoute({
  getParentRoute: () => root,
  path: '/credits',
  validateSearch: creditSearch,
  component: lazyRouteComponent(() => import('../credit/CreditsPage'), 'CreditsPage'),
});

const accountCredit = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/credit',
  component: lazyRouteComponent(() => import('./AccountCreditPage'), 'AccountCreditPage'),
});

const creditUses = createRoute({
  getParentRoute: () => root,
  path: '/credit-uses',
  validateSearch: creditUseSearch,
  component: lazyRouteComponent(() => import('../credituse/CreditUsesPage'), 'CreditUsesPage'),
});

const creditUse = createRoute({
  getParentRoute: () => root,
  path: '/credit-uses/$useId',
  component: lazyRouteComponent(() => import('../credituse/CreditUsePage'), 'CreditUsePage'),
});

const unclaimedCredits = createRoute({
  getParentRoute: () => root,
  path: '/unclaimed-credits',
  validateSearch: unclaimedSearch,
  component: lazyRouteComponent(() => import('../credituse/UnclaimedPage'), 'UnclaimedPage'),
});

/** Credits, and what is done with them. */
export const creditRoutes = [credits, accountCredit, creditUses, creditUse, unclaimedCredits] as const;
