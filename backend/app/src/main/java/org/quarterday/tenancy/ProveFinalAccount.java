package org.quarterday.tenancy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Proves what a former tenant owes, or is owed: nothing is charged any more, and every balance is
 * the sum of its entries. The tenancy then stands in arrears, in credit or at nil, and can be
 * proved again whenever late money moves it.
 */
@ApplicationScoped
class ProveFinalAccount {

  @Inject Work work;
  @Inject Tenancies tenancies;
  @Inject FormerTenancies former;

  Uni<DraftTenancy.Answer> run(Actor by, UUID id, String ifMatch) {
    return work.write(
        by,
        session ->
            tenancies
                .locked(session, by, id)
                .invoke(tenancy -> IfMatch.require(ifMatch, tenancy.version))
                .chain(tenancy -> former.prove(session, tenancy))
                .call(session::flush)
                .map(tenancy -> DraftTenancy.answer(tenancy, List.of())));
  }
}
