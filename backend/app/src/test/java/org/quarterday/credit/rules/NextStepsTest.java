package org.quarterday.credit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NextStepsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);
  private static final Set<CreditOutcome> ANY =
      Set.of(
          CreditOutcome.TO_ACCOUNT,
          CreditOutcome.TO_COUNCIL_DEBT,
          CreditOutcome.REFUND,
          CreditOutcome.HOLD,
          CreditOutcome.UNCLAIMED);

  /** What a test changes; everything else is a proved credit of £240 that was paid twice. */
  private static final class Case {
    long credit = 24_000;
    boolean begun = true;
    LocalDate heldUntil;
    boolean waiting;
    int unanswered;
    int inTheWay;
    Set<CreditOutcome> outcomes = ANY;
    long housingBenefit;
    long dwp;
    List<RankedDebt> debts = List.of();
    long uncertain;
    boolean payable = true;
    LocalDate unclaimedFrom;
    String notYet = "The account has not ended.";

    String steps() {
      return NextSteps.of(
              new NextSteps.Known(
                  credit,
                  begun,
                  heldUntil,
                  waiting,
                  unanswered,
                  inTheWay,
                  outcomes,
                  housingBenefit,
                  dwp,
                  debts,
                  uncertain,
                  payable,
                  unclaimedFrom,
                  notYet),
              TODAY)
          .stream()
          .map(step -> step.pence() == 0 ? step.step().name() : step.step() + " " + step.pence())
          .collect(Collectors.joining("; "));
    }
  }

  @Test
  void aCreditIsProvedBeforeItIsNamedAndNamedBeforeItIsUsed() {
    var one = new Case();
    one.begun = false;
    assertEquals("BEGIN 24000", one.steps());
    one.begun = true;
    one.unanswered = 3;
    one.outcomes = null;
    assertEquals("ANSWER; CLASSIFY", one.steps());
    one.unanswered = 0;
    assertEquals("CLASSIFY", one.steps());
    one.outcomes = ANY;
    assertEquals("REFUND 24000", one.steps());
  }

  @Test
  void whatIsInTheWayIsPutRightFirst() {
    var one = new Case();
    one.inTheWay = 1;
    assertEquals("PUT_RIGHT", one.steps());
  }

  @Test
  void whatWaitsIsDecidedBeforeAnythingElse() {
    var one = new Case();
    one.waiting = true;
    one.begun = false;
    assertEquals("HAVE_DECIDED", one.steps());
  }

  @Test
  void aGarageInArrearsIsPaidBeforeTheTenantIs() {
    var one = new Case();
    one.debts =
        List.of(debt(DebtRank.COUNCIL_TAX, 1_000, true), debt(DebtRank.SAME_TENANCY, 5_730, true));
    assertEquals("PAY_DEBT 5730; PAY_DEBT 1000; REFUND 17270", one.steps());
  }

  @Test
  void aDebtLargerThanTheCreditTakesAllOfIt() {
    var one = new Case();
    one.debts =
        List.of(debt(DebtRank.SAME_TENANCY, 90_000, true), debt(DebtRank.COUNCIL_TAX, 1, true));
    assertEquals("PAY_DEBT 24000", one.steps());
  }

  @Test
  void aDebtOfOneJointTenantAloneIsNotSetOff() {
    var one = new Case();
    one.debts = List.of(debt(DebtRank.FORMER_TENANCY, 9_000, false));
    assertEquals("REFUND 24000", one.steps());
  }

  @Test
  void benefitThatWasPaidTooMuchGoesBackToWhoPaidIt() {
    var one = new Case();
    one.outcomes =
        Set.of(CreditOutcome.TO_HOUSING_BENEFIT, CreditOutcome.TO_ACCOUNT, CreditOutcome.REFUND);
    one.housingBenefit = 20_000;
    one.debts = List.of(debt(DebtRank.SAME_TENANCY, 9_000, true));
    assertEquals("RETURN_TO_BENEFIT 20000; PAY_DEBT 4000", one.steps());
    one.outcomes = Set.of(CreditOutcome.TO_DWP, CreditOutcome.REFUND);
    one.housingBenefit = 0;
    one.dwp = 30_000;
    assertEquals("RETURN_TO_BENEFIT 24000", one.steps());
  }

  @Test
  void whatABankMayTakeBackIsWaitedForAndKeepsNobodyFromTheRest() {
    var one = new Case();
    one.uncertain = 20_000;
    assertEquals("REFUND 4000; WAIT_FOR_BANK 20000", one.steps());
    one.debts = List.of(debt(DebtRank.SAME_TENANCY, 1_000, true));
    assertEquals("PAY_DEBT 1000; REFUND 3000; WAIT_FOR_BANK 20000", one.steps());
    one.debts = List.of();
    one.uncertain = 99_000;
    assertEquals("WAIT_FOR_BANK 24000", one.steps());
  }

  @Test
  void theCreditOfATenantWhoDiedIsTheEstatesAfterTheGarage() {
    var one = new Case();
    one.payable = false;
    one.debts = List.of(debt(DebtRank.SAME_TENANCY, 5_730, true));
    assertEquals("PAY_DEBT 5730; FIND_ESTATE 18270", one.steps());
  }

  @Test
  void rentPaidInAdvanceIsHeldUntilADayAndThenLookedAtAgain() {
    var one = new Case();
    one.outcomes = Set.of(CreditOutcome.HOLD, CreditOutcome.REFUND);
    assertEquals("HOLD 24000", one.steps());
    one.heldUntil = TODAY.plusDays(1);
    assertEquals("WAIT_UNTIL", one.steps());
    one.heldUntil = TODAY;
    assertEquals("HOLD 24000", one.steps());
  }

  @Test
  void anOldCreditIsUnclaimedOnceItsOwnerCouldNotBeReached() {
    var one = new Case();
    one.unclaimedFrom = TODAY;
    one.notYet = "Nobody has tried to reach the owner.";
    assertEquals("REACH_OWNER 24000", one.steps());
    one.notYet = null;
    assertEquals("KEEP_AS_UNCLAIMED 24000", one.steps());
    one.unclaimedFrom = TODAY.plusDays(1);
    assertEquals("REFUND 24000", one.steps());
  }

  @Test
  void aCreditThatIsGoneIsClosed() {
    var one = new Case();
    one.credit = 0;
    assertEquals("CLOSE", one.steps());
    one.begun = false;
    assertEquals("", one.steps());
  }

  private static RankedDebt debt(DebtRank rank, long pence, boolean everyOwner) {
    return new RankedDebt(rank, UUID.randomUUID(), pence, everyOwner);
  }
}
