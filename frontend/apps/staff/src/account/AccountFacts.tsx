import { Facts, formatDate, formatMoney, Panel } from '@quarterday/ui';
import { Link } from '@tanstack/react-router';
import { inWords } from '../platform/words';
import type { Account, AccountPerson } from './model';
import { preferenceWords } from './words';

/** People, tenancy and charges of one account, each with the way to its own page. */
export function AccountFacts({ account }: { account: Account }) {
  return (
    <>
      <Panel title="People">
        {account.people.map((person) => (
          <PersonFacts key={`${person.id}${person.fromOn}`} person={person} />
        ))}
      </Panel>
      <Panel title="Tenancy and property">
        <Facts
          facts={[
            [
              'Tenancy',
              <Link key="t" to="/tenancies/$tenancyId" params={{ tenancyId: account.tenancy.id }}>
                {account.tenancy.reference}
              </Link>,
            ],
            ['Tenure', account.tenancy.tenureName],
            ['State', inWords(account.tenancy.state)],
            ['From', formatDate(account.tenancy.startsOn)],
            [
              'To',
              account.tenancy.endsOn
                ? `${formatDate(account.tenancy.endsOn)}${account.tenancy.endReason ? `, ${inWords(account.tenancy.endReason).toLowerCase()}` : ''}`
                : null,
            ],
            [
              'Property',
              <Link
                key="p"
                to="/properties/$propertyId"
                params={{ propertyId: account.property.id }}
              >{`${account.property.reference}, ${account.property.addressLine1}`}</Link>,
            ],
            ['Kind', inWords(account.property.kind)],
            ['Bedrooms', account.property.bedrooms ?? null],
            ['Patch', account.property.patch],
            ['Rent group', account.rentGroup.name],
            ['Payment reference', account.paymentReference],
            ['Old references', account.otherReferences.join(', ')],
          ]}
        />
      </Panel>
      <Panel title="Charges" aside={<ChargesLink account={account} />}>
        <ChargeTable account={account} />
      </Panel>
    </>
  );
}

function ChargesLink({ account }: { account: Account }) {
  return (
    <Link to="/accounts/$accountId/charges" params={{ accountId: account.id }}>
      Add, change or end a charge
    </Link>
  );
}

function PersonFacts({ person }: { person: AccountPerson }) {
  return (
    <div className="stack-close">
      <h3>
        <Link to="/people/$personId" params={{ personId: person.id }}>
          {person.name}
        </Link>
        <span className="quiet"> {inWords(person.role)}</span>
      </h3>
      <Facts
        facts={[
          ['Owes the balance', person.liable ? 'Yes, for all of it' : 'No'],
          [
            'On the tenancy',
            `${formatDate(person.fromOn)}${person.toOn ? ` to ${formatDate(person.toOn)}` : ' onwards'}`,
          ],
          ['Died', person.deceasedOn ? formatDate(person.deceasedOn) : null],
          ...person.contactPoints.map((point) => [inWords(point.kind), point.value] as const),
          ['National Insurance', person.nationalInsuranceMask],
          ['Needs', preferenceWords(person.preferences)],
        ]}
      />
    </div>
  );
}

function ChargeTable({ account }: { account: Account }) {
  const now = account.charges.filter((charge) => charge.when === 'NOW');
  const next = account.charges.filter((charge) => charge.when === 'NEXT');
  if (account.charges.length === 0) return <p className="quiet">Nothing is charged on this account.</p>;
  const total = now.reduce((sum, charge) => sum + charge.weeklyPence, 0);
  return (
    <table className="plain">
      <caption className="visually-hidden">Charges each week</caption>
      <thead>
        <tr>
          <th scope="col">Charge</th>
          <th scope="col">From</th>
          <th scope="col" className="number">
            A week
          </th>
        </tr>
      </thead>
      <tbody>
        {[...now, ...next].map((charge) => (
          <tr key={charge.id}>
            <th scope="row">
              {charge.typeName}
              {charge.label ? `, ${charge.label}` : ''}
              {charge.when === 'NEXT' ? <span className="quiet"> (to come)</span> : null}
              {charge.endsBefore ? (
                <span className="quiet"> until {formatDate(charge.endsBefore)}</span>
              ) : null}
            </th>
            <td>{formatDate(charge.startsOn)}</td>
            <td className="number">{formatMoney(charge.weeklyPence)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            Now, each full week
          </th>
          <td className="number">{formatMoney(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
