import { call } from '@quarterday/api';
import { Button, Form, SelectField, TextField } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useWhyNot } from '../platform/me';
import { useServerForm } from '../platform/useServerForm';
import type { Known } from './model';
import { BASES } from './words';

interface Asked {
  purpose: string;
  lawfulBasis: string;
  known: Record<keyof Known, string>;
}

const KNOWN: readonly (keyof Known)[] = [
  'forename',
  'surname',
  'born',
  'address',
  'postcode',
  'telephone',
  'email',
  'nationalInsuranceNumber',
];

const EMPTY = Object.fromEntries(KNOWN.map((name) => [name, ''])) as Asked['known'];

/** What for, and what is known. Nobody is shown before both are on record. */
export function TraceForm({ accountId }: { accountId?: string | undefined }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const because = useWhyNot('tenant:trace');
  const { form, onSubmit, trouble, busy } = useServerForm<Asked, { id: string }>({
    defaults: { purpose: '', lawfulBasis: 'PUBLIC_TASK', known: EMPTY },
    fields: ['purpose', 'lawfulBasis', ...KNOWN.map((name) => `known.${name}`)],
    send: (values) =>
      call('/traces', {
        method: 'POST',
        body: { ...values, accountId: accountId ?? null, known: filled(values.known) },
      }),
    done: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['traces'] });
      void navigate({ to: '/traces/$traceId', params: { traceId: id } });
    },
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Look for somebody" wide>
      <div className="field-row">
        <TextField
          name="purpose"
          label="What for"
          hint="For instance: former tenant arrears, gone away"
          maxLength={300}
        />
        <SelectField
          name="lawfulBasis"
          label="Lawful basis"
          options={Object.entries(BASES).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="field-row">
        <TextField
          name="known.forename"
          label="First name"
          hint="Or an initial, or what they are called"
          optional
          maxLength={60}
        />
        <TextField name="known.surname" label="Surname" hint="Now or before" optional maxLength={60} />
        <TextField
          name="known.born"
          label="Born"
          hint="1980-05-14, 1980-05, 1980 or --05-14"
          optional
          width="medium"
          maxLength={10}
        />
      </div>
      <div className="field-row">
        <TextField name="known.address" label="Address" hint="Any they lived at" optional maxLength={200} />
        <TextField name="known.postcode" label="Postcode" optional width="short" maxLength={10} />
      </div>
      <div className="field-row">
        <TextField
          name="known.telephone"
          label="Telephone"
          type="tel"
          optional
          width="medium"
          maxLength={30}
        />
        <TextField name="known.email" label="E-mail" type="email" optional width="medium" maxLength={200} />
        <TextField
          name="known.nationalInsuranceNumber"
          label="National Insurance number"
          optional
          width="medium"
          spellCheck={false}
          maxLength={20}
        />
      </div>
      <div className="button-row">
        <Button type="submit" busy={busy} because={because}>
          Look for them
        </Button>
      </div>
    </Form>
  );
}

function filled(known: Asked['known']): Partial<Asked['known']> {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value.trim() !== ''));
}
