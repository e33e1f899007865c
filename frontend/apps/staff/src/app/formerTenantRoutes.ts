import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { returnSearch, returnsSearch } from '../agencyreturn/search';
import { boardSearch, reportSearch } from '../formertenant/search';
import { placementSearch } from '../placement/search';
import { rechargeSearch } from '../recharge/search';
import { root } from './root';

const board = createRoute({
  getParentRoute: () => root,
  path: '/former-tenants',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('../formertenant/BoardPage'), 'BoardPage'),
});

const toProve = createRoute({
  getParentRoute: () => root,
  path: '/former-tenants/to-prove',
  component: lazyRouteComponent(() => import('../finalaccount/FinalAccountsPage'), 'FinalAccountsPage'),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/former-tenants/reports',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../formertenant/ReportsPage'), 'ReportsPage'),
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/former-tenants/$caseId',
  component: lazyRouteComponent(() => import('../formertenant/CasePage'), 'CasePage'),
});

const finalAccount = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/final-account',
  component: lazyRouteComponent(() => import('./WholeFinalAccountPage'), 'WholeFinalAccountPage'),
});

const limitation = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/limitation',
  component: lazyRouteComponent(() => import('../limitation/LimitationPage'), 'LimitationPage'),
});

const recharges = createRoute({
  getParentRoute: () => root,
  path: '/recharges',
  validateSearch: rechargeSearch,
  component: lazyRouteComponent(() => import('../recharge/RechargesPage'), 'RechargesPage'),
});

const placements = createRoute({
  getParentRoute: () => root,
  path: '/placements',
  validateSearch: placementSearch,
  component: lazyRouteComponent(() => import('../placement/PlacementsPage'), 'PlacementsPage'),
});

const newPlacement = createRoute({
  getParentRoute: () => root,
  path: '/placements/new',
  component: lazyRouteComponent(() => import('../placement/NewPlacementPage'), 'NewPlacementPage'),
});

const placement = createRoute({
  getParentRoute: () => root,
  path: '/placements/$placementId',
  component: lazyRouteComponent(() => import('../placement/PlacementPage'), 'PlacementPage'),
});

const agencyReturns = createRoute({
  getParentRoute: () => root,
  path: '/agency-returns',
  validateSearch: returnsSearch,
  component: lazyRouteComponent(() => import('../agencyreturn/ReturnsPage'), 'ReturnsPage'),
});

const agencyReturn = createRoute({
  getParentRoute: () => root,
  path: '/agency-returns/$fileId',
  validateSearch: returnSearch,
  component: lazyRouteComponent(() => import('../agencyreturn/ReturnPage'), 'ReturnPage'),
});

/** Debts of tenancies that are over. */
export const formerTenantRoutes = [
  board,
  toProve,
  reports,
  oneCase,
  finalAccount,
  limitation,
  recharges,
  placements,
  newPlacement,
  placement,
  agencyReturns,
  agencyReturn,
] as const;
