package org.quarterday.trace;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.CurrentActor;
import org.quarterday.trace.format.TraceLayout;
import org.quarterday.trace.rules.Founding;
import org.quarterday.trace.rules.LawfulBasis;
import org.quarterday.trace.rules.TraceLevel;

/** What tracing services say of people. */
@Path("/api/v1")
@Tag(name = "trace")
@Cancellable(false)
public class TraceFileResource {

  private static final String STATES = "MATCHED, PARKED, UNREADABLE, TAKEN or DISMISSED.";

  @Inject CurrentActor actor;
  @Inject TraceFileReads reads;
  @Inject ReceiveTraceFile receive;
  @Inject DecideTraceLine decide;
  @Inject TraceLayouts layouts;
  @Inject SetTraceLayout set;

  @GET
  @Path("/trace-files")
  @PermissionsAllowed("tenant:trace")
  @Operation(
      operationId = "listTraceFiles",
      summary = "Files of tracing services, newest first",
      description = "Scope: tenant:trace.")
  public Uni<Page<TraceFileReads.Item>> list(@RestQuery String after, @RestQuery Integer limit) {
    return reads.list(after, Page.limit(limit));
  }

  @POST
  @Path("/trace-files")
  @Consumes({"text/csv", "application/octet-stream", "text/plain"})
  @ResponseStatus(201)
  @Blocking
  @PermissionsAllowed("tenant:trace")
  @Operation(
      operationId = "sendTraceFile",
      summary = "Send a file of a tracing service's results",
      description =
          "By a layout of listTraceLayouts. Each result is held against the tenants its reference leads to; one nobody can be sure of is parked with the reason. Nothing changes until a person takes a result. Level, purpose, lawful basis and source are on record with it. Scope: tenant:trace.")
  public ReceiveTraceFile.Answer send(
      @RestQuery @Size(max = 200) @Parameter(example = "traces-w47.csv") String name,
      @RestQuery @Parameter(example = "CREDIT_REFERENCE") String layout,
      @RestQuery @Parameter(description = "COUNCIL_SERVICES or CREDIT_REFERENCE.") String level,
      @RestQuery @Size(max = 300) String purpose,
      @RestQuery @Parameter(description = "CONTRACT, LEGAL_OBLIGATION or PUBLIC_TASK.")
          String lawfulBasis,
      @RestQuery
          @Size(max = 200)
          @Parameter(description = "The Act and section, where records are guarded.")
          String power,
      @RestQuery @Size(max = 60) @Parameter(description = "Whose records.", example = "COUNCIL_TAX")
          String source,
      InputStream body) {
    var founding =
        new Founding(
            needed("level", Asked.oneOf(TraceLevel.class, "level", level)),
            purpose,
            needed("lawfulBasis", Asked.oneOf(LawfulBasis.class, "lawfulBasis", lawfulBasis)),
            power,
            source);
    return receive.run(actor.get(), new ReceiveTraceFile.Sent(name, layout, founding, body));
  }

  private static <T> T needed(String name, T value) {
    if (value == null) {
      throw Problem.of(CommonProblem.INVALID, name + " is needed.").at("/" + name);
    }
    return value;
  }

  @GET
  @Path("/trace-files/{fileId}")
  @PermissionsAllowed("tenant:trace")
  @Operation(
      operationId = "getTraceFile",
      summary = "A file of a tracing service",
      description = "Scope: tenant:trace.")
  public Uni<TraceFileReads.Item> one(@RestPath UUID fileId) {
    return reads.one(fileId);
  }

  @GET
  @Path("/trace-files/{fileId}/lines")
  @PermissionsAllowed("tenant:trace")
  @Operation(
      operationId = "listTraceLines",
      summary = "The results in a file",
      description =
          "In the order of the file. Where a person at risk lives is not among them. Scope: tenant:trace.")
  public Uni<Page<TraceFileReads.Line>> lines(
      @RestPath UUID fileId,
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.lines(
        actor.get(),
        fileId,
        Asked.oneOf(TraceFileReads.LineState.class, "state", state),
        after,
        Page.limit(limit));
  }

  @POST
  @Path("/trace-files/{fileId}/lines/{number}/decision")
  @PermissionsAllowed("tenant:trace")
  @Operation(
      operationId = "decideTraceLine",
      summary = "Take a result, or dismiss it",
      description =
          "With the reason. What is taken becomes a way to reach the person. A parked one is taken for the person named. Scope: tenant:trace.")
  public Uni<DecideTraceLine.Answer> decide(
      @RestPath UUID fileId,
      @RestPath int number,
      @NotNull @Valid DecideTraceLine.Request request) {
    return decide.run(actor.get(), fileId, number, request);
  }

  @GET
  @Path("/trace-layouts")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listTraceLayouts",
      summary = "The layouts tracing files are taken in",
      description = "Scope: reference:read.")
  public Uni<TraceLayouts.Listed> layouts() {
    return layouts.all();
  }

  @POST
  @Path("/trace-layouts")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setTraceLayout",
      summary = "Describe a tracing service's layout, or put it right",
      description =
          """
          By its code: one that is there is replaced, and the audit log keeps what it was. columns gives, by reference, surname, outcome \
          (needed), forename, born_on, address, postcode, telephone, email and traced_on, the heading of the service's column; outcomes \
          its words for FOUND, NOT_FOUND, GONE_AWAY and DECEASED. Scope: config:admin.\
          """)
  public Uni<TraceLayout> set(@NotNull @Valid TraceLayout layout) {
    return set.run(actor.get(), layout);
  }
}
