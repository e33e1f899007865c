import { dateFromText, parseMoney, plainMoney } from '@quarterday/ui';

/** A row of the cash-batch sheet as it is typed. */
export interface SheetRow {
  reference: string;
  amount: string;
  /** As it is written here: 16/11/2026. */
  paidOn: string;
  typeCode: string;
  narrative: string;
  /** The same amount within a week is known to be another payment. */
  another: boolean;
}

export const CELLS = ['reference', 'amount', 'paidOn', 'typeCode', 'narrative'] as const;
export type Cell = (typeof CELLS)[number];

/** The field of the request each cell becomes, by which the server names what is wrong with it. */
export const FIELD_OF: Record<Cell, string> = {
  reference: 'reference',
  amount: 'amountPence',
  paidOn: 'paidOn',
  typeCode: 'typeCode',
  narrative: 'narrative',
};

/** A row to begin with: the day and the way of the row above, as a till takes one kind after the other. */
export function nextRow(above: SheetRow | undefined, today: string): SheetRow {
  return {
    reference: '',
    amount: '',
    paidOn: above?.paidOn || britishDay(today),
    typeCode: above?.typeCode ?? '',
    narrative: '',
    another: false,
  };
}

/** A row nobody has begun: the last one, or one emptied again. */
export function isBlank(row: SheetRow): boolean {
  return row.reference.trim() === '' && row.amount.trim() === '' && row.narrative.trim() === '';
}

/** The sum of what can be read as an amount, in pence. */
export function totalOf(rows: readonly SheetRow[]): number {
  return rows.reduce((sum, row) => {
    const parsed = parseMoney(row.amount);
    return parsed.ok && row.amount.trim() !== '' ? sum + parsed.pence : sum;
  }, 0);
}

/** A day as it is written here. */
export function britishDay(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** A day however it is typed, with the date field's shortcuts, as 2026-11-16; what is no day is empty. */
export function dayOf(text: string): string {
  return dateFromText(text)?.toString() ?? '';
}

/** A way of paying by its code or its name; what is neither stays empty, to be chosen. */
function methodOf(text: string, methods: readonly { value: string; label: string }[]): string {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return '';
  const found =
    methods.find((method) => method.value.toLowerCase() === wanted) ??
    methods.find((method) => method.label.toLowerCase().startsWith(wanted));
  return found?.value ?? '';
}

function written(cell: Cell, text: string, methods: readonly { value: string; label: string }[]): string {
  if (cell === 'paidOn') return dayOf(text) ? britishDay(dayOf(text)) : text.trim();
  if (cell === 'typeCode') return methodOf(text, methods);
  if (cell === 'amount') {
    const parsed = parseMoney(text);
    return parsed.ok ? plainMoney(parsed.pence) : text.trim();
  }
  return text.trim();
}

/** Puts a block copied from a spreadsheet into the sheet, from a cell on to the right and down. */
export function pasted(
  rows: readonly SheetRow[],
  at: { row: number; cell: Cell },
  text: string,
  methods: readonly { value: string; label: string }[],
  today: string,
): SheetRow[] {
  const block = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
  const result = [...rows];
  block.forEach((line, down) => {
    const index = at.row + down;
    const row = { ...(result[index] ?? nextRow(result[index - 1], today)) };
    line.forEach((value, right) => {
      const cell = CELLS[CELLS.indexOf(at.cell) + right];
      // An empty cell of a column such as the day means the same as above, not nothing.
      if (cell && value.trim() !== '') row[cell] = written(cell, value, methods);
    });
    result[index] = { ...row, another: false };
  });
  return result;
}

/** What the server is asked to post; amounts that cannot be read are left out for it to name. */
export function linesOf(rows: readonly SheetRow[]) {
  return rows.map((row) => {
    const parsed = parseMoney(row.amount);
    return {
      reference: row.reference.trim(),
      amountPence: parsed.ok && row.amount.trim() !== '' ? parsed.pence : null,
      paidOn: dayOf(row.paidOn) || null,
      typeCode: row.typeCode || null,
      narrative: row.narrative.trim() || null,
      confirmed: row.another ? ['SAME_AMOUNT'] : [],
    };
  });
}
