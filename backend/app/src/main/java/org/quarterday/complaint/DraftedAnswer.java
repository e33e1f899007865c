package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.ActionKind;
import org.quarterday.complaint.rules.Decision;
import org.quarterday.complaint.rules.StageAnswer;
import org.quarterday.platform.work.Sql;

/** The answer of a stage as it is drafted. */
final class DraftedAnswer {

  private static final String STAGE =
      "select definition, no_remedy_why from complaint_stage where complaint_id = ?1 and stage = ?2";

  /** Every point, decided or not. */
  private static final String POINTS =
      """
      select p.number, p.words, d.decision, coalesce(d.reasons, '') from complaint_point p
        left join complaint_decision d on d.complaint_id = p.complaint_id and d.point = p.number and d.stage = ?2
       where p.complaint_id = ?1 order by p.number\
      """;

  private static final String PROMISES =
      """
      select kind, words, due_on, amount_pence, set_off from complaint_action
       where complaint_id = ?1 and stage = ?2 and state = 'DRAFT' order by place\
      """;

  private DraftedAnswer() {}

  static Uni<StageAnswer> of(Mutiny.Session session, KeptComplaint of, LocalDate today) {
    return Sql.row(session, STAGE, of.id(), of.stage())
        .chain(stage ->
            points(session, of)
                .chain(points ->
                    promises(session, of)
                        .chain(promises ->
                            Code.ombudsman(session, today)
                                .map(ombudsman ->
                                    new StageAnswer(
                                        of.stage(),
                                        (String) stage[0],
                                        points,
                                        promises,
                                        (String) stage[1],
                                        ombudsman)))));
  }

  private static Uni<List<StageAnswer.Point>> points(Mutiny.Session session, KeptComplaint of) {
    return Sql.rows(session, POINTS, of.id(), of.stage())
        .map(rows ->
            rows.stream()
                .map(row ->
                    new StageAnswer.Point(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        row[2] == null ? null : Decision.valueOf((String) row[2]),
                        (String) row[3]))
                .toList());
  }

  private static Uni<List<StageAnswer.Promise>> promises(Mutiny.Session session, KeptComplaint of) {
    return Sql.rows(session, PROMISES, of.id(), of.stage())
        .map(rows ->
            rows.stream()
                .map(row ->
                    new StageAnswer.Promise(
                        ActionKind.valueOf((String) row[0]),
                        (String) row[1],
                        (LocalDate) row[2],
                        row[3] == null ? null : ((Number) row[3]).longValue(),
                        (Boolean) row[4]))
                .toList());
  }
}
