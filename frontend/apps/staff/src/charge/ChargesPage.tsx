import { Badge, Button, Dialog, formatDate, formatMoney, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangeMade } from '../platform/ChangeForm';
import type { Change } from '../platform/change';
import { FileButtons } from '../platform/FileButtons';
import { Loaded, useTitle } from '../platform/page';
import { AddCharge, ChangeCharge, EndCharge } from './ChargeForms';
import type { Charge } from './model';
import { accountHeadQuery, chargesQuery } from './reads';

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
      <Panel
        title="Charges each week"
        aside={<FileButtons file={{ path: `/accounts/${accountId}/charges` }} />}
      >
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
