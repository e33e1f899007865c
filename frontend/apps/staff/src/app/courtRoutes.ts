import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { courtDatesSearch } from '../court/search';
import { courtCostSearch } from '../courtcost/search';
import { root } from './root';

const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/court',
  component: lazyRouteComponent(() => import('./WholeCourtPage'), 'WholeCourtPage'),
});

const dates = createRoute({
  getParentRoute: () => root,
  path: '/court-dates',
  validateSearch: courtDatesSearch,
  component: lazyRouteComponent(() => import('../court/CourtDatesPage'), 'CourtDatesPage'),
});

const costs = createRoute({
  getParentRoute: () => root,
  path: '/court-costs',
  validateSearch: courtCostSearch,
  component: lazyRouteComponent(() => import('../courtcost/CourtCostsPage'), 'CourtCostsPage'),
});

/** From the notice to the eviction. */
export const courtRoutes = [account, dates, costs] as const;
