/** £10,000: what is above it is a slip of the thumb. The server holds the same. */
const MOST_PENCE = 1_000_000;

/** The pence of "25", "25.5", "£1,025.50"; undefined for what can be read in two ways or none. */
export function penceOf(typed: string): number | undefined {
  const found = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(typed.trim());
  if (!found) return undefined;
  const pounds = Number((found[1] ?? '').replaceAll(',', ''));
  const pence = pounds * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return pence > 0 && pence <= MOST_PENCE ? pence : undefined;
}
