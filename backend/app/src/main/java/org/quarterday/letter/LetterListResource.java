package org.quarterday.letter;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.letter.rules.LetterLanguage;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.security.CurrentActor;

/** What the council sets about letters. */
@Path("/api/v1")
@Tag(name = "letter")
@Cancellable(false)
public class LetterListResource {

  @Inject CurrentActor actor;
  @Inject LetterLists lists;
  @Inject SetLetterChannel setChannel;
  @Inject SetLetterFrame setFrame;
  @Inject Today today;

  @GET
  @Path("/letter-channels")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listLetterChannels",
      summary = "By which ways each kind of letter may go, today and as decided for later",
      description = "Scope: reference:read.")
  public Uni<LetterLists.Channels> channels() {
    return lists.channels(today.date());
  }

  @PUT
  @Path("/letter-kinds/{kind}/channel")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setLetterChannel",
      summary = "Say by which ways a kind of letter may go, from a day on",
      description = "Answers how all kinds stand on that day. Scope: config:admin.")
  public Uni<List<TemplateReads.Kind>> setChannel(
      @RestPath String kind, @NotNull @Valid SetLetterChannel.Request request) {
    return setChannel.run(actor.get(), Asked.oneOf(LetterKind.class, "kind", kind), request);
  }

  @GET
  @Path("/letter-frames")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listLetterFrames",
      summary = "What stands around every letter, today and as decided for later",
      description = "Scope: reference:read.")
  public Uni<LetterLists.Frames> frames() {
    return lists.frames(today.date());
  }

  @PUT
  @Path("/letter-frames/{language}")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setLetterFrame",
      summary = "Say what stands around every letter in a language, from a day on",
      description =
          "Today or later; letters that were made keep what they said. How to pay names ((paymentReference)), nothing else names a field. Scope: config:admin.")
  public Uni<LetterLists.Frames> setFrame(
      @RestPath String language, @NotNull @Valid SetLetterFrame.Request request) {
    return setFrame.run(
        actor.get(), Asked.oneOf(LetterLanguage.class, "language", language), request);
  }
}
