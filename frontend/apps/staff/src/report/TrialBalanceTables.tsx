import { Badge, formatMoney } from '@quarterday/ui';
import { inWords } from '../platform/words';
import type { TrialBalance } from './model';

const count = new Intl.NumberFormat('en-GB');

export function Debtors({ balance }: { balance: TrialBalance }) {
  return (
    <table className="plain">
      <caption className="visually-hidden">Accounts by rent group</caption>
      <thead>
        <tr>
          <th scope="col">Control account</th>
          <th scope="col">Rent group</th>
          <th scope="col">State</th>
          <th scope="col" className="number">
            Accounts
          </th>
          <th scope="col" className="number">
            Arrears
          </th>
          <th scope="col" className="number">
            Credits
          </th>
        </tr>
      </thead>
      <tbody>
        {balance.debtors.map((line) => (
          <tr key={`${line.controlCode}${line.rentGroupCode}${line.state}`}>
            <th scope="row">
              {line.controlName} <span className="quiet">{line.controlCode}</span>
            </th>
            <td>{line.rentGroupCode}</td>
            <td>{inWords(line.state)}</td>
            <td className="number">{count.format(line.accounts)}</td>
            <td className="number">{formatMoney(line.arrearsPence)}</td>
            <td className="number">{formatMoney(line.creditsPence)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            In all {formatMoney(balance.debtorsPence)}
          </th>
          <td className="number">
            {count.format(balance.debtors.reduce((sum, line) => sum + line.accounts, 0))}
          </td>
          <td className="number">
            {formatMoney(balance.debtors.reduce((sum, line) => sum + line.arrearsPence, 0))}
          </td>
          <td className="number">
            {formatMoney(balance.debtors.reduce((sum, line) => sum + line.creditsPence, 0))}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

export function Controls({ balance }: { balance: TrialBalance }) {
  return (
    <table className="plain">
      <caption className="visually-hidden">Control accounts</caption>
      <thead>
        <tr>
          <th scope="col">Control account</th>
          <th scope="col">Kind</th>
          <th scope="col" className="number">
            Balance
          </th>
        </tr>
      </thead>
      <tbody>
        {balance.controls.map((line) => (
          <tr key={line.controlCode}>
            <th scope="row">
              {line.controlName ?? <Badge kind="bad">Leads nowhere</Badge>}{' '}
              <span className="quiet">{line.controlCode}</span>
            </th>
            <td>{inWords(line.kind)}</td>
            <td className="number">{formatMoney(line.amountPence)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            In all
          </th>
          <td className="number">{formatMoney(balance.controlsPence)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

export function Memorandum({ balance }: { balance: TrialBalance }) {
  return (
    <table className="plain">
      <caption className="visually-hidden">Gross debit and void loss of the rent year</caption>
      <thead>
        <tr>
          <th scope="col">Rent group</th>
          <th scope="col" className="number">
            Weeks
          </th>
          <th scope="col" className="number">
            Gross debit
          </th>
          <th scope="col" className="number">
            Void loss
          </th>
          <th scope="col" className="number">
            Collectable
          </th>
        </tr>
      </thead>
      <tbody>
        {balance.memorandum.map((line) => (
          <tr key={line.rentGroupCode}>
            <th scope="row">{line.rentGroupCode}</th>
            <td className="number">{line.weeks}</td>
            <td className="number">{formatMoney(line.grossPence)}</td>
            <td className="number">{formatMoney(line.voidLossPence)}</td>
            <td className="number">{formatMoney(line.collectablePence)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
