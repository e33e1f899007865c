import { PageHead, Panel } from '@quarterday/ui';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { useTitle } from '../platform/page';
import { FileList } from './FileList';
import { SendPaymentFile } from './SendPaymentFile';
import { LISTED_STATES } from './words';

const route = getRouteApi('/payment-files');

/** Payments that come by the file: sent, proved, and held where a person has to decide. */
export function PaymentFilesPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/payment-files' });
  useTitle('Payment files');
  return (
    <div className="stack">
      <PageHead title="Payment files" />
      <Panel title="Send a file">
        <SendPaymentFile />
      </Panel>
      <div className="filters">
        <Choice
          id="file-state"
          label="State"
          value={state}
          options={LISTED_STATES}
          any="All"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <FileList id="payment-files" caption="Payment files, newest first" state={state} />
    </div>
  );
}
