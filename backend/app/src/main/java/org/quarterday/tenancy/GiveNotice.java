package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.charge.rules.Finding;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancy.rules.NoticePeriod;

/**
 * Records a notice to quit. The tenancy runs on until it ends; one joint tenant's notice ends it
 * for all of them (Hammersmith v Monk [1992] 1 AC 478).
 */
@ApplicationScoped
class GiveNotice {

  enum By {
    TENANT,
    JOINT_TENANT,
    COUNCIL
  }

  @Schema(name = "TenancyNotice")
  record Request(
      @NotNull @CivilDay LocalDate servedOn,
      @NotNull @CivilDay LocalDate expiresOn,
      @NotNull @Schema(description = "Who gave it; a joint tenant's ends it for all.") By by,
      Set<String> confirmed) {

    Set<String> codes() {
      return confirmed == null ? Set.of() : confirmed;
    }
  }

  @Inject Work work;
  @Inject Tenancies tenancies;
  @Inject CouncilSettings settings;

  Uni<DraftTenancy.Answer> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        session ->
            tenancies
                .locked(session, by, id)
                .invoke(tenancy -> IfMatch.require(ifMatch, tenancy.version))
                .chain(tenancy ->
                    settings
                        .on(session, CouncilSettings.TENANT_NOTICE_DAYS, request.servedOn)
                        .map(days -> findings(request, days))
                        .invoke(CommencementFacts::refuseBlocking)
                        .invoke(f -> CommencementFacts.refuseUnconfirmed(f, request.codes()))
                        .invoke(() -> tenancy.giveNotice(request.servedOn, request.expiresOn))
                        .call(session::flush)
                        .map(found -> DraftTenancy.answer(tenancy, found))));
  }

  private static List<Finding> findings(Request request, int days) {
    List<Finding> findings =
        new ArrayList<>(NoticePeriod.findings(request.servedOn, request.expiresOn, days));
    if (request.by == By.JOINT_TENANT) {
      findings.add(
          Finding.confirm(
              "ENDS_FOR_ALL", "/by", "A joint tenant's notice ends the tenancy for all of them."));
    }
    return findings;
  }
}
