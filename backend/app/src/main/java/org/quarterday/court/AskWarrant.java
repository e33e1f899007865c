package org.quarterday.court;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.calendar.DayInWords;
import org.quarterday.court.rules.WarrantState;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/** Asks the court for a warrant of possession on an order that is enforced. */
@ApplicationScoped
class AskWarrant {

  @Schema(name = "CourtWarrantRequest")
  record Request(
      @NotNull @CivilDay LocalDate askedOn,
      @NotBlank
          @Size(max = 300)
          @Schema(
              description = "Why, and who decided it.",
              examples = "Terms broken since 2 November; panel of 16 November")
          String words) {}

  @Schema(name = "CourtWarrantAsked")
  record Answer(
      UUID id,
      WarrantState state,
      @Schema(description = "The court's fee, in pence.", examples = "14800") long feePence) {}

  private static final String ORDER =
      """
      select o.id, o.possession_on, o.enforceable_until,
             exists (select from court_warrant w where w.account_id = o.account_id and w.state in ('ASKED', 'DATED', 'SUSPENDED', 'EXECUTED') and (w.state <> 'EXECUTED' or w.order_id = o.id))
        from court_order o where o.account_id = ?1 and o.claim_id = ?2 and o.outcome in ('OPF', 'OPD', 'SOT') order by o.id desc limit 1\
      """;

  private static final String INSERT =
      "insert into court_warrant (account_id, id, order_id, state, asked_on, fee_pence) values (?1, ?2, ?3, 'ASKED', ?4, ?5)";

  @Inject Work work;
  @Inject CourtTurn turn;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, accountId)
                .chain(() -> CourtClaim.standing(session, accountId))
                .invoke(AskWarrant::refuse)
                .call(() -> turn.ask(session, by, accountId, "Warrant"))
                .chain(claim -> Sql.row(session, ORDER, accountId, claim.id()))
                .invoke(order -> refuse(order, request))
                .chain(order -> ask(session, by, accountId, (UUID) order[0], request)));
  }

  private static void refuse(CourtClaim claim) {
    if (!claim.state().isEnforced()) {
      throw Problem.of(
          CourtProblem.COURT_WARRANT_WRONG, "No order for possession is enforced on it.");
    }
  }

  private void refuse(Object[] order, Request request) {
    if ((Boolean) order[3]) {
      throw Problem.of(
          CourtProblem.COURT_WARRANT_WRONG, "One is with the court already, or was executed.");
    }
    LocalDate possession = (LocalDate) order[1];
    LocalDate until = (LocalDate) order[2];
    if (request.askedOn.isAfter(today.date())
        || possession != null && request.askedOn.isBefore(possession)) {
      throw Problem.of(
              CourtProblem.COURT_DAY_WRONG, "It is asked for after the day of the order, by today.")
          .at("/askedOn");
    }
    if (request.askedOn.isAfter(until)) {
      throw Problem.of(
          CourtProblem.COURT_ORDER_OLD,
          "Since %s the court has to allow it.".formatted(DayInWords.of(until)));
    }
  }

  private static Uni<Answer> ask(
      Mutiny.Session session, Actor by, UUID accountId, UUID orderId, Request request) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return CourtFees.on(session, CourtFees.Code.WARRANT, request.askedOn)
        .call(fee -> Sql.run(session, INSERT, accountId, id, orderId, request.askedOn, fee))
        .call(fee ->
            CourtEvents.add(
                session,
                by,
                accountId,
                id,
                CourtEvents.Kind.WARRANT,
                request.askedOn,
                "Warrant asked for, fee %s: %s"
                    .formatted(Money.ofPence(fee).format(), request.words.strip())))
        .map(fee -> new Answer(id, WarrantState.ASKED, fee));
  }
}
