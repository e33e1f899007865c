package org.quarterday.person;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Colleagues who are tenants or close to one: nobody works on their own account. */
@Path("/api/v1")
@Tag(name = "person")
@Cancellable(false)
public class StaffPersonResource {

  @Inject CurrentActor actor;
  @Inject StaffPersonReads reads;
  @Inject DeclareStaffPerson declare;
  @Inject EndStaffPerson end;

  @GET
  @Path("/staff-people")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "listStaffPeople",
      summary = "Colleagues declared as, or close to, a person on record",
      description = "Newest first. Scope: config:admin.")
  public Uni<Page<StaffPersonReads.Item>> list(@RestQuery String after, @RestQuery Integer limit) {
    return reads.declared(actor.get(), after, Page.limit(limit));
  }

  @GET
  @Path("/staff-members")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "listStaffMembers",
      summary = "Colleagues who have signed in",
      description = "By username. Scope: config:admin.")
  public Uni<Page<StaffPersonReads.Colleague>> colleagues(
      @RestQuery String after, @RestQuery Integer limit) {
    return reads.colleagues(actor.get(), after, Page.limit(limit));
  }

  @POST
  @Path("/staff-people")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "declareStaffPerson",
      summary = "Declare that a colleague is, or is close to, a person on record",
      description =
          "The accounts of that person's tenancies are closed to the colleague at once. Scope: config:admin.")
  public Uni<DeclareStaffPerson.Answer> declare(
      @NotNull @Valid DeclareStaffPerson.Request request) {
    return declare.run(actor.get(), request);
  }

  @POST
  @Path("/staff-people/{id}/ending")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "endStaffPerson",
      summary = "End a declaration",
      description = "Never one's own; the reason is on the audit log. Scope: config:admin.")
  public Uni<EndStaffPerson.Answer> end(
      @RestPath UUID id, @NotNull @Valid EndStaffPerson.Request request) {
    return end.run(actor.get(), id, request);
  }
}
