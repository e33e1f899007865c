package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.complaint.rules.CodeFigures;
import org.quarterday.complaint.rules.SelfAssessment;
import org.quarterday.complaint.rules.StageClock;
import org.quarterday.platform.clock.Today;

/**
 * The figures of a period: the regulator's two measures, and what the council's yearly
 * self-assessment against the Code is written from (Tenant Satisfaction Measures CH01 and CH02;
 * Complaint Handling Code 8). Counted from the complaints each time; nothing of it is kept.
 */
@ApplicationScoped
class CodeReport {

  @Schema(name = "ComplaintFigures")
  record Figures(
      LocalDate from,
      LocalDate to,
      @Schema(description = "Homes of the council at the end of the last day.", examples = "3050")
          long homes,
      List<CodeFigures.Stage> stages,
      List<Line> assessment,
      @Schema(description = "Complaints received in the period by what they are about.")
          List<Category> categories,
      @Schema(description = "What was learned from those closed in the period.")
          List<Learned> learning) {}

  @Schema(name = "ComplaintAssessmentLine")
  record Line(
      @Schema(description = "The Code's paragraph.", examples = "6.2") String code,
      String words,
      int count,
      @Schema(nullable = true, description = "Of how many; null where it is a plain count.")
          Integer of) {}

  @Schema(name = "ComplaintCategoryCount")
  record Category(String name, int complaints) {}

  @Schema(name = "ComplaintLearning")
  record Learned(String reference, String category, String words) {}

  /** A complaint that was not accepted or was taken back before an answer is in neither measure. */
  private static final String STAGES =
      """
      select s.stage, s.acknowledge_by, s.acknowledged_on, s.answer_by, s.extended_to, s.answered_on
        from complaint_stage s join complaint c on c.id = s.complaint_id
       where s.asked_on between $1 and $2 and c.state <> 'REFUSED' and (c.state <> 'WITHDRAWN' or s.answered_on is not null)\
      """;

  private static final String HOMES =
      "select count(*) from property where kind = 'DWELLING' and acquired_on <= $1 and (sold_on is null or sold_on > $1)";

  private static final String COUNTS =
      """
      select (select count(*) from complaint where received_on between $1 and $2) as logged,
             (select count(*) from complaint where received_on between $1 and $2 and state in ('SERVICE_REQUEST', 'RESOLVED')) as service_requests,
             (select count(*) from complaint_event where kind = 'RAISED' and happened_on between $1 and $2) as raised,
             (select count(*) from complaint where received_on between $1 and $2 and state = 'REFUSED') as refused,
             (select count(*) from complaint_stage where stage = 2 and answered_on between $1 and $2) as second_answers,
             (select count(*) from complaint_stage s join complaint_stage f on f.complaint_id = s.complaint_id and f.stage = 1
               where s.stage = 2 and s.answered_on between $1 and $2 and s.answered_by <> f.answered_by) as by_another,
             (select count(*) from complaint_decision d join complaint_stage s on s.complaint_id = d.complaint_id and s.stage = d.stage
               where s.answered_on between $1 and $2) as decided,
             (select count(*) from complaint_decision d join complaint_stage s on s.complaint_id = d.complaint_id and s.stage = d.stage
               where s.answered_on between $1 and $2 and d.decision <> 'NOT_UPHELD') as upheld,
             (select count(*) from complaint_action where state <> 'DRAFT' and due_on between $1 and $2) as promised,
             (select count(*) from complaint_action where state = 'DONE' and due_on between $1 and $2 and done_on <= due_on) as kept,
             (select count(*) from complaint where closed_on between $1 and $2) as closed,
             (select count(*) from complaint where closed_on between $1 and $2 and learning <> '') as learned\
      """;

  private static final String CATEGORIES =
      """
      select k.name, count(*) as complaints from complaint c
        join complaint_category k on k.code = c.category_code and k.valid_from = c.category_valid_from
       where c.received_on between $1 and $2 and c.state not in ('SERVICE_REQUEST', 'RESOLVED') group by k.name order by count(*) desc, k.name\
      """;

  private static final String LEARNING =
      """
      select c.reference, k.name, c.learning from complaint c
        join complaint_category k on k.code = c.category_code and k.valid_from = c.category_valid_from
       where c.closed_on between $1 and $2 order by c.closed_on, c.id limit 500\
      """;

  @Inject Pool pool;
  @Inject Today today;

  /** Of both days and those between, all of one moment. */
  Uni<Figures> of(LocalDate from, LocalDate to) {
    Tuple days = Tuple.of(from, to);
    return pool.withTransaction(connection ->
        connection
            .query("set transaction isolation level repeatable read read only")
            .execute()
            .chain(() -> rows(connection, HOMES, Tuple.of(to)))
            .chain(homes ->
                rows(connection, STAGES, days)
                    .chain(stages ->
                        rows(connection, COUNTS, days)
                            .chain(counts ->
                                rows(connection, CATEGORIES, days)
                                    .chain(categories ->
                                        rows(connection, LEARNING, days)
                                            .map(learning ->
                                                figures(
                                                    from,
                                                    to,
                                                    homes.getFirst().getLong(0),
                                                    stages.stream().map(CodeReport::clock).toList(),
                                                    counts.getFirst(),
                                                    categories,
                                                    learning)))))));
  }

  private static Uni<List<Row>> rows(SqlConnection connection, String sql, Tuple values) {
    return connection
        .preparedQuery(sql)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private Figures figures(
      LocalDate from,
      LocalDate to,
      long homes,
      List<StageClock> clocks,
      Row counts,
      List<Row> categories,
      List<Row> learning) {
    LocalDate day = today.date();
    return new Figures(
        from,
        to,
        homes,
        List.of(
            CodeFigures.of(1, at(clocks, 1), homes, day),
            CodeFigures.of(2, at(clocks, 2), homes, day)),
        SelfAssessment.of(clocks, counts(counts), day).stream()
            .map(line -> new Line(line.code(), line.words(), line.count(), line.of()))
            .toList(),
        categories.stream().map(row -> new Category(row.getString(0), row.getInteger(1))).toList(),
        learning.stream()
            .map(row -> new Learned(row.getString(0), row.getString(1), row.getString(2)))
            .toList());
  }

  private static SelfAssessment.Counts counts(Row row) {
    return new SelfAssessment.Counts(
        row.getInteger("logged"),
        row.getInteger("service_requests"),
        row.getInteger("raised"),
        row.getInteger("refused"),
        row.getInteger("second_answers"),
        row.getInteger("by_another"),
        row.getInteger("decided"),
        row.getInteger("upheld"),
        row.getInteger("promised"),
        row.getInteger("kept"),
        row.getInteger("closed"),
        row.getInteger("learned"));
  }

  private static StageClock clock(Row row) {
    return new StageClock(
        row.getInteger("stage"),
        row.getLocalDate("acknowledge_by"),
        row.getLocalDate("acknowledged_on"),
        row.getLocalDate("answer_by"),
        row.getLocalDate("extended_to"),
        row.getLocalDate("answered_on"));
  }

  private static List<StageClock> at(List<StageClock> clocks, int stage) {
    return clocks.stream().filter(clock -> clock.stage() == stage).toList();
  }
}
