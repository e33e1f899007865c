import { Alert, Badge, formatMoney, Panel } from '@quarterday/ui';
import type { PaymentFileWhole, Total } from './model';

const count = new Intl.NumberFormat('en-GB');

/** Posted, and suspense, and rejected come to the file: the addition, in lines and in money. */
export function FileProof({ whole }: { whole: PaymentFileWhole }) {
  const { file } = whole;
  const done = file.state === 'POSTED';
  const parts: [string, Total][] = [
    [done ? 'Posted to accounts' : 'To accounts', file.posted],
    [done ? 'Held in suspense' : 'To suspense', file.suspense],
    ['Rejected', file.rejected],
  ];
  return (
    <Panel
      title="Does it add up?"
      aside={
        <Badge kind={whole.agrees ? 'good' : 'bad'}>{whole.agrees ? 'It agrees' : 'It does not agree'}</Badge>
      }
    >
      <table className="plain">
        <caption className="visually-hidden">What became of the file</caption>
        <thead>
          <tr>
            <th scope="col">What became of it</th>
            <th scope="col" className="number">
              Lines
            </th>
            <th scope="col" className="number">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(([name, total]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{count.format(total.lines)}</td>
              <td className="number">{formatMoney(total.pence)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">The file, by its trailer</th>
            <td className="number">{count.format(file.lines)}</td>
            <td className="number">{formatMoney(file.amountPence)}</td>
          </tr>
        </tfoot>
      </table>
      {file.rejected.lines > 0 ? (
        <Alert kind="warn" title={`${count.format(file.rejected.lines)} lines were rejected`}>
          <p>
            Put them right and send them as a file of their own. Their source line numbers may be used again.
          </p>
        </Alert>
      ) : null}
    </Panel>
  );
}
