import { Problem } from '@quarterday/api';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { z } from 'zod';
import { accountListSearch, accountSearch } from '../account/search';
import { adjustmentSearch } from '../adjustment/search';
import { auditSearch } from '../audit/search';
import { calendarSearch } from '../calendar/search';
import { boardSearch } from '../debit/search';
import { importSearch } from '../migration/search';
import { personListSearch } from '../person/search';
import { meQuery } from '../platform/me';
import { propertyListSearch } from '../property/search';
import { referenceSearch } from '../reference/search';
import { reportSearch } from '../report/search';
import { newTenancySearch, tenancyListSearch } from '../tenancy/search';
import { Frame } from './Frame';
import { NotFound, PageError } from './PageError';
import { signInAddress } from './SignedOut';

interface Context {
  queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({
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

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../home/HomePage'), 'HomePage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('./SignedInPage'), 'SignedInPage'),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: accountListSearch,
  component: lazyRouteComponent(() => import('../account/AccountListPage'), 'AccountListPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId',
  validateSearch: accountSearch,
  component: lazyRouteComponent(() => import('../account/AccountPage'), 'AccountPage'),
});

const debits = createRoute({
  getParentRoute: () => root,
  path: '/weekly-debits',
  component: lazyRouteComponent(() => import('../debit/WeekListPage'), 'WeekListPage'),
});

const debit = createRoute({
  getParentRoute: () => root,
  path: '/weekly-debits/$week',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('../debit/BoardPage'), 'BoardPage'),
});

const charges = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/charges',
  component: lazyRouteComponent(() => import('../charge/ChargesPage'), 'ChargesPage'),
});

const changes = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  component: lazyRouteComponent(() => import('../charge/ProposedChangesPage'), 'ProposedChangesPage'),
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

const proof = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/proof',
  component: lazyRouteComponent(() => import('../account/ProofPage'), 'ProofPage'),
});

const properties = createRoute({
  getParentRoute: () => root,
  path: '/properties',
  validateSearch: propertyListSearch,
  component: lazyRouteComponent(() => import('../property/PropertyListPage'), 'PropertyListPage'),
});

const newProperty = createRoute({
  getParentRoute: () => root,
  path: '/properties/new',
  component: lazyRouteComponent(() => import('../property/NewPropertyPage'), 'NewPropertyPage'),
});

const property = createRoute({
  getParentRoute: () => root,
  path: '/properties/$propertyId',
  component: lazyRouteComponent(() => import('../property/PropertyPage'), 'PropertyPage'),
});

const tenancies = createRoute({
  getParentRoute: () => root,
  path: '/tenancies',
  validateSearch: tenancyListSearch,
  component: lazyRouteComponent(() => import('../tenancy/TenancyListPage'), 'TenancyListPage'),
});

const newTenancy = createRoute({
  getParentRoute: () => root,
  path: '/tenancies/new',
  validateSearch: newTenancySearch,
  component: lazyRouteComponent(() => import('../tenancy/NewTenancyPage'), 'NewTenancyPage'),
});

const tenancy = createRoute({
  getParentRoute: () => root,
  path: '/tenancies/$tenancyId',
  component: lazyRouteComponent(() => import('../tenancy/TenancyPage'), 'TenancyPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: personListSearch,
  component: lazyRouteComponent(() => import('../person/PersonListPage'), 'PersonListPage'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('../person/PersonPage'), 'PersonPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../audit/AuditPage'), 'AuditPage'),
});

const adjust = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/adjustment',
  component: lazyRouteComponent(() => import('../adjustment/AdjustPage'), 'AdjustPage'),
});

const adjustments = createRoute({
  getParentRoute: () => root,
  path: '/adjustments',
  validateSearch: adjustmentSearch,
  component: lazyRouteComponent(() => import('../adjustment/AdjustmentsPage'), 'AdjustmentsPage'),
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

const newPerson = createRoute({
  getParentRoute: () => root,
  path: '/people/new',
  component: lazyRouteComponent(() => import('../person/PersonPage'), 'NewPersonPage'),
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

const uploads = createRoute({
  getParentRoute: () => root,
  path: '/charge-uploads',
  component: lazyRouteComponent(() => import('../charge/UploadsPage'), 'UploadsPage'),
});

const upload = createRoute({
  getParentRoute: () => root,
  path: '/charge-uploads/$uploadId',
  component: lazyRouteComponent(() => import('../charge/UploadPage'), 'UploadPage'),
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

const routeTree = root.addChildren([
  home,
  signedIn,
  accounts,
  account,
  debits,
  debit,
  charges,
  changes,
  jobs,
  job,
  proof,
  properties,
  newProperty,
  property,
  tenancies,
  newTenancy,
  tenancy,
  people,
  person,
  audit,
  adjust,
  adjustments,
  imports,
  importReport,
  newPerson,
  staffPeople,
  calendar,
  reference,
  reports,
  uploads,
  upload,
  gallery,
  statement,
]);

export const router = createRouter({
  routeTree,
  basepath: '/staff',
  context: { queries: undefined as unknown as QueryClient },
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
