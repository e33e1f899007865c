import { formatDate, formatMoney, parseMoney, plainMoney } from '@quarterday/ui';
import type { FieldKind, Line } from './model';

/** A value as it stands in the books or the claim, in words. */
export function inWords(kind: FieldKind, value: string): string {
  if (value === '') return '';
  if (kind === 'MONEY') return formatMoney(Number(value));
  return kind === 'DAY' ? formatDate(value) : value;
}

/** A value as a person types it into the box beside it. */
export function typed(kind: FieldKind, value: string): string {
  return kind === 'MONEY' && value !== '' ? plainMoney(Number(value)) : value;
}

/** What was typed as the server keeps it; what cannot be read goes as it is and is refused there with its field. */
export function kept(kind: FieldKind, text: string): string {
  const value = text.trim();
  if (kind !== 'MONEY' || value === '') return value;
  const money = parseMoney(value);
  return money.ok ? String(money.pence) : value;
}

/** What a claim says something of. */
export function compared(lines: readonly Line[]): Line[] {
  return lines.filter((line) => line.outcome !== 'NOT_COMPARED');
}
