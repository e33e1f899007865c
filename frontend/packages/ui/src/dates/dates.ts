import {
  type CalendarDate,
  parseDate,
  parseTime,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';

/**
 * Rent happens on civil dates in England: a date has no time and no zone, so none of these functions
 * goes through an instant. On the wire a date is `YYYY-MM-DD`.
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Reads `YYYY-MM-DD`; undefined for anything else. */
export function civilDate(text: string | null | undefined): CalendarDate | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return parseDate(text);
  } catch {
    return undefined;
  }
}

/** The moment of a day and a time as clocks in England show it, "2026-05-27" and "09:30"; undefined for anything else. */
export function instantInEngland(day: string, time: string): string | undefined {
  const date = civilDate(day);
  if (!date || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  return toZoned(toCalendarDateTime(date, parseTime(time)), 'Europe/London').toAbsoluteString();
}

/** The time clocks in England show, "09:30". */
export function timeInEngland(now: number = Date.now()): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
  }).format(now);
}

/** Today in England, whatever zone the computer is set to. */
export function todayInEngland(now: number = Date.now()): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
  return parseDate(parts);
}

/** 0 for Monday … 6 for Sunday: the rent week starts on Monday. */
export function dayOfRentWeek(date: CalendarDate): number {
  return (((Math.round(date.toDate('UTC').getTime() / 86_400_000) + 3) % 7) + 7) % 7;
}

/** The Monday of the rent week in which the date lies. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return date.subtract({ days: dayOfRentWeek(date) });
}

/** "21 Nov 2026" */
export function formatDate(text: string | null | undefined): string {
  const date = civilDate(text);
  return date ? `${date.day} ${(MONTHS[date.month - 1] ?? '').slice(0, 3)} ${date.year}` : '';
}

/** "Monday 23 November 2026" */
export function formatLongDate(text: string | null | undefined): string {
  const date = civilDate(text);
  return date ? `${DAYS[dayOfRentWeek(date)]} ${date.day} ${MONTHS[date.month - 1]} ${date.year}` : '';
}

/** An instant as people in the office say it: "21 Nov 2026, 10:42". */
export function formatInstant(text: string | null | undefined): string {
  if (!text) return '';
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return '';
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
}

/**
 * The shortcuts of the date field: `t` for today, `m` for this week's Monday, `+3d`, `-2w`, `+1m`
 * from today, and a whole date as 31/12/2026, 31.12.26, 31 Dec 2026 or 2026-12-31. Undefined when it is none of these.
 */
export function dateFromText(text: string, today: CalendarDate = todayInEngland()): CalendarDate | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === 't') return today;
  if (typed === 'm') return mondayOf(today);
  const shift = /^([+-])(\d{1,3})([dwm])?$/.exec(typed);
  if (shift) {
    const amount = Number(shift[2]) * (shift[1] === '-' ? -1 : 1);
    if (shift[3] === 'w') return today.add({ weeks: amount });
    if (shift[3] === 'm') return today.add({ months: amount });
    return today.add({ days: amount });
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return civilDate(typed);
  const written = /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{4}|\d{2})$/.exec(typed);
  if (!written) return undefined;
  const month = /^\d/.test(written[2] ?? '')
    ? Number(written[2])
    : MONTHS.findIndex((name) => name.toLowerCase().startsWith(written[2] ?? '')) + 1;
  const year = (written[3] ?? '').length === 2 ? 2000 + Number(written[3]) : Number(written[3]);
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(written[1]).padStart(2, '0')}`;
  const date = civilDate(iso);
  return date && date.toString() === iso ? date : undefined;
}
