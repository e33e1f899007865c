import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { auditSearch, auditsSearch } from '../tenancyaudit/search';
import { root } from './root';

const audits = createRoute({
  getParentRoute: () => root,
  path: '/tenancy-audits',
  validateSearch: auditsSearch,
  component: lazyRouteComponent(() => import('../tenancyaudit/AuditsPage'), 'AuditsPage'),
});

const figures = createRoute({
  getParentRoute: () => root,
  path: '/tenancy-audits/figures',
  component: lazyRouteComponent(() => import('../tenancyaudit/FiguresPage'), 'FiguresPage'),
});

const suspicions = createRoute({
  getParentRoute: () => root,
  path: '/tenancy-audits/suspicions',
  component: lazyRouteComponent(() => import('../tenancyaudit/SuspicionsPage'), 'SuspicionsPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/tenancy-audits/$auditId',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../tenancyaudit/AuditPage'), 'AuditPage'),
});

/** Visits to homes, and what becomes of what is found there. */
export const tenancyAuditRoutes = [audits, figures, suspicions, audit] as const;
