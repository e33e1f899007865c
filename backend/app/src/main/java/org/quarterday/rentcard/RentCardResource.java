package org.quarterday.rentcard;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** The rent cards of an account. */
@Path("/api/v1/accounts/{accountId}/rent-cards")
@Tag(name = "rentcard")
@Cancellable(false)
public class RentCardResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject CurrentActor actor;
  @Inject CardReads reads;
  @Inject CardLetter letter;
  @Inject IssueCard issue;
  @Inject StopCard stop;
  @Inject ReplaceCard replace;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listRentCards",
      summary = "The rent cards of an account, the newest first",
      description = "Those that are over, too. Scope: account:read.")
  public Uni<CardReads.Listed> list(@RestPath UUID accountId) {
    return reads.of(actor.get(), accountId);
  }

  @POST
  @ResponseStatus(201)
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "issueRentCard",
      summary = "Give an account its rent card",
      description =
          "Its number is made by the scheme of the day and means the account in every payment from now on. An account has one card that"
              + " works. Scope: account:write.")
  public Uni<IssueCard.Answer> issue(@RestPath UUID accountId) {
    return issue.run(actor.get(), accountId);
  }

  @POST
  @Path("/{cardId}/stop")
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "stopRentCard",
      summary = "Stop a rent card",
      description =
          "It is ordered no more; its number still means the account. Scope: account:write.")
  public Uni<IssueCard.Answer> stop(
      @RestPath UUID accountId, @RestPath UUID cardId, @NotNull @Valid StopCard.Request request) {
    return stop.run(actor.get(), accountId, cardId, request);
  }

  @POST
  @Path("/{cardId}/replacement")
  @ResponseStatus(201)
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "replaceRentCard",
      summary = "Give another rent card instead of one that is lost",
      description = "The old number still means the account. Scope: account:write.")
  public Uni<IssueCard.Answer> replace(
      @RestPath UUID accountId, @RestPath UUID cardId, @NotNull @Valid StopCard.Request request) {
    return replace.run(actor.get(), accountId, cardId, request);
  }

  @GET
  @Path("/{cardId}/letter.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getRentCardLetter",
      summary = "The letter with a card's barcode, to print or send",
      description =
          "A tagged PDF (PDF/UA-1) with a Code 128, as GS1-128 where the scheme says so. Scope: account:read.")
  public Response letter(@RestPath UUID accountId, @RestPath UUID cardId) {
    Actor by = actor.get();
    CardReads.ForLetter card = reads.forLetter(by, accountId, cardId).await().atMost(PATIENCE);
    return Download.pdf("rent-card-" + card.number(), letter.pdf(card));
  }
}
