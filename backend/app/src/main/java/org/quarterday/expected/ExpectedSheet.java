package org.quarterday.expected;

import org.quarterday.expected.rules.CreditState;
import org.quarterday.expected.rules.Payer;
import org.quarterday.platform.export.Listing;

/** Expected credits as a file: the columns of their screen, in its words. */
final class ExpectedSheet {

  static final Listing<ExpectedListReads.Item> CREDITS =
      Listing.<ExpectedListReads.Item>of("Expected credits")
          .text("account", "Account", ExpectedListReads.Item::accountReference)
          .text("names", "Tenants", ExpectedListReads.Item::names)
          .text("payer", "From", item -> words(item.payer()))
          .date("dueOn", "Due", ExpectedListReads.Item::dueOn)
          .date("coversFrom", "For rent from", ExpectedListReads.Item::coversFrom)
          .date("coversTo", "To", ExpectedListReads.Item::coversTo)
          .money("amount", "Amount", ExpectedListReads.Item::amountPence)
          .money("came", "Came", ExpectedListReads.Item::camePence)
          .money("outstanding", "Outstanding", ExpectedListReads.Item::outstandingPence)
          .text("state", "State", item -> words(item.state()));

  private ExpectedSheet() {}

  private static String words(Payer payer) {
    return switch (payer) {
      case HOUSING_BENEFIT -> "Housing Benefit";
      case UNIVERSAL_CREDIT -> "Universal Credit";
      case UNIVERSAL_CREDIT_BY_TENANT -> "Universal Credit, paid on by the tenant";
      case DIRECT_DEBIT -> "Direct Debit";
      case STANDING_ORDER -> "Standing order";
      case ARRANGEMENT -> "Arrangement";
      case TENANT -> "Tenant";
    };
  }

  private static String words(CreditState state) {
    return switch (state) {
      case TO_COME -> "To come";
      case RECEIVED -> "Received";
      case LATE -> "Late";
    };
  }
}
