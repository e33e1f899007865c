import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renderFor } from '../platform/testing';
import { Claim } from './Claim';
import type { Line, ToDoFile } from './model';

const server = setupServer(http.get('*/api/v1/me', () => new HttpResponse(null, { status: 503 })));
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const RENT: Line = {
  key: 'RENT',
  field: 'RENT',
  kind: 'MONEY',
  label: 'Rent',
  value: '11746',
  pasted: '117.46',
  said: '11747',
  outcome: 'DIFFERS',
  words: 'The claim says £0.01 more',
};

const FILE: ToDoFile = {
  toDo: {
    id: 't1',
    portalReference: 'TD-1',
    kindCode: 'TENANCY_DETAILS',
    kind: 'Provide tenancy details',
    claimName: 'Ama Example',
    accountId: 'a1',
    accountReference: 'T500123',
    receivedOn: '2026-11-16',
    dueOn: '2026-11-18',
    late: false,
    state: 'RECEIVED',
    mine: true,
    withdrawnWhy: '',
    enteredByName: 'Amara Lewis',
    enteredAt: '2026-11-16T09:00:00Z',
  },
  lines: [RENT],
  contentHash: 'hash-1',
  answers: [],
};

describe('a claim beside the books', () => {
  it('says in words that it differs and by how much, and copies as the portal takes it', async () => {
    const person = userEvent.setup();
    renderFor(['uc:verify'], <Claim file={FILE} done={() => {}} />);
    await screen.findByText('Differs');
    screen.getByText('The claim says £0.01 more');
    screen.getByText('1 of 1 differ, 0 not said');
    await person.click(screen.getByRole('button', { name: 'Copy: Rent' }));
    expect(await navigator.clipboard.readText()).toBe('117.46');
  });

  it('is not answered with something typed that nobody has compared', async () => {
    const person = userEvent.setup();
    let sent: unknown = null;
    const said: string[] = [];
    server.use(
      http.post('*/api/v1/universal-credit-to-dos/t1/claim', async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({});
      }),
    );
    renderFor(['uc:verify'], <Claim file={FILE} done={(words) => said.push(words)} />);
    await person.click(await screen.findByRole('button', { name: 'The claim says the same: Rent' }));
    expect(screen.getAllByText('Compare first: what you typed is not kept yet').length).toBeGreaterThan(0);
    await person.click(screen.getByRole('button', { name: 'Compare' }));
    await expect.poll(() => said).toEqual(['Compared']);
    expect(sent).toEqual({ said: [{ key: 'RENT', value: '11746' }] });
  });
});
