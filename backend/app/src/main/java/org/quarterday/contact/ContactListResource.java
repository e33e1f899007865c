package org.quarterday.contact;

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

/** The council's own lists of what a contact is for and what comes of it. */
@Path("/api/v1")
@Tag(name = "contact")
@Cancellable(false)
public class ContactListResource {

  @Inject CurrentActor actor;
  @Inject ContactLists lists;
  @Inject SetContactReason setReason;
  @Inject SetContactOutcome setOutcome;
  @Inject Today today;

  @GET
  @Path("/contact-reasons")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listContactReasons",
      summary = "What a contact may be for, today and as decided for later",
      description = "Scope: reference:read.")
  public Uni<ContactLists.Reasons> reasons() {
    return lists.reasons(today.date());
  }

  @PUT
  @Path("/contact-reasons/{code}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setContactReason",
      summary = "Say what a contact may be for, from a day on",
      description =
          "Today or later; what it was before ends the day before. Withdrawn takes it off the list. Scope: config:admin.")
  public Uni<ContactLists.Reasons> setReason(
      @RestPath @Pattern(regexp = ContactLists.CODE) String code,
      @NotNull @Valid SetContactReason.Request request) {
    return setReason.run(actor.get(), code, request);
  }

  @GET
  @Path("/contact-outcomes")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listContactOutcomes",
      summary = "What may come of a contact, today and as decided for later",
      description = "Scope: reference:read.")
  public Uni<ContactLists.Outcomes> outcomes() {
    return lists.outcomes(today.date());
  }

  @PUT
  @Path("/contact-outcomes/{code}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setContactOutcome",
      summary = "Say what may come of a contact, from a day on",
      description =
          "Today or later; what it was before ends the day before. Withdrawn takes it off the list. Scope: config:admin.")
  public Uni<ContactLists.Outcomes> setOutcome(
      @RestPath @Pattern(regexp = ContactLists.CODE) String code,
      @NotNull @Valid SetContactOutcome.Request request) {
    return setOutcome.run(actor.get(), code, request);
  }
}
