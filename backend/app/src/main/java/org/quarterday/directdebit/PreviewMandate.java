package org.quarterday.directdebit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** What a plan would collect, before anybody decides. Writes nothing. */
@ApplicationScoped
public class PreviewMandate {

  /** A plan and the first day wished. */
  @Schema(name = "DirectDebitPreviewRequest")
  public record Request(
      @NotNull @Valid PlanRequest plan,
      @CivilDay
          @Schema(
              nullable = true,
              description = "No collection before; null for as soon as the notice allows.")
          LocalDate firstOn) {}

  @Inject Work work;
  @Inject OwnAccount ownAccount;
  @Inject Outlooks outlooks;

  /** For staff, who do not work on their own account; a tenant looks at their own. */
  public Uni<Outlook> run(Actor by, UUID accountId, Request request) {
    return work.write(
        by,
        session ->
            ownAccount
                .refuse(session, by, accountId)
                .chain(() ->
                    outlooks.of(session, accountId, request.plan().plan(), request.firstOn())));
  }
}
