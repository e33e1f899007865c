import { call } from '@quarterday/api';
import { Button, Form, formatLongDate, Panel } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';

/** Starts the job that makes lines, totals and exceptions of a week. */
export function PrepareForm({
  week,
  because,
  first,
}: {
  week: string;
  because: string | null;
  first?: boolean;
}) {
  const queries = useQueryClient();
  const lacking = useWhyNot('debit:prepare');
  const { form, onSubmit, trouble, busy } = useServerForm<{ weekStartsOn: string }>({
    defaults: { weekStartsOn: week },
    fields: [],
    send: (_, key) =>
      call('/weekly-debits', {
        method: 'POST',
        body: { weekStartsOn: week },
        headers: { 'Idempotency-Key': key },
      }),
    done: () => queries.invalidateQueries({ queryKey: ['debits'] }),
  });
  const button = (
    <Button type="submit" kind={first ? 'main' : 'quiet'} busy={busy} because={lacking ?? because}>
      {first ? 'Prepare the debit' : 'Prepare again'}
    </Button>
  );
  const body = (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Prepare the debit">
      {button}
    </Form>
  );
  if (!first) return body;
  return (
    <Panel title="This week’s debit has not been prepared">
      <p>
        Preparing makes the pre-list for {formatLongDate(week)}: one line for each charge of each account, the
        roll-forward and everything that looks odd. Nothing is posted.
      </p>
      {body}
    </Panel>
  );
}
