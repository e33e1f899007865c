import { MoneyField, TextField } from '@quarterday/ui';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChangeForm } from './ChangeForm';
import type { Change } from './change';
import { renderFor } from './testing';

const address = `${window.location.origin}/api/v1/accounts/a1/charges`;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const PREVIEW: Change = {
  state: 'PREVIEW',
  earliestOn: '2026-11-09',
  secondPersonNeeded: false,
  lines: [
    {
      accountId: 'a1',
      weekStartsOn: '2026-11-09',
      rentYear: 2026,
      rentWeek: 32,
      typeCode: 'DCI',
      shouldBePence: 250,
      isPence: 231,
      differencePence: 19,
    },
  ],
  totalPence: 19,
  voidLossPence: 0,
  weeklyRollPence: 19,
  findings: [
    { code: 'NOT_MONDAY', pointer: '/from', detail: 'It does not start on a Monday.', blocking: false },
  ],
  contentHash: 'hash-1',
};

function form(done = vi.fn()) {
  return (
    <ChangeForm<{ weeklyPence?: number; reason: string }>
      label="Change the charge"
      path="/accounts/a1/charges"
      defaults={{ reason: '' }}
      fields={['weeklyPence', 'reason']}
      body={(values) => ({ weeklyPence: values.weeklyPence ?? 0, reason: values.reason })}
      submitLabel="Change it"
      done={done}
    >
      <MoneyField name="weeklyPence" label="Amount" />
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}

async function fill() {
  await userEvent.type(screen.getByLabelText('Amount'), '2.50');
  await userEvent.type(screen.getByLabelText('Reason'), 'Premium went up');
}

describe('a change that reaches into the past', () => {
  it('is previewed line by line and made exactly as previewed, once confirmed', async () => {
    const sent: { body: unknown; key: string | null }[] = [];
    server.use(
      http.post(`${address}/preview`, () => HttpResponse.json(PREVIEW)),
      http.post(address, async ({ request }) => {
        sent.push({ body: await request.json(), key: request.headers.get('Idempotency-Key') });
        return HttpResponse.json({ ...PREVIEW, state: 'APPLIED' });
      }),
    );
    const done = vi.fn();
    renderFor(['account:write'], form(done));
    await fill();
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByRole('table', { name: 'Lines in past weeks' })).toHaveTextContent('+£0.19');
    await userEvent.click(screen.getByRole('button', { name: 'Change it' }));
    expect(sent).toHaveLength(0);
    await userEvent.click(screen.getByRole('checkbox', { name: 'It does not start on a Monday.' }));
    await userEvent.click(screen.getByRole('button', { name: 'Change it' }));
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    expect(sent[0]?.body).toEqual({
      weeklyPence: 250,
      reason: 'Premium went up',
      previewHash: 'hash-1',
      confirmed: ['NOT_MONDAY'],
    });
    expect(sent[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('asks for a new preview when the form is altered after it', async () => {
    server.use(http.post(`${address}/preview`, () => HttpResponse.json({ ...PREVIEW, findings: [] })));
    renderFor(['account:write'], form());
    await fill();
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByRole('button', { name: 'Change it' })).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Reason'), ' again');
    expect(screen.getByRole('button', { name: 'Preview' })).toBeInTheDocument();
  });

  it('sends the same key again when the answer was lost, so that it is done once', async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post(`${address}/preview`, () => HttpResponse.json({ ...PREVIEW, findings: [] })),
      http.post(address, ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return keys.length === 1 ? HttpResponse.error() : HttpResponse.json({ ...PREVIEW, state: 'APPLIED' });
      }),
    );
    renderFor(['account:write'], form());
    await fill();
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Change it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Quarterday cannot be reached');
    await userEvent.click(screen.getByRole('button', { name: 'Change it' }));
    await waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[1]).toBe(keys[0]);
  });

  it('puts the server’s problem on its field', async () => {
    server.use(
      http.post(`${address}/preview`, () =>
        HttpResponse.json(
          {
            title: 'Not right',
            status: 422,
            errors: [{ pointer: '/reason', code: 'BLANK', detail: 'Say why' }],
          },
          { status: 422 },
        ),
      ),
    );
    renderFor(['account:write'], form());
    await userEvent.type(screen.getByLabelText('Amount'), '1');
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByRole('link', { name: 'Say why' })).toBeInTheDocument();
    expect(screen.getByLabelText('Reason')).toHaveAccessibleDescription(/Say why/);
  });

  it('cannot be sent by who may not, and says why', () => {
    renderFor(['account:read'], form());
    expect(screen.getByRole('button', { name: 'Preview' })).toHaveAccessibleDescription(
      'Your job role may not change tenancies, people, properties and charges.',
    );
  });
});
