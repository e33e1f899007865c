package org.quarterday.bank;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** The bank's word: its statements. */
@Path("/api/v1/bank-statements")
@Tag(name = "bank")
@Cancellable(false)
public class BankStatementResource {

  private static final String STATES = "HELD, TAKEN or REFUSED.";
  private static final String BANK = "The code of an account at the bank.";

  @Inject CurrentActor actor;
  @Inject BankStatementReads reads;
  @Inject Exports exports;
  @Inject ReceiveStatements receive;
  @Inject DecideHeldStatement decide;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listBankStatements",
      summary = "Bank statements, newest first",
      description = "Scope: account:read.")
  public Uni<Page<BankStatementReads.Item>> list(
      @RestQuery @Parameter(description = BANK) String bank,
      @RestQuery @Parameter(description = STATES) String state,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(filter(bank, state), after, Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportBankStatements",
      summary = "The list of bank statements as a file",
      description =
          "With the filter and the columns of the screen, every page of it. Scope: account:read.")
  public Response exportList(
      @RestQuery @Parameter(description = BANK) String bank,
      @RestQuery @Parameter(description = STATES) String state,
      @BeanParam Wanted wanted) {
    var asked = filter(bank, state);
    return exports.of(
        BankSheets.STATEMENTS, "", wanted, after -> reads.list(asked, after, Page.MOST));
  }

  @POST
  @Consumes({"application/xml", "text/xml", "text/csv", "text/plain", "application/octet-stream"})
  @ResponseStatus(201)
  @Blocking
  @PermissionsAllowed("payment:post")
  @Operation(
      operationId = "sendBankStatements",
      summary = "Send a file of bank statements",
      description =
          """
          As camt.053 (.02 or .08), MT940, or CSV by a layout of listBankLayouts. The file is stored; each statement in it has to come from its \
          opening to its closing balance to the penny, a CSV from row to row. One that goes on where the account's last one ended is taken, and \
          with it those that waited for it; a gap or an overlap is named and the statement is held. A fault, or a statement that was received \
          before, refuses the whole file, names the line and changes nothing. Scope: payment:post.\
          """)
  public ReceiveStatements.Answer send(
      @RestQuery @NotBlank @Parameter(description = BANK, example = "HRA-INCOME") String bank,
      @RestQuery @NotBlank @Parameter(description = "CAMT053, MT940 or CSV.") String format,
      @RestQuery @Parameter(description = "The code of a layout, for CSV.") String layout,
      @RestQuery @Size(max = 200) @Parameter(example = "statement-2026-11-20.xml") String name,
      InputStream body) {
    var form = Asked.oneOf(ReceiveStatements.Format.class, "format", format);
    return receive.run(actor.get(), new ReceiveStatements.Sent(bank, form, layout, name, body));
  }

  @GET
  @Path("/{statementId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getBankStatement",
      summary = "A bank statement and what proves it",
      description = "Scope: account:read.")
  public Uni<BankStatementReads.Whole> one(@RestPath UUID statementId) {
    return reads.one(statementId, actor.get());
  }

  @POST
  @Path("/{statementId}/decision")
  @PermissionsAllowed("payment:correct")
  @Operation(
      operationId = "decideBankStatement",
      summary = "Take or refuse a bank statement that is held",
      description =
          "By another person than who sent it, with the reason. What does not open with the last closing balance is not taken."
              + " Scope: payment:correct.")
  public Uni<ReceiveStatements.Decided> decide(
      @RestPath UUID statementId, @NotNull @Valid DecideHeldStatement.Request request) {
    return decide.run(actor.get(), statementId, request);
  }

  private static BankStatementReads.Filter filter(String bank, String state) {
    return new BankStatementReads.Filter(
        bank, Asked.oneOf(BankStatementReads.State.class, "state", state));
  }
}
