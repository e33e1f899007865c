package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.tenancy.rules.TenancyLifecycle;

/** Gives up a draft: it never starts, and stays on record. */
@ApplicationScoped
class WithdrawTenancy {

  @Inject Work work;
  @Inject Tenancies tenancies;

  Uni<DraftTenancy.Answer> run(Actor by, UUID id, String ifMatch) {
    return work.write(
        by,
        session ->
            tenancies
                .locked(session, by, id)
                .invoke(tenancy -> IfMatch.require(ifMatch, tenancy.version))
                .invoke(tenancy -> tenancy.move(TenancyLifecycle.Action.WITHDRAW))
                .call(session::flush)
                .map(tenancy -> DraftTenancy.answer(tenancy, List.of())));
  }
}
