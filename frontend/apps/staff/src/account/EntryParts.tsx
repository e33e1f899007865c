import { apiUrl } from '@quarterday/api';
import { Button, DateBox, Drawer, Facts, formatDate, formatInstant, formatMoney } from '@quarterday/ui';
import { inWords } from '../platform/words';
import type { Entry } from './model';
import type { AccountSearch } from './search';

/** The statement for the tenant, between the days chosen: a document of its own, whatever the list shows. */
export function StatementFiles({
  accountId,
  period,
}: {
  accountId: string;
  period: { from: string | undefined; to: string | undefined };
}) {
  return ['pdf', 'xlsx'].map((kind) => (
    <a
      key={kind}
      className="button"
      data-kind="quiet"
      data-small="true"
      href={apiUrl(`/accounts/${accountId}/statement.${kind}`, period)}
      download
    >
      Statement {kind.toUpperCase()}
    </a>
  ));
}

/** The days, the day of the balance and the type that are shown. */
export function Period({
  search,
  onChange,
}: {
  search: AccountSearch;
  onChange: (change: Partial<AccountSearch>) => void;
}) {
  return (
    <div className="filters">
      <DateBox
        id="from"
        label="From"
        value={search.from}
        onChange={(value) => onChange({ from: value ?? undefined })}
      />
      <DateBox
        id="to"
        label="To"
        value={search.to}
        onChange={(value) => onChange({ to: value ?? undefined })}
      />
      <DateBox
        id="asAt"
        label="Balance as at"
        value={search.asAt}
        onChange={(value) => onChange({ asAt: value ?? undefined })}
      />
      <form
        className="row-end"
        onSubmit={(event) => {
          event.preventDefault();
          onChange({
            type: String(new FormData(event.currentTarget).get('type') ?? '').toUpperCase() || undefined,
          });
        }}
      >
        <div className="field">
          <label htmlFor="type">Type code</label>
          <input
            id="type"
            name="type"
            className="input width-short"
            defaultValue={search.type}
            key={search.type}
          />
        </div>
        <Button kind="quiet" type="submit">
          Apply
        </Button>
      </form>
      <Button
        kind="plain"
        onClick={() => onChange({ from: undefined, to: undefined, asAt: undefined, type: undefined })}
      >
        Show everything
      </Button>
    </div>
  );
}

/** Everything known of one posting: what it is, when it counts, when it was written, where it came from. */
export function EntryDrawer({ entry, onClose }: { entry: Entry | null; onClose: () => void }) {
  return (
    <Drawer open={entry !== null} onClose={onClose} title={entry ? `Posting no. ${entry.number}` : ''}>
      {entry ? (
        <Facts
          facts={[
            ['What', `${entry.typeName} (${entry.typeCode})`],
            ['Amount', formatMoney(entry.amountPence)],
            ['Balance after', formatMoney(entry.runningPence)],
            ['Counts from', formatDate(entry.effectiveOn)],
            ['Rent week', `week ${entry.rentWeek} of the year that starts in ${entry.rentYear}`],
            ['Written', formatInstant(entry.recordedAt)],
            ['Narrative', entry.narrative],
            ['Source', inWords(entry.source)],
            ['Line of the file', entry.sourceLine],
            ['Control account', entry.controlCode],
            [
              'Journal',
              <span key="j" className="mono">
                {entry.journalId}
              </span>,
            ],
            ['Undoes', entry.reverses ? `no. ${entry.reverses}` : null],
            ['Undone by', entry.reversedBy ? `no. ${entry.reversedBy}` : null],
          ]}
        />
      ) : null}
      <Button kind="quiet" onClick={onClose}>
        Close
      </Button>
    </Drawer>
  );
}
