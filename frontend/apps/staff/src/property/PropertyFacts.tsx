import { Badge, Facts, formatDate, formatMoney, Panel } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import { inWords } from '../platform/words';
import type { Property } from './model';
import { STANDING } from './PropertyListPage';

export function About({ property }: { property: Property }) {
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
          ['Let from', property.letFrom ? formatDate(property.letFrom) : null],
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

export function LetFor({ property }: { property: Property }) {
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

export function Holdings({ property }: { property: Property }) {
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
