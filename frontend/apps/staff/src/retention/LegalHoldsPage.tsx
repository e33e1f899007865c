import { call, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Empty,
  Form,
  FormActions,
  formatDate,
  type GridColumn,
  PageHead,
  TextAreaField,
  TextField,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { SettingForm } from '../platform/SettingForm';
import { useServerForm } from '../platform/useServerForm';
import type { LegalHold } from './model';

const route = getRouteApi('/legal-holds');

/** What must not be removed while a matter is open. */
export function LegalHoldsPage() {
  const { lifted } = route.useSearch();
  const navigate = useNavigate({ from: '/legal-holds' });
  const because = useWhyNot('retention:read');
  const cannotSet = useWhyNot('retention:prepare');
  const queries = useQueryClient();
  const paging = usePaging({ lifted });
  const [setting, setSetting] = useState(false);
  const [lifting, setLifting] = useState<LegalHold | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['legal-holds', lifted, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/legal-holds', { params: { query: { lifted, ...paging.asked } }, signal }) as Promise<
        Page<LegalHold>
      >,
    enabled: because === null,
  });
  function done(words: string) {
    setSaid(words);
    setSetting(false);
    setLifting(null);
    void queries.invalidateQueries({ queryKey: ['legal-holds'] });
  }
  useTitle('Legal holds');
  if (because) return <Empty title={because} />;
  return (
    <div className="stack">
      <PageHead
        title="Legal holds"
        actions={
          <Button because={cannotSet} onClick={() => setSetting(true)}>
            Place a hold
          </Button>
        }
      />
      {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
      <div className="filters">
        <Choice
          id="legal-hold-lifted"
          label="Show"
          value={lifted ? 'all' : undefined}
          options={{ all: 'Lifted ones too' }}
          any="Those that stand"
          onChange={(next) => void navigate({ search: next ? { lifted: true } : {}, replace: true })}
        />
      </div>
      <Loaded query={query} lines={5}>
        {(page) => (
          <ListGrid
            id="legal-holds"
            file={{ path: '/legal-holds', query: { lifted } }}
            caption="Legal holds, the newest first"
            columns={columnsOf(setLifting)}
            rows={page.items}
            rowId={(hold) => hold.id}
            paging={paging.under(page)}
            empty={<Empty title="No legal hold stands">Nothing is kept back from the schedule.</Empty>}
          />
        )}
      </Loaded>
      <Dialog open={setting} onClose={() => setSetting(false)} title="Place a legal hold">
        {setting ? (
          <Place
            done={() => done('The hold stands. Nothing of them is removed until another person lifts it.')}
            onCancel={() => setSetting(false)}
          />
        ) : null}
      </Dialog>
      <Dialog open={lifting !== null} onClose={() => setLifting(null)} title="Lift the hold">
        {lifting ? (
          <SettingForm<{ why: string }>
            label="Lift the hold"
            path={`/legal-holds/${lifting.id}/lifting`}
            permission="retention:release"
            defaults={{ why: '' }}
            fields={['why']}
            body={({ why }) => ({ why })}
            submitLabel="Lift it"
            done={() => done('The hold is lifted.')}
            onCancel={() => setLifting(null)}
          >
            <TextAreaField name="why" label="Why is it over?" />
          </SettingForm>
        ) : null}
      </Dialog>
    </div>
  );
}

interface Values {
  personReference: string;
  accountReference: string;
  matter: string;
  why: string;
}

function Place({ done, onCancel }: { done: () => void; onCancel: () => void }) {
  const { form, onSubmit, trouble, busy } = useServerForm<Values>({
    defaults: { personReference: '', accountReference: '', matter: '', why: '' },
    fields: ['personReference', 'accountReference', 'matter', 'why'],
    send: (values, key) =>
      call('/legal-holds', {
        method: 'POST',
        body: {
          ...values,
          personReference: values.personReference || null,
          accountReference: values.accountReference || null,
        },
        headers: { 'Idempotency-Key': key },
      }),
    done,
  });
  return (
    <Form form={form} onSubmit={onSubmit} trouble={trouble} label="Place a legal hold" wide>
      <TextField name="personReference" label="Person’s number" hint="Or the account’s below" optional />
      <TextField name="accountReference" label="Account number" optional />
      <TextField name="matter" label="Matter" maxLength={100} />
      <TextAreaField name="why" label="Why it has to be kept" />
      <FormActions busy={busy} onCancel={onCancel}>
        Place it
      </FormActions>
    </Form>
  );
}

function columnsOf(lift: (hold: LegalHold) => void): GridColumn<LegalHold>[] {
  return [
    {
      id: 'reference',
      header: 'Of',
      names: true,
      value: (hold) => hold.reference,
      cell: (hold) =>
        hold.personId ? (
          <Link to="/people/$personId" params={{ personId: hold.personId }}>
            {hold.reference}
          </Link>
        ) : (
          <Link to="/accounts/$accountId" params={{ accountId: hold.accountId ?? '' }} search={{}}>
            {hold.reference}
          </Link>
        ),
    },
    { id: 'matter', header: 'Matter', value: (hold) => hold.matter },
    { id: 'why', header: 'Why', value: (hold) => hold.why },
    { id: 'startsOn', header: 'From', kind: 'date', value: (hold) => hold.startsOn },
    { id: 'setBy', header: 'Placed by', value: (hold) => hold.setByName },
    {
      id: 'liftedOn',
      header: 'Lifted',
      kind: 'date',
      value: (hold) => hold.liftedOn ?? null,
      cell: (hold) => (hold.liftedOn ? formatDate(hold.liftedOn) : <Badge kind="warn">Stands</Badge>),
    },
    { id: 'liftedBy', header: 'Lifted by', value: (hold) => hold.liftedByName ?? '' },
    {
      id: 'lift',
      header: 'Lift it',
      control: true,
      value: () => '',
      cell: (hold) =>
        hold.liftedOn ? null : (
          <Button kind="quiet" because={hold.whyNotLift ?? null} onClick={() => lift(hold)}>
            Lift it
          </Button>
        ),
    },
  ];
}
