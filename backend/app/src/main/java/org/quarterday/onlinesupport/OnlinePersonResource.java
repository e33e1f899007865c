package org.quarterday.onlinesupport;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** One person and Housing Online: what stands, and helping them in. */
@Path("/api/v1/people/{personId}/online")
@Tag(name = "onlinesupport")
@Cancellable(false)
public class OnlinePersonResource {

  @Inject CurrentActor actor;
  @Inject OnlinePersonReads reads;
  @Inject SendInvitation invite;
  @Inject UnlockPerson unlock;
  @Inject CheckIdentity check;
  @Inject LinkLogin link;
  @Inject EndLink end;

  @GET
  @PermissionsAllowed("online:support")
  @Operation(
      operationId = "getOnlinePerson",
      summary = "What stands of a person and Housing Online",
      description =
          "Their logins and how each was proved, what it sees and why, codes with their fate, what is locked, and who looked in. Scope: online:support.")
  public Uni<OnlinePerson> one(@RestPath UUID personId) {
    return reads.one(actor.get(), personId);
  }

  @POST
  @Path("/invitations")
  @ResponseStatus(201)
  @PermissionsAllowed("online:support")
  @Operation(
      operationId = "sendOnlineInvitation",
      summary = "Send an invitation with a code",
      description =
          "By letter to the home on record, or by text to a number known for a while; an earlier one is good no more. The code is shown to nobody here. Scope: online:support.")
  public Uni<SendInvitation.Answer> invite(
      @RestPath UUID personId, @NotNull @Valid SendInvitation.Request request) {
    return invite.run(actor.get(), personId, request);
  }

  @POST
  @Path("/unlocks")
  @ResponseStatus(201)
  @PermissionsAllowed("online:support")
  @Operation(
      operationId = "unlockOnlinePerson",
      summary = "Unlock a person before the day is over",
      description =
          "Codes and checks count anew. Not by whoever's check failed. Scope: online:support.")
  public Uni<UnlockPerson.Answer> unlock(
      @RestPath UUID personId, @NotNull @Valid UnlockPerson.Request request) {
    return unlock.run(actor.get(), personId, request);
  }

  @POST
  @Path("/checks")
  @ResponseStatus(201)
  @PermissionsAllowed("online:support")
  @Operation(
      operationId = "checkOnlineIdentity",
      summary = "Check by questions who somebody is",
      description =
          "As many right answers as the council has it. Only which were right is kept; failed checks count, and lock. Scope: online:support.")
  public Uni<CheckIdentity.Answer> check(
      @RestPath UUID personId, @NotNull @Valid CheckIdentity.Request request) {
    return check.run(actor.get(), personId, request);
  }

  @POST
  @Path("/logins")
  @ResponseStatus(201)
  @PermissionsAllowed("online:support")
  @Operation(
      operationId = "linkOnlineLogin",
      summary = "Link the sign-in of a help number, after a check",
      description =
          "By whoever made the check, once, within minutes. The person is told by letter. Scope: online:support.")
  public Uni<LinkLogin.Answer> link(
      @RestPath UUID personId, @NotNull @Valid LinkLogin.Request request) {
    return link.run(actor.get(), personId, request);
  }

  @POST
  @Path("/logins/{loginId}/end")
  @PermissionsAllowed("online:support")
  @Operation(
      operationId = "endOnlineLink",
      summary = "End what a login sees",
      description =
          "From its next request on. The person is told by letter. Scope: online:support.")
  public Uni<EndLink.Answer> end(
      @RestPath UUID personId, @RestPath UUID loginId, @NotNull @Valid EndLink.Request request) {
    return end.run(actor.get(), personId, loginId, request);
  }
}
