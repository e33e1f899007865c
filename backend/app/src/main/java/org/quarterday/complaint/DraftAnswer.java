package org.quarterday.complaint;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.complaint.rules.ActionKind;
import org.quarterday.complaint.rules.Decision;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Keeps the answer of the stage as far as it is written, in place of what was kept before. It may
 * have gaps; sending it may not.
 */
@ApplicationScoped
class DraftAnswer {

  @Schema(name = "ComplaintDecisionDraft")
  record OnPoint(
      @NotNull @Schema(description = "The point's number.") Integer point,
      @Schema(nullable = true) Decision decision,
      @Size(max = 2000) @Schema(nullable = true) String reasons) {}

  @Schema(name = "ComplaintPromiseDraft")
  record Promise(
      @NotNull ActionKind kind,
      @NotBlank @Size(max = 500) String words,
      @CivilDay @Schema(nullable = true, description = "The day by which.") LocalDate dueOn,
      @Positive
          @Max(100_000_00)
          @Schema(nullable = true, description = "Of compensation alone, in pence.")
          Long amountPence,
      @Schema(description = "Compensation that is set against what is owed; the answer says so.")
          boolean setOff) {}

  @Schema(name = "ComplaintDraft")
  record Request(
      @NotNull @Size(max = 50) List<@Valid @NotNull OnPoint> decisions,
      @NotNull @Size(max = 20) @Schema(description = "Remedies, and what is still to be done.")
          List<@Valid @NotNull Promise> actions,
      @Size(max = 1000)
          @Schema(nullable = true, description = "Why nothing is offered, when nothing is.")
          String noRemedyWhy) {}

  private static final String CLEAR_DECISIONS =
      "delete from complaint_decision where complaint_id = ?1 and stage = ?2";

  private static final String CLEAR_ACTIONS =
      "delete from complaint_action where complaint_id = ?1 and stage = ?2 and state = 'DRAFT'";

  private static final String DECIDED =
      """
      insert into complaint_decision (account_id, complaint_id, stage, point, decision, reasons) values (cast(?1 as uuid), ?2, ?3, ?4, cast(?5 as text), ?6)\
      """;

  private static final String PROMISED =
      """
      insert into complaint_action (account_id, id, complaint_id, stage, place, kind, words, due_on, amount_pence, set_off, state)
      values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as date), cast(?9 as bigint), ?10, 'DRAFT')\
      """;

  private static final String NO_REMEDY =
      """
      update complaint_stage set no_remedy_why = ?3, version = version + 1 where complaint_id = ?1 and stage = ?2\
      """;

  @Inject Work work;
  @Inject ComplaintTurn turn;
  @Inject Today today;

  Uni<ComplaintMoved> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, id, ifMatch)
                .invoke(KeptComplaint::refuseNotInvestigated)
                .call(complaint -> AnotherPerson.require(session, by, complaint))
                .call(complaint -> refuse(session, complaint, request))
                .call(complaint -> keep(session, complaint, request))
                .call(complaint -> complaint.touch(session))
                .call(complaint ->
                    ComplaintEvents.add(
                        session,
                        by,
                        complaint,
                        complaint.stage(),
                        ComplaintEvents.Kind.DRAFTED,
                        today.date(),
                        "The answer was worked on."))
                .map(complaint -> new ComplaintMoved(id, complaint.state(), null)));
  }

  private static Uni<Void> refuse(
      Mutiny.Session session, KeptComplaint complaint, Request request) {
    for (int i = 0; i < request.actions.size(); i++) {
      Promise promise = request.actions.get(i);
      boolean compensation = promise.kind == ActionKind.COMPENSATION;
      if (compensation != (promise.amountPence != null) || promise.setOff && !compensation) {
        throw Problem.of(
                ComplaintProblem.COMPLAINT_DRAFT_WRONG,
                "Compensation has a sum, and nothing else has one or is set against the account.")
            .at("/actions/%d/amountPence".formatted(i));
      }
      if (promise.setOff && complaint.accountId() == null) {
        throw Problem.of(
                ComplaintProblem.COMPLAINT_DRAFT_WRONG,
                "Without an account nothing is owed that it could be set against: it is paid out.")
            .at("/actions/%d/setOff".formatted(i));
      }
    }
    Set<Integer> asked = request.decisions.stream().map(OnPoint::point).collect(Collectors.toSet());
    return ComplaintPoints.all(session, complaint)
        .invoke(points -> {
          var known = points.stream().map(ComplaintPoints.Point::number).toList();
          if (asked.size() < request.decisions.size() || !known.containsAll(asked)) {
            throw Problem.of(
                    ComplaintProblem.COMPLAINT_DRAFT_WRONG,
                    "Decide each of the complaint's points once.")
                .at("/decisions");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Void> keep(Mutiny.Session session, KeptComplaint of, Request request) {
    UUID account = of.accountId();
    Uni<Integer> each =
        Sql.run(session, CLEAR_DECISIONS, of.id(), of.stage())
            .chain(() -> Sql.run(session, CLEAR_ACTIONS, of.id(), of.stage()))
            .chain(
                () -> Sql.run(session, NO_REMEDY, of.id(), of.stage(), text(request.noRemedyWhy)));
    for (OnPoint one : request.decisions) {
      each =
          each.chain(() ->
              Sql.run(
                  session,
                  DECIDED,
                  account,
                  of.id(),
                  of.stage(),
                  one.point,
                  one.decision == null ? null : one.decision.name(),
                  text(one.reasons)));
    }
    return each.chain(() -> promise(session, of, request.actions));
  }

  private static Uni<Void> promise(
      Mutiny.Session session, KeptComplaint of, List<Promise> promises) {
    Uni<Void> each = Uni.createFrom().voidItem();
    for (int i = 0; i < promises.size(); i++) {
      Promise one = promises.get(i);
      int place = i + 1;
      each =
          each.chain(() ->
                  Sql.run(
                      session,
                      PROMISED,
                      of.accountId(),
                      UuidCreator.getTimeOrderedEpoch(),
                      of.id(),
                      of.stage(),
                      place,
                      one.kind.name(),
                      one.words.strip(),
                      one.dueOn,
                      one.amountPence,
                      one.setOff))
              .replaceWithVoid();
    }
    return each;
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }
}
