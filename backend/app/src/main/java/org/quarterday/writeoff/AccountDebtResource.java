package org.quarterday.writeoff;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** Writing one account's debt off: what the policy says of it, what was found out, a proposal. */
@Path("/api/v1/accounts/{accountId}")
@Tag(name = "writeoff")
@Cancellable(false)
public class AccountDebtResource {

  @Inject CurrentActor actor;
  @Inject AccountDebtReads debts;
  @Inject BeforeReads before;
  @Inject RecordFinding find;
  @Inject WithdrawFinding withdrawFinding;
  @Inject ProposeWriteOff propose;

  @GET
  @Path("/debt")
  @PermissionsAllowed("report:view")
  @Operation(
      operationId = "getAccountDebt",
      summary = "One account's debt as the policy on write-offs sees it",
      description =
          "Week by week with the ladder of limitation; each ground with why it holds or what stands against it; what its people had written off before. Scope: report:view.")
  public Uni<AccountDebtReads.Answer> debt(@RestPath UUID accountId) {
    return debts.of(actor.get(), accountId);
  }

  @GET
  @Path("/written-off")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listWrittenOffBefore",
      summary = "What the people of an account have written off",
      description =
          "Debts of this and every other account they owed that are still on the register, so that a debtor who is back is known; on what ground, to who may see reports. Scope: account:read.")
  public Uni<BeforeReads.Answer> writtenOff(@RestPath UUID accountId) {
    return before.of(actor.get(), accountId);
  }

  @POST
  @Path("/write-off-findings")
  @ResponseStatus(201)
  @PermissionsAllowed("writeoff:propose")
  @Operation(
      operationId = "recordWriteOffFinding",
      summary = "Record what was found out about a debt",
      description =
          "An order, an estate, a trace that came to nothing, an acknowledgement, a decision. Scope: writeoff:propose.")
  public Uni<RecordFinding.Answer> find(
      @RestPath UUID accountId, @NotNull @Valid RecordFinding.Request request) {
    return find.run(actor.get(), accountId, request);
  }

  @POST
  @Path("/write-off-findings/{findingId}/withdrawal")
  @PermissionsAllowed("writeoff:propose")
  @Operation(
      operationId = "withdrawWriteOffFinding",
      summary = "Withdraw a finding that was wrong",
      description = "It stays to be read and counts no more. Scope: writeoff:propose.")
  public Uni<WithdrawFinding.Answer> withdrawFinding(
      @RestPath UUID accountId,
      @RestPath UUID findingId,
      @NotNull @Valid WithdrawFinding.Request request) {
    return withdrawFinding.run(actor.get(), accountId, findingId, request);
  }

  @POST
  @Path("/write-offs")
  @ResponseStatus(201)
  @PermissionsAllowed("writeoff:propose")
  @Operation(
      operationId = "proposeWriteOff",
      summary = "Propose to write a debt off",
      description =
          "On a ground the policy allows, with every item of its checklist answered; it waits to be put on a schedule. Scope: writeoff:propose.")
  public Uni<ProposeWriteOff.Answer> propose(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ProposeWriteOff.Request request) {
    return propose.run(actor.get(), key, accountId, request);
  }
}
