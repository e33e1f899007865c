package org.quarterday.bank;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The movements on the bank's statements. */
@Path("/api/v1/bank-lines")
@Tag(name = "bank")
@Cancellable(false)
public class BankLineResource {

  private static final String STATEMENT = "The id of a statement; its lines only.";
  private static final String BANK = "The code of an account at the bank.";
  private static final String STATES = "OPEN, MATCHED, POSTED or EXPLAINED.";

  @Inject CurrentActor actor;
  @Inject BankLineReads reads;
  @Inject MatchReads matches;
  @Inject PostLine post;
  @Inject ExplainLine explain;
  @Inject TakeBackExplanation takeBack;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listBankLines",
      summary = "Lines of bank statements, the oldest first",
      description = "Of statements that were taken, unless one is named. Scope: account:read.")
  public Uni<Page<BankLineReads.Item>> list(
      @RestQuery @Parameter(description = STATEMENT) String statement,
      @RestQuery @Parameter(description = BANK) String bank,
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(filter(statement, bank, state), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportBankLines",
      summary = "Lines of bank statements as a file",
      description =
          "With the filter and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = STATEMENT) String statement,
      @RestQuery @Parameter(description = BANK) String bank,
      @RestQuery @Parameter(description = STATES) String state,
      @BeanParam Wanted wanted) {
    var asked = filter(statement, bank, state);
    return exports.of(BankSheets.LINES, "", wanted, after -> reads.list(asked, after, Page.MOST));
  }

  @GET
  @Path("/{lineId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getBankLine",
      summary = "A line of the bank and what it may be",
      description =
          """
          While it is open: what on the books it may be, the likeliest first, each with what speaks for it, and the accounts whose reference it \
          quotes. Nothing is matched by itself. Scope: account:read.\
          """)
  public Uni<MatchReads.Whole> one(@RestPath UUID lineId) {
    return matches.one(actor.get(), lineId);
  }

  @POST
  @Path("/{lineId}/payment")
  @Blocking
  @PermissionsAllowed("payment:post")
  @Operation(
      operationId = "postBankLine",
      summary = "Post money that came in and that no file brought",
      description =
          """
          As a payment file of one line, whose source is BANK and whose number is the line's: it is posted once, ever. To the account of the \
          reference, or to suspense where there is none. Scope: payment:post.\
          """)
  public PostLine.Answer post(
      @RestPath UUID lineId,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid PostLine.Request request) {
    return post.run(actor.get(), key, lineId, request);
  }

  @POST
  @Path("/{lineId}/explanation")
  @PermissionsAllowed("suspense:allocate")
  @Operation(
      operationId = "explainBankLine",
      summary = "Say what a line is that is not on the books",
      description = "Scope: suspense:allocate.")
  public Uni<ExplainLine.Answer> explain(
      @RestPath UUID lineId, @NotNull @Valid ExplainLine.Request request) {
    return explain.run(actor.get(), lineId, request);
  }

  @POST
  @Path("/{lineId}/explanation/withdrawal")
  @PermissionsAllowed("suspense:allocate")
  @Operation(
      operationId = "takeBackBankExplanation",
      summary = "Take back what a line was explained as",
      description =
          "It is open again; what was said stays on the audit log. Scope: suspense:allocate.")
  public Uni<ExplainLine.Answer> takeBack(
      @RestPath UUID lineId, @NotNull @Valid ExplainLine.Request request) {
    return takeBack.run(actor.get(), lineId, request);
  }

  private static BankLineReads.Filter filter(String statement, String bank, String state) {
    return new BankLineReads.Filter(
        Asked.uuid("statement", statement),
        bank,
        Asked.oneOf(BankLineReads.State.class, "state", state));
  }
}
