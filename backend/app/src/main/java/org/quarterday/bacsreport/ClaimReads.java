package org.quarterday.bacsreport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.bacsreport.rules.AdviceAction;
import org.quarterday.bacsreport.rules.ClaimState;
import org.quarterday.calendar.WorkingDays;
import org.quarterday.platform.bacs.BacsReason;
import org.quarterday.platform.bacs.ReportKind;
import org.quarterday.platform.clock.BankHolidays;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/** Indemnity claims with what is left of their clocks; what is due first stands first. */
@ApplicationScoped
class ClaimReads {

  @Schema(name = "IndemnityClaim")
  record Item(
      UUID id,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      UUID mandateId,
      @Schema(examples = "RENT1000177") String mandateReference,
      @Schema(examples = "2") String reasonCode,
      @Schema(examples = "no advance notice was received, or the amount is disputed") String reason,
      @Schema(description = "What a person has to look at, and how it is challenged.")
          String guidance,
      @Schema(description = "The paying bank's number of it.") String bankReference,
      @Schema(description = "In pence.", examples = "50899") long amountPence,
      LocalDate advisedOn,
      @Schema(description = "The ninth working day: evidence has to be with our bank by then.")
          LocalDate challengeBy,
      @Schema(description = "Working days left to challenge it; nil when none are.", examples = "6")
          int challengeDaysLeft,
      @Schema(description = "Whether it is open and not too late to challenge it.")
          boolean mayBeChallenged,
      @Schema(description = "The day our bank is debited.") LocalDate debitedOn,
      ClaimState state,
      @Schema(description = "The words of the last decision; empty before one.") String note,
      @Schema(nullable = true) String decidedByName) {}

  /** What a list is narrowed to; null narrows nothing. */
  record Filter(ClaimState state) {}

  private static final String ITEM =
      """
      select c.*, a.reference as account_reference, m.reference as mandate_reference from indemnity_claim c
        join account a on a.account_id = c.account_id join mandate m on m.account_id = c.account_id and m.id = c.mandate_id
      """;

  private static final String LIST =
      ITEM
          + """
           where ($1::text is null or c.state = $1)
             and not exists (select 1 from tenancy_member t join staff_person s on s.person_id = t.person_id
                              where t.tenancy_id = a.tenancy_id and s.issuer = $2 and s.subject = $3)
             and ($4::date is null or (c.challenge_by, c.id) > ($4, $5::uuid))
           order by c.challenge_by, c.id limit $6\
          """;

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor reader, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.of(filter.state() == null ? null : filter.state().name())
            .addValue(reader.issuer())
            .addValue(reader.subject())
            .addValue(cursor == null ? null : Page.day(cursor.get(0)))
            .addValue(cursor == null ? null : Page.uuid(cursor.get(1)))
            .addValue(limit + 1);
    return BankHolidays.of(pool)
        .chain(days ->
            pool.preparedQuery(LIST)
                .execute(values)
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> item(row, days))
                        .toList()))
        .map(items -> Page.of(items, limit, last -> List.of(last.challengeBy(), last.id())));
  }

  Uni<Item> one(UUID id) {
    return BankHolidays.of(pool)
        .chain(days ->
            pool.preparedQuery(ITEM + " where c.id = $1")
                .execute(Tuple.of(id))
                .map(rows -> {
                  if (rows.size() == 0) {
                    throw Problem.of(
                        BacsReportProblem.INDEMNITY_CLAIM_NOT_FOUND,
                        "Look at the list of claims again.");
                  }
                  return item(rows.iterator().next(), days);
                }));
  }

  private Item item(Row row, WorkingDays days) {
    String code = row.getString("reason_code");
    ClaimState state = ClaimState.valueOf(row.getString("state"));
    LocalDate challengeBy = row.getLocalDate("challenge_by");
    return new Item(
        row.getUUID("id"),
        row.getUUID("account_id"),
        row.getString("account_reference"),
        row.getUUID("mandate_id"),
        row.getString("mandate_reference"),
        code,
        BacsReason.words(ReportKind.DDICA, code).orElse("not known"),
        AdviceAction.of(ReportKind.DDICA, code).map(action -> action.guidance().text()).orElse(""),
        row.getString("bank_reference"),
        row.getLong("amount_pence"),
        row.getLocalDate("advised_on"),
        challengeBy,
        state == ClaimState.OPEN ? days.between(today.date(), challengeBy) : 0,
        state == ClaimState.OPEN && !today.date().isAfter(challengeBy),
        row.getLocalDate("debited_on"),
        state,
        row.getString("note"),
        row.getString("decided_by_name"));
  }
}
