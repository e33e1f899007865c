import { call } from '@quarterday/api';
import { Alert, Button, Dialog, Empty, Grid, type GridColumn, PageHead } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { BankHolidaysRunOut } from '../platform/BankHolidaysRunOut';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { AFTER_TENANCY_LISTS } from './afterTenancyLists';
import { ARREARS_LISTS } from './arrearsLists';
import { BANK_LISTS } from './bankLists';
import { BOOKS_LISTS } from './booksLists';
import { COMPLAINT_LISTS } from './complaintLists';
import { CONTACT_LISTS } from './contactLists';
import { COUNCIL_SETTING_LISTS } from './councilSettingLists';
import { COURT_LISTS } from './courtLists';
import { CREDIT_LISTS } from './creditLists';
import { DATA_RIGHTS_LISTS } from './dataRightsLists';
import { LETTER_LISTS } from './letterLists';
import type { Doing, List } from './listed';
import { MESSAGE_LISTS } from './messageLists';
import { MONEY_IN_LISTS } from './moneyInLists';
import { TASK_LISTS } from './taskLists';
import { WRITE_OFF_LISTS } from './WriteOffForms';

const route = getRouteApi('/reference');

const LISTS = {
  ...CONTACT_LISTS,
  ...COMPLAINT_LISTS,
  ...TASK_LISTS,
  ...LETTER_LISTS,
  ...MESSAGE_LISTS,
  ...BOOKS_LISTS,
  ...MONEY_IN_LISTS,
  ...BANK_LISTS,
  ...ARREARS_LISTS,
  ...COURT_LISTS,
  ...AFTER_TENANCY_LISTS,
  ...WRITE_OFF_LISTS,
  ...CREDIT_LISTS,
  ...DATA_RIGHTS_LISTS,
  ...COUNCIL_SETTING_LISTS,
} satisfies Record<string, List>;

/** The lists by duty, in the order of the navigation. */
const DUTIES: readonly { title: string; lists: Partial<Record<ListName, List>> }[] = [
  {
    title: 'Today’s work',
    lists: { ...CONTACT_LISTS, ...COMPLAINT_LISTS, ...TASK_LISTS, ...LETTER_LISTS, ...MESSAGE_LISTS },
  },
  { title: 'Rent and charges', lists: BOOKS_LISTS },
  { title: 'Money in', lists: MONEY_IN_LISTS },
  { title: 'Bank and balancing', lists: BANK_LISTS },
  { title: 'Arrears', lists: { ...ARREARS_LISTS, ...COURT_LISTS } },
  { title: 'After the tenancy', lists: { ...AFTER_TENANCY_LISTS, ...WRITE_OFF_LISTS } },
  { title: 'Credits and refunds', lists: CREDIT_LISTS },
  { title: 'Data rights', lists: DATA_RIGHTS_LISTS },
  { title: 'Of every duty', lists: COUNCIL_SETTING_LISTS },
];

type ListName = keyof typeof LISTS;

/** What a council sets, with the dates from which it holds. */
export function ReferencePage() {
  const { list } = route.useSearch();
  const chosen: ListName = list ?? 'transaction-types';
  useTitle('Reference data');
  return <OneList key={chosen} chosen={chosen} />;
}

function OneList({ chosen }: { chosen: ListName }) {
  const { name, add }: List = LISTS[chosen];
  const queries = useQueryClient();
  const lacking = useWhyNot('config:admin');
  const [doing, setDoing] = useState<Doing | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['reference', chosen],
    queryFn: ({ signal }) => call<{ items: never[] }>(`/${chosen}`, { signal }),
  });
  function done(words: string) {
    setMade(words);
    setDoing(null);
    // Every form with a choice of these codes asks again.
    for (const key of ['reference', chosen, 'charge-types', 'bank-holidays', 'complaints', 'letter-kinds'])
      void queries.invalidateQueries({ queryKey: [key] });
  }
  return (
    <div className="stack">
      <PageHead
        title="Reference data"
        actions={
          add ? (
            <Button because={lacking} onClick={() => setDoing(add)}>
              {add.title}
            </Button>
          ) : undefined
        }
      />
      <div className="with-side">
        <ByDuty chosen={chosen} />
        <div className="stack">
          <h2>{name}</h2>
          {made ? <Alert kind="good" title={made} onDismiss={() => setMade(null)} /> : null}
          {chosen === 'bank-holidays' ? <BankHolidaysRunOut /> : null}
          <Loaded query={query} lines={10}>
            {({ items }) => (
              <Grid
                id={`reference-${chosen}`}
                caption={name}
                columns={LISTS[chosen].columns(setDoing) as GridColumn<never>[]}
                rows={items}
                rowId={(row) => JSON.stringify(row)}
                empty={<Empty title="There are none" />}
              />
            )}
          </Loaded>
        </div>
      </div>
      <Dialog open={doing !== null} onClose={() => setDoing(null)} title={doing?.title ?? ''} wide>
        {doing ? <doing.form done={done} onCancel={() => setDoing(null)} /> : null}
      </Dialog>
    </div>
  );
}

function ByDuty({ chosen }: { chosen: ListName }) {
  return (
    <nav className="side-lists" aria-label="Reference data">
      {DUTIES.map(({ title, lists }) => (
        <div key={title}>
          <h2>{title}</h2>
          <ul>
            {(Object.keys(lists) as ListName[]).map((name) => (
              <li key={name}>
                <Link
                  from="/reference"
                  to="."
                  search={{ list: name }}
                  aria-current={name === chosen ? 'page' : undefined}
                  activeProps={{}}
                >
                  {LISTS[name].name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
