import {
  Alert,
  Badge,
  Button,
  ChoiceField,
  DateField,
  Dialog,
  Empty,
  ErrorSummary,
  Explain,
  Form,
  Grid,
  type GridColumn,
  MaskedValue,
  MoneyField,
  PageHead,
  Panel,
  ProgressBar,
  SelectField,
  StepChart,
  Stepper,
  TextAreaField,
  TextField,
  TickField,
  Timeline,
} from '@quarterday/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTitle } from '../platform/page';

interface Sample {
  id: string;
  name: string;
  on: string;
  pence: number;
}

const ROWS: Sample[] = [
  { id: '1', name: 'Ada Example', on: '2026-11-02', pence: 31240 },
  { id: '2', name: 'Ben Example', on: '2026-11-09', pence: -1205 },
  { id: '3', name: 'Cai Example', on: '2026-11-16', pence: 0 },
];

const COLUMNS: GridColumn<Sample>[] = [
  { id: 'name', header: 'Name', names: true, sort: 'name', value: (row) => row.name },
  { id: 'on', header: 'Since', kind: 'date', value: (row) => row.on },
  {
    id: 'pence',
    header: 'Balance',
    kind: 'money',
    sum: true,
    sort: 'balance',
    value: (row) => row.pence,
    total: '£300.35',
  },
];

/** Every component once, in every state, so that one scan for accessibility sees them all. */
export function GalleryPage() {
  useTitle('Gallery');
  const [open, setOpen] = useState(false);
  const [sort, setSort] = useState('-balance');
  const form = useForm({
    defaultValues: { name: '', amount: 1250, on: '2026-11-23', kind: '', way: '', note: '', sure: false },
  });
  return (
    <div className="stack">
      <PageHead
        title="Gallery of components"
        actions={<Button onClick={() => setOpen(true)}>Open a dialog</Button>}
      />
      <Panel title="Messages">
        <Alert kind="good" title="Posted" onDismiss={() => {}} />
        <Alert kind="info" title="For information" />
        <Alert kind="warn" title="Mind this" />
        <Alert kind="bad" title="That did not work" />
        <ErrorSummary
          title="There is a problem"
          attempt={0}
          lines={[{ message: 'Enter a name', field: 'name' }]}
        />
        <Empty title="Nothing here">Choose other filters.</Empty>
        <div className="row">
          <Badge>Neutral</Badge>
          <Badge kind="good">Good</Badge>
          <Badge kind="warn">Mind</Badge>
          <Badge kind="bad">Bad</Badge>
          <Badge kind="info">Information</Badge>
        </div>
      </Panel>
      <Panel title="Buttons">
        <div className="row">
          <Button>Main</Button>
          <Button kind="quiet">Quiet</Button>
          <Button kind="danger">Danger</Button>
          <Button kind="plain">Plain</Button>
          <Button because="You prepared this debit; another person approves it.">Approve</Button>
          <Explain what="the balance" how={<p>Opening balance, charges and payments.</p>}>
            £312.40
          </Explain>
        </div>
      </Panel>
      <Panel title="Form">
        <Form form={form} onSubmit={() => {}} label="Sample form">
          <TextField name="name" label="Name" hint="As on the agreement" />
          <MoneyField name="amount" label="Amount" credits />
          <DateField name="on" label="From" hint="Usually a Monday" />
          <SelectField name="kind" label="Kind" options={[{ value: 'a', label: 'Insurance' }]} />
          <ChoiceField
            name="way"
            label="Way"
            options={[
              { value: 'a', label: 'Letter' },
              { value: 'b', label: 'Telephone' },
            ]}
          />
          <TextAreaField name="note" label="Note" optional />
          <TickField name="sure" label="I have checked this" />
          <Button type="submit">Save</Button>
        </Form>
      </Panel>
      <Grid
        id="gallery"
        caption="Sample accounts"
        columns={COLUMNS}
        rows={ROWS}
        rowId={(row) => row.id}
        sort={sort}
        onSort={setSort}
        selectable
        empty={null}
        onOpen={() => setOpen(true)}
        onExport={async () => null}
        paging={{
          size: 50,
          onSize: () => {},
          hasPrevious: false,
          onPrevious: () => {},
          hasNext: true,
          onNext: () => {},
        }}
      />
      <Panel title="Chart">
        <StepChart
          title="Sample balance"
          points={[
            { on: '2026-10-05', balancePence: 12000 },
            { on: '2026-10-12', balancePence: 24000 },
            { on: '2026-10-16', balancePence: -2500 },
            { on: '2026-11-02', balancePence: 9246 },
          ]}
        />
      </Panel>
      <Panel title="Progress">
        <Stepper
          label="Weekly debit"
          current="b"
          steps={[
            { key: 'a', label: 'Draft' },
            { key: 'b', label: 'Pre-listed' },
            { key: 'c', label: 'Balanced' },
          ]}
        />
        <ProgressBar label="Posting the debit" done={1250} total={3050} rate={410} secondsLeft={5} />
        <Timeline
          label="Who did what"
          items={[{ id: '1', title: 'Prepared', who: 'Amara Lewis', at: '2026-11-20T10:42:00Z' }]}
        />
        <MaskedValue
          what="National Insurance number"
          masked="QQ ** ** ** C"
          reveal={() => Promise.reject(new Error('This is only a sample'))}
        />
      </Panel>
      <Dialog open={open} onClose={() => setOpen(false)} title="A dialog">
        <p>Escape closes it.</p>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          Close
        </Button>
      </Dialog>
    </div>
  );
}
