import {
  Badge,
  Button,
  DateField,
  Dialog,
  formatDate,
  formatMoney,
  MoneyField,
  PageHead,
  Panel,
  SelectField,
  TextField,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangeForm, ChangeMade } from '../platform/ChangeForm';
import type { Change } from '../platform/change';
import { Loaded, useTitle } from '../platform/page';
import type { Charge } from './model';
import { accountHeadQuery, chargesQuery, chargeTypesQuery } from './reads';

const route = getRouteApi('/accounts/$accountId/charges');

type Doing = { what: 'change' | 'end'; charge: Charge };

/** What an account is charged: past, now and to come; and adding, changing or ending a charge, back-dated or not. */
export function ChargesPage() {
  const { accountId } = route.useParams();
  const head = useQuery(accountHeadQuery(accountId));
  const charges = useQuery(chargesQuery(accountId));
  const queries = useQueryClient();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [made, setMade] = useState<{ change: Change; words: string } | null>(null);
  const [added, setAdded] = useState(0);
  useTitle(head.data ? `${head.data.reference} charges` : 'Charges');

  function done(words: string) {
    return (change: Change) => {
      setMade({ change, words });
      setDoing(null);
      setAdded((count) => count + 1);
      void queries.invalidateQueries({ queryKey: ['account', accountId] });
    };
  }

  return (
    <div className="stack">
      <PageHead
        title={head.data ? `Charges of ${head.data.reference}` : 'Charges'}
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            Account {head.data?.reference}
          </Link>
        }
      />
      {made ? <ChangeMade change={made.change} made={made.words} onDismiss={() => setMade(null)} /> : null}
      <Panel title="Charges each week">
        <Loaded query={charges}>
          {(all) => (
            <ChargeTable
              items={all.items}
              weeklyPence={all.weeklyPence}
              onDo={(what, charge) => setDoing({ what, charge })}
            />
          )}
        </Loaded>
      </Panel>
      <Panel title="Add a charge">
        <AddCharge key={added} accountId={accountId} done={done('The charge was added')} />
      </Panel>
      <Dialog open={doing !== null} onClose={() => setDoing(null)} title={doing ? titleOf(doing) : ''} wide>
        {doing?.what === 'change' ? (
          <ChangeCharge
            accountId={accountId}
            charge={doing.charge}
            done={done('The charge was changed')}
            onCancel={() => setDoing(null)}
          />
        ) : null}
        {doing?.what === 'end' ? (
          <EndCharge
            accountId={accountId}
            charge={doing.charge}
            done={done('The charge was ended')}
            onCancel={() => setDoing(null)}
          />
        ) : null}
      </Dialog>
    </div>
  );
}

function nameOf(charge: Charge): string {
  return charge.label ? `${charge.typeName}, ${charge.label}` : charge.typeName;
}

function titleOf(doing: Doing): string {
  return doing.what === 'change' ? `Change ${nameOf(doing.charge)}` : `End ${nameOf(doing.charge)}`;
}

const WHEN = { PAST: 'Past', NOW: 'Now', TO_COME: 'To come' } as const;

