import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { StepChart } from '../chart/StepChart';
import { MaskedValue } from './MaskedValue';
import { ProgressBar, timeLeft } from './Progress';
import { Skeleton } from './Skeleton';
import { Stepper } from './Stepper';

describe('a masked identifier', () => {
  it('is shown only after a reason, which is sent along', async () => {
    const reveal = vi.fn().mockResolvedValue('QQ 12 34 56 C');
    render(<MaskedValue what="National Insurance number" masked="QQ ** ** ** C" reveal={reveal} />);
    await userEvent.click(screen.getByRole('button', { name: /Show/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Show it' }));
    expect(reveal).not.toHaveBeenCalled();
    expect(screen.getByLabelText('Why do you need to see it?')).toBeInvalid();
    await userEvent.type(screen.getByLabelText('Why do you need to see it?'), 'Benefit claim does not match');
    await userEvent.click(screen.getByRole('button', { name: 'Show it' }));
    expect(reveal).toHaveBeenCalledWith('Benefit claim does not match');
    expect(await screen.findByText('QQ 12 34 56 C')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /Hide/ }));
    expect(screen.queryByText('QQ 12 34 56 C')).not.toBeInTheDocument();
  });
});

describe('progress', () => {
  it('says how far, how fast, how long and what failed', () => {
    render(<ProgressBar label="Posting" done={1250} total={3050} failed={2} rate={410} secondsLeft={100} />);
    expect(screen.getByRole('progressbar', { name: 'Posting' })).toHaveAttribute(
      'aria-valuetext',
      '1,250 of 3,050, 410 a second, about 2 minutes left, 2 could not be done',
    );
    expect(timeLeft(3)).toBe('nearly done');
  });
});

describe('grey lines', () => {
  it('wait 150 ms, so that what comes at once does not flicker', () => {
    vi.useFakeTimers();
    render(<Skeleton />);
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
    act(() => vi.advanceTimersByTime(151));
    expect(screen.getByRole('status')).toBeInTheDocument();
    vi.useRealTimers();
  });
});

describe('where something stands', () => {
  it('is said in words as well as in colour', () => {
    render(
      <Stepper
        label="Debit"
        current="b"
        steps={[
          { key: 'a', label: 'Draft' },
          { key: 'b', label: 'Balanced' },
          { key: 'c', label: 'Posted' },
        ]}
      />,
    );
    const [draft, balanced, posted] = screen.getAllByRole('listitem');
    expect(draft).toHaveTextContent('Draft, done');
    expect(balanced).toHaveAttribute('aria-current', 'step');
    expect(posted).toHaveTextContent('Posted, to come');
  });
});

describe('the balance chart', () => {
  const points = [
    { on: '2026-11-02', balancePence: 10_000 },
    { on: '2026-11-09', balancePence: -2_000 },
  ];

  it('says in a sentence what it shows and turns into a table', async () => {
    render(<StepChart title="Balance" points={points} />);
    expect(screen.getByRole('img', { name: 'Balance' })).toHaveAccessibleDescription(
      /from £100.00 in arrears to £20.00 in credit/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(screen.getByRole('table')).toHaveTextContent('£20.00 CR');
  });

  it('is read day by day with the arrow keys', async () => {
    render(<StepChart title="Balance" points={points} />);
    screen.getByRole('img').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByText('9 Nov 2026: £20.00 in credit')).toBeInTheDocument();
  });
});
