import type { Irregularities, Irregularity } from './model';
import type { AccountHead } from './reads';

/** Whose account it is, to be sure on the telephone. */
export function whose(account: AccountHead): string {
  const names = account.people.filter((person) => person.liable).map((person) => person.name);
  return [`Account ${account.reference}`, ...names].join(', ');
}

/** The four questions of a telephone call, in their order. */
const QUESTIONS: [question: string, of: (one: Irregularity) => string][] = [
  ['What was to be paid', (one) => one.planned],
  ['What was paid', (one) => one.came],
  ['What came back, and why', (one) => one.back],
  ['What happens next', (one) => one.next],
];

/** Each question with its answer; one that has none is not asked. */
export function answersOf(one: Irregularity): [question: string, answer: string][] {
  return QUESTIONS.map(([question, of]): [string, string] => [question, of(one)]).filter(
    ([, answer]) => answer !== '',
  );
}

/** What a letter is about until somebody chooses: what is open, or else the newest, and never what is for staff only. */
export function offered(items: readonly Irregularity[]): string[] {
  const told = items.filter((one) => one.forTenant);
  const open = told.filter((one) => one.open);
  return (open.length > 0 ? open : told.slice(0, 1)).map((one) => one.id);
}

/** What is chosen, in the order of the screen, and never what is for staff only. */
export function toldIn(all: Irregularities, chosen: ReadonlySet<string>): Irregularity[] {
  return all.items.filter((one) => one.forTenant && chosen.has(one.id));
}

/** The words as plain text, in the order of the letter: a blank line between paragraphs. */
export function asText(all: Irregularities, chosen: ReadonlySet<string>): string {
  const paragraphs = toldIn(all, chosen).flatMap((one) => [
    one.title,
    ...answersOf(one).map(([, answer]) => answer),
  ]);
  return [all.opening, ...paragraphs, all.closing].join('\n\n');
}
