package org.quarterday.creditpolicy;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.platform.work.DatedRow;

/** What a credit can be found to be, and what may then be done with it. */
@Path("/api/v1/credit-kinds")
@Tag(name = "creditpolicy")
@Cancellable(false)
public class CreditKindResource {

  @Inject CurrentActor actor;
  @Inject CreditPolicyReads reads;
  @Inject SetCreditKind set;
  @Inject Today today;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listCreditKinds",
      summary = "What a credit can be, today and later",
      description =
          "In the order in which they are offered, with what may be done. Scope: reference:read.")
  public Uni<CreditPolicyReads.Kinds> list() {
    return reads.kinds(today.date());
  }

  @PUT
  @Path("/{code}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setCreditKind",
      summary = "Say what a kind of credit is from a day on, and what may be done with it",
      description =
          "Today or later; what it was before ends the day before. Withdrawn: none is of it any more. Scope: config:admin.")
  public Uni<CreditPolicyReads.Kinds> set(
      @RestPath @Pattern(regexp = DatedRow.CODE) String code,
      @NotNull @Valid SetCreditKind.Request request) {
    return set.run(actor.get(), code, request);
  }
}
