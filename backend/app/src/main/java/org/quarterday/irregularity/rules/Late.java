package org.quarterday.irregularity.rules;

import static org.quarterday.irregularity.rules.Words.day;
import static org.quarterday.irregularity.rules.Words.money;

import java.util.EnumSet;
import java.util.Set;
import org.quarterday.expected.rules.ExpectedCredit;
import org.quarterday.expected.rules.Payer;

/** A credit that was due from somebody and has not come, or not all of it. */
record Late(ExpectedCredit credit) {

  /** What comes without anybody's doing of the day; the others are told elsewhere. */
  private static final Set<Payer> TOLD =
      EnumSet.of(
          Payer.HOUSING_BENEFIT,
          Payer.UNIVERSAL_CREDIT,
          Payer.UNIVERSAL_CREDIT_BY_TENANT,
          Payer.STANDING_ORDER);

  /**
   * What a tenant pays without an instruction is arrears, a Direct Debit tells its own story, and
   * an arrangement is judged where it stands.
   */
  boolean isTold() {
    return TOLD.contains(credit.payer());
  }

  Telling tell(Known known) {
    long came = credit.amountPence() - credit.outstandingPence();
    return new Telling(
        "LATE:" + credit.payer() + ":" + credit.dueOn(),
        IrregularityKind.LATE,
        credit.dueOn(),
        title(came),
        "%s %s was due on %s, for the rent from %s to %s."
            .formatted(
                money(credit.amountPence()),
                credit.payer().words(),
                day(credit.dueOn()),
                day(credit.coversFrom()),
                day(credit.coversTo())),
        came == 0
            ? "Nothing of it has come."
            : "%s has come; %s is missing."
                .formatted(money(came), money(credit.outstandingPence())),
        "",
        next(known, came),
        true,
        Telling.Audience.TENANT);
  }

  private String title(long came) {
    String what =
        switch (credit.payer()) {
          case HOUSING_BENEFIT -> "Housing Benefit";
          case STANDING_ORDER -> "A standing order";
          default -> "Universal Credit";
        };
    return what + (came == 0 ? " has not come" : " came to less than was expected");
  }

  private String next(Known known, long came) {
    return switch (credit.payer()) {
      case HOUSING_BENEFIT ->
          "We ask the benefit office why. Has anything changed at home that they have asked you about?";
      case UNIVERSAL_CREDIT ->
          came == 0
              ? "Please look in your Universal Credit journal whether it was paid and to whom; we look in the landlord portal."
              : "Please look at the newest statement in your Universal Credit journal: does the rent there agree with what we charge? "
                  + Sentences.toPay(known);
      case UNIVERSAL_CREDIT_BY_TENANT ->
          "Universal Credit pays this to you, and you pay it on. " + Sentences.toPay(known);
      default ->
          "Please ask your bank whether the standing order still runs, and for how much. "
              + Sentences.toPay(known);
    };
  }
}
