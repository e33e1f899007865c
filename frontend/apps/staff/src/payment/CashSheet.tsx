import { Button, ScrollBox } from '@quarterday/ui';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { britishDay, CELLS, type Cell, dayOf, FIELD_OF, nextRow, pasted, type SheetRow } from './sheet';

/** What the server found of a row. */
export interface RowRemark {
  field: string;
  code: string;
  detail: string;
}

export const HEADS: Record<Cell, string> = {
  reference: 'Reference',
  amount: 'Amount £',
  paidOn: 'Paid on',
  typeCode: 'How',
  narrative: 'Payer’s words',
};

interface SheetProps {
  rows: SheetRow[];
  onRows: (rows: SheetRow[]) => void;
  methods: readonly { value: string; label: string }[];
  today: string;
  names: ReadonlyMap<number, string>;
  remarks: ReadonlyMap<number, readonly RowRemark[]>;
}

/** Rows typed or pasted from a spreadsheet; what is wrong stands on its cell. */
export function CashSheet(props: SheetProps) {
  const { rows, onRows, today } = props;
  return (
    <div className="stack-close">
      <ScrollBox label="The sheet" tall>
        <table className="plain sheet">
          <caption className="visually-hidden">
            Payments, one to a row. Paste from a spreadsheet into any cell.
          </caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {CELLS.map((cell) => (
                <th key={cell} scope="col">
                  {HEADS[cell]}
                </th>
              ))}
              <th scope="col">Account of</th>
              <th scope="col">
                <span className="visually-hidden">Do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of the sheet is its number
              <Row key={index} {...props} row={row} index={index} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <div>
        <Button kind="quiet" small onClick={() => onRows([...rows, nextRow(rows.at(-1), today)])}>
          Add a row
        </Button>
      </div>
    </div>
  );
}

function Row({
  row,
  index,
  rows,
  onRows,
  methods,
  today,
  names,
  remarks,
}: SheetProps & { row: SheetRow; index: number }) {
  const mine = remarks.get(index) ?? [];
  const change = (part: Partial<SheetRow>) =>
    onRows(rows.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const alike = mine.find((remark) => remark.code === 'SAME_AMOUNT');
  return (
    <tr>
      <th scope="row">{index + 1}</th>
      {CELLS.map((cell) => (
        <td key={cell}>
          <CellInput
            row={row}
            index={index}
            cell={cell}
            methods={methods}
            remark={mine.find((remark) => remark.field === FIELD_OF[cell])}
            onChange={(value) =>
              change({ [cell]: value, ...(cell === 'narrative' ? {} : { another: false }) })
            }
            onPasted={(text) => onRows(pasted(rows, { row: index, cell }, text, methods, today))}
            onDown={() => {
              if (index === rows.length - 1) onRows([...rows, nextRow(row, today)]);
            }}
          />
          {cell === 'amount' && (alike || row.another) ? (
            <label className="choice">
              <input
                type="checkbox"
                checked={row.another}
                onChange={(event) => change({ another: event.target.checked })}
              />
              <span>
                It is another payment<span className="visually-hidden">, row {index + 1}</span>
              </span>
            </label>
          ) : null}
        </td>
      ))}
      <td>{names.get(index) ?? ''}</td>
      <td>
        <Button kind="plain" small onClick={() => onRows(rows.filter((_, at) => at !== index))}>
          Remove<span className="visually-hidden"> row {index + 1}</span>
        </Button>
      </td>
    </tr>
  );
}

const idOf = (index: number, cell: Cell) => `sheet-${index}-${cell}`;

function CellInput({
  row,
  index,
  cell,
  methods,
  remark,
  onChange,
  onPasted,
  onDown,
}: {
  row: SheetRow;
  index: number;
  cell: Cell;
  methods: SheetProps['methods'];
  remark: RowRemark | undefined;
  onChange: (value: string) => void;
  onPasted: (text: string) => void;
  onDown: () => void;
}) {
  const id = idOf(index, cell);
  const shared = {
    id,
    className: 'input',
    value: row[cell],
    'aria-label': `${HEADS[cell]}, row ${index + 1}`,
    'aria-invalid': remark ? true : undefined,
    'aria-describedby': remark ? `${id}-error` : undefined,
    onPaste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData('text');
      // One value into one box is the browser's own business; a block is ours.
      if (!/[\t\n\r]/.test(text.trim())) return;
      event.preventDefault();
      onPasted(text);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey) return;
      event.preventDefault();
      onDown();
      requestAnimationFrame(() => document.getElementById(idOf(index + 1, cell))?.focus());
    },
  };
  return (
    <>
      {cell === 'typeCode' ? (
        <select {...shared} onChange={(event) => onChange(event.target.value)}>
          <option value="">Choose one</option>
          {methods.map((method) => (
            <option key={method.value} value={method.value}>
              {method.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={cell === 'amount' ? 'decimal' : undefined}
          autoComplete="off"
          maxLength={cell === 'narrative' ? 200 : 40}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => {
            // As in every date field: a shortcut becomes the day it means.
            const day = cell === 'paidOn' ? dayOf(row.paidOn) : '';
            if (day && britishDay(day) !== row.paidOn) onChange(britishDay(day));
          }}
        />
      )}
      {remark ? (
        <span id={`${id}-error`} className="error-text">
          <span className="visually-hidden">Error: </span>
          {remark.detail}
        </span>
      ) : null}
    </>
  );
}
