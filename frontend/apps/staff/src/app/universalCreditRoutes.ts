import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requestsSearch, toDosSearch } from '../universalcredit/search';
import { root } from './root';

const toDos = createRoute({
  getParentRoute: () => root,
  path: '/universal-credit-to-dos',
  validateSearch: toDosSearch,
  component: lazyRouteComponent(() => import('../universalcredit/ToDosPage'), 'ToDosPage'),
});

const toDo = createRoute({
  getParentRoute: () => root,
  path: '/universal-credit-to-dos/$toDoId',
  component: lazyRouteComponent(() => import('../universalcredit/ToDoPage'), 'ToDoPage'),
});

const requests = createRoute({
  getParentRoute: () => root,
  path: '/universal-credit-requests',
  validateSearch: requestsSearch,
  component: lazyRouteComponent(() => import('../universalcredit/RequestsPage'), 'RequestsPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$accountId/universal-credit',
  component: lazyRouteComponent(
    () => import('../universalcredit/AccountUniversalCreditPage'),
    'AccountUniversalCreditPage',
  ),
});

/** What the Landlord Portal asks, and what is asked there. */
export const universalCreditRoutes = [toDos, toDo, requests, account] as const;
