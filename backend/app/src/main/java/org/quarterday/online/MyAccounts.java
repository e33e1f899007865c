package org.quarterday.online;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a signed-in tenant may look at. Money in pence; a balance is positive when it is owed to the
 * council.
 */
@Schema(name = "MyAccounts")
public record MyAccounts(
    @Schema(description = "Whether this sign-in has proved whose it is.") boolean proved,
    @Schema(
            nullable = true,
            description = "The person it was proved to be.",
            examples = "Ms Tina Osei")
        String name,
    List<Account> items) {

  /** Main first, in the order tenants ask about them. */
  @Schema(name = "MyAccountKind")
  public enum Kind {
    MAIN,
    USE_AND_OCCUPATION,
    GARAGE,
    SUB
  }

  @Schema(name = "MyAccount")
  public record Account(
      UUID accountId,
      @Schema(examples = "500001/01") String reference,
      @Schema(description = "What to quote when paying.", examples = "10012113")
          String paymentReference,
      Kind kind,
      @Schema(examples = "1 Example Row, ZZ1 1AA") String address,
      @Schema(nullable = true, description = "The last day charged.") LocalDate endedOn,
      @Schema(examples = "21240") long balancePence,
      @Schema(examples = "You owe £212.40") String words) {}

  @Schema(name = "MyCharge")
  public record Charge(
      @Schema(examples = "Service charge") String words,
      @Schema(examples = "510") long weeklyPence,
      @Schema(description = "Rent itself, as opposed to what is charged with it.") boolean rent) {}

  @Schema(name = "MyPendingPayment")
  public record Pending(
      UUID paymentId,
      @Schema(examples = "5000") long amountPence,
      MyCardPayment.State state,
      Instant startedAt) {}

  @Schema(name = "MyLastPayment")
  public record Paid(@Schema(examples = "11746") long amountPence, LocalDate paidOn) {}

  @Schema(name = "MyAccountDetail")
  public record Detail(
      Account account,
      @Schema(description = "What is charged every week, rent first.") List<Charge> charges,
      @Schema(description = "All of it.", examples = "10350") long weeklyPence,
      @Schema(description = "The part of it that is rent.", examples = "9840") long rentPence,
      @Schema(description = "The balance when it is owed, else nil.", examples = "21240")
          long owedPence,
      @Schema(description = "The part of it that this week's charges made.", examples = "10350")
          long thisWeekPence,
      @Schema(description = "The part of it from before this week.", examples = "10890")
          long earlierPence,
      @Schema(
              description = "The balance once confirmed card payments have arrived.",
              examples = "16240")
          long afterPendingPence,
      @Schema(nullable = true, description = "When rent is charged next.") LocalDate nextChargeOn,
      List<Pending> pending,
      @Schema(nullable = true) Paid lastPayment) {}
}
