import { call } from '@quarterday/api';
import { Alert, Button, Dialog, Form, FormActions, TextAreaField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useServerForm } from '../platform/useServerForm';
import type { BankStatementWhole } from './model';

type Decision = 'TAKE' | 'REFUSE';

/** A statement that does not go on where the last one ended: what to do, and who may decide. */
export function DecideStatement({ whole }: { whole: BankStatementWhole }) {
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const whyNot = whole.mayDecide ? null : (whole.whyNot ?? 'You may not decide this.');
  return (
    <Alert kind="warn" title="Held: its lines do not count yet">
      <p>Because {whole.statement.why}.</p>
      <p>
        If a statement is missing, send it: this one is then taken by itself.
        {whole.joins ? ' If the bank counts otherwise, another person than its sender may take it.' : ''}
      </p>
      <div className="row no-print">
        {whole.joins ? (
          <Button because={whyNot} onClick={() => setDeciding('TAKE')}>
            Take it
          </Button>
        ) : null}
        <Button kind="quiet" because={whyNot} onClick={() => setDeciding('REFUSE')}>
          Refuse it
        </Button>
      </div>
      <Dialog
        open={deciding !== null}
        onClose={() => setDeciding(null)}
        title={deciding === 'TAKE' ? 'It goes on where the last one ended' : 'It is no statement to take'}
      >
        {deciding ? <Decide id={whole.statement.id} as={deciding} onClose={() => setDeciding(null)} /> : null}
      </Dialog>
    </Alert>
  );
}

function Decide({ id, as, onClose }: { id: string; as: Decision; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: (values) =>
      call(`/bank-statements/${id}/decision`, { method: 'POST', body: { ...values, decision: as } }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['bank'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Decide about the held statement">
      <TextAreaField name="reason" label="How do you know?" />
      <FormActions kind={as === 'TAKE' ? 'main' : 'danger'} busy={busy} onCancel={onClose}>
        {as === 'TAKE' ? 'Take the statement' : 'Refuse the statement'}
      </FormActions>
    </Form>
  );
}
