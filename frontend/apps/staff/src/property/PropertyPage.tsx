import { read } from '@quarterday/api';
import {
  Badge,
  Button,
  DateField,
  Dialog,
  Facts,
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
import { inWords } from '../platform/words';
import type { Property } from './model';
import { STANDING } from './PropertyListPage';

const route = getRouteApi('/properties/$propertyId');

type Doing = 'charge' | 'sale';

/** One property: what it is, what it is let for, who holds and held it. */
export function PropertyPage() {
  const { propertyId } = route.useParams();
  const queries = useQueryClient();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [made, setMade] = useState<{ change: Change; words: string } | null>(null);
  const query = useQuery({
    queryKey: ['property', propertyId],
    queryFn: ({ signal }): Promise<Property> =>
      read('/api/v1/properties/{id}', { params: { path: { id: propertyId } }, signal }),
  });
  useTitle(query.data ? `${query.data.reference} ${query.data.addressLine1}` : 'Property');
  const done = (words: string) => (change: Change) => {
    setMade({ change, words });
    setDoing(null);
    void queries.invalidateQueries({ queryKey: ['property', propertyId] });
  };
  return (
    <Loaded query={query} lines={10}>
      {(property) => (
        <div className="stack">
          <PageHead
            title={`${property.reference} ${property.addressLine1}`}
            crumbs={<Link to="/properties">Properties</Link>}
            actions={
              <>
                <Link className="button" to="/tenancies/new" search={{ propertyId: property.id }}>
                  Let it
                </Link>
                <Button kind="quiet" onClick={() => setDoing('charge')}>
                  Set a charge
                </Button>
                <Button
                  kind="quiet"
                  because={property.standing === 'SOLD' ? 'It has been sold already.' : null}
                  onClick={() => setDoing('sale')}
                >
                  Sold or demolished
                </Button>
              </>
            }
          />
          {made ? (
            <ChangeMade change={made.change} made={made.words} onDismiss={() => setMade(null)} />
          ) : null}
          <div className="columns">
            <About property={property} />
            <LetFor property={property} />
          </div>
          <Holdings property={property} />
          <Dialog
            open={doing === 'charge'}
            onClose={() => setDoing(null)}
            title="Set what it is let for"
            wide
          >
            <SetCharge
              property={property}
              done={done('The charge was set')}
              onCancel={() => setDoing(null)}
            />
          </Dialog>
          <Dialog open={doing === 'sale'} onClose={() => setDoing(null)} title="Take it off the books">
            <Sell
              property={property}
              done={done('The property is off the books')}
              onCancel={() => setDoing(null)}
            />
          </Dialog>
        </div>
      )}
    </Loaded>
  );
}

function About({ property }: { property: Property }) {
  return (
    <Panel
      title="About it"
      aside={<Badge kind={STANDING[property.standing].kind}>{STANDING[property.standing].words}</Badge>}
    >
      <Facts
        facts={[
          [
            'Address',
            [property.addressLine1, property.addressLine2, property.postcode].filter(Boolean).join(', '),
          ],
          ['Kind', inWords(property.kind)],
          ['UPRN', property.uprn],
          ['Bedrooms', property.bedrooms ?? null],
          ['Patch', property.patch],
          ['Rent group', property.rentGroupCode],
          ['Void since', property.voidSince ? formatDate(property.voidSince) : null],
          ['Ours since', formatDate(property.acquiredOn)],
          [
            'Sold',
            property.soldOn
              ? `${formatDate(property.soldOn)}, ${inWords(property.saleReason).toLowerCase()}`
              : null,
          ],
          [
            'Formula rent a week',
            typeof property.formulaRentPence === 'number' ? formatMoney(property.formulaRentPence) : null,
          ],
          [
            'Value in 1999',
            typeof property.value1999Pence === 'number' ? formatMoney(property.value1999Pence) : null,
          ],
        ]}
      />
    </Panel>
  );
}

function LetFor({ property }: { property: Property }) {
  const open = property.charges.filter((charge) => !charge.endsBefore);
  return (
    <Panel title="Let for, each full week">
      {property.charges.length === 0 ? <p className="quiet">No charge has been set.</p> : null}
      <table className="plain">
        <caption className="visually-hidden">Charges of the property</caption>
        <thead>
          <tr>
            <th scope="col">Charge</th>
            <th scope="col">From</th>
            <th scope="col">Until before</th>
            <th scope="col" className="number">
              A week
            </th>
          </tr>
        </thead>
        <tbody>
          {property.charges.map((charge) => (
            <tr key={charge.id}>
              <th scope="row">
                {charge.typeName} <span className="quiet">{charge.typeCode}</span>
              </th>
              <td>{formatDate(charge.startsOn)}</td>
              <td>{formatDate(charge.endsBefore)}</td>
              <td className="number">{formatMoney(charge.weeklyPence)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              With no end set
            </th>
            <td className="number">
              {formatMoney(open.reduce((sum, charge) => sum + charge.weeklyPence, 0))}
            </td>
          </tr>
        </tfoot>
      </table>
    </Panel>
  );
}

function Holdings({ property }: { property: Property }) {
  return (
    <Panel title="Who holds and held it">
      {property.holdings.length === 0 ? <p className="quiet">Nobody has held it yet.</p> : null}
      <table className="plain">
        <caption className="visually-hidden">Accounts that hold or held the property</caption>
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Tenancy</th>
            <th scope="col">Kind</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody>
          {property.holdings.map((holding) => (
            <tr key={holding.accountId}>
              <th scope="row">
                <Link to="/accounts/$accountId" params={{ accountId: holding.accountId }} search={{}}>
                  {holding.reference}
                </Link>
              </th>
              <td>
                <Link to="/tenancies/$tenancyId" params={{ tenancyId: holding.tenancyId }}>
                  Look at the tenancy
                </Link>
              </td>
              <td>{inWords(holding.kind)}</td>
              <td>{formatDate(holding.startsOn)}</td>
              <td>{holding.endsOn ? formatDate(holding.endsOn) : 'Now'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

interface DoProps {
  property: Property;
  done: (change: Change) => void;
  onCancel: () => void;
}

function SetCharge({ property, done, onCancel }: DoProps) {
  return (
    <ChangeForm<{ typeCode: string; weeklyPence?: number; from: string; reason: string }>
      label="Set what it is let for"
      path={`/properties/${property.id}/charges`}
      straight
      defaults={{ typeCode: property.charges[0]?.typeCode ?? '', from: '', reason: '' }}
      fields={['typeCode', 'weeklyPence', 'from', 'reason']}
      body={(values) => ({
        typeCode: values.typeCode.toUpperCase(),
        ...(values.weeklyPence === undefined ? {} : { weeklyPence: values.weeklyPence }),
        from: values.from || null,
        reason: values.reason,
      })}
      submitLabel="Set the charge"
      done={done}
      onCancel={onCancel}
    >
      <p>It holds for the next letting. A sitting tenant’s charges are changed on the account.</p>
      <TextField
        name="typeCode"
        label="Charge code"
        width="short"
        hint="For instance DBR for basic rent"
        maxLength={3}
      />
      <MoneyField name="weeklyPence" label="Amount a week" hint="Leave empty to end the charge" optional />
      <DateField name="from" label="From" hint="A Monday" />
      <TextField name="reason" label="Reason" />
    </ChangeForm>
  );
}

function Sell({ property, done, onCancel }: DoProps) {
  return (
    <ChangeForm<{ soldOn: string; reason: string }>
      label="Take it off the books"
      path={`/properties/${property.id}/sale`}
      straight
      defaults={{ soldOn: '', reason: '' }}
      fields={['soldOn', 'reason']}
      body={(values) => ({ soldOn: values.soldOn || null, reason: values.reason || null })}
      submitLabel="Take it off the books"
      done={done}
      onCancel={onCancel}
    >
      <p>
        From that day it is neither debited nor void. It must be empty; a Right to Buy by the tenant ends the
        tenancy and is done there.
      </p>
      <DateField name="soldOn" label="From this day it is not ours" />
      <SelectField
        name="reason"
        label="Reason"
        options={[
          { value: 'SALE', label: 'Sold' },
          { value: 'DEMOLITION', label: 'Demolished' },
          { value: 'RIGHT_TO_BUY', label: 'Right to Buy' },
        ]}
      />
    </ChangeForm>
  );
}
