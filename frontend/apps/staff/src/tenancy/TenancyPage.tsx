import { read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Dialog,
  Facts,
  formatDate,
  formatMoney,
  PageHead,
  Panel,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ChangeMade } from '../platform/ChangeForm';
import type { Change } from '../platform/change';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { inWords } from '../platform/words';
import { CheckPanel } from './CheckPanel';
import { DeedForm } from './DeedForm';
import { DEEDS, type Deed, deedsIn } from './deeds';
import { type Tenancy, tenantsOf } from './model';

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
    queryFn: ({ signal }): Promise<Tenancy> =>
      read('/api/v1/tenancies/{id}', { params: { path: { id: tenancyId } }, signal }),
  });
  const because = useWhyNot('account:write');
  useTitle(
    query.data ? `Tenancy ${query.data.reference} ${tenantsOf(query.data)[0]?.name ?? ''}` : 'Tenancy',
  );

  function done(words: string, change: Change | null) {
    setMade({ change, words });
    setDeed(null);
    void queries.invalidateQueries({ queryKey: ['tenancy', tenancyId] });
    void queries.invalidateQueries({ queryKey: ['account'] });
  }

  return (
    <Loaded query={query} lines={10}>
      {(data) => (
        <div className="stack">
          <PageHead
            title={`Tenancy ${data.reference}`}
            crumbs={
              <Link to="/tenancies" search={{}}>
                Tenancies
              </Link>
            }
            actions={<DeedMenu tenancy={data} because={because} onChoose={setDeed} />}
          />
          {made?.change ? (
            <ChangeMade change={made.change} made={made.words} onDismiss={() => setMade(null)} />
          ) : null}
          {made && !made.change ? (
            <Alert kind="good" title={made.words} onDismiss={() => setMade(null)} />
          ) : null}
          {data.waitingChanges > 0 ? (
            <Alert kind="warn" title="A change of it waits for a second person">
              <Link to="/changes">Changes to check</Link>
            </Alert>
          ) : null}
          <div className="columns">
            <About tenancy={data} />
            <Members tenancy={data} />
            <Accounts tenancy={data} />
          </div>
          {data.state === 'DRAFT' ? (
            <CheckPanel tenancy={data} done={() => done('Checked: the tenancy can be started', null)} />
          ) : null}
          <Dialog
            open={deed !== null}
            onClose={() => setDeed(null)}
            title={deed ? DEEDS[deed].label : ''}
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

function Other({ id }: { id: string }) {
  return (
    <Link to="/tenancies/$tenancyId" params={{ tenancyId: id }}>
      Look at it
    </Link>
  );
}

/** What may be done now. The commonest first as a button, the rest one choice away. */
function DeedMenu({
  tenancy,
  because,
  onChoose,
}: {
  tenancy: Tenancy;
  because: string | null;
  onChoose: (deed: Deed) => void;
}) {
  const open = deedsIn(tenancy.state);
  const rest = open.slice(2);
  return (
    <>
      {open.slice(0, 2).map((deed) => (
        <Button
          key={deed}
          kind={deed === 'commence' ? 'main' : 'quiet'}
          because={because}
          onClick={() => onChoose(deed)}
        >
          {DEEDS[deed].label}
        </Button>
      ))}
      {rest.length > 0 && !because ? (
        <select
          className="input width-medium"
          aria-label="More to do with this tenancy"
          value=""
          onChange={(event) => onChoose(event.target.value as Deed)}
        >
          <option value="">More…</option>
          {rest.map((deed) => (
            <option key={deed} value={deed}>
              {DEEDS[deed].label}
            </option>
          ))}
        </select>
      ) : null}
    </>
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
              {[tenancy.propertyReference, tenancy.addressLine1, tenancy.postcode].filter(Boolean).join(' ')}
            </Link>,
          ],
          ['Tenure', tenancy.tenureName],
          ['Came by', inWords(tenancy.origin)],
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
          ['Succession', tenancy.successionUsed ? 'used: there is one only' : null],
          ['Entered by', tenancy.enteredByMe ? 'you' : null],
          [
            'Followed by',
            tenancy.succeededByTenancyId ? <Other key="n" id={tenancy.succeededByTenancyId} /> : null,
          ],
          ['Follows', tenancy.succeedsTenancyId ? <Other key="p" id={tenancy.succeedsTenancyId} /> : null],
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
          <li key={`${member.personId}${member.fromOn}`}>
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
          <li key={account.accountId}>
            <Link to="/accounts/$accountId" params={{ accountId: account.accountId }} search={{}}>
              {inWords(account.kind)} {account.reference}
            </Link>
            <span className="number">{formatMoney(account.balancePence)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
