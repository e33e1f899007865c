package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Takes a notice back, by agreement: the tenancy runs on as if it had not been given. */
@ApplicationScoped
class WithdrawNotice {

  @Schema(name = "TenancyNoticeWithdrawal")
  record Request(@NotBlank @Size(max = 300) String reason) {}

  @Inject Work work;
  @Inject Tenancies tenancies;

  Uni<DraftTenancy.Answer> run(Actor by, UUID id, String ifMatch, Request request) {
    return work.write(
        by,
        request.reason,
        session ->
            tenancies
                .locked(session, by, id)
                .invoke(tenancy -> IfMatch.require(ifMatch, tenancy.version))
                .invoke(Tenancy::withdrawNotice)
                .call(session::flush)
                .map(tenancy -> DraftTenancy.answer(tenancy, List.of())));
  }
}
