import { call } from '@quarterday/api';
import { Button, Dialog, Form, FormActions, formatDate, Panel } from '@quarterday/ui';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Campaign } from './model';
import { people } from './words';

/** A second person says that exactly this goes. */
export function Approve({ campaign, done }: { campaign: Campaign; done: () => void }) {
  const lacking = useWhyNot('comms:approve');
  const [approving, setApproving] = useState(false);
  const { planned } = campaign.results;
  let because = lacking;
  if (campaign.state !== 'CHECKED') because = 'Check every row first.';
  else if (!because && planned === 0) because = 'Everybody is left out of it.';
  else if (!because && campaign.same) because = 'These people had these words already.';
  else if (!because && !campaign.mayApprove)
    because = `You made it: to more than ${people(campaign.aloneRecipients)} another person approves it.`;
  return (
    <Panel title="4. Approve">
      <p>
        {planned > campaign.aloneRecipients || campaign.state === 'DRAFT'
          ? `To more than ${people(campaign.aloneRecipients)}, somebody approves it who neither wrote nor changed it.`
          : 'To so few, whoever may approve campaigns may send their own.'}{' '}
        Any change of the words, of whom it is for or of its day afterwards needs another check and approval.
      </p>
      <div className="row">
        <Button because={because} onClick={() => setApproving(true)}>
          Approve it
        </Button>
      </div>
      <Dialog open={approving} onClose={() => setApproving(false)} title="Approve the campaign">
        {approving ? <Sure campaign={campaign} done={done} onClose={() => setApproving(false)} /> : null}
      </Dialog>
    </Panel>
  );
}

function Sure({ campaign, done, onClose }: { campaign: Campaign; done: () => void; onClose: () => void }) {
  const { form, onSubmit, trouble, busy } = useServerForm<Record<string, never>>({
    defaults: {},
    fields: [],
    send: () =>
      call(`/campaigns/${campaign.id}/approval`, {
        method: 'POST',
        body: { contentHash: campaign.contentHash },
      }),
    done: () => {
      onClose();
      done();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Approve the campaign">
      <p>
        “{campaign.title}” goes to {people(campaign.results.planned)}
        {campaign.notBefore ? ` from ${formatDate(campaign.notBefore)} on` : ' as soon as the hours allow it'}
        . Whoever came under a hold, died or paid by then is left out.
      </p>
      <FormActions busy={busy} onCancel={onClose}>
        Approve it
      </FormActions>
    </Form>
  );
}
