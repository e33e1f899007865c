import { call, Problem, read } from '@quarterday/api';
import { Alert, Button, Dialog, Form, FormActions, TextField } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { ProblemAlert } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';
import type { Campaign, Channel } from './model';

interface Own {
  phone: string;
  email: string;
}

/** Tries the words on one's own telephone or e-mail, with made-up values. */
export function Trial({ campaign }: { campaign: Campaign }) {
  const because = useWhyNot('comms:draft');
  const [declaring, setDeclaring] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const own = useQuery({
    queryKey: ['campaigns', 'own-address'],
    queryFn: ({ signal }) => read('/api/v1/campaign-test-address', { signal }) as Promise<Own>,
    enabled: because === null,
  });

  async function send(channel: Channel) {
    setProblem(null);
    setSaid(null);
    try {
      const { to } = await call<{ to: string }>(`/campaigns/${campaign.id}/tests`, {
        method: 'POST',
        body: { channel },
      });
      setSaid(`A trial goes to ${to}`);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    }
  }

  return (
    <>
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      {problem ? <ProblemAlert problem={problem} /> : null}
      <div className="row no-print">
        {campaign.channels.includes('TEXT') ? (
          <Button
            kind="quiet"
            because={because ?? (own.data?.phone ? null : 'Say first which telephone is yours.')}
            onClick={() => void send('TEXT')}
          >
            Text it to me
          </Button>
        ) : null}
        {campaign.channels.includes('EMAIL') ? (
          <Button
            kind="quiet"
            because={because ?? (own.data?.email ? null : 'Say first which e-mail is yours.')}
            onClick={() => void send('EMAIL')}
          >
            E-mail it to me
          </Button>
        ) : null}
        <Button kind="quiet" because={because} onClick={() => setDeclaring(true)}>
          My own number and e-mail
        </Button>
      </div>
      <p className="quiet">
        Trials carry made-up values and go only to yourself
        {campaign.results.trials > 0 ? `; ${campaign.results.trials} so far` : ''}.
      </p>
      <Dialog open={declaring} onClose={() => setDeclaring(false)} title="Where my trials go">
        {declaring && own.data ? <Declare own={own.data} onClose={() => setDeclaring(false)} /> : null}
      </Dialog>
    </>
  );
}

function Declare({ own, onClose }: { own: Own; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm<Own>({
    defaults: own,
    fields: ['phone', 'email'],
    send: (values) => call('/campaign-test-address', { method: 'PUT', body: values }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['campaigns', 'own-address'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Where my trials go">
      <TextField name="phone" label="My mobile number" optional />
      <TextField name="email" label="My e-mail" optional />
      <FormActions busy={busy} onCancel={onClose}>
        Keep it
      </FormActions>
    </Form>
  );
}
