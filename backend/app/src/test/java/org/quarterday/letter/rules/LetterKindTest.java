package org.quarterday.letter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterKindTest {

  /** A new letter does not compile here until somebody has said whether a hold stops it. */
  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void onlyWhatAsksForADebtIsStoppedByWhatProtectsADebtor(LetterKind kind) {
    boolean asksForADebt =
        switch (kind) {
          case ARRANGEMENT_BROKEN,
              ARREARS,
              CAMPAIGN_REMINDER,
              DIRECT_DEBIT_UNPAID,
              FORMER_TENANT_FIRST,
              FORMER_TENANT_SECOND,
              FORMER_TENANT_CLAIM,
              COURT_NOTICE ->
              true;
          case ARRANGEMENT_AGREED,
              CAMPAIGN,
              COMPLAINT_ACKNOWLEDGED,
              COMPLAINT_ANSWERED,
              COMPLAINT_EXTENDED,
              COMPLAINT_REFUSED,
              CORRECTION_REFUSED,
              COURT_HEARING,
              CREDIT_OWNER,
              CREDIT_USED,
              DIRECT_DEBIT_NOTICE,
              DIRECT_DEBIT_ENDED,
              DIRECT_DEBIT_MOVED,
              DIRECT_DEBIT_REFUSED,
              HOUSEHOLD_CHANGED,
              ONLINE_LINKED,
              ONLINE_LINK_ENDED,
              PAYMENT_IRREGULARITIES,
              REFUND,
              STANDING_ORDER_CHANGE,
              STANDING_ORDER_STOP,
              UNIVERSAL_CREDIT_DIFFERS ->
              false;
        };
    assertEquals(asksForADebt, kind.chases());
  }

  @ParameterizedTest
  @EnumSource(LetterKind.class)
  void whatTheLawRequiresAndRepliesAlwaysGo(LetterKind kind) {
    boolean alwaysGoes =
        switch (kind) {
          case COMPLAINT_ACKNOWLEDGED,
              COMPLAINT_ANSWERED,
              COMPLAINT_EXTENDED,
              COMPLAINT_REFUSED,
              CORRECTION_REFUSED,
              COURT_HEARING,
              DIRECT_DEBIT_NOTICE,
              ONLINE_LINKED,
              ONLINE_LINK_ENDED,
              PAYMENT_IRREGULARITIES ->
              true;
          case ARRANGEMENT_AGREED,
              ARRANGEMENT_BROKEN,
              ARREARS,
              CAMPAIGN,
              CAMPAIGN_REMINDER,
              COURT_NOTICE,
              CREDIT_OWNER,
              CREDIT_USED,
              DIRECT_DEBIT_UNPAID,
              FORMER_TENANT_FIRST,
              FORMER_TENANT_SECOND,
              FORMER_TENANT_CLAIM,
              DIRECT_DEBIT_ENDED,
              DIRECT_DEBIT_MOVED,
              DIRECT_DEBIT_REFUSED,
              HOUSEHOLD_CHANGED,
              REFUND,
              STANDING_ORDER_CHANGE,
              STANDING_ORDER_STOP,
              UNIVERSAL_CREDIT_DIFFERS ->
              false;
        };
    assertEquals(!alwaysGoes, kind.mayBeHeld());
  }
}
