import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { GridColumn } from './columns';
import { Grid } from './Grid';

interface Account {
  id: string;
  name: string;
  pence: number;
}

const ROWS: Account[] = [
  { id: '1', name: 'Okafor', pence: 31240 },
  { id: '2', name: 'Lim', pence: -1205 },
  { id: '3', name: 'Price', pence: 10 },
];
const COLUMNS: GridColumn<Account>[] = [
  { id: 'name', header: 'Name', names: true, sort: 'name', value: (row) => row.name },
  { id: 'pence', header: 'Balance', kind: 'money', sort: 'balance', sum: true, value: (row) => row.pence },
];

function show(props: Partial<Parameters<typeof Grid<Account>>[0]> = {}) {
  return render(
    <Grid
      id="test"
      caption="Accounts"
      columns={COLUMNS}
      rows={ROWS}
      rowId={(row) => row.id}
      empty={<p>None</p>}
      selectable
      {...props}
    />,
  );
}

beforeEach(() => localStorage.clear());

describe('a grid', () => {
  it('is a table that says how it is sorted, and asks the server for another order', async () => {
    const sorted = vi.fn();
    show({ sort: '-balance', onSort: sorted });
    expect(screen.getByRole('columnheader', { name: /Balance/ })).toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(screen.getByRole('button', { name: /Name/ }));
    expect(sorted).toHaveBeenCalledWith('name');
  });

  it('adds up what is selected, to the penny', async () => {
    show();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Okafor' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Price' }));
    expect(screen.getByText(/2 selected/)).toHaveTextContent('2 selected · Balance £312.50');
  });

  it('is walked with the keyboard: arrows move, Space selects, Enter opens', async () => {
    const opened = vi.fn();
    const { container } = show({ onOpen: opened });
    const rows = container.querySelectorAll<HTMLElement>('tr[data-row]');
    rows[0]?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(rows[1]).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(screen.getByRole('checkbox', { name: 'Select Lim' })).toBeChecked();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Enter}');
    expect(screen.getByRole('checkbox', { name: 'Select Price' })).toBeChecked();
    expect(opened).toHaveBeenCalledWith(ROWS[2]);
  });

  it('moves with j and k when no field has the focus', async () => {
    const { container } = show();
    const rows = container.querySelectorAll<HTMLElement>('tr[data-row]');
    await userEvent.keyboard('j');
    expect(rows[0]).toHaveFocus();
    await userEvent.keyboard('jj');
    expect(rows[2]).toHaveFocus();
    await userEvent.keyboard('k');
    expect(rows[1]).toHaveFocus();
  });

  it('remembers the columns a person chose and their order', async () => {
    const { unmount } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(screen.getByRole('button', { name: 'Move Balance left' }));
    unmount();
    show();
    const heads = within(screen.getByRole('table')).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent?.replace(/[▲▼↕]/u, ''))).toEqual(['', 'Balance', 'Name']);
  });

  it('copies what is shown for a spreadsheet', async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole('button', { name: 'Copy as table' }));
    expect(await navigator.clipboard.readText()).toBe(
      'Name\tBalance\r\nOkafor\t312.40\r\nLim\t-12.05\r\nPrice\t0.10',
    );
    expect(screen.getByText('Copied')).toBeInTheDocument();
  });

  it('is taken away with the columns shown, in their order, and without its buttons', async () => {
    const taken = vi.fn().mockResolvedValue(null);
    show({
      onExport: taken,
      columns: [...COLUMNS, { id: 'do', header: 'Do', control: true, value: () => '' }],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(screen.getByRole('button', { name: 'Move Balance left' }));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Take the list as XLSX' }));
    expect(taken).toHaveBeenCalledWith('xlsx', ['pence', 'name']);
  });

  it('says in place why a file could not be made', async () => {
    show({ onExport: async () => 'This list is too long for a PDF' });
    await userEvent.click(screen.getByRole('button', { name: 'Take the list as PDF' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('too long for a PDF');
  });

  it('puts the columns of a saved view', async () => {
    show({
      views: (_, arrange) => (
        <button type="button" onClick={() => arrange({ order: ['pence', 'name'], hidden: ['name'] })}>
          Money only
        </button>
      ),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Money only' }));
    const heads = within(screen.getByRole('table')).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent?.replace(/[▲▼↕]/u, ''))).toEqual(['', 'Balance']);
  });

  it('says what to do when there is nothing', () => {
    show({ rows: [], empty: <p>Take a filter off</p> });
    expect(screen.getByText('Take a filter off')).toBeInTheDocument();
  });
});
