import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { auditSearch } from '../audit/search';
import { calendarSearch } from '../calendar/search';
import { importSearch } from '../migration/search';
import { referenceSearch } from '../reference/search';
import { reportSearch } from '../report/search';
import { root } from './root';

const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('./SignedInPage'), 'SignedInPage'),
});

const jobs = createRoute({
  getParentRoute: () => root,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../jobs/JobsPage'), 'JobsPage'),
});

const job = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$jobId',
  component: lazyRouteComponent(() => import('../jobs/JobsPage'), 'JobPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../audit/AuditPage'), 'AuditPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('../migration/ImportListPage'), 'ImportListPage'),
});

const importReport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$importId',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('../migration/ImportPage'), 'ImportPage'),
});

const staffPeople = createRoute({
  getParentRoute: () => root,
  path: '/staff-people',
  component: lazyRouteComponent(() => import('../person/StaffPeoplePage'), 'StaffPeoplePage'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/rent-calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('../calendar/CalendarPage'), 'CalendarPage'),
});

const reference = createRoute({
  getParentRoute: () => root,
  path: '/reference',
  validateSearch: referenceSearch,
  component: lazyRouteComponent(() => import('../reference/ReferencePage'), 'ReferencePage'),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../report/ReportPage'), 'ReportPage'),
});

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/dev/gallery',
  validateSearch: z.object({ sort: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./GalleryPage'), 'GalleryPage'),
});

const statement = createRoute({
  getParentRoute: () => root,
  path: '/accessibility-statement',
  component: lazyRouteComponent(() => import('./AccessibilityPage'), 'AccessibilityPage'),
});

/** The pages about the books as a whole, and about the application. */
export const officeRoutes = [
  signedIn,
  jobs,
  job,
  audit,
  imports,
  importReport,
  staffPeople,
  calendar,
  reference,
  reports,
  gallery,
  statement,
] as const;
