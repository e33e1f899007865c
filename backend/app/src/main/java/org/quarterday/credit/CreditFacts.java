package org.quarterday.credit;

import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.credit.rules.CreditCauses;
import org.quarterday.credit.rules.SeemingCause;
import org.quarterday.money.Money;

/** A credit that stands: how large, since when, which way it goes, and where it comes from. */
@Schema(name = "StandingCredit")
record CreditFacts(
    UUID accountId,
    @Schema(examples = "T500123") String accountReference,
    @Schema(examples = "Ms Amina Okafor") String names,
    @Schema(examples = "MAIN") String accountKind,
    @Schema(nullable = true, description = "The account's last day.") LocalDate endedOn,
    @Schema(description = "Above nought, in pence.", examples = "24000") long creditPence,
    @Schema(examples = "£240.00 in credit") String balanceWords,
    @Schema(description = "What is charged a week; of an ended account on its last day.")
        long weeklyPence,
    @Schema(nullable = true, description = "In weeks of rent; null where nothing is charged.")
        BigDecimal weeks,
    @Schema(description = "The balance each week, 13 weeks ago first, now last.") List<Long> trend,
    @Schema(description = "By how much the credit grew over these weeks; below nought: it shrank.")
        long grewPence,
    @Schema(description = "The day from which on it stands in credit.") LocalDate since,
    @Schema(description = "Days since then.") long days,
    @Schema(description = "The day of the newest entry.") LocalDate movedOn,
    @Schema(description = "Where it seems to come from; the parts come to the credit.")
        List<Part> causes,
    Standing standing,
    @Schema(nullable = true, description = "What it was said to be.") String kindName,
    @Schema(nullable = true, description = "It is looked at again on this day.")
        LocalDate heldUntil) {

  /** How far a credit has come. */
  @Schema(name = "CreditStanding")
  enum Standing {
    NOT_LOOKED_AT,
    BEING_PROVED,
    HELD,
    WAITING_FOR_DECISION
  }

  /** A part of a credit and its cause. */
  @Schema(name = "CreditPart")
  record Part(SeemingCause cause, @Schema(examples = "18270") long pence, String words) {}

  private static final int WEEKS = 13;

  static CreditFacts of(Row row, LocalDate today) {
    long balance = row.getLong("balance_pence");
    List<Long> trend = trend(balance, (JsonArray) row.getValue("moved"));
    LocalDate since = row.getLocalDate("since") == null ? today : row.getLocalDate("since");
    LocalDate moved = row.getLocalDate("moved_on") == null ? today : row.getLocalDate("moved_on");
    long weekly = row.getLong("weekly");
    String review = row.getString("review_state");
    return new CreditFacts(
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("names"),
        row.getString("kind"),
        row.getLocalDate("ends_on"),
        -balance,
        Money.ofPence(balance).inWords(),
        weekly,
        weeks(-balance, weekly),
        trend,
        trend.getFirst() - balance,
        since,
        ChronoUnit.DAYS.between(since, today),
        moved,
        causes(row, -balance, since, today),
        standing(review, row.getBoolean("waiting"), row.getLocalDate("held_until"), today),
        row.getString("kind_name"),
        "HELD".equals(review) ? row.getLocalDate("held_until") : null);
  }

  /** Weeks of rent to one place: how large it is, no sum of money. */
  static BigDecimal weeks(long creditPence, long weeklyPence) {
    return weeklyPence <= 0
        ? null
        : BigDecimal.valueOf(creditPence)
            .divide(BigDecimal.valueOf(weeklyPence), 1, RoundingMode.HALF_UP);
  }

  /** From the balance now back, week by week. Entries of days to come count as this week's. */
  static List<Long> trend(long balance, JsonArray moved) {
    long[] weeks = new long[WEEKS];
    for (int i = 0; i < moved.size(); i++) {
      JsonArray week = moved.getJsonArray(i);
      weeks[Math.clamp(week.getInteger(0), 0, WEEKS - 1)] += week.getLong(1);
    }
    var balances = new ArrayList<Long>();
    balances.add(balance);
    long then = balance;
    for (long week : weeks) {
      then -= week;
      balances.addFirst(then);
    }
    return List.copyOf(balances);
  }

  private static List<Part> causes(Row row, long credit, LocalDate since, LocalDate today) {
    long benefit = row.getLong("housing_benefit") + row.getLong("universal_credit");
    LocalDate ended = row.getLocalDate("ends_on");
    var found =
        new CreditCauses.Found(
            credit,
            benefit - row.getLong("benefit_charged"),
            row.getLong("twice"),
            row.getLong("collected"),
            row.getLong("received"),
            row.getLong("charged"),
            row.getLong("last_payment"),
            since,
            ended != null && ended.isBefore(today));
    return CreditCauses.of(found, today, row.getInteger("pattern_days")).stream()
        .map(part -> new Part(part.cause(), part.pence(), part.cause().words()))
        .toList();
  }

  /** One that was held until a day that has come is to be looked at again. */
  private static Standing standing(
      String review, boolean waiting, LocalDate heldUntil, LocalDate today) {
    if (waiting) {
      return Standing.WAITING_FOR_DECISION;
    }
    if (review == null) {
      return Standing.NOT_LOOKED_AT;
    }
    return "HELD".equals(review) && heldUntil.isAfter(today)
        ? Standing.HELD
        : Standing.BEING_PROVED;
  }
}
