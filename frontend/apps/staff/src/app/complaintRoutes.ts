import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { complaintsSearch, figuresSearch } from '../complaint/search';
import { root } from './root';

const complaints = createRoute({
  getParentRoute: () => root,
  path: '/complaints',
  validateSearch: complaintsSearch,
  component: lazyRouteComponent(() => import('../complaint/ComplaintsPage'), 'ComplaintsPage'),
});

const complaint = createRoute({
  getParentRoute: () => root,
  path: '/complaints/$complaintId',
  component: lazyRouteComponent(() => import('../complaint/ComplaintPage'), 'ComplaintPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/complaints',
  component: lazyRouteComponent(() => import('../complaint/AccountComplaintsPage'), 'AccountComplaintsPage'),
});

const figures = createRoute({
  getParentRoute: () => root,
  path: '/complaint-figures',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('../complaint/ComplaintFiguresPage'), 'ComplaintFiguresPage'),
});

/** From what somebody says to the council’s last word. */
export const complaintRoutes = [complaints, complaint, account, figures] as const;
