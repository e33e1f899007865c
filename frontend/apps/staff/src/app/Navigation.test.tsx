import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
  useRouterState,
} from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Navigation } from './Navigation';
import { groupOf, NAVIGATION } from './navigation';

function Page() {
  return <Navigation path={useRouterState({ select: (state) => state.location.pathname })} />;
}

/** The navigation as somebody sees it who comes to this page. */
async function at(path: string) {
  const router = createRouter({
    routeTree: createRootRoute({ component: Page, notFoundComponent: () => null }),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  const { unmount } = render(<RouterProvider router={router as never} />);
  await screen.findByRole('button', { name: 'Money in' });
  return { router, unmount };
}

const duty = (name: string) => screen.getByRole('button', { name });

beforeEach(() => {
  localStorage.clear();
  window.innerHeight = 800;
});

describe('the pages of the navigation', () => {
  it('are each in one group, under a name and a sign no other page has', () => {
    const links = NAVIGATION.flatMap((group) => group.links);
    for (const said of ['to', 'name', 'sign'] as const) {
      expect(new Set(links.map((link) => link[said])).size).toBe(links.length);
    }
    for (const said of ['id', 'title', 'sign'] as const) {
      expect(new Set(NAVIGATION.map((group) => group[said])).size).toBe(NAVIGATION.length);
    }
  });

  it('know their group, and so do the pages reached from them', () => {
    expect(groupOf('/')).toBe('today');
    expect(groupOf('/accounts/17/holds')).toBe('accounts');
    expect(groupOf('/write-offs/3')).toBe('after');
    expect(groupOf('/arrearsx')).toBeUndefined();
  });
});

describe('the groups of the navigation', () => {
  it('are closed where the window has no room, but for the one of the page', async () => {
    await at('/suspense/4');
    expect(duty('Bank and balancing')).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('link', { name: 'Suspense' })).toBeVisible();
    expect(duty('Money in')).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('link', { name: 'Cash batch' })).not.toBeInTheDocument();
  });

  it('are all open where the window has room for all', async () => {
    window.innerHeight = 2400;
    await at('/');
    for (const { title } of NAVIGATION) expect(duty(title)).toHaveAttribute('aria-expanded', 'true');
  });

  it('are opened by the keyboard, and stay open in this browser', async () => {
    const { unmount } = await at('/');
    duty('Money in').focus();
    await userEvent.keyboard('{Enter}');
    const pages = screen.getByRole('list', { name: 'Money in' });
    expect(within(pages).getByRole('link', { name: 'Cash batch' })).toBeVisible();
    await userEvent.tab();
    expect(screen.getByRole('link', { name: 'Cash batch' })).toHaveFocus();
    unmount();
    await at('/accounts');
    expect(duty('Money in')).toHaveAttribute('aria-expanded', 'true');
  });

  it('can be closed on a page of theirs, and open again for whoever comes back to it', async () => {
    const { unmount } = await at('/refunds');
    await userEvent.click(duty('Credits and refunds'));
    expect(duty('Credits and refunds')).toHaveAttribute('aria-expanded', 'false');
    unmount();
    await at('/refunds');
    expect(duty('Credits and refunds')).toHaveAttribute('aria-expanded', 'true');
  });

  it('do without what a browser kept that cannot be read', async () => {
    localStorage.setItem('quarterday.nav.groups', 'not json');
    await at('/');
    expect(duty('Today’s work')).toHaveAttribute('aria-expanded', 'true');
  });
});
