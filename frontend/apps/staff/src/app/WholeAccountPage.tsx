import { AccountPage } from '../account/AccountPage';
import { ArrangementPanel } from '../arrangement/ArrangementPanel';
import { ArrearsPanel } from '../arrears/ArrearsPanel';
import { BenefitPanel } from '../benefit/BenefitPanel';
import { OpenComplaints } from '../complaint/OpenComplaints';
import { ContactsPanel } from '../contact/ContactsPanel';
import { EscalateButton } from '../escalation/EscalateButton';
import { ExpectedPanel } from '../expected/ExpectedPanel';
import { HoldsPanel } from '../hold/HoldsPanel';
import { Warnings } from '../marker/Warnings';
import { MessagesPanel } from '../message/MessagesPanel';
import { ConcernButton } from '../safeguarding/ConcernButton';
import { CreditLine } from '../universalcredit/CreditLine';
import { WrittenOffNotice } from '../writeoff/WrittenOff';

/** An account with what other features know of it: what holds, what is recommended, what is due, and what benefit pays. */
export function WholeAccountPage() {
  return (
    <AccountPage
      above={(account) => (
        <>
          <Warnings accountId={account.id} />
          <WrittenOffNotice accountId={account.id} />
          <OpenComplaints accountId={account.id} />
          <ContactsPanel
            accountId={account.id}
            members={account.people}
            beside={
              <>
                <ConcernButton people={account.people} accountId={account.id} />
                <EscalateButton accountId={account.id} />
              </>
            }
          />
          <HoldsPanel accountId={account.id} />
          {account.balancePence > 0 ? <ArrearsPanel accountId={account.id} /> : null}
          <ArrangementPanel accountId={account.id} />
          <ExpectedPanel accountId={account.id} />
        </>
      )}
      below={(account) => (
        <>
          <BenefitPanel accountId={account.id} portal={<CreditLine accountId={account.id} />} />
          <MessagesPanel accountId={account.id} />
        </>
      )}
    />
  );
}
