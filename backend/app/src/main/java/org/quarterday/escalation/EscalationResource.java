package org.quarterday.escalation;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
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
import org.quarterday.escalation.rules.EscalationState;
import org.quarterday.platform.audit.AuditLog;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.BooksReads;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.task.rules.TaskHolder;

/**
 * Cases that were put to an officer. A pack says something of health: for those who work on them.
 */
@Path("/api/v1/escalations")
@Tag(name = "escalation")
@Cancellable(false)
public class EscalationResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String STATES =
      "ASKED, ASKED_BACK, ANSWERED or TAKEN_OVER; what waits when left out.";

  @Inject CurrentActor actor;
  @Inject EscalationReads reads;
  @Inject DecideEscalation decide;
  @Inject ReplyToOfficer reply;
  @Inject PackPage page;
  @Inject Exports exports;
  @Inject AuditLog audit;
  @Inject BooksReads books;

  @GET
  @PermissionsAllowed({"arrears:act", "escalation:answer"})
  @Operation(
      operationId = "listEscalations",
      summary = "Escalations, what is due first first",
      description = "Scope: arrears:act or escalation:answer.")
  public Uni<Page<EscalationReads.Item>> list(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String accountId,
      @RestQuery String heldBy,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(actor.get(), filter(state, accountId, heldBy), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed({"arrears:act", "escalation:answer"})
  @Operation(
      operationId = "exportEscalations",
      summary = "Escalations as a file",
      description =
          "With the filters and the columns of the screen. Scope: arrears:act or escalation:answer.")
  public Response export(
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String accountId,
      @RestQuery String heldBy,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(state, accountId, heldBy);
    return exports.of(
        EscalationSheet.ESCALATIONS, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  @GET
  @Path("/{escalationId}")
  @PermissionsAllowed({"arrears:act", "escalation:answer"})
  @Operation(
      operationId = "getEscalation",
      summary = "An escalation with its pack and what was said",
      description = "Scope: arrears:act or escalation:answer.")
  public Uni<EscalationReads.Whole> one(@RestPath UUID escalationId) {
    return reads.one(actor.get(), escalationId);
  }

  @GET
  @Path("/{escalationId}/pack.pdf")
  @Produces(Download.PDF)
  @Blocking
  @PermissionsAllowed({"arrears:act", "escalation:answer"})
  @Operation(
      operationId = "getEscalationPack",
      summary = "An escalation with its whole pack as one tagged PDF",
      description =
          "As everything stood when it was asked. That it was taken is on the audit log. Scope: arrears:act or escalation:answer.")
  public Response pack(@RestPath UUID escalationId) {
    var whole = reads.one(actor.get(), escalationId).await().atMost(PATIENCE);
    boolean invented = books.holdDemonstration().await().atMost(PATIENCE);
    String name = "Escalation-" + whole.escalation().accountReference();
    audit
        .exported(actor.get(), name, new JsonObject().put("format", "pdf"))
        .await()
        .atMost(PATIENCE);
    return Download.pdf(name, page.pdf(whole, invented));
  }

  @POST
  @Path("/{escalationId}/decision")
  @PermissionsAllowed("escalation:answer")
  @Operation(
      operationId = "decideEscalation",
      summary = "Answer another person's question, ask back, or take the case over",
      description = "For the pack that was read. Scope: escalation:answer.")
  public Uni<DecideEscalation.Answer> decide(
      @RestPath UUID escalationId, @NotNull @Valid DecideEscalation.Request request) {
    return decide.run(actor.get(), escalationId, request);
  }

  @POST
  @Path("/{escalationId}/reply")
  @PermissionsAllowed("arrears:act")
  @Operation(
      operationId = "replyToOfficer",
      summary = "Tell the officer what was asked back",
      description = "It is with the officer again. Scope: arrears:act.")
  public Uni<DecideEscalation.Answer> reply(
      @RestPath UUID escalationId, @NotNull @Valid ReplyToOfficer.Request request) {
    return reply.run(actor.get(), escalationId, request);
  }

  private static EscalationReads.Filter filter(String state, String accountId, String heldBy) {
    return new EscalationReads.Filter(
        Asked.oneOf(EscalationState.class, "state", state),
        Asked.uuid("accountId", accountId),
        Asked.oneOf(TaskHolder.class, "heldBy", heldBy));
  }
}
