package org.quarterday.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.money.Money;

/**
 * Everything about one account that a person answering the telephone needs, as one answer. Money is
 * pence, positive is owed to the council; dates are civil dates.
 */
@Schema(name = "Account")
record WholeAccount(
    UUID id,
    @Schema(examples = "T0012345") String reference,
    @Schema(
            nullable = true,
            description = "What the tenant quotes when paying.",
            examples = "20000018")
        String paymentReference,
    @Schema(description = "Old cards and references that still lead here.")
        List<String> otherReferences,
    @Schema(examples = "MAIN") AccountKind kind,
    @Schema(description = "FORMER from the day after the last day charged.", examples = "CURRENT")
        AccountState state,
    LocalDate startsOn,
    @Schema(nullable = true, description = "The last day charged.") LocalDate endsOn,
    @Schema(examples = "31240") long balancePence,
    @Schema(examples = "£312.40 in arrears") String balanceWords,
    int entryCount,
    @Schema(nullable = true, description = "Null on a main account.") UUID mainAccountId,
    RentGroup rentGroup,
    Tenancy tenancy,
    Property property,
    List<Person> people,
    @Schema(description = "The other accounts of the same tenancy: main, garages, sub-accounts.")
        List<Sibling> family,
    @Schema(description = "In force now, or starting later.") List<Charge> charges,
    @Schema(
            nullable = true,
            description = "The next week to be debited; null when nothing is charged.")
        NextCharge nextCharge,
    @Schema(description = "The last four receipts that stand, newest first.")
        List<Payment> lastPayments,
    int version) {

  WholeAccount {
    balanceWords = Money.ofPence(balancePence).inWords();
  }

  /** What an account is for. */
  enum AccountKind {
    MAIN,
    GARAGE,
    SUB,
    USE_AND_OCCUPATION
  }

  /** Whether it is still charged. */
  enum AccountState {
    CURRENT,
    FORMER
  }

  @Schema(name = "AccountRentGroup")
  record RentGroup(String code, String name) {}

  @Schema(name = "AccountTenancy")
  record Tenancy(
      UUID id,
      String reference,
      String tenureCode,
      String tenureName,
      String state,
      LocalDate startsOn,
      @Schema(nullable = true) LocalDate endsOn,
      @Schema(nullable = true) String endReason,
      @Schema(nullable = true) LocalDate noticeExpiresOn) {}

  @Schema(name = "AccountProperty")
  record Property(
      UUID id,
      String reference,
      @Schema(nullable = true) String uprn,
      String kind,
      @Schema(description = "False for a sub-account, which shows the tenancy's home.")
          boolean held,
      String addressLine1,
      String addressLine2,
      String postcode,
      @Schema(nullable = true) Integer bedrooms,
      String patch,
      @Schema(nullable = true) LocalDate soldOn) {}

  @Schema(name = "AccountPerson")
  record Person(
      UUID id,
      String reference,
      @Schema(examples = "Ms Ada Okafor") String name,
      @Schema(examples = "TENANT") String role,
      @Schema(description = "Owes the balance, jointly and severally with the other liable people.")
          boolean liable,
      LocalDate fromOn,
      @Schema(nullable = true) LocalDate toOn,
      @Schema(nullable = true) LocalDate deceasedOn,
      @Schema(nullable = true, examples = "QQ ** ** ** C") String nationalInsuranceMask,
      List<ContactPoint> contactPoints,
      @Schema(description = "Adjustments this person needs, honoured by every letter.")
          List<String> preferences) {}

  @Schema(name = "AccountContactPoint")
  record ContactPoint(String kind, String value) {}

  @Schema(name = "AccountSibling")
  record Sibling(
      UUID id,
      String reference,
      AccountKind kind,
      AccountState state,
      long balancePence,
      String balanceWords) {
    Sibling {
      balanceWords = Money.ofPence(balancePence).inWords();
    }
  }

  @Schema(name = "AccountCharge")
  record Charge(
      UUID id,
      String typeCode,
      String typeName,
      String label,
      @Schema(examples = "11746") long weeklyPence,
      LocalDate startsOn,
      @Schema(nullable = true, description = "The day after its last day; null while open.")
          LocalDate endsBefore,
      @Schema(examples = "PROPERTY") String source,
      @Schema(description = "NOW or NEXT.") String when) {}

  @Schema(name = "AccountNextCharge")
  record NextCharge(
      LocalDate dueOn,
      @Schema(description = "Nil in a rent-free week.", examples = "12345") long amountPence) {}

  @Schema(name = "AccountPayment")
  record Payment(
      int number, LocalDate effectiveOn, String typeCode, String typeName, long amountPence) {}
}
