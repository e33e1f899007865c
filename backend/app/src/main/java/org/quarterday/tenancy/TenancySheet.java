package org.quarterday.tenancy;

import org.quarterday.account.ProtectedAddress;
import org.quarterday.platform.export.Listing;
import org.quarterday.tenancy.rules.TenancyState;

/** Tenancies as a file: the columns of their screen. */
final class TenancySheet {

  static final Listing<TenancyList.Item> TENANCIES =
      Listing.<TenancyList.Item>of("Tenancies")
          .text("reference", "Tenancy", TenancyList.Item::reference)
          .text("names", "Names", TenancyList.Item::tenants)
          .text("address", "Home", TenancySheet::address)
          .text("tenure", "Tenure", TenancyList.Item::tenureCode)
          .date("startsOn", "From", TenancyList.Item::startsOn)
          .date("endsOn", "To", TenancyList.Item::endsOn)
          .text("state", "State", item -> state(item.state()))
          .date("notice", "Notice expires", TenancyList.Item::noticeExpiresOn)
          .text("mine", "Entered by me", item -> item.enteredByMe() ? "Yes" : "No");

  private TenancySheet() {}

  /** A file travels: where somebody at risk lives does not go with it. */
  private static String address(TenancyList.Item item) {
    return ProtectedAddress.unless(
        item.addressProtected(), item.addressLine1() + ", " + item.postcode());
  }

  private static String state(TenancyState state) {
    return switch (state) {
      case DRAFT -> "Draft, to be checked";
      case CHECKED -> "Checked, not started";
      case FORMER_ARREARS -> "Former, in arrears";
      case FORMER_CREDIT -> "Former, in credit";
      case FORMER_NIL -> "Former, nothing owed";
      default -> Listing.words(state);
    };
  }
}
