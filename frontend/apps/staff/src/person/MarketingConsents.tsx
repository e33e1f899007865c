import { call, read } from '@quarterday/api';
import {
  Button,
  ChoiceField,
  Dialog,
  Facts,
  Form,
  FormActions,
  formatInstant,
  Panel,
  SelectField,
  TextField,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded } from '../platform/page';
import { useServerForm } from '../platform/useServerForm';

interface Consents {
  items: {
    channel: 'TEXT' | 'EMAIL' | 'LETTER';
    agreed: boolean;
    how: string;
    recordedByName: string;
    recordedAt: string;
  }[];
}

const WAYS = { TEXT: 'Text', EMAIL: 'E-mail', LETTER: 'Letter' };

/** By which ways somebody agreed to marketing; what is about their tenancy needs no agreement. */
export function MarketingConsents({ personId }: { personId: string }) {
  const because = useWhyNot('comms:draft');
  const [recording, setRecording] = useState(false);
  const query = useQuery({
    queryKey: ['person', personId, 'marketing'],
    queryFn: ({ signal }) =>
      read('/api/v1/people/{personId}/marketing-consents', {
        params: { path: { personId } },
        signal,
      }) as Promise<Consents>,
  });
  return (
    <Panel
      title="Marketing"
      aside={
        <Button kind="quiet" because={because} onClick={() => setRecording(true)}>
          Record consent
        </Button>
      }
    >
      <Loaded query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p>Has not agreed to marketing by any way.</p>
          ) : (
            <Facts
              facts={items.map((one) => [
                WAYS[one.channel],
                `${one.agreed ? 'Agreed' : 'Wants none'}: ${one.how} (${one.recordedByName}, ${formatInstant(one.recordedAt)})`,
              ])}
            />
          )
        }
      </Loaded>
      <Dialog open={recording} onClose={() => setRecording(false)} title="Record consent to marketing">
        {recording ? <Record personId={personId} onClose={() => setRecording(false)} /> : null}
      </Dialog>
    </Panel>
  );
}

function Record({ personId, onClose }: { personId: string; onClose: () => void }) {
  const queries = useQueryClient();
  const { form, onSubmit, trouble, busy } = useServerForm({
    defaults: { channel: 'TEXT', agreed: 'YES', how: '' },
    fields: ['channel', 'agreed', 'how'],
    send: (values) =>
      call(`/people/${personId}/marketing-consents`, {
        method: 'POST',
        body: { channel: values.channel, agreed: values.agreed === 'YES', how: values.how },
      }),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['person', personId, 'marketing'] });
      onClose();
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Record consent to marketing">
      <SelectField
        name="channel"
        label="By"
        options={Object.entries(WAYS).map(([value, label]) => ({ value, label }))}
      />
      <ChoiceField
        name="agreed"
        label="They"
        options={[
          { value: 'YES', label: 'agreed to it' },
          { value: 'NO', label: 'want no more of it' },
        ]}
      />
      <TextField name="how" label="How we know" hint="A form, a call, a reply STOP" />
      <FormActions busy={busy} onCancel={onClose}>
        Record it
      </FormActions>
    </Form>
  );
}
