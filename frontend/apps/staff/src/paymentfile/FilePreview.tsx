import { Alert, formatMoney, Grid, type GridColumn } from '@quarterday/ui';
import type { Preview, PreviewLine } from './model';

const COLUMNS: GridColumn<PreviewLine>[] = [
  { id: 'line', header: 'Line', kind: 'number', names: true, value: (line) => line.line },
  { id: 'ref', header: 'Reference', value: (line) => line.paymentRef },
  { id: 'amount', header: 'Amount', kind: 'money', value: (line) => line.amountPence },
  { id: 'paid', header: 'Paid', kind: 'date', value: (line) => line.paidOn },
  { id: 'method', header: 'Method', value: (line) => line.method },
  { id: 'narrative', header: 'Narrative', value: (line) => line.narrative },
  { id: 'wrong', header: 'Would be rejected because', value: (line) => line.wrong },
];

/** What a file would be taken for, before anything of it is kept. */
export function FilePreview({ preview }: { preview: Preview }) {
  const { lines, amountPence, wrong, refusal, shown } = preview;
  const more = lines > shown.length ? `The first of ${lines}, and the first wrong ones.` : '';
  return (
    <div className="stack" role="status">
      {refusal ? (
        <Alert kind="bad" title="The whole file would be refused">
          <p>Because {refusal}.</p>
        </Alert>
      ) : (
        <Alert
          kind={wrong > 0 ? 'warn' : 'good'}
          title={`${lines} payments, ${formatMoney(amountPence)}${wrong > 0 ? `; ${wrong} would be rejected` : ''}`}
        >
          <p>Nothing is sent yet. {more}</p>
        </Alert>
      )}
      {shown.length > 0 ? (
        <Grid
          id="payment-file-preview"
          caption="How its lines read"
          columns={COLUMNS}
          rows={shown}
          rowId={(line) => String(line.line)}
          empty={null}
        />
      ) : null}
    </div>
  );
}
