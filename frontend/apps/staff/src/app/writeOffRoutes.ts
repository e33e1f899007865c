import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { candidateSearch, writeOffSearch } from '../writeoff/search';
import { scheduleSearch } from '../writeoffschedule/search';
import { writeOnSearch } from '../writeon/search';
import { root } from './root';

const accountDebt = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/debt',
  component: lazyRouteComponent(() => import('../writeoff/AccountDebtPage'), 'AccountDebtPage'),
});

const candidates = createRoute({
  getParentRoute: () => root,
  path: '/write-off-candidates',
  validateSearch: candidateSearch,
  component: lazyRouteComponent(() => import('../writeoff/CandidatesPage'), 'CandidatesPage'),
});

const writeOffs = createRoute({
  getParentRoute: () => root,
  path: '/write-offs',
  validateSearch: writeOffSearch,
  component: lazyRouteComponent(() => import('../writeoff/WriteOffsPage'), 'WriteOffsPage'),
});

const writeOff = createRoute({
  getParentRoute: () => root,
  path: '/write-offs/$writeOffId',
  component: lazyRouteComponent(() => import('../writeoff/WriteOffPage'), 'WriteOffPage'),
});

const schedules = createRoute({
  getParentRoute: () => root,
  path: '/write-off-schedules',
  validateSearch: scheduleSearch,
  component: lazyRouteComponent(() => import('../writeoffschedule/SchedulesPage'), 'SchedulesPage'),
});

const schedule = createRoute({
  getParentRoute: () => root,
  path: '/write-off-schedules/$scheduleId',
  component: lazyRouteComponent(() => import('../writeoffschedule/SchedulePage'), 'SchedulePage'),
});

const writeOns = createRoute({
  getParentRoute: () => root,
  path: '/write-ons',
  validateSearch: writeOnSearch,
  component: lazyRouteComponent(() => import('../writeon/WriteOnsPage'), 'WriteOnsPage'),
});

/** Debts that are given up, and those that come back. */
export const writeOffRoutes = [
  accountDebt,
  candidates,
  writeOffs,
  writeOff,
  schedules,
  schedule,
  writeOns,
] as const;
