import {
  Badge,
  CopyButton,
  Difference,
  Empty,
  formatDifference,
  formatMoney,
  plainMoney,
  ScrollBox,
} from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { FileButtons } from '../platform/FileButtons';
import type { Count, RollLine, WeeklyDebit } from './model';
import { movementWords } from './words';

const count = new Intl.NumberFormat('en-GB');

/** Last week's roll, the changes recorded since, and this week's roll counted afresh: in value and in units. */
export function RollForward({ debit }: { debit: WeeklyDebit }) {
  if (debit.rollForward.length === 0) {
    return (
      <Empty title="There is nothing to compare yet">
        <p>Prepare the debit: it makes the lines, the totals and the exceptions.</p>
      </Empty>
    );
  }
  const groups = [...new Set(debit.rollForward.map((line) => line.rentGroup))];
  return (
    <div className="stack-close">
      <div className="grid-tools">
        <span className="quiet">Each line leads to the changes and charges behind it.</span>
        <span className="push" />
        <FileButtons file={{ path: `/weekly-debits/${debit.weekStartsOn}/roll-forward` }} />
        <CopyButton label="Copy as table" text={() => rollTsv(debit.rollForward)} />
      </div>
      <ScrollBox label="Roll-forward" tall>
        <table className="grid">
          <caption className="visually-hidden">Roll-forward by rent group and charge</caption>
          <thead>
            <tr>
              <th scope="col">Charge</th>
              <th scope="col" className="number">
                Brought forward
              </th>
              <th scope="col" className="number">
                Changes
              </th>
              <th scope="col" className="number">
                Expected
              </th>
              <th scope="col" className="number">
                Actual
              </th>
              <th scope="col" className="number">
                Of which void
              </th>
              <th scope="col" className="number">
                Difference
              </th>
              <th scope="col">Agrees</th>
              <th scope="col" className="number">
                To be debited
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              const lines = debit.rollForward.filter((line) => line.rentGroup === group);
              return (
                <Fragment key={group}>
                  {lines.map((line) => (
                    <Line key={line.typeCode} line={line} week={debit.weekStartsOn} />
                  ))}
                  <Total name={`${group}, all charges`} lines={lines} />
                </Fragment>
              );
            })}
          </tbody>
          <tfoot>
            <Total name="All rent groups" lines={debit.rollForward} />
          </tfoot>
        </table>
      </ScrollBox>
    </div>
  );
}

function Amount({ of }: { of: Count }) {
  return (
    <>
      {formatMoney(of.valuePence)}
      <br />
      <span className="quiet">{count.format(of.units)} units</span>
    </>
  );
}

function Line({ line, week }: { line: RollLine; week: string }) {
  const where = { rentGroup: line.rentGroup, type: line.typeCode };
  return (
    <tr data-differs={line.agrees ? undefined : true}>
      <th scope="row">
        <Link to="/weekly-debits/$week" params={{ week }} search={{ view: 'lines', ...where }}>
          {line.typeName}
        </Link>
        <br />
        <span className="quiet">
          {line.rentGroup}, {line.typeCode}
        </span>
      </th>
      <td className="number">
        <Amount of={line.broughtForward} />
      </td>
      <td className="number">
        {line.movements.length === 0 ? (
          <span className="quiet">none</span>
        ) : (
          <Link to="/weekly-debits/$week" params={{ week }} search={{ view: 'movements', ...where }}>
            {line.movements.map((moved) => (
              <span key={moved.kind} className="nowrap">
                {movementWords(moved.kind)} {formatDifference(moved.valuePence)}, {moved.units > 0 ? '+' : ''}
                {moved.units} units
                <br />
              </span>
            ))}
          </Link>
        )}
      </td>
      <td className="number">
        <Amount of={line.expected} />
      </td>
      <td className="number">
        <Amount of={line.actual} />
      </td>
      <td className="number">
        {line.void.units === 0 ? (
          <span className="quiet">none</span>
        ) : (
          <Link to="/weekly-debits/$week" params={{ week }} search={{ view: 'void', ...where }}>
            <Amount of={line.void} />
          </Link>
        )}
      </td>
      <td className="number">
        <Difference pence={line.difference.valuePence} />
        <br />
        <span className="quiet">{line.difference.units} units</span>
      </td>
      <td>{line.agrees ? <Badge kind="good">Agrees</Badge> : <Badge kind="bad">Differs</Badge>}</td>
      <td className="number">
        {formatMoney(line.amountPence)}
        <br />
        <span className="quiet">
          {count.format(line.lines)} lines
          {line.partWeekLines > 0
            ? `, ${line.partWeekLines} part weeks ${formatDifference(line.apportionedPence)}`
            : ''}
          {line.rentFreeLines > 0 ? `, rent-free ${formatDifference(line.rentFreePence)}` : ''}
        </span>
      </td>
    </tr>
  );
}

function add(lines: readonly RollLine[], of: (line: RollLine) => Count): Count {
  return lines
    .map(of)
    .reduce((sum, one) => ({ units: sum.units + one.units, valuePence: sum.valuePence + one.valuePence }), {
      units: 0,
      valuePence: 0,
    });
}

function Total({ name, lines }: { name: string; lines: readonly RollLine[] }) {
  const expected = add(lines, (line) => line.expected);
  const brought = add(lines, (line) => line.broughtForward);
  const moved = {
    units: expected.units - brought.units,
    valuePence: expected.valuePence - brought.valuePence,
  };
  const difference = add(lines, (line) => line.difference);
  const agree = lines.every((line) => line.agrees);
  return (
    <tr className="total-row">
      <th scope="row">{name}</th>
      <td className="number">
        <Amount of={brought} />
      </td>
      <td className="number">
        {formatDifference(moved.valuePence)}
        <br />
        <span className="quiet">{moved.units} units</span>
      </td>
      <td className="number">
        <Amount of={expected} />
      </td>
      <td className="number">
        <Amount of={add(lines, (line) => line.actual)} />
      </td>
      <td className="number">
        <Amount of={add(lines, (line) => line.void)} />
      </td>
      <td className="number">
        <Difference pence={difference.valuePence} />
        <br />
        <span className="quiet">{difference.units} units</span>
      </td>
      <td>{agree ? <Badge kind="good">Agrees</Badge> : <Badge kind="bad">Differs</Badge>}</td>
      <td className="number">{formatMoney(lines.reduce((sum, line) => sum + line.amountPence, 0))}</td>
    </tr>
  );
}

/** The roll-forward for a spreadsheet: one row a line, plain figures. */
export function rollTsv(lines: readonly RollLine[]): string {
  const head = [
    'Rent group',
    'Code',
    'Charge',
    'Brought forward',
    'Units',
    'Expected',
    'Units',
    'Actual',
    'Units',
    'Difference',
    'Units',
    'To be debited',
    'Lines',
  ];
  const rows = lines.map((line) => [
    line.rentGroup,
    line.typeCode,
    line.typeName,
    plainMoney(line.broughtForward.valuePence),
    line.broughtForward.units,
    plainMoney(line.expected.valuePence),
    line.expected.units,
    plainMoney(line.actual.valuePence),
    line.actual.units,
    plainMoney(line.difference.valuePence),
    line.difference.units,
    plainMoney(line.amountPence),
    line.lines,
  ]);
  return [head, ...rows].map((row) => row.join('\t')).join('\r\n');
}
