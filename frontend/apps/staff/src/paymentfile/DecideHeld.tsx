import { call } from '@quarterday/api';
import { Alert, Button, Dialog, Form, FormActions, TextAreaField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useServerForm } from '../platform/useServerForm';
import type { PaymentFileWhole } from './model';
import { Like } from './PaymentFilePage';

type Decision = 'release' | 'refusal';

/** A file that looks like another one: somebody who did not send it says whether it is. */
export function DecideHeld({ whole }: { whole: PaymentFileWhole }) {
  const [deciding, setDeciding] = useState<Decision | null>(null);
  return (
    <Alert kind="warn" title="Held: nothing of it is posted yet">
      <p>
        Because {whole.file.why}. <Like whole={whole} />
      </p>
      <p>
        Compare the two, and ask the source if in doubt. Lines that were received before are never posted
        again.
      </p>
      <div className="row no-print">
        <Button
          because={whole.mayDecide ? null : (whole.whyNot ?? 'You may not decide this.')}
          onClick={() => setDeciding('release')}
        >
          Release it
        </Button>
        {whole.mayDecide ? (
          <Button kind="quiet" onClick={() => setDeciding('refusal')}>
            Refuse it
          </Button>
        ) : null}
      </div>
      <Dialog
        open={deciding !== null}
        onClose={() => setDeciding(null)}
        title={deciding === 'release' ? 'It is another file: post it' : 'It is the same file: refuse it'}
      >
        {deciding ? <Decide whole={whole} as={deciding} onClose={() => setDeciding(null)} /> : null}
      </Dialog>
    </Alert>
  );
}

function Decide({ whole, as, onClose }: { whole: PaymentFileWhole; as: Decision; onClose: () => void }) {
  const queries = useQueryClient();
  const release = as === 'release';
  const { form, onSubmit, trouble, busy } = useServerForm<{ reason: string }>({
    defaults: { reason: '' },
    fields: ['reason'],
    send: (values, key) =>
      call(`/payment-files/${whole.file.id}/${as}`, {
        method: 'POST',
        body: values,
        headers: release ? { 'Idempotency-Key': key } : {},
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['payment-files'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Decide about the held file">
      <p>
        {whole.file.name} was sent by {whole.file.receivedByName}: {whole.file.why}.
      </p>
      <TextAreaField name="reason" label="How do you know?" />
      <FormActions kind={release ? 'main' : 'danger'} busy={busy} onCancel={onClose}>
        {release ? 'Release and post' : 'Refuse it'}
      </FormActions>
    </Form>
  );
}
