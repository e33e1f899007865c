package org.quarterday.universalcredit;

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
import org.quarterday.platform.security.CurrentActor;

/** One to-do beside the portal. */
@Path("/api/v1/universal-credit-to-dos")
@Tag(name = "universalcredit")
@Cancellable(false)
public class ToDoWorkResource {

  @Inject CurrentActor actor;
  @Inject ToDoFileReads files;
  @Inject TakeToDo take;
  @Inject LinkToDo link;
  @Inject NoteClaim note;
  @Inject AnswerToDo answer;
  @Inject WithdrawToDo withdraw;

  @GET
  @Path("/{toDoId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getUniversalCreditToDo",
      summary = "A to-do with the facts of the tenancy as at its day",
      description =
          "In the portal's order, each beside what the claim says, with what was answered before. Scope: account:read.")
  public Uni<ToDoFileReads.Whole> of(@RestPath UUID toDoId) {
    return files.of(actor.get(), toDoId);
  }

  @POST
  @Path("/{toDoId}/taking")
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "takeUniversalCreditToDo",
      summary = "Take a to-do, or put it back",
      description = "From a colleague only when it is said. Scope: uc:verify.")
  public Uni<TakeToDo.Answer> take(
      @RestPath UUID toDoId, @NotNull @Valid TakeToDo.Request request) {
    return take.run(actor.get(), toDoId, request);
  }

  @POST
  @Path("/{toDoId}/account")
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "linkUniversalCreditToDo",
      summary = "Say whose tenancy a to-do is about",
      description = "By any reference of the account. Scope: uc:verify.")
  public Uni<LinkToDo.Answer> link(
      @RestPath UUID toDoId, @NotNull @Valid LinkToDo.Request request) {
    return link.run(actor.get(), toDoId, request);
  }

  @POST
  @Path("/{toDoId}/claim")
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "noteUniversalCreditClaim",
      summary = "Note what the claim says",
      description =
          "In place of what was noted before; answers with how far it agrees. Scope: uc:verify.")
  public Uni<NoteClaim.Answer> note(
      @RestPath UUID toDoId, @NotNull @Valid NoteClaim.Request request) {
    return note.run(actor.get(), toDoId, request);
  }

  @POST
  @Path("/{toDoId}/answers")
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "answerUniversalCreditToDo",
      summary = "Log that a to-do was answered or queried",
      description =
          "For what was looked at, kept as it stood. Who claims is told what differs. Scope: uc:verify.")
  public Uni<AnswerToDo.Answer> answer(
      @RestPath UUID toDoId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid AnswerToDo.Request request) {
    return answer.run(actor.get(), key, toDoId, request);
  }

  @POST
  @Path("/{toDoId}/withdrawal")
  @PermissionsAllowed("uc:verify")
  @Operation(
      operationId = "withdrawUniversalCreditToDo",
      summary = "Take off a to-do the portal does not show any more",
      description = "With why. Scope: uc:verify.")
  public Uni<WithdrawToDo.Answer> withdraw(
      @RestPath UUID toDoId, @NotNull @Valid WithdrawToDo.Request request) {
    return withdraw.run(actor.get(), toDoId, request);
  }
}
