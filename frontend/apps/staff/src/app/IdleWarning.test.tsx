import { SIGNED_OUT_EVENT } from '@quarterday/api';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleWarning } from './IdleWarning';

const MINUTE = 60_000;
const calls: Headers[] = [];
let answer: () => Response;

function limits(idleInSeconds: number, endsInSeconds = 43_200): Response {
  return Response.json({ idleInSeconds, endsInSeconds });
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  calls.length = 0;
  answer = () => limits(1800);
  vi.stubGlobal('fetch', async (_: string, sent: RequestInit) => {
    calls.push(new Headers(sent.headers));
    return answer();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function pass(milliseconds: number) {
  await act(() => vi.advanceTimersByTimeAsync(milliseconds));
}

describe('the warning before a sign-in ends', () => {
  it('comes two minutes before, and staying signed in takes it away and keeps what was typed', async () => {
    render(
      <>
        <input aria-label="Note" defaultValue="Rang about the garage" />
        <IdleWarning />
      </>,
    );
    await pass(27 * MINUTE);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await pass(MINUTE + 1_000);
    expect(screen.getByRole('alertdialog', { name: 'Are you still there?' })).toHaveTextContent('1:59');
    expect(screen.getByRole('button', { name: 'Stay signed in' })).toHaveFocus();

    fireEvent.click(screen.getByRole('button', { name: 'Stay signed in' }));
    await pass(1_000);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(screen.getByLabelText('Note')).toHaveValue('Rang about the garage');
  });

  it('does not come to somebody who types and asks the server nothing else', async () => {
    render(<IdleWarning />);
    for (let minute = 0; minute < 40; minute += 2) {
      fireEvent.keyDown(document.body, { key: 'a' });
      await pass(2 * MINUTE);
    }
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(calls.length).toBeGreaterThan(15);
    expect(calls.at(-1)?.has('X-Quarterday-Background')).toBe(false);
  });

  it('cannot be answered by a key pressed by accident', async () => {
    render(<IdleWarning />);
    await pass(28 * MINUTE + 1_000);
    const asked = calls.length;
    fireEvent.keyDown(document.body, { key: 'Shift' });
    await pass(1_000);
    expect(screen.getByRole('alertdialog')).toBeInTheDocument();
    expect(calls).toHaveLength(asked);
  });

  it('is answered by another tab', async () => {
    render(<IdleWarning />);
    await pass(28 * MINUTE + 1_000);
    const later = JSON.stringify({ idleAt: Date.now() + 30 * MINUTE, endsAt: Date.now() + 600 * MINUTE });
    act(() => {
      window.dispatchEvent(new StorageEvent('storage', { key: 'quarterday.sign-in', newValue: later }));
    });
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('leaves it to the server whether it is over, without prolonging it by asking', async () => {
    const signedOut = vi.fn();
    window.addEventListener(SIGNED_OUT_EVENT, signedOut);
    render(<IdleWarning />);
    await pass(29 * MINUTE);
    answer = () => new Response('', { status: 499 });
    await pass(2 * MINUTE);
    expect(calls.at(-1)?.get('X-Quarterday-Background')).toBe('true');
    expect(signedOut).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    window.removeEventListener(SIGNED_OUT_EVENT, signedOut);
  });

  it('says that a sign-in ends after a working day, which nothing prolongs', async () => {
    answer = () => limits(1800, 180);
    render(<IdleWarning />);
    await pass(61_000);
    expect(screen.getByRole('alertdialog', { name: 'Your sign-in ends soon' })).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Carry on' }));
    await pass(1_000);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('has nothing to say where there is no sign-in of a browser', async () => {
    answer = () => Response.json({ idleInSeconds: null, endsInSeconds: null });
    render(<IdleWarning />);
    await pass(60 * MINUTE);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});
