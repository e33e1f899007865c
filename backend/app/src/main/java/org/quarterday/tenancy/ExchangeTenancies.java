package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.Backdatable;
import org.quarterday.charge.RentRoll;
import org.quarterday.charge.rules.Finding;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * Two households exchange homes (Housing Act 1985 s.92): both tenancies end on one day, and each
 * household starts the next day in the other's home on a new account. Who came by succession stays
 * a successor.
 */
@ApplicationScoped
class ExchangeTenancies extends Backdatable<ExchangeTenancies.Request> {

  @Schema(name = "TenancyExchange")
  record Request(
      @NotNull UUID withTenancyId,
      @NotNull @CivilDay @Schema(description = "Both old tenancies' last day.") LocalDate lastDay,
      @Schema(description = "Every open garage and sub-account of both: ended or kept.")
          List<Ending.@Valid Other> otherAccounts,
      Set<String> confirmed,
      String previewHash)
      implements Asked {

    List<Ending.Other> others() {
      return otherAccounts == null ? List.of() : otherAccounts;
    }
  }

  @Inject RentRoll roll;
  @Inject Tenancies tenancies;
  @Inject Handover handover;

  @Override
  public String kind() {
    return "TENANCY_EXCHANGE";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Uni<RentRoll.Outcome> apply(
      Mutiny.Session session, Actor maker, String approvedBy, UUID id, Request request) {
    if (id.equals(request.withTenancyId)) {
      throw Problem.of(CommonProblem.INVALID, "Choose the other household's tenancy.")
          .at("/withTenancyId");
    }
    boolean inOrder = id.compareTo(request.withTenancyId) < 0;
    UUID first = inOrder ? id : request.withTenancyId;
    UUID second = inOrder ? request.withTenancyId : id;
    return tenancies
        .locked(session, maker, first)
        .chain(one ->
            tenancies
                .locked(session, maker, second)
                .chain(other ->
                    roll.change(
                        session,
                        new RentRoll.Why(
                            maker,
                            approvedBy,
                            RollKinds.HANDOVER,
                            "Exchange of " + one.reference + " and " + other.reference),
                        RentRoll.Scope.tenancy(
                            List.of(first, second), List.of(one.propertyId, other.propertyId)),
                        () -> exchange(session, maker, one, other, request))));
  }

  private Uni<RentRoll.Made> exchange(
      Mutiny.Session session, Actor maker, Tenancy one, Tenancy other, Request request) {
    return passing(session, one, other.propertyId, request)
        .chain(a ->
            passing(session, other, one.propertyId, request)
                .chain(b ->
                    findings(session, a, b)
                        .chain(findings ->
                            handover
                                .start(session, maker, a, findings)
                                .chain(started ->
                                    handover
                                        .start(session, maker, b, findings)
                                        .replaceWith(
                                            new RentRoll.Made(started.next().id, findings))))));
  }

  /** Both end before either starts: each home must be free for the other household. */
  private Uni<List<Finding>> findings(
      Mutiny.Session session, Handover.Passing a, Handover.Passing b) {
    List<Finding> all = new ArrayList<>();
    String consequence = "They stay on the old account.";
    return handover
        .arrears(session, a.old().id, "ARREARS", "/lastDay", consequence)
        .invoke(all::addAll)
        .chain(() ->
            handover.arrears(session, b.old().id, "ARREARS_OTHER", "/withTenancyId", consequence))
        .invoke(all::addAll)
        .chain(() -> handover.end(session, a))
        .invoke(all::addAll)
        .chain(() -> handover.end(session, b))
        .invoke(all::addAll)
        .replaceWith(all);
  }

  private Uni<Handover.Passing> passing(
      Mutiny.Session session, Tenancy old, UUID home, Request request) {
    return tenancies
        .members(session, old.id)
        .chain(members ->
            tenancies
                .accounts(session, old.id)
                .map(held ->
                    new Handover.Passing(
                        old,
                        home,
                        request.lastDay,
                        EndReason.MUTUAL_EXCHANGE,
                        "MUTUAL_EXCHANGE",
                        null,
                        old.successionUsed,
                        household(members),
                        own(held, request))));
  }

  private static List<DraftTenancy.Member> household(List<TenancyMember> members) {
    return members.stream()
        .filter(TenancyMember::isOnIt)
        .map(m -> new DraftTenancy.Member(m.personId, m.role))
        .toList();
  }

  private static List<Ending.Other> own(List<Tenancies.Held> held, Request request) {
    return request.others().stream()
        .filter(other -> held.stream().anyMatch(h -> h.id().equals(other.accountId())))
        .toList();
  }
}
