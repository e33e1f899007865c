package org.quarterday.arrangement;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.arrangement.rules.ArrangementState;
import org.quarterday.calendar.DayInWords;
import org.quarterday.money.Money;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Writes down what was agreed, or ordered, to be paid off what is owed, with its calendar. From
 * then on it is what is expected of the accounts, and each tenant gets it as a letter.
 */
@ApplicationScoped
class AgreeArrangement {

  @Schema(name = "ArrangementRequest")
  record Request(
      @NotNull @Valid AskedTerms terms,
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "How it came about; it stands in the history.",
              examples = "Agreed on the telephone with Ms Okafor")
          String reason) {}

  /** What was written down. */
  @Schema(name = "ArrangementAgreed")
  record Answer(
      UUID id,
      ArrangementState state,
      @Schema(description = "The day the last of it is due.") LocalDate clearsOn,
      @Schema(examples = "13") int instalments) {}

  private static final String INSERT =
      """
      insert into arrangement (account_id, id, kind, state, state_on, terms_number, owed_pence, next_due_on, next_pence, clears_on, look_on, made_by, made_by_name)
      values (?1, ?2, ?3, 'KEPT', ?4, 1, ?5, ?6, ?7, ?8, ?9, ?10, ?11)\
      """;

  @Inject Once once;
  @Inject OwnAccount ownAccount;
  @Inject WeighTerms weigh;
  @Inject KeepTerms terms;

  /**
   * @throws Problem 409 ARRANGEMENT_EXISTS or ARRANGEMENT_NOT_OWED, 422 what {@link WeighTerms#of}
   *     refuses
   */
  Uni<Answer> run(Actor by, String key, UUID accountId, Request request) {
    record Whole(UUID accountId, Request request) {}
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return once.write(
        by,
        key,
        new Whole(accountId, request),
        Answer.class,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() -> terms.refuseOthers(session, id, request.terms()))
                .chain(() -> weigh.of(session, accountId, request.terms()))
                .chain(weighed -> save(session, by, accountId, id, weighed, request.reason())));
  }

  private Uni<Answer> save(
      Mutiny.Session session,
      Actor by,
      UUID accountId,
      UUID id,
      WeighedTerms weighed,
      String reason) {
    var first = weighed.calendar().getFirst();
    return Sql.run(
            session,
            INSERT,
            accountId,
            id,
            weighed.asked().kind().name(),
            weighed.agreedOn(),
            weighed.asked().owedPence(),
            first.dueOn(),
            first.sumPence(),
            weighed.clearsOn(),
            first.dueOn().plusDays(weighed.tolerance().days() + 1L),
            by.id(),
            by.name())
        .chain(() -> terms.keep(session, by, accountId, id, 1, weighed, reason.strip()))
        .chain(() ->
            HeldArrangement.note(
                session, by, accountId, id, ArrangementState.KEPT, words(weighed, reason)))
        .replaceWith(
            new Answer(id, ArrangementState.KEPT, weighed.clearsOn(), weighed.calendar().size()));
  }

  /** As in "Agreed £25.00 every week from 5 June 2026, off £312.40: …". */
  static String words(WeighedTerms weighed, String reason) {
    AskedTerms asked = weighed.asked();
    NamedOrder order = weighed.order();
    String how =
        order == null
            ? "Agreed"
            : "Ordered on %s in claim %s:"
                .formatted(DayInWords.of(order.orderOn()), order.claimNumber());
    return "%s %s %s from %s, off %s. %s"
        .formatted(
            how,
            Money.ofPence(asked.instalmentPence()).format(),
            asked.frequency().words(),
            DayInWords.of(asked.firstOn()),
            Money.ofPence(asked.owedPence()).format(),
            reason.strip());
  }
}
