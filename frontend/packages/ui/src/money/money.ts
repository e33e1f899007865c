/**
 * Money is a whole number of pence, positive when it is owed to the council and negative when the
 * council owes it. Nothing here uses a fraction of a penny, so nothing here can lose one.
 */

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** The largest amount a form takes: £10 million, far above any rent account, far below 2^53 pence. */
export const LARGEST_PENCE = 1_000_000_000;

/** "£12.34", and "£12.34 CR" for a credit: never a bare sign (WCAG 1.4.1 and the trade's custom). */
export function formatMoney(pence: number): string {
  const text = pounds.format(Math.abs(pence) / 100);
  return pence < 0 ? `${text} CR` : text;
}

/** "£45.20 in arrears", "£45.20 in credit", "£0.00, nothing owed". */
export function balanceInWords(pence: number): string {
  if (pence === 0) return '£0.00, nothing owed';
  return `${pounds.format(Math.abs(pence) / 100)} in ${pence > 0 ? 'arrears' : 'credit'}`;
}

/** For a page's title, where room is short: "£312.40 arrears", "£12.00 credit", "£0.00". */
export function balanceInBrief(pence: number): string {
  if (pence === 0) return '£0.00';
  return `${pounds.format(Math.abs(pence) / 100)} ${pence > 0 ? 'arrears' : 'credit'}`;
}

/** A change of an amount, where the direction is the point: "+£1.20", "−£1.20", "£0.00". */
export function formatDifference(pence: number): string {
  if (pence === 0) return '£0.00';
  return `${pence > 0 ? '+' : '−'}${pounds.format(Math.abs(pence) / 100)}`;
}

/** "1234.50" and "-12.34": as a spreadsheet reads it when a table is pasted. */
export function plainMoney(pence: number): string {
  const sign = pence < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(pence) / 100);
  return `${sign}${whole}.${String(Math.abs(pence) % 100).padStart(2, '0')}`;
}

export type ParsedMoney = { ok: true; pence: number } | { ok: false; reason: string };

/**
 * Reads an amount as people type it: "12.5", "1,234.50", "£12", "12.50CR", "(12.50)", "-12.50".
 * Only what can be read in one way is taken; "1,23" or "12.345" are refused, not guessed.
 */
export function parseMoney(text: string): ParsedMoney {
  let rest = text
    .trim()
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, '');
  if (rest === '') return { ok: false, reason: 'Enter an amount' };
  let credit = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    credit = true;
    rest = bracketed[1] ?? '';
  }
  const marked = /^(.*?)(CR|DR)$/i.exec(rest);
  if (marked) {
    if (credit) return { ok: false, reason: 'Use brackets or CR, not both' };
    credit = marked[2]?.toUpperCase() === 'CR';
    rest = marked[1] ?? '';
  }
  if (/^-£?|^£-/.test(rest)) {
    if (credit || marked) return { ok: false, reason: 'Use a minus, CR or brackets, only one of them' };
    credit = true;
    rest = rest.replace('-', '');
  }
  rest = rest.replace(/^£/, '');
  if (!/^(\d+|\d{1,3}(,\d{3})+)?(\.\d{0,2})?$/.test(rest) || !/\d/.test(rest)) {
    return {
      ok: false,
      reason: /\.\d{3,}$/.test(rest) ? 'Enter pounds and whole pence' : 'Enter an amount such as 12.50',
    };
  }
  const [whole = '', part = ''] = rest.replaceAll(',', '').split('.');
  const pence = Number(whole || '0') * 100 + Number(part.padEnd(2, '0') || '0');
  if (pence > LARGEST_PENCE) return { ok: false, reason: 'Enter no more than £10,000,000.00' };
  return { ok: true, pence: credit && pence !== 0 ? -pence : pence };
}
