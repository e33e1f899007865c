package org.quarterday.limitation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.limitation.rules.DebtBasis;
import org.quarterday.limitation.rules.Ladder;
import org.quarterday.limitation.rules.PartPayments;
import org.quarterday.limitation.rules.RungStanding;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** One account's ladder of weeks, with the rule it was read by. */
@ApplicationScoped
class LimitationReads {

  @Schema(name = "LimitationRule")
  record Rule(
      @Schema(description = "From the day it fell due.", examples = "6") int years,
      @Schema(description = "Whether a signed acknowledgement starts it again.")
          boolean acknowledgementRestarts,
      @Schema(
              description = "Which debts a part payment starts it again of.",
              examples = "OF_OTHER_DEBTS")
          PartPayments partPayments,
      @Schema(examples = "182") int soonDays) {}

  @Schema(name = "LimitationSum")
  record Sum(
      RungStanding standing, long pence, @Schema(examples = "£420.00") String words, int weeks) {}

  @Schema(name = "LimitationAgainst")
  record Against(
      UUID personId,
      @Schema(examples = "Mr Owen Price") String name,
      @Schema(description = "The first day on which this person cannot be sued for it.")
          LocalDate barredFrom,
      boolean barred) {}

  @Schema(name = "LimitationRung")
  record Rung(
      @Schema(description = "The Monday on which it fell due.") LocalDate dueOn,
      DebtBasis basis,
      @Schema(examples = "Rent and charges") String basisWords,
      @Schema(description = "What of it is still owed, in pence.", examples = "11746") long pence,
      @Schema(examples = "£117.46") String words,
      @Schema(description = "The first day on which nobody can be sued for it any more.")
          LocalDate barredFrom,
      RungStanding standing,
      List<Against> against) {}

  @Schema(name = "Acknowledgement")
  record Signed(
      UUID id,
      UUID personId,
      String personName,
      LocalDate signedOn,
      String evidence,
      String recordedByName,
      Instant recordedAt,
      @Schema(nullable = true) Instant withdrawnAt,
      @Schema(nullable = true) String withdrawnByName,
      String withdrawnWhy) {}

  @Schema(name = "AccountLimitation")
  record Answer(
      UUID accountId,
      LocalDate on,
      @Schema(description = "What the weeks come to: the balance, or nil in credit.")
          long owedPence,
      @Schema(examples = "£1,120.40") String owedWords,
      Rule rule,
      List<Sum> sums,
      @Schema(nullable = true, description = "The next day on which a week is lost.")
          LocalDate nextBarredOn,
      @Schema(description = "The oldest week first.") List<Rung> rungs,
      List<Signed> acknowledgements) {}

  private static final String SIGNED =
      """
      select x.*, concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname) as person_name
        from acknowledgement x join person p on p.id = x.person_id where x.account_id = $1 order by x.signed_on desc, x.id\
      """;

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;
  @Inject Today today;

  Uni<Answer> of(Actor by, UUID accountId) {
    LocalDate on = today.date();
    return ownAccount
        .refuse(by, accountId)
        .chain(() -> Ladders.of(pool, List.of(accountId), on))
        .map(ladders -> ladders.get(accountId))
        .chain(whole ->
            pool.preparedQuery(SIGNED)
                .execute(Tuple.of(accountId))
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(LimitationReads::signed)
                        .toList())
                .map(signed -> answer(accountId, on, whole, signed)));
  }

  private static Answer answer(
      UUID accountId, LocalDate on, Ladders.Whole whole, List<Signed> signed) {
    Ladder ladder = whole.ladder();
    return new Answer(
        accountId,
        on,
        ladder.owedPence(),
        pounds(ladder.owedPence()),
        new Rule(
            whole.rule().years(),
            whole.rule().acknowledgementRestarts(),
            whole.rule().partPayments(),
            whole.soonDays()),
        List.of(RungStanding.values()).stream().map(each -> sum(ladder, each)).toList(),
        ladder.nextBarredOn().orElse(null),
        ladder.rungs().stream().map(rung -> rung(whole.debtors(), rung, on)).toList(),
        signed);
  }

  private static Sum sum(Ladder ladder, RungStanding standing) {
    long pence = ladder.pence(standing);
    int weeks = (int) ladder.rungs().stream().filter(rung -> rung.standing() == standing).count();
    return new Sum(standing, pence, pounds(pence), weeks);
  }

  private static Rung rung(List<Ladder.Debtor> debtors, Ladder.Rung rung, LocalDate on) {
    return new Rung(
        rung.part().monday(),
        rung.part().basis(),
        rung.part().basis().words(),
        rung.part().pence(),
        pounds(rung.part().pence()),
        rung.barredFrom(),
        rung.standing(),
        debtors.stream()
            .map(debtor -> {
              LocalDate from = rung.against().get(debtor.personId());
              return new Against(debtor.personId(), debtor.name(), from, !on.isBefore(from));
            })
            .toList());
  }

  private static Signed signed(Row row) {
    return new Signed(
        row.getUUID("id"),
        row.getUUID("person_id"),
        row.getString("person_name"),
        row.getLocalDate("signed_on"),
        row.getString("evidence"),
        row.getString("recorded_by_name"),
        Columns.instant(row, "recorded_at"),
        Columns.instant(row, "withdrawn_at"),
        row.getString("withdrawn_by_name"),
        row.getString("withdrawn_why"));
  }

  private static String pounds(long pence) {
    return Money.ofPence(pence).format();
  }
}
