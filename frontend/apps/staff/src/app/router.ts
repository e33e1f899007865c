import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { complaintRoutes } from './complaintRoutes';
import { courtRoutes } from './courtRoutes';
import { creditRoutes } from './creditRoutes';
import { dataRightsRoutes } from './dataRightsRoutes';
import { formerTenantRoutes } from './formerTenantRoutes';
import { messageRoutes } from './messageRoutes';
import { moneyRoutes } from './moneyRoutes';
import { officeRoutes } from './officeRoutes';
import { root } from './root';
import { tenancyAuditRoutes } from './tenancyAuditRoutes';
import { universalCreditRoutes } from './universalCreditRoutes';
import { workRoutes } from './workRoutes';
import { writeOffRoutes } from './writeOffRoutes';

const routeTree = root.addChildren([
  ...workRoutes,
  ...moneyRoutes,
  ...creditRoutes,
  ...complaintRoutes,
  ...courtRoutes,
  ...dataRightsRoutes,
  ...formerTenantRoutes,
  ...messageRoutes,
  ...officeRoutes,
  ...tenancyAuditRoutes,
  ...universalCreditRoutes,
  ...writeOffRoutes,
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
