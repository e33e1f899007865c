import type { Weighed } from './model';
import { AGREEMENTS, bitsInWords, FIELDS } from './words';

/** The longest bar; a weight beyond it is as good as certain. */
const LONGEST = 20;

/** What agrees, how far, and how much that counts: in figures, and as a bar for the eye. */
export function Weights({ weighed, about }: { weighed: Weighed[]; about: string }) {
  const together = weighed.reduce((sum, { bits }) => sum + bits, 0);
  return (
    <table className="plain">
      <caption className="visually-hidden">What speaks for and against {about}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Agrees</th>
          <th scope="col" className="number">
            Weight
          </th>
        </tr>
      </thead>
      <tbody>
        {weighed.map(({ field, agreement, bits }) => (
          <tr key={field}>
            <th scope="row">{FIELDS[field]}</th>
            <td>{AGREEMENTS[agreement]}</td>
            <td className="number">
              {bitsInWords(bits)}{' '}
              <meter
                aria-hidden="true"
                min={0}
                max={LONGEST}
                value={Math.min(LONGEST, Math.abs(bits))}
                className={bits < 0 ? 'against' : undefined}
              />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={2}>
            Together
          </th>
          <td className="number">
            <strong>{bitsInWords(together)}</strong> <span className="meter-space" />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
