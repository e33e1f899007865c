import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { accountQuery } from '../account/reads';
import { AccountArrearsPage } from '../arrears/AccountArrearsPage';
import { ContactsPanel } from '../contact/ContactsPanel';

const route = getRouteApi('/accounts/$accountId/arrears');

/** The arrears of an account with the log of contacts, which is one wherever somebody rings from. */
export function WholeArrearsPage() {
  const { accountId } = route.useParams();
  const account = useQuery(accountQuery(accountId));
  return (
    <AccountArrearsPage
      contacts={
        account.data ? (
          <ContactsPanel accountId={accountId} members={account.data.people} about="ARREARS" />
        ) : null
      }
    />
  );
}
