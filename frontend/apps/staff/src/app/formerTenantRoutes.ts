import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { boardSearch, reportSearch } from '../formertenant/search';
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

/** Debts of tenancies that are over. */
export const formerTenantRoutes = [
  board,
  toProve,
  reports,
  oneCase,
  finalAccount,
  limitation,
  recharges,
] as const;
