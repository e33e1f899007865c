package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Signs a draft as checked. Blocking findings refuse it, the others are confirmed by name; a start
 * further back than one person may go alone is checked by a second person who may check tenancies.
 */
@ApplicationScoped
class CheckTenancy {

  @Schema(name = "TenancyCheck")
  record Request(
      @Schema(description = "Codes of the findings looked at and accepted.")
          Set<String> confirmed) {

    Set<String> codes() {
      return confirmed == null ? Set.of() : confirmed;
    }
  }

  @Inject Work work;
  @Inject Tenancies tenancies;
  @Inject CommencementFacts facts;
  @Inject CouncilSettings settings;
  @Inject Today today;

  /** Checks the version that was looked at. */
  Uni<DraftTenancy.Answer> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            tenancies
                .locked(session, by, id)
                .invoke(tenancy -> IfMatch.require(ifMatch, tenancy.version))
                .call(tenancy -> secondPerson(session, by, tenancy))
                .chain(tenancy ->
                    facts
                        .findings(session, tenancy)
                        .invoke(CommencementFacts::refuseBlocking)
                        .invoke(findings ->
                            CommencementFacts.refuseUnconfirmed(findings, request.codes()))
                        .invoke(() -> tenancy.check(by))
                        .call(session::flush)
                        .map(findings -> DraftTenancy.answer(tenancy, findings))));
  }

  private Uni<Void> secondPerson(Mutiny.Session session, Actor by, Tenancy tenancy) {
    return settings
        .on(session, CouncilSettings.BACKDATE_ALONE_DAYS, today.date())
        .invoke(days -> {
          if (!tenancy.startsOn.isBefore(today.date().minusDays(days))) {
            return;
          }
          if (by.id().equals(tenancy.enteredBy)) {
            throw Problem.of(
                CommonProblem.SAME_PERSON,
                "It starts more than " + days + " days ago: another person has to check it.");
          }
          if (!by.may("tenancy:check")) {
            throw Problem.of(
                CommonProblem.NOT_ALLOWED,
                "It starts more than "
                    + days
                    + " days ago: somebody who checks tenancies has to check it.");
          }
        })
        .replaceWithVoid();
  }
}
