import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Finder, type Found } from './Finder';
import { KeyboardHelp } from './KeyboardHelp';
import { useShortcut } from './keyboard';

function Page({ onSearch, onGo }: { onSearch: () => void; onGo: () => void }) {
  useShortcut({ keys: '/', does: 'Search' }, onSearch);
  useShortcut({ keys: 'ctrl+k', does: 'Search' }, onSearch);
  useShortcut({ keys: 'g w', does: 'Go to today' }, onGo);
  return (
    <>
      <input aria-label="Note" />
      <KeyboardHelp />
    </>
  );
}

beforeEach(() => localStorage.clear());

describe('single keys', () => {
  it('work outside text fields only; those with Ctrl work everywhere', async () => {
    const search = vi.fn();
    render(<Page onSearch={search} onGo={vi.fn()} />);
    await userEvent.keyboard('/');
    expect(search).toHaveBeenCalledTimes(1);
    await userEvent.type(screen.getByLabelText('Note'), 'a/b');
    expect(search).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(search).toHaveBeenCalledTimes(2);
  });

  it('can be two keys after each other', async () => {
    const go = vi.fn();
    render(<Page onSearch={vi.fn()} onGo={go} />);
    await userEvent.keyboard('gw');
    expect(go).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('gxw');
    expect(go).toHaveBeenCalledTimes(1);
  });

  it('are listed under ? and can be switched off there', async () => {
    const search = vi.fn();
    render(<Page onSearch={search} onGo={vi.fn()} />);
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveTextContent(
      'Go to today',
    );
    await userEvent.click(screen.getByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await userEvent.keyboard('/');
    expect(search).not.toHaveBeenCalled();
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(search).toHaveBeenCalledTimes(1);
  });
});

describe('search from anywhere', () => {
  const found: Found[] = [
    { id: 'a1', kind: 'Account', name: 'T0012345 Okafor' },
    { id: 'n1', kind: 'Person', name: 'Ada Okafor' },
  ];

  it('shows results as they come, moves with the arrows and opens with Enter', async () => {
    const chosen = vi.fn();
    render(<Finder open onClose={vi.fn()} search={() => Promise.resolve(found)} onChoose={chosen} />);
    await userEvent.type(screen.getByRole('combobox'), 'okaf');
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    expect(screen.getByRole('option', { name: /T0012345/ })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(chosen).toHaveBeenCalledWith(found[1], false);
  });

  it('says what to try when nothing is found, and what went wrong when it failed', async () => {
    const search = vi
      .fn()
      .mockResolvedValueOnce([])
      .mockRejectedValueOnce(new Error('Quarterday cannot be reached'));
    render(<Finder open onClose={vi.fn()} search={search} onChoose={vi.fn()} />);
    await userEvent.type(screen.getByRole('combobox'), 'zz');
    expect(await screen.findByText(/Nothing found/)).toBeInTheDocument();
    await userEvent.type(screen.getByRole('combobox'), 'z');
    expect(await screen.findByText('Quarterday cannot be reached')).toBeInTheDocument();
  });
});