function ChargeTable({
  items,
  weeklyPence,
  onDo,
}: {
  items: readonly Charge[];
  weeklyPence: number;
  onDo: (what: 'change' | 'end', charge: Charge) => void;
}) {
  if (items.length === 0) return <p className="quiet">Nothing has been charged on this account.</p>;
  return (
    <table className="plain">
      <caption className="visually-hidden">Charges</caption>
      <thead>
        <tr>
          <th scope="col">Charge</th>
          <th scope="col">When</th>
          <th scope="col">From</th>
          <th scope="col">Until before</th>
          <th scope="col" className="number">
            A week
          </th>
          <th scope="col">Do</th>
        </tr>
      </thead>
      <tbody>
        {items.map((charge) => (
          <tr key={charge.id}>
            <th scope="row">
              {nameOf(charge)}
              {charge.reason ? (
                <>
                  <br />
                  <span className="quiet">{charge.reason}</span>
                </>
              ) : null}
            </th>
            <td>
              <Badge kind={charge.when === 'NOW' ? 'good' : charge.when === 'TO_COME' ? 'info' : 'neutral'}>
                {WHEN[charge.when]}
              </Badge>
            </td>
            <td>{formatDate(charge.startsOn)}</td>
            <td>{formatDate(charge.endsBefore)}</td>
            <td className="number">{formatMoney(charge.weeklyPence)}</td>
            <td>
              <span className="row">
                <Button kind="plain" small onClick={() => onDo('change', charge)}>
                  Change<span className="visually-hidden"> {nameOf(charge)}</span>
                </Button>
                <Button kind="plain" small onClick={() => onDo('end', charge)}>
                  End<span className="visually-hidden"> {nameOf(charge)}</span>
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            In force today, each full week
          </th>
          <td className="number">{formatMoney(weeklyPence)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

interface DoProps {
  accountId: string;
  done: (change: Change) => void;
  onCancel?: () => void;
}

interface Addition {
  typeCode: string;
  label: string;
  weeklyPence?: number;
  startsOn: string;
  endsBefore: string;
  reason: string;
}

function AddCharge({ accountId, done }: DoProps) {
  const types = useQuery(chargeTypesQuery);
  return (
    <ChangeForm<Addition>
      label="Add a charge"
      path={`/accounts/${accountId}/charges`}
      defaults={{ typeCode: '', label: '', startsOn: '', endsBefore: '', reason: '' }}
      fields={['typeCode', 'label', 'weeklyPence', 'startsOn', 'endsBefore', 'reason']}
      body={(values) => ({
        typeCode: values.typeCode || null,
        ...(values.label.trim() ? { label: values.label.trim() } : {}),
        weeklyPence: values.weeklyPence ?? 0,
        startsOn: values.startsOn || null,
        ...(values.endsBefore ? { endsBefore: values.endsBefore } : {}),
        reason: values.reason,
      })}
      submitLabel="Add the charge"
      done={done}
    >
      <div className="field-row">
        <SelectField
          name="typeCode"
          label="Charge"
          options={(types.data?.items ?? []).map((type) => ({
            value: type.code,
            label: `${type.name} (${type.code})`,
          }))}
        />
        <TextField
          name="label"
          label="Label"
          hint="Tells two of one kind apart, for instance a policy number"
          optional
        />
        <MoneyField name="weeklyPence" label="Amount a week" credits />
      </div>
      <div className="field-row">
        <DateField name="startsOn" label="From" hint="A Monday; m is this week’s" />
        <DateField
          name="endsBefore"
          label="Until before"
          hint="The first Monday it is not charged"
          optional
        />
      </div>
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}

function ChangeCharge({ accountId, charge, done, onCancel }: DoProps & { charge: Charge }) {
  return (
    <ChangeForm<{ weeklyPence?: number; from: string; reason: string }>
      label="Change the charge"
      path={`/accounts/${accountId}/charges/${charge.id}/change`}
      defaults={{ weeklyPence: charge.weeklyPence, from: '', reason: '' }}
      fields={['weeklyPence', 'from', 'reason']}
      body={(values) => ({
        weeklyPence: values.weeklyPence ?? 0,
        from: values.from || null,
        reason: values.reason,
      })}
      submitLabel="Change the charge"
      done={done}
      {...(onCancel ? { onCancel } : {})}
    >
      <MoneyField
        name="weeklyPence"
        label="New amount a week"
        credits
        hint={`Now ${formatMoney(charge.weeklyPence)}`}
      />
      <DateField
        name="from"
        label="From"
        hint="A Monday; weeks already debited get one adjustment line each"
      />
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}

function EndCharge({ accountId, charge, done, onCancel }: DoProps & { charge: Charge }) {
  return (
    <ChangeForm<{ endsBefore: string; reason: string }>
      label="End the charge"
      path={`/accounts/${accountId}/charges/${charge.id}/ending`}
      defaults={{ endsBefore: '', reason: '' }}
      fields={['endsBefore', 'reason']}
      body={(values) => ({ endsBefore: values.endsBefore || null, reason: values.reason })}
      submitLabel="End the charge"
      done={done}
      {...(onCancel ? { onCancel } : {})}
    >
      <DateField
        name="endsBefore"
        label="First day it is not charged"
        hint="A Monday; weeks already debited beyond it are credited"
      />
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}
