package org.quarterday.account;

import org.quarterday.account.WholeAccount.AccountKind;
import org.quarterday.platform.export.Listing;

/** Accounts and entries as files: the columns of their screens. */
final class AccountSheet {

  static final Listing<AccountList.Item> ACCOUNTS =
      Listing.<AccountList.Item>of("Accounts")
          .text("reference", "Account", AccountList.Item::reference)
          .text("names", "Names", AccountList.Item::names)
          .text("address", "Address", AccountSheet::address)
          .text("kind", "Kind", account -> kind(account.kind()))
          .text("state", "State", account -> Listing.words(account.state()))
          .money("balance", "Balance", AccountList.Item::balancePence)
          .text("rentGroup", "Rent group", AccountList.Item::rentGroupCode)
          .text("patch", "Patch", AccountList.Item::patch)
          .text("paymentReference", "Payment reference", AccountList.Item::paymentReference)
          .date("startsOn", "From", AccountList.Item::startsOn);

  static final Listing<EntryReads.Item> ENTRIES =
      Listing.<EntryReads.Item>of("Transactions")
          .date("effectiveOn", "Date", EntryReads.Item::effectiveOn)
          .text("week", "Rent week", entry -> entry.rentYear() + " / " + entry.rentWeek())
          .text("type", "What", AccountSheet::what)
          .money("debit", "Charged", e -> e.amountPence() > 0 ? e.amountPence() : null)
          .money("credit", "Paid or credited", e -> e.amountPence() < 0 ? -e.amountPence() : null)
          .money("running", "Balance after", EntryReads.Item::runningPence)
          .whole("number", "No.", EntryReads.Item::number)
          .instant("recordedAt", "Posted", EntryReads.Item::recordedAt)
          .text("source", "Source", entry -> Listing.words(entry.source()))
          .text("control", "Control account", EntryReads.Item::controlCode);

  private AccountSheet() {}

  /** A file travels: where somebody at risk lives does not go with it. */
  private static String address(AccountList.Item account) {
    return ProtectedAddress.unless(
        account.addressProtected(), account.address() + ", " + account.postcode());
  }

  private static String kind(AccountKind kind) {
    return switch (kind) {
      case MAIN -> "Main account";
      case SUB -> "Sub-account";
      case GARAGE, USE_AND_OCCUPATION -> Listing.words(kind);
    };
  }

  private static String what(EntryReads.Item entry) {
    String words =
        entry.narrative() == null || entry.narrative().isEmpty()
            ? entry.typeName()
            : entry.typeName() + ": " + entry.narrative();
    if (entry.reverses() != null) {
      return words + " (reverses no. " + entry.reverses() + ")";
    }
    return entry.reversedBy() == null
        ? words
        : words + " (reversed by no. " + entry.reversedBy() + ")";
  }
}
