import { call } from '@quarterday/api';
import {
  Button,
  DateField,
  Dialog,
  Form,
  FormActions,
  formatDate,
  formatMoney,
  MoneyField,
  Panel,
  TextField,
  todayInEngland,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useWhyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import type { FinancialStatement, Part } from './model';
import { statementsOf } from './reads';
import { LINES, PARTS } from './words';

interface PanelProps {
  accountId: string;
  done: (words: string) => void;
}

/** What the household has and spends, for those who agree arrangements. */
export function StatementPanel({ accountId, done }: PanelProps) {
  const because = useWhyNot('arrears:act');
  const query = useQuery({ ...statementsOf(accountId), enabled: because === null });
  const [taking, setTaking] = useState(false);
  if (because) return null;
  return (
    <Panel
      title="Income and outgoings"
      aside={
        <Button kind="quiet" onClick={() => setTaking(true)}>
          Take down a statement
        </Button>
      }
    >
      <Loaded query={query} lines={2}>
        {({ items }) => <Newest items={items} />}
      </Loaded>
      <Dialog open={taking} onClose={() => setTaking(false)} title="Income and outgoings a month">
        {taking ? (
          <TakeDown
            accountId={accountId}
            done={(words) => {
              setTaking(false);
              done(words);
            }}
            onCancel={() => setTaking(false)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

function Newest({ items }: { items: FinancialStatement[] }) {
  const [newest, ...before] = items;
  if (!newest) return <p className="quiet">Nobody has asked yet what the household has and spends.</p>;
  return (
    <>
      <p>
        <strong>{leftInWords(newest.disposablePence)}</strong> By the statement of{' '}
        {formatDate(newest.takenOn)}: {formatMoney(newest.incomePence)} comes in,{' '}
        {formatMoney(newest.outgoingsPence)} is spent.
      </p>
      <details>
        <summary>Its lines</summary>
        <table className="plain">
          <caption className="visually-hidden">Income and outgoings a month</caption>
          <tbody>
            {newest.lines.map((line) => (
              <tr key={line.line}>
                <th scope="row">{line.words}</th>
                <td className="quiet">{PARTS[line.part]}</td>
                <td className="number">{formatMoney(line.monthlyPence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {newest.note ? <p>{newest.note}</p> : null}
      </details>
      {before.length > 0 ? (
        <details>
          <summary>Statements before ({before.length})</summary>
          <ul>
            {before.map((one) => (
              <li key={one.id}>
                {formatDate(one.takenOn)}: {leftInWords(one.disposablePence)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function leftInWords(pence: number): string {
  if (pence < 0) return `${formatMoney(-pence)} more is spent than comes in.`;
  return pence === 0 ? 'Nothing is left at the end of the month.' : `${formatMoney(pence)} is left a month.`;
}

interface Values {
  takenOn: string;
  adults: string;
  children: string;
  note: string;
  amounts: Record<string, number | undefined>;
}

function TakeDown({ accountId, done, onCancel }: PanelProps & { onCancel: () => void }) {
  const { form, onSubmit, trouble, busy } = useServerForm<Values>({
    defaults: { takenOn: todayInEngland().toString(), adults: '1', children: '0', note: '', amounts: {} },
    fields: ['takenOn', 'adults', 'children', 'note'],
    send: (values, key) =>
      call(`/accounts/${accountId}/financial-statements`, {
        method: 'POST',
        body: {
          takenOn: values.takenOn || null,
          adults: Number(values.adults),
          children: Number(values.children),
          note: values.note,
          lines: LINES.flatMap(({ line }) => {
            const monthlyPence = values.amounts[line];
            return monthlyPence === undefined ? [] : [{ line, monthlyPence }];
          }),
        },
        headers: { 'Idempotency-Key': key },
      }),
    done: () => done('The statement is taken down'),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Income and outgoings" wide>
      <DateField name="takenOn" label="Taken down on" />
      <div className="field-row">
        <TextField name="adults" label="Adults" type="number" width="short" />
        <TextField name="children" label="Children" type="number" width="short" />
      </div>
      {(Object.keys(PARTS) as Part[]).map((part) => (
        <fieldset key={part} className="group">
          <legend>{PARTS[part]}</legend>
          <div className="field-columns">
            {LINES.filter((line) => line.part === part).map((line) => (
              <MoneyField key={line.line} name={`amounts.${line.line}`} label={line.label} optional />
            ))}
          </div>
        </fieldset>
      ))}
      <TextField name="note" label="Where the figures are from" maxLength={500} optional />
      <Left />
      <FormActions busy={busy} onCancel={onCancel}>
        Take it down
      </FormActions>
    </Form>
  );
}

/** Added up while it is typed. */
function Left() {
  const amounts = useWatch({ name: 'amounts' }) as Values['amounts'];
  const sum = (wanted: boolean) =>
    LINES.filter((line) => (line.part === 'INCOME') === wanted)
      .map((line) => amounts[line.line] ?? 0)
      .filter((pence) => !Number.isNaN(pence))
      .reduce((one, other) => one + other, 0);
  return (
    <p aria-live="polite">
      <strong>{leftInWords(sum(true) - sum(false))}</strong>
    </p>
  );
}
