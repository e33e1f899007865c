import { formatDifference, formatMoney } from './money';

/** An amount in a table or a sentence. */
export function Money({ pence }: { pence: number | null | undefined }) {
  if (pence === null || pence === undefined) return null;
  return <span className="number">{formatMoney(pence)}</span>;
}

/** A difference that should be nothing: said in words as well as in figures. */
export function Difference({ pence }: { pence: number }) {
  return (
    <span className="number">
      {formatDifference(pence)}
      <span className="visually-hidden">{pence === 0 ? ', no difference' : ', a difference'}</span>
    </span>
  );
}
