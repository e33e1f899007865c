package org.quarterday.agencyreturn;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.agencyreturn.format.ReturnLine;
import org.quarterday.agencyreturn.rules.ReturnKind;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * A person takes a parked line, for the account it is about, or dismisses it. What is wrong with a
 * line in itself is not got past: it is dismissed, and the agency sends it right.
 */
@ApplicationScoped
class DecideReturnLine {

  /** What is done about a line. */
  @Schema(name = "AgencyReturnDecisionKind")
  enum Decision {
    TAKE,
    DISMISS
  }

  @Schema(name = "AgencyReturnDecision")
  record Request(
      @NotNull Decision decision,
      @Size(max = 60)
          @Schema(
              nullable = true,
              description = "The account it is about, when the agency wrote another one.",
              examples = "T500123")
          String reference,
      @NotBlank
          @Size(min = 5, max = 300)
          @Schema(examples = "Two payments on one day: the agency confirmed both")
          String reason) {}

  @Schema(name = "AgencyReturnDecided")
  record Answer(UUID fileId, int number, WorkedLine.State state) {}

  private static final String HOLD =
      """
      select l.state, l.reference, l.said_on, l.kind, l.gross_pence, l.commission_pence, l.net_pence, f.agency_code, f.name, a.name
        from agency_return_line l join agency_return_file f on f.id = l.file_id join agency a on a.code = f.agency_code
       where l.file_id = ?1 and l.number = ?2 for update of l\
      """;

  private static final String DECIDED =
      """
      update agency_return_line set state = ?3, why = ?4, pays = coalesce(cast(?5 as text), pays), expected_pence = cast(?6 as bigint), again = ?7,
             account_id = coalesce(cast(?8 as uuid), account_id), debt_id = coalesce(cast(?9 as uuid), debt_id), journal_id = cast(?10 as uuid),
             entry_number = cast(?11 as integer), decided_by_name = ?12, decided_at = clock_timestamp()
       where file_id = ?1 and number = ?2\
      """;

  @Inject Once once;
  @Inject JudgeLine judge;
  @Inject DoLines does;

  /**
   * @throws Problem 404 RETURN_LINE_NOT_FOUND, 409 RETURN_LINE_DECIDED or RETURN_LINE_CANNOT
   */
  Uni<Answer> run(Actor by, String key, UUID file, int number, Request request) {
    record Whole(UUID file, int number, Request request) {}
    return once.write(
        by,
        key,
        new Whole(file, number, request),
        Answer.class,
        session ->
            Sql.row(session, HOLD, file, number)
                .invoke(row -> refuse(row, request))
                .chain(row ->
                    request.decision() == Decision.DISMISS
                        ? dismiss(session, by, file, number, request)
                        : take(session, by, file, number, row, request)));
  }

  private static void refuse(Object[] row, Request request) {
    if (row == null) {
      throw Problem.of(
          AgencyReturnProblem.RETURN_LINE_NOT_FOUND, "Look at the agency's file again.");
    }
    var state = WorkedLine.State.valueOf((String) row[0]);
    boolean open = state == WorkedLine.State.PARKED || state == WorkedLine.State.UNREADABLE;
    if (!open) {
      throw Problem.of(AgencyReturnProblem.RETURN_LINE_DECIDED, "It is: " + state.words() + ".");
    }
    if (state == WorkedLine.State.UNREADABLE && request.decision() == Decision.TAKE) {
      throw cannot("Nobody can read it: dismiss it, and have the agency send it right.");
    }
  }

  private static Problem cannot(String why) {
    return Problem.of(AgencyReturnProblem.RETURN_LINE_CANNOT, why).at("/decision");
  }

  private static Uni<Answer> dismiss(
      Mutiny.Session session, Actor by, UUID file, int number, Request request) {
    return Sql.run(
            session,
            DECIDED,
            file,
            number,
            WorkedLine.State.DISMISSED.name(),
            request.reason().strip(),
            null,
            null,
            false,
            null,
            null,
            null,
            null,
            by.name())
        .replaceWith(new Answer(file, number, WorkedLine.State.DISMISSED));
  }

  private Uni<Answer> take(
      Mutiny.Session session, Actor by, UUID file, int number, Object[] row, Request request) {
    ReturnLine line = line(number, row);
    boolean theirs = request.reference() == null || request.reference().isBlank();
    var taken =
        new JudgeLine.Taken(
            theirs ? line.reference() : request.reference().strip(), request.reason().strip());
    return judge
        .judge(session, by, (String) row[7], line, new JudgeLine.Seen(), taken)
        .invoke(worked -> {
          if (worked.state() == WorkedLine.State.PARKED) {
            throw cannot(worked.why());
          }
        })
        .chain(worked ->
            does.run(
                session,
                by,
                (String) row[9],
                (String) row[8],
                List.of(worked),
                done -> kept(session, by, file, done.getFirst())))
        .map(done -> new Answer(file, number, done.getFirst().state()));
  }

  private static ReturnLine line(int number, Object[] row) {
    return new ReturnLine(
        number,
        "",
        (String) row[1],
        (LocalDate) row[2],
        ReturnKind.valueOf((String) row[3]),
        ((Number) row[4]).longValue(),
        ((Number) row[5]).longValue(),
        ((Number) row[6]).longValue());
  }

  private static Uni<Void> kept(Mutiny.Session session, Actor by, UUID file, WorkedLine done) {
    return Sql.run(
            session,
            DECIDED,
            file,
            done.line().number(),
            done.state().name(),
            done.why(),
            done.terms().pays().name(),
            done.expectedPence(),
            done.again(),
            done.debt().accountId(),
            done.debt().id(),
            done.journalId(),
            done.entryNumber(),
            by.name())
        .replaceWithVoid();
  }
}
