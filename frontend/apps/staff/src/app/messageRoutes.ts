import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { messageSearch } from '../message/search';
import { root } from './root';

const messages = createRoute({
  getParentRoute: () => root,
  path: '/messages',
  validateSearch: messageSearch,
  component: lazyRouteComponent(() => import('../message/MessagesPage'), 'MessagesPage'),
});

const message = createRoute({
  getParentRoute: () => root,
  path: '/messages/$messageId',
  component: lazyRouteComponent(() => import('../message/MessagePage'), 'MessagePage'),
});

const gateway = createRoute({
  getParentRoute: () => root,
  path: '/message-gateway',
  component: lazyRouteComponent(() => import('../message/GatewayPage'), 'GatewayPage'),
});

/** What leaves the council, and the gateway it leaves by. */
export const messageRoutes = [messages, message, gateway] as const;
