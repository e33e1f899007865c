package org.quarterday.expected;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.account.OwnAccount;
import org.quarterday.expected.rules.ArrearsToday;
import org.quarterday.platform.security.CurrentActor;

/** What is due to come on an account. */
@Path("/api/v1/accounts/{accountId}/expected-credits")
@Tag(name = "expected")
@Cancellable(false)
public class ExpectedResource {

  @Inject CurrentActor actor;
  @Inject OwnAccount ownAccount;
  @Inject ExpectedReads reads;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getExpectedCredits",
      summary = "What is due on an account, from whom and when",
      description =
          """
          Housing Benefit as its newest schedule pays it, Universal Credit a week after each assessment period, what a Direct Debit collects, what a standing order pays, and what is left to the tenant; with \
          what of the balance is only timing and what is overdue. Scope: account:read.\
          """)
  public Uni<ExpectedCredits> of(@RestPath UUID accountId) {
    return ownAccount
        .refuse(actor.get(), accountId)
        .chain(() -> reads.of(List.of(accountId)))
        .map(found -> found.get(accountId))
        .map(known -> ExpectedCredits.of(known.today(), ArrearsToday.of(known)));
  }
}
