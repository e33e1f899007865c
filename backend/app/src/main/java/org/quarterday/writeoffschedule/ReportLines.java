package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.writeoff.rules.EvidenceItem;
import org.quarterday.writeoff.rules.WriteOffKind;
import org.quarterday.writeoff.rules.WriteOffState;

/** The lines of a schedule as they were frozen, for its report. */
@ApplicationScoped
class ReportLines {

  /** One answer of the checklist. */
  record Answered(String words, String standing, String reason, String link) {}

  /**
   * One line of the report.
   *
   * @param barredFrom the first day its oldest week cannot be sued for any more; null without weeks
   * @param beforePence what these people had written off when it was sent
   */
  record Line(
      int position,
      String reference,
      String names,
      LocalDate endedOn,
      long owedPence,
      long amountPence,
      WriteOffKind kind,
      LocalDate firstWeek,
      LocalDate lastWeek,
      LocalDate barredFrom,
      String reason,
      String why,
      List<Answered> evidence,
      String proposedBy,
      long beforePence,
      WriteOffState state,
      String outcome) {

    /** How many of its answers say this. */
    long count(String standing) {
      return evidence.stream().filter(each -> each.standing().equals(standing)).count();
    }
  }

  private static final String LINES =
      """
      select w.kind, w.amount_pence, w.reason, w.state, w.outcome, w.proposed_by_name, cast(w.why as text) as why_text,
             cast(w.weeks as text) as weeks_text, cast(w.evidence as text) as evidence_text, cast(w.frozen as text) as frozen_text,
             exists (select from account a join tenancy_member m on m.tenancy_id = a.tenancy_id join staff_person p on p.person_id = m.person_id
                      where a.account_id = w.account_id and p.issuer = $2 and p.subject = $3) as linked
        from write_off w where w.schedule_id = $1 and w.state <> 'REFUSED' and w.frozen is not null
       order by cast(w.frozen ->> 'position' as integer)\
      """;

  @Inject Pool pool;

  /**
   * @throws Problem 403 OWN_ACCOUNT: a report is whole or it is none
   */
  Uni<List<Line>> of(Actor by, UUID scheduleId) {
    return pool.preparedQuery(LINES)
        .execute(Tuple.of(scheduleId, by.issuer(), by.subject()))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
        .invoke(rows -> {
          if (rows.stream().anyMatch(row -> row.getBoolean("linked"))) {
            throw Problem.of(
                CommonProblem.OWN_ACCOUNT,
                "A debt on it is of your own household, or of a person close to you.");
          }
        })
        .map(rows -> rows.stream().map(ReportLines::line).toList());
  }

  private static Line line(Row row) {
    var frozen = new JsonObject(row.getString("frozen_text"));
    var weeks = new JsonArray(row.getString("weeks_text"));
    String ended = frozen.getString("endedOn");
    return new Line(
        frozen.getInteger("position"),
        frozen.getString("reference"),
        frozen.getString("names"),
        ended == null ? null : LocalDate.parse(ended),
        frozen.getLong("balance"),
        row.getLong("amount_pence"),
        WriteOffKind.valueOf(row.getString("kind")),
        week(weeks, 0, 0),
        week(weeks, weeks.size() - 1, 0),
        week(weeks, 0, 2),
        row.getString("reason"),
        String.join(
            " ",
            new JsonArray(row.getString("why_text")).stream().map(String.class::cast).toList()),
        new JsonArray(row.getString("evidence_text"))
            .stream().map(JsonObject.class::cast).map(ReportLines::answered).toList(),
        row.getString("proposed_by_name"),
        frozen.getLong("before"),
        WriteOffState.valueOf(row.getString("state")),
        row.getString("outcome"));
  }

  private static LocalDate week(JsonArray weeks, int at, int column) {
    return weeks.isEmpty() ? null : LocalDate.parse(weeks.getJsonArray(at).getString(column));
  }

  private static Answered answered(JsonObject each) {
    return new Answered(
        EvidenceItem.valueOf(each.getString("item")).words(),
        each.getString("standing"),
        each.getString("reason"),
        each.getString("link"));
  }
}
