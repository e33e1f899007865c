import type { Weighed } from './model';
import { AGREEMENTS, bitsInWords, FIELDS } from './words';

/** The longest bar; a weight beyond it is as good as certain. */
const LONGEST = 20;

/** What agrees, how far, and how much that counts: in figures, and as a bar for the eye. */
export function Weights({ weighed, about }: { weighed: Weighed[]; about: string }) {
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
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {weighed.map(({ field, agreement, bits }) => (
          <tr key={field}>
            <th scope="row">{FIELDS[field]}</th>
            <td>{AGREEMENTS[agreement]}</td>
            <td className="number">{bitsInWords(bits)}</td>
            <td aria-hidden="true">
              <meter
                min={0}
                max={LONGEST}
                low={0}
                value={Math.min(LONGEST, Math.abs(bits))}
                className={bits < 0 ? 'against' : undefined}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
