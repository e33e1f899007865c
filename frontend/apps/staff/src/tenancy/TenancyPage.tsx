import { answerOf } from '@quarterday/api';
import { Badge, Dialog, Facts, formatDate, formatMoney, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangeMade } from '../platform/ChangeForm';
import type { Change } from '../platform/change';
import { Loaded, useTitle } from '../platform/page';
import { inWords } from '../platform/words';
import { CheckPanel } from './CheckPanel';
import type { Tenancy } from './model';
import { DEEDS, type Deed, TenancyDeeds } from './TenancyDeeds';
import { DeedForm } from './TenancyForms';
import { TENANCY_STATES } from './words';

const route = getRouteApi('/tenancies/$tenancyId');

/** One tenancy: who, where, since when, what it is charged on; and every step it may take. */
export function TenancyPage() {
  const { tenancyId } = route.useParams();
  const queries = useQueryClient();
  const [deed, setDeed] = useState<Deed | null>(null);
  const [made, setMade] = useState<{ change: Change | null; words: string } | null>(null);
  const query = useQuery({
    queryKey: ['tenancy', tenancyId],
    queryFn: ({ signal }) => answerOf<Tenancy>(`/tenancies/${tenancyId}`, { signal }),
  });
  const tenancy = query.data?.data;
  useTitle(tenancy ? `Tenancy ${tenancy.reference} ${tenancy.names ?? ''}` : 'Tenancy');

  function done(words: string, change: Change | null) {
    setMade({ change, words });
    setDeed(null);
    void queries.invalidateQueries({ queryKey: ['tenancy', tenancyId] });
    void queries.invalidateQueries({ queryKey: ['account'] });
  }

  return (
    <Loaded query={query} lines={10}>
      {({ data, version }) => (
        <div className="stack">
          <PageHead
            title={`Tenancy ${data.reference}`}
            crumbs={
              <Link to="/tenancies" search={{}}>
                Tenancies
              </Link>
            }
            actions={<TenancyDeeds tenancy={data} onChoose={setDeed} />}
          />
          {made?.change ? (
            <ChangeMade change={made.change} made={made.words} onDismiss={() => setMade(null)} />
          ) : null}
          <div className="columns">
            <About tenancy={data} />
            <Members tenancy={data} />
            <Accounts tenancy={data} />
          </div>
          {data.state === 'DRAFT' ? (
            <CheckPanel tenancy={data} version={version} done={() => done('Checked', null)} />
          ) : null}
          <Dialog
            open={deed !== null}
            onClose={() => setDeed(null)}
            title={deed ? DEEDS[deed].title : ''}
            wide
          >
            {deed ? (
              <DeedForm
                key={deed}
                deed={deed}
                tenancy={data}
                done={(change) => done(DEEDS[deed].done, change)}
                onCancel={() => setDeed(null)}
              />
            ) : null}
          </Dialog>
        </div>
      )}
    </Loaded>
  );
}

function About({ tenancy }: { tenancy: Tenancy }) {
  const state = TENANCY_STATES[tenancy.state];
  return (
    <Panel title="About it" aside={<Badge kind={state.kind}>{state.words}</Badge>}>
      <Facts
        facts={[
          [
            'Home',
            <Link key="h" to="/properties/$propertyId" params={{ propertyId: tenancy.propertyId }}>
              {[tenancy.propertyReference, tenancy.address].filter(Boolean).join(' ')}
            </Link>,
          ],
          ['Tenure', tenancy.tenureName ?? tenancy.tenureCode],
          ['From', formatDate(tenancy.startsOn)],
          ['Agreement signed', formatDate(tenancy.signedOn)],
          [
            'To',
            tenancy.endsOn
              ? `${formatDate(tenancy.endsOn)}, ${inWords(tenancy.endReason).toLowerCase()}`
              : null,
          ],
          [
            'Notice',
            tenancy.noticeExpiresOn
              ? `served ${formatDate(tenancy.noticeServedOn)}, expires ${formatDate(tenancy.noticeExpiresOn)}`
              : null,
          ],
          ['Entered by', tenancy.enteredByName],
          ['Checked by', tenancy.checkedByName],
        ]}
      />
    </Panel>
  );
}

function Members({ tenancy }: { tenancy: Tenancy }) {
  return (
    <Panel title="People">
      <ul className="counter-list">
        {tenancy.members.map((member) => (
          <li key={member.id}>
            <span>
              <Link to="/people/$personId" params={{ personId: member.personId }}>
                {member.name}
              </Link>
              <br />
              <span className="quiet">
                {formatDate(member.fromOn)} {member.toOn ? `to ${formatDate(member.toOn)}` : 'onwards'}
              </span>
            </span>
            <Badge kind={member.liable ? 'info' : 'neutral'}>{inWords(member.role)}</Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Accounts({ tenancy }: { tenancy: Tenancy }) {
  return (
    <Panel title="Accounts">
      {tenancy.accounts.length === 0 ? (
        <p className="quiet">An account opens when the tenancy starts.</p>
      ) : null}
      <ul className="counter-list">
        {tenancy.accounts.map((account) => (
          <li key={account.id}>
            <Link to="/accounts/$accountId" params={{ accountId: account.id }} search={{}}>
              {inWords(account.kind)} {account.reference}
            </Link>
            <span className="number">
              {typeof account.balancePence === 'number'
                ? formatMoney(account.balancePence)
                : formatDate(account.startsOn)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
