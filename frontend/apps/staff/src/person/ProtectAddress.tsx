import { Button, Dialog, formatDate, TextAreaField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { SettingForm } from '../platform/SettingForm';
import type { Person } from './model';

/** Somebody at risk: no search and no file tells where they are, from the moment it is said. */
export function ProtectAddress({ person }: { person: Person }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const since = person.addressProtectedOn;
  const because = useWhyNot(since ? 'tenancy:check' : 'account:write');
  const close = () => setOpen(false);
  return (
    <>
      {since ? (
        <p>Address protected since {formatDate(since)}: no trace and no file tells where they are.</p>
      ) : null}
      <div className="row no-print">
        <Button kind="quiet" because={because} onClick={() => setOpen(true)}>
          {since ? 'Lift the protection' : 'Protect their address'}
        </Button>
      </div>
      <Dialog open={open} onClose={close} title={since ? 'Lift the protection' : 'Protect their address'}>
        <SettingForm<{ reason: string }>
          label="Protection of the address"
          path={`/people/${person.id}/address-protection`}
          permission={since ? 'tenancy:check' : 'account:write'}
          defaults={{ reason: '' }}
          fields={['reason']}
          body={({ reason }) => ({ reason, addressProtected: !since })}
          submitLabel={since ? 'Lift the protection' : 'Protect it'}
          done={() => {
            void queries.invalidateQueries({ queryKey: ['person', person.id] });
            close();
          }}
          onCancel={close}
        >
          <TextAreaField name="reason" label="Why?" hint="It is on the audit log" />
        </SettingForm>
      </Dialog>
    </>
  );
}
