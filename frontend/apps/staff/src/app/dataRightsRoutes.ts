import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { equalitySearch } from '../equality/search';
import { markerSearch } from '../marker/search';
import { legalHoldSearch, runSearch } from '../retention/search';
import { breachSearch, shownSearch } from './dataRightsSearch';
import { root } from './root';

const markers = createRoute({
  getParentRoute: () => root,
  path: '/cautionary-markers',
  validateSearch: markerSearch,
  component: lazyRouteComponent(() => import('../marker/MarkersPage'), 'MarkersPage'),
});

const safeguarding = createRoute({
  getParentRoute: () => root,
  path: '/safeguarding',
  component: lazyRouteComponent(() => import('../safeguarding/SafeguardingPage'), 'SafeguardingPage'),
});

const equality = createRoute({
  getParentRoute: () => root,
  path: '/equality-report',
  validateSearch: equalitySearch,
  component: lazyRouteComponent(() => import('../equality/EqualityPage'), 'EqualityPage'),
});

const schedule = createRoute({
  getParentRoute: () => root,
  path: '/retention-schedule',
  component: lazyRouteComponent(() => import('../retention/SchedulePage'), 'SchedulePage'),
});

const runs = createRoute({
  getParentRoute: () => root,
  path: '/retention-runs',
  component: lazyRouteComponent(() => import('../retention/RunsPage'), 'RunsPage'),
});

const run = createRoute({
  getParentRoute: () => root,
  path: '/retention-runs/$runId',
  validateSearch: runSearch,
  component: lazyRouteComponent(() => import('../retention/RunPage'), 'RunPage'),
});

const legalHolds = createRoute({
  getParentRoute: () => root,
  path: '/legal-holds',
  validateSearch: legalHoldSearch,
  component: lazyRouteComponent(() => import('../retention/LegalHoldsPage'), 'LegalHoldsPage'),
});

const subjectAccesses = createRoute({
  getParentRoute: () => root,
  path: '/subject-access-requests',
  validateSearch: shownSearch,
  component: lazyRouteComponent(() => import('../subjectaccess/SubjectAccessesPage'), 'SubjectAccessesPage'),
});

const subjectAccess = createRoute({
  getParentRoute: () => root,
  path: '/subject-access-requests/$requestId',
  component: lazyRouteComponent(() => import('../subjectaccess/SubjectAccessPage'), 'SubjectAccessPage'),
});

const corrections = createRoute({
  getParentRoute: () => root,
  path: '/correction-requests',
  validateSearch: shownSearch,
  component: lazyRouteComponent(() => import('../correctionrequest/CorrectionsPage'), 'CorrectionsPage'),
});

const correction = createRoute({
  getParentRoute: () => root,
  path: '/correction-requests/$requestId',
  component: lazyRouteComponent(() => import('../correctionrequest/CorrectionPage'), 'CorrectionPage'),
});

const breaches = createRoute({
  getParentRoute: () => root,
  path: '/breaches',
  validateSearch: breachSearch,
  component: lazyRouteComponent(() => import('../breach/BreachesPage'), 'BreachesPage'),
});

/** What people ask about their data, breaches, markers, safeguarding, equality figures and what is removed when. */
export const dataRightsRoutes = [
  subjectAccesses,
  subjectAccess,
  corrections,
  correction,
  breaches,
  markers,
  safeguarding,
  equality,
  schedule,
  runs,
  run,
  legalHolds,
] as const;
