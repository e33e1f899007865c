package org.quarterday.debit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.debit.rules.ExceptionKind;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** What a week's debit is made of: lines, void loss, movements and exceptions. */
@Path("/api/v1/weekly-debits/{week}")
@Tag(name = "debit")
@Cancellable(false)
public class WeeklyDebitListResource {

  @Inject CurrentActor actor;
  @Inject DebitListReads lists;
  @Inject VoidLossReads voids;
  @Inject AcceptException accept;

  @GET
  @Path("/lines")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listDebitLines",
      summary = "The lines of the debit",
      description = "Scope: account:read.")
  public Uni<Page<DebitListReads.Line>> lines(
      @RestPath LocalDate week,
      @RestQuery String rentGroup,
      @RestQuery String type,
      @RestQuery @Parameter(description = "Only part weeks.") Boolean partWeek,
      @RestQuery @Parameter(description = "The cursor of the page before.") String after,
      @RestQuery @Parameter(description = "1 to 250; 50 when left out.") Integer limit) {
    var which = new DebitListReads.Which(rentGroup, type, partWeek);
    return lists.lines(week, which, after, Page.limit(limit));
  }

  @GET
  @Path("/void-loss")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listVoidLoss",
      summary = "The void loss of the week, with both sides of its journal",
      description = "Scope: account:read.")
  public Uni<Page<VoidLossReads.VoidLine>> voidLoss(
      @RestPath LocalDate week,
      @RestQuery String rentGroup,
      @RestQuery String type,
      @RestQuery @Parameter(description = "The cursor of the page before.") String after,
      @RestQuery @Parameter(description = "1 to 250; 50 when left out.") Integer limit) {
    var which = new DebitListReads.Which(rentGroup, type, null);
    return voids.voidLoss(week, which, after, Page.limit(limit));
  }

  @GET
  @Path("/void-loss-corrections")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listVoidLossCorrections",
      summary = "What was put right about the week's void loss after it was posted",
      description = "Oldest first. Scope: account:read.")
  public Uni<Page<VoidLossReads.Correction>> voidLossCorrections(
      @RestPath LocalDate week,
      @RestQuery String rentGroup,
      @RestQuery String type,
      @RestQuery @Parameter(description = "The cursor of the page before.") String after,
      @RestQuery @Parameter(description = "1 to 250; 50 when left out.") Integer limit) {
    var which = new DebitListReads.Which(rentGroup, type, null);
    return voids.corrections(week, which, after, Page.limit(limit));
  }

  @GET
  @Path("/movements")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listRollMovements",
      summary = "The changes behind the roll-forward",
      description = "Scope: account:read.")
  public Uni<Page<DebitListReads.Movement>> movements(
      @RestPath LocalDate week,
      @RestQuery String rentGroup,
      @RestQuery String type,
      @RestQuery @Parameter(description = "The cursor of the page before.") String after,
      @RestQuery @Parameter(description = "1 to 250; 50 when left out.") Integer limit) {
    var which = new DebitListReads.Which(rentGroup, type, null);
    return lists.movements(week, which, after, Page.limit(limit));
  }

  @GET
  @Path("/exceptions")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listDebitExceptions",
      summary = "What is odd about the week",
      description = "Scope: account:read.")
  public Uni<Page<DebitListReads.Oddity>> exceptions(
      @RestPath LocalDate week,
      @RestQuery ExceptionKind code,
      @RestQuery @Parameter(description = "Only those open, or only those accepted.") Boolean open,
      @RestQuery @Parameter(description = "The cursor of the page before.") String after,
      @RestQuery @Parameter(description = "1 to 250; 50 when left out.") Integer limit) {
    String kind = code == null ? null : code.name();
    return lists.exceptions(week, kind, open, after, Page.limit(limit));
  }

  @POST
  @Path("/exceptions/{exceptionId}/acceptance")
  @PermissionsAllowed("debit:prepare")
  @Operation(
      operationId = "acceptDebitException",
      summary = "Accept an exception, with a reason",
      description = "A blocking one is refused. Scope: debit:prepare.")
  public Uni<AcceptException.Answer> accept(
      @RestPath LocalDate week,
      @RestPath UUID exceptionId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid AcceptException.Request request) {
    return accept.run(actor.get(), key, week, exceptionId, request);
  }

  @POST
  @Path("/exceptions/acceptance")
  @PermissionsAllowed("debit:prepare")
  @Operation(
      operationId = "acceptDebitExceptionsOfKind",
      summary = "Accept every open exception of a kind, with one reason",
      description = "A blocking kind is refused. Scope: debit:prepare.")
  public Uni<AcceptException.Answer> acceptKind(
      @RestPath LocalDate week,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid AcceptException.KindRequest request) {
    return accept.run(actor.get(), key, week, request);
  }
}
