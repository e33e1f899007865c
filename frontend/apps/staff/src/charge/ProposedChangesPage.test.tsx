import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renderFor } from '../platform/testing';
import { ProposedChangesPage } from './ProposedChangesPage';

const changes = `${window.location.origin}/api/v1/proposed-changes`;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const WAITING = {
  id: 'c1',
  kind: 'CHARGE',
  subjectId: 'a1',
  earliestOn: '2026-09-07',
  totalPence: 190,
  weeks: 10,
  contentHash: 'hash-1',
  state: 'AWAITING_CHECK',
  madeByName: 'Bola Adair',
  madeAt: '2026-11-20T10:00:00Z',
};

const PREVIEW = {
  state: 'PREVIEW',
  earliestOn: '2026-09-07',
  secondPersonNeeded: true,
  lines: [],
  totalPence: 190,
  voidLossPence: 0,
  weeklyRollPence: 19,
  findings: [],
  contentHash: 'hash-1',
};

describe('a change that waits for a second person', () => {
  it('is approved as it was shown, and is not looked at again once it is made', async () => {
    let made = false;
    let looks = 0;
    server.use(
      http.get('*/api/v1/me', () => new HttpResponse(null, { status: 503 })),
      http.get(changes, () => HttpResponse.json({ items: made ? [] : [WAITING] })),
      http.post(`${changes}/c1/preview`, () => {
        looks += 1;
        return made ? HttpResponse.json({ title: 'Decided' }, { status: 409 }) : HttpResponse.json(PREVIEW);
      }),
      http.post(`${changes}/c1/approval`, async ({ request }) => {
        made = true;
        expect(await request.json()).toEqual({ contentHash: 'hash-1' });
        return HttpResponse.json({});
      }),
    );
    renderFor(['tenancy:check'], <ProposedChangesPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Approve it' }));
    await screen.findByText('The change was approved and made');
    await waitFor(() => screen.getByText('Nothing waits for a second person'));
    expect(looks).toBe(1);
  });
});
