package org.quarterday.irregularity;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.security.CurrentActor;

/** What did not go as planned with an account's payments, in words. */
@Path("/api/v1/accounts/{accountId}/irregularities")
@Tag(name = "irregularity")
@Cancellable(false)
public class IrregularityResource {

  @Inject CurrentActor actor;
  @Inject OwnAccount ownAccount;
  @Inject IrregularityReads reads;
  @Inject QueueIrregularityLetter queue;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getPaymentIrregularities",
      summary = "What was to be paid, what was, what came back and why, and what happens next",
      description =
          """
          The last twelve months, as said on the telephone: collections that came back or were left out of a run, what banks say of instructions, \
          refunds under the Direct Debit Guarantee, bounced payments, Housing Benefit kept or taken back, credits that are late. Scope: account:read.\
          """)
  public Uni<AccountIrregularities> of(@RestPath UUID accountId) {
    return ownAccount
        .refuse(actor.get(), accountId)
        .chain(() -> reads.of(accountId))
        .map(AccountIrregularities::of);
  }

  @POST
  @Path("/letter")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "queueIrregularityLetter",
      summary = "Queue what was read as a letter to each tenant",
      description =
          """
          In the words of the screen, and only while they are the same. Nobody who has died, or of whom a bank says so, is written to. \
          Scope: comms:draft.\
          """)
  public Uni<QueueIrregularityLetter.Answer> letter(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid QueueIrregularityLetter.Request request) {
    return queue.run(actor.get(), key, accountId, request);
  }
}
