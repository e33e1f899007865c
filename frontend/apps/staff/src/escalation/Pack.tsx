import { ScrollBox } from '@quarterday/ui';
import type { Part } from './model';

/** What was kept, block by block, as it was written then. */
export function Pack({ parts }: { parts: readonly Part[] }) {
  return (
    <div className="stack-close">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pack never changes
        <Block key={at} part={part} />
      ))}
    </div>
  );
}

function Block({ part }: { part: Part }) {
  if (part.kind === 'HEADING') return <h3>{part.text}</h3>;
  if (part.kind === 'PARAGRAPH') return <p>{part.text}</p>;
  return (
    <ScrollBox label={part.text}>
      <table className="plain">
        <caption>{part.text}</caption>
        <thead>
          <tr>
            {part.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pack never changes
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={part.head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
