package org.quarterday.message;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.account.OwnAccount;
import org.quarterday.message.rules.MessageState;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** Texts, e-mails and posted pages: what waits, what went, what became of each. */
@Path("/api/v1/messages")
@Tag(name = "message")
@Cancellable(false)
public class MessageResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CHANNELS = "TEXT, EMAIL or POST; all when left out.";
  private static final String STATES =
      "QUEUED, SENDING, SENT, DELIVERED, FAILED, PAUSED or CANCELLED; all when left out.";
  private static final String ABOUTS = "LETTER, CAMPAIGN or TEST; all when left out.";

  @Inject CurrentActor actor;
  @Inject OwnAccount ownAccount;
  @Inject MessageReads reads;
  @Inject SendAgain sendAgain;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listMessages",
      summary = "Messages, the newest first",
      description = "Texts, e-mails and what goes through a post gateway. Scope: account:read.")
  public Uni<Page<MessageReads.Item>> list(
      @RestQuery @Parameter(description = CHANNELS) String channel,
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = ABOUTS) String about,
      @RestQuery String aboutId,
      @RestQuery String accountId,
      @RestQuery String personId,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(
        actor.get(),
        filter(channel, state, about, aboutId, accountId, personId),
        after,
        Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportMessages",
      summary = "The list of messages as a file",
      description = "With the filter and columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = CHANNELS) String channel,
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery @Parameter(description = ABOUTS) String about,
      @RestQuery String aboutId,
      @RestQuery String accountId,
      @RestQuery String personId,
      @BeanParam Wanted wanted) {
    Actor by = actor.get();
    var asked = filter(channel, state, about, aboutId, accountId, personId);
    return exports.of(
        MessageSheet.MESSAGES, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  @GET
  @Path("/{messageId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getMessage",
      summary = "One message: its exact words and what happened to it",
      description = "Scope: account:read.")
  public Uni<MessageReads.Whole> one(@RestPath UUID messageId) {
    return mine(messageId).chain(reads::whole);
  }

  @GET
  @Path("/{messageId}/pages.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getMessagePages",
      summary = "What a message carries as pages",
      description = "A letter to be posted, or an e-mail's attachment. Scope: account:read.")
  public Response pages(@RestPath UUID messageId) {
    var message = mine(messageId).await().atMost(PATIENCE);
    return Download.pdf("message-" + message.id(), reads.pages(messageId).await().atMost(PATIENCE));
  }

  @POST
  @Path("/{messageId}/resending")
  @PermissionsAllowed("comms:draft")
  @Operation(
      operationId = "sendMessageAgain",
      summary = "Send the words of a message that failed to another number or address",
      description =
          "Once, as a message of its own that names the one that failed. Scope: comms:draft.")
  public Uni<SendAgain.Answer> again(
      @RestPath UUID messageId, @NotNull @Valid SendAgain.Request request) {
    return sendAgain.run(actor.get(), messageId, request);
  }

  private Uni<MessageReads.Item> mine(UUID messageId) {
    Actor by = actor.get();
    return reads
        .one(messageId)
        .call(message ->
            message.accountId() == null
                ? Uni.createFrom().voidItem()
                : ownAccount.refuse(by, message.accountId()));
  }

  private static MessageReads.Filter filter(
      String channel,
      String state,
      String about,
      String aboutId,
      String accountId,
      String personId) {
    return new MessageReads.Filter(
        Asked.oneOf(MessageChannel.class, "channel", channel),
        Asked.oneOf(MessageState.class, "state", state),
        Asked.oneOf(MessageAbout.class, "about", about),
        Asked.uuid("aboutId", aboutId),
        Asked.uuid("accountId", accountId),
        Asked.uuid("personId", personId));
  }
}
