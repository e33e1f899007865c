import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerOf, call, read } from './calls';
import { download } from './download';
import { SubmissionKey } from './idempotency';
import { touched } from './presence';
import { Problem } from './problem';
import { pointerToName, problemToForm } from './problemToForm';

const origin = window.location.origin;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const at = (path: string) => `${origin}/api/v1${path}`;

describe('a call', () => {
  it('carries the header that keeps a signed-out answer from becoming a redirect', async () => {
    let header: string | null = null;
    server.use(
      http.get(at('/me'), ({ request }) => {
        header = request.headers.get('X-Requested-With');
        return HttpResponse.json({ name: 'Amara Lewis' });
      }),
    );
    expect(await call('/me')).toEqual({ name: 'Amara Lewis' });
    expect(header).toBe('JavaScript');
  });

  it('is read at the address of the contract, with its parameters in their places', async () => {
    let asked = '';
    server.use(
      http.get(at('/accounts/:accountId/charges'), ({ request }) => {
        asked = request.url;
        return HttpResponse.json([]);
      }),
      http.get(at('/people'), ({ request }) => {
        asked = request.url;
        return HttpResponse.json({ items: [], next: null });
      }),
    );
    await read('/api/v1/accounts/{accountId}/charges', { params: { path: { accountId: 'a/1' } } });
    expect(asked).toBe(at('/accounts/a%2F1/charges'));
    await read('/api/v1/people', { params: { query: { q: 'Osei & Co', after: undefined } } });
    expect(asked).toBe(at('/people?q=Osei+%26+Co'));
  });

  it('says when nobody is at the page, so that refreshing itself does not keep the sign-in alive', async () => {
    const seen: (string | null)[] = [];
    server.use(
      http.get(at('/jobs'), ({ request }) => {
        seen.push(request.headers.get('X-Quarterday-Background'));
        return HttpResponse.json({});
      }),
    );
    vi.useFakeTimers({ toFake: ['Date'] });
    touched();
    await call('/jobs');
    vi.setSystemTime(Date.now() + 61_000);
    await call('/jobs');
    touched();
    await call('/jobs');
    vi.useRealTimers();
    expect(seen).toEqual([null, 'true', null]);
  });

  it('becomes a problem with its fields when the server refuses', async () => {
    server.use(
      http.post(at('/x'), () =>
        HttpResponse.json(
          {
            title: 'Not right',
            status: 422,
            detail: 'See below',
            code: 'INVALID',
            errors: [{ pointer: '/reason', code: 'BLANK', detail: 'Say why' }],
          },
          { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    const problem = await call('/x', { method: 'POST', body: {} }).catch((failure: unknown) => failure);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      status: 422,
      code: 'INVALID',
      errors: [{ pointer: '/reason', detail: 'Say why' }],
    });
  });

  it('tells the shell when the person is signed out', async () => {
    const heard = vi.fn();
    window.addEventListener('quarterday:signed-out', heard);
    server.use(http.get(at('/me'), () => new HttpResponse(null, { status: 499 })));
    await expect(call('/me')).rejects.toMatchObject({ status: 499, title: 'You are signed out' });
    expect(heard).toHaveBeenCalledTimes(1);
    window.removeEventListener('quarterday:signed-out', heard);
  });

  it('is a problem too when the server cannot be reached, or answers something that is no problem document', async () => {
    server.use(http.get(at('/me'), () => HttpResponse.error()));
    await expect(call('/me')).rejects.toMatchObject({ status: 0, title: 'Quarterday cannot be reached' });
    server.use(http.get(at('/me'), () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 })));
    await expect(call('/me')).rejects.toBeInstanceOf(Problem);
  });

  it('keeps the version of what was read, for the write that follows', async () => {
    server.use(http.get(at('/people/1'), () => HttpResponse.json({ id: '1' }, { headers: { ETag: '"4"' } })));
    expect(await answerOf('/people/1')).toEqual({ data: { id: '1' }, version: '"4"' });
  });
});

describe('a submission key', () => {
  it('stays the same while the same thing is tried again, and changes with what is asked', () => {
    const submission = new SubmissionKey();
    const first = submission.keyFor({ amountPence: 100 });
    expect(submission.keyFor({ amountPence: 100 })).toBe(first);
    const second = submission.keyFor({ amountPence: 200 });
    expect(second).not.toBe(first);
    submission.done();
    expect(submission.keyFor({ amountPence: 200 })).not.toBe(second);
  });
});

describe('the server’s problems in a form', () => {
  it('go to the fields they name; the others are kept for the summary', () => {
    const set = vi.fn();
    const problem = new Problem(
      {
        title: 'Not right',
        errors: [
          { pointer: '/members/0/personId', code: 'UNKNOWN', detail: 'No such person' },
          { pointer: '/previewHash', code: 'STALE', detail: 'Preview it again' },
        ],
      },
      422,
    );
    const rest = problemToForm(problem, ['members'], set);
    expect(set).toHaveBeenCalledWith('members.0.personId', { type: 'UNKNOWN', message: 'No such person' });
    expect(rest).toEqual({ title: 'Not right', messages: ['Preview it again'] });
  });

  it('show the detail when no field is named', () => {
    expect(
      problemToForm(new Problem({ title: 'Refused', detail: 'You prepared this debit.' }, 403), [], vi.fn())
        .messages,
    ).toEqual(['You prepared this debit.']);
  });

  it('read escaped pointers', () => {
    expect(pointerToName('/a~1b/0/c~0d')).toBe('a/b.0.c~d');
  });
});

describe('a file', () => {
  it('is saved under the name the server gives it', async () => {
    const saved: string[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} }));
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    server.use(
      http.get(
        at('/accounts/export.csv'),
        () =>
          new HttpResponse('Account\r\n', {
            headers: { 'Content-Disposition': 'attachment; filename="Accounts.csv"' },
          }),
      ),
    );
    await download('/accounts/export.csv', { sort: '-balance' });
    expect(saved).toEqual(['Accounts.csv']);
    click.mockRestore();
  });

  it('that is refused is a problem and never a saved file', async () => {
    server.use(
      http.get(at('/accounts/export.pdf'), () =>
        HttpResponse.json({ title: 'This list is too long for a PDF', status: 422 }, { status: 422 }),
      ),
    );
    await expect(download('/accounts/export.pdf')).rejects.toMatchObject({
      status: 422,
      title: 'This list is too long for a PDF',
    });
  });
});
