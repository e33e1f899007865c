package org.quarterday.arrangement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.arrangement.rules.ArrangementKind;
import org.quarterday.arrangement.rules.ArrangementState;
import org.quarterday.calendar.DayInWords;
import org.quarterday.letter.Letters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Other terms from today on: the version that stood ends and the next begins, about what is owed
 * now. The one before stays to be read, with what became of it. A court's order is changed by
 * another order.
 */
@ApplicationScoped
class ChangeArrangement {

  @Schema(name = "ArrangementChangeRequest")
  record Request(
      @NotNull @Valid AskedTerms terms,
      @NotBlank
          @Size(min = 5, max = 500)
          @Schema(examples = "Hours at work were cut; a smaller sum agreed")
          String reason) {}

  private static final String NEWEST =
      """
      update arrangement set kind = ?3, terms_number = ?4, owed_pence = ?5, came_pence = 0, behind_pence = 0, kept_count = 0, behind_count = 0,
             next_due_on = ?6, next_pence = ?7, clears_on = ?8, look_on = ?9
       where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject WeighTerms weigh;
  @Inject KeepTerms terms;
  @Inject Letters letters;

  /**
   * @throws Problem 404 ARRANGEMENT_NOT_FOUND, 409 ARRANGEMENT_OVER, ARRANGEMENT_EXISTS or
   *     ARRANGEMENT_NOT_OWED, 412 when somebody else was faster, 422 ARRANGEMENT_ORDER_NEEDED, or
   *     what {@link WeighTerms#of} refuses
   */
  Uni<AgreeArrangement.Answer> run(
      Actor by, UUID accountId, UUID id, String ifMatch, Request request) {
    String reason = request.reason().strip();
    return work.write(
        by,
        reason,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> HeldArrangement.hold(session, accountId, id))
                .invoke(held -> IfMatch.require(ifMatch, held.version()))
                .invoke(held -> held.after(ArrangementState.Event.CHANGE))
                .call(() -> terms.refuseOthers(session, id, request.terms()))
                .chain(held ->
                    weigh
                        .of(session, accountId, request.terms())
                        .invoke(weighed -> refuseWithoutOrder(held, weighed.order()))
                        .chain(weighed -> save(session, by, held, weighed, reason))));
  }

  /** What a court ordered stands until it orders something else. */
  private static void refuseWithoutOrder(HeldArrangement held, NamedOrder order) {
    if (held.kind() != ArrangementKind.COURT_ORDERED) {
      return;
    }
    boolean another =
        order != null
            && !order.id().equals(held.terms().orderId())
            && !order.orderOn().isBefore(held.terms().orderOn());
    if (!another) {
      throw Problem.of(
              ArrangementProblem.ARRANGEMENT_ORDER_NEEDED,
              "It stands by the order of %s in claim %s: name the order that changes it."
                  .formatted(DayInWords.of(held.terms().orderOn()), held.terms().claimNumber()))
          .at("/terms/orderId");
    }
  }

  private Uni<AgreeArrangement.Answer> save(
      Mutiny.Session session, Actor by, HeldArrangement held, WeighedTerms weighed, String reason) {
    int number = held.termsNumber() + 1;
    var first = weighed.calendar().getFirst();
    return terms
        .keep(session, by, held.accountId(), held.id(), number, weighed, reason)
        .chain(() ->
            Sql.run(
                session,
                NEWEST,
                held.accountId(),
                held.id(),
                weighed.asked().kind().name(),
                number,
                weighed.asked().owedPence(),
                first.dueOn(),
                first.sumPence(),
                weighed.clearsOn(),
                first.dueOn().plusDays(weighed.tolerance().days() + 1L)))
        .chain(() ->
            letters.cancelUnsent(
                session,
                held.accountId(),
                LetterKind.ARRANGEMENT_BROKEN,
                "Other terms were agreed"))
        .chain(() ->
            held.move(
                session,
                by,
                weighed.agreedOn(),
                ArrangementState.Event.CHANGE,
                "Changed. " + AgreeArrangement.words(weighed, reason)))
        .map(state ->
            new AgreeArrangement.Answer(
                held.id(), state, weighed.clearsOn(), weighed.calendar().size()));
  }
}
