import { SelectField, TextField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { SettingForm } from '../platform/SettingForm';
import { gatewayQuery } from './reads';
import { CHANNELS } from './words';

/** Fixed words to oneself, to see that keys, templates and call-back are right. */
export function SendTest({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  return (
    <SettingForm<{ channel: string; to: string }>
      label="Send a test"
      path="/message-gateway/tests"
      defaults={{ channel: 'TEXT', to: '' }}
      fields={['channel', 'to']}
      body={({ channel, to }) => ({ channel: channel || null, to })}
      submitLabel="Send the test"
      done={() => {
        void queries.invalidateQueries({ queryKey: gatewayQuery.queryKey });
        onClose();
      }}
      onCancel={onClose}
    >
      <p>The words are fixed and say that nothing has to be done.</p>
      <SelectField
        name="channel"
        label="By"
        options={(['TEXT', 'EMAIL'] as const).map((value) => ({ value, label: CHANNELS[value] }))}
      />
      <TextField name="to" label="Your own number or address" maxLength={200} />
    </SettingForm>
  );
}
