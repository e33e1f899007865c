package org.quarterday.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.credit.rules.CreditStep;

/** One account's credit: its facts, how far it is proved, what is owed first, and what is next. */
@Schema(name = "AccountCredit")
record AccountCredit(
    UUID accountId,
    @Schema(examples = "T500123") String accountReference,
    String names,
    long balancePence,
    @Schema(examples = "£240.00 in credit") String balanceWords,
    @Schema(nullable = true, description = "Null when the account is not in credit.")
        CreditFacts facts,
    @Schema(nullable = true, description = "Null while nobody proves it.") CreditReview review,
    @Schema(description = "What it can be said to be.") List<CreditKind> kinds,
    List<Checklist.Question> questions,
    @Schema(description = "Debts of its owners, in the order in which they are paid from it.")
        List<OwedFirst.Debt> debts,
    @Schema(description = "Debts that are held against it on accounts closed to the reader.")
        int closedDebts,
    @Schema(description = "Somebody of them is at risk: where they are is not told.")
        boolean addressProtected,
    @Schema(description = "The tenants it belongs to.") List<Owner> owners,
    @Schema(description = "How the owner was looked for.") List<Contact> contacts,
    @Schema(description = "What is still to be done, in order; the first is next.")
        List<Step> steps,
    @Schema(
            nullable = true,
            description = "What a refund is asked for with; null until it is next.")
        HandOver refund) {

  /** Somebody a credit belongs to. */
  @Schema(name = "CreditOwner")
  record Owner(
      UUID personId,
      @Schema(examples = "Ms Amina Okafor") String name,
      @Schema(nullable = true) LocalDate diedOn,
      @Schema(
              description =
                  "The last address known of them, in one line; `Protected` when one of them is at risk.")
          String address) {}

  /** One try to reach the owner. */
  @Schema(name = "CreditContact")
  record Contact(
      UUID id,
      LocalDate triedOn,
      RecordContact.Channel channel,
      RecordContact.Outcome outcome,
      @Schema(description = "`Protected` when one of the owners is at risk.") String note,
      String recordedByName,
      Instant recordedAt) {}

  /** One thing to do. */
  @Schema(name = "CreditStepToDo")
  record Step(
      CreditStep step,
      @Schema(nullable = true, description = "The debt to pay.") UUID debtId,
      @Schema(description = "How much; nil where it is no sum.") long pence,
      @Schema(examples = "Refund £182.70 to the tenant.") String words) {}

  /** What was proved, as a refund asks for it: nobody types it twice. */
  @Schema(name = "CreditRefundHandOver")
  record HandOver(
      @Schema(examples = "18270") long amountPence,
      @Schema(examples = "PAID_TWICE") String cause,
      @Schema(description = "Each question with what was found, as far as there is room.")
          String evidence,
      @Schema(
              nullable = true,
              description = "Why what the owners had written off stays so; null where nothing is.")
          String writtenOffWhy) {}
}
