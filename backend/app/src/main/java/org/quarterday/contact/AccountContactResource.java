package org.quarterday.contact;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Logging what was said about one account. */
@Path("/api/v1/accounts/{accountId}/contacts")
@Tag(name = "contact")
@Cancellable(false)
public class AccountContactResource {

  @Inject CurrentActor actor;
  @Inject LogContact log;
  @Inject CorrectContact correct;

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("contact:log")
  @Operation(
      operationId = "logContact",
      summary = "Log a contact, with what was promised and when somebody comes back to it",
      description =
          "A promise stands on the arrears worklist and a task is raised in the same commit. Scope: contact:log.")
  public Uni<LogContact.Answer> log(
      @RestPath UUID accountId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid LogContact.Request request) {
    return log.run(actor.get(), key, accountId, request);
  }

  @POST
  @Path("/{contactId}/correction")
  @ResponseStatus(201)
  @PermissionsAllowed("contact:log")
  @Operation(
      operationId = "correctContact",
      summary = "Say of a contact that it was logged wrongly, and how it was",
      description =
          "Once; what was logged stays in sight. Its promise and its task are withdrawn and finished where they are kept. Scope: contact:log.")
  public Uni<CorrectContact.Answer> correct(
      @RestPath UUID accountId,
      @RestPath UUID contactId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid CorrectContact.Request request) {
    return correct.run(actor.get(), key, accountId, contactId, request);
  }
}
