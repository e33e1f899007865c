import { call } from '@quarterday/api';
import {
  Badge,
  Button,
  Dialog,
  Form,
  FormActions,
  formatDate,
  Panel,
  SelectField,
  TextField,
} from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Debtor, DebtorStanding, FormerTenantCase } from './model';
import { DEBTOR_STANDINGS } from './words';

interface DebtorsProps {
  found: FormerTenantCase;
  done: (words: string) => void;
}

/** Everybody who owes it: each the whole of it, and it is owed once. */
export function Debtors({ found, done }: DebtorsProps) {
  const because = useWhyNot('arrears:act');
  const [setting, setSetting] = useState<Debtor | null>(null);
  return (
    <Panel title={found.debtors.length === 1 ? 'Who owes it' : 'Who owes it, together and each alone'}>
      <table className="plain">
        <caption className="visually-hidden">Those who owe this debt</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Dealt with</th>
            <th scope="col">Address</th>
            <th scope="col" className="number">
              Can be sued for
            </th>
            <th scope="col">Next letter</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {found.debtors.map((one) => (
            <tr key={one.personId}>
              <th scope="row">
                <Link to="/people/$personId" params={{ personId: one.personId }}>
                  {one.name}
                </Link>
                {one.diedOn ? `, died ${formatDate(one.diedOn)}` : ''}
              </th>
              <td>
                <Badge kind={DEBTOR_STANDINGS[one.standing].kind}>
                  {DEBTOR_STANDINGS[one.standing].words}
                </Badge>{' '}
                {one.reason}
              </td>
              <td>
                {one.whereaboutsWords}
                {one.tenancyNow ? `: ${one.tenancyNow}` : ''}
              </td>
              <td className="number">{one.claimableWords}</td>
              <td>{one.written ? 'Goes to them' : 'Does not reach them'}</td>
              <td>
                <Button kind="quiet" because={because} onClick={() => setSetting(one)}>
                  Change
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Dialog
        open={setting !== null}
        onClose={() => setSetting(null)}
        title={setting ? `How ${setting.name} is dealt with` : ''}
      >
        {setting ? (
          <SetStanding
            caseId={found.id}
            debtor={setting}
            onClose={(words) => {
              setSetting(null);
              if (words) done(words);
            }}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

interface SetProps {
  caseId: string;
  debtor: Debtor;
  onClose: (said?: string) => void;
}

function SetStanding({ caseId, debtor, onClose }: SetProps) {
  const { form, onSubmit, trouble, busy } = useServerForm<{ standing: DebtorStanding; reason: string }>({
    defaults: { standing: debtor.standing, reason: '' },
    fields: ['standing', 'reason'],
    send: (values) =>
      call(`/former-tenant-cases/${caseId}/debtors/${debtor.personId}`, { method: 'PUT', body: values }),
    done: () => onClose(`Kept for ${debtor.name}`),
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label={`How ${debtor.name} is dealt with`}>
      <p>They owe the whole of it whatever is chosen: not to ask somebody is no release.</p>
      <SelectField
        name="standing"
        label="From now on"
        options={Object.entries(DEBTOR_STANDINGS).map(([value, said]) => ({ value, label: said.words }))}
      />
      <TextField name="reason" label="Why" maxLength={200} />
      <FormActions busy={busy} onCancel={onClose}>
        Keep it
      </FormActions>
    </Form>
  );
}
