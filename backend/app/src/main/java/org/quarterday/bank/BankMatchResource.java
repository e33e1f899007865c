package org.quarterday.bank;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

/** What the books say should be at the bank, and what of it was found there. */
@Path("/api/v1")
@Tag(name = "bank")
@Cancellable(false)
public class BankMatchResource {

  private static final String BANK = "The code of an account at the bank.";
  private static final String SOURCE = "As the day's board names it, such as PAYMENT_FILE.";
  private static final String DETAIL = "Who sent it, for payment files.";
  private static final String OPEN = "Only what is in transit.";

  @Inject CurrentActor actor;
  @Inject DepositReads deposits;
  @Inject Exports exports;
  @Inject MatchLines match;
  @Inject UndoMatch undo;

  @GET
  @Path("/bank-deposits")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listBankDeposits",
      summary = "What the books say should be at the bank, the oldest first",
      description = "Journal by journal and source by source. Scope: account:read.")
  public Uni<Page<DepositReads.Item>> deposits(
      @RestQuery @Parameter(description = BANK) String bank,
      @RestQuery @Parameter(description = SOURCE) String source,
      @RestQuery @Parameter(description = DETAIL) String detail,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String recordedOn,
      @RestQuery @Parameter(description = OPEN) boolean open,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return deposits.list(
        actor.get(), filter(bank, source, detail, recordedOn, open), after, Page.limit(limit));
  }

  @GET
  @Path("/bank-deposits/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportBankDeposits",
      summary = "What the books say should be at the bank, as a file",
      description =
          "With the filter and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = BANK) String bank,
      @RestQuery @Parameter(description = SOURCE) String source,
      @RestQuery @Parameter(description = DETAIL) String detail,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String recordedOn,
      @RestQuery @Parameter(description = OPEN) boolean open,
      @BeanParam Wanted wanted) {
    var asked = filter(bank, source, detail, recordedOn, open);
    var reader = actor.get();
    return exports.of(
        BankSheets.DEPOSITS, "", wanted, after -> deposits.list(reader, asked, after, Page.MOST));
  }

  @POST
  @Path("/bank-matches")
  @ResponseStatus(201)
  @PermissionsAllowed("suspense:allocate")
  @Operation(
      operationId = "matchBankLines",
      summary = "Say that lines of the bank and deposits of the books are the same money",
      description =
          """
          They come to the same, or reason says why not. Lines alone, or deposits alone, are matched where they come to nil. Each is matched \
          once; two people who match the same at once, the second is told. Scope: suspense:allocate.\
          """)
  public Uni<MatchLines.Answer> match(@NotNull @Valid MatchLines.Request request) {
    return match.run(actor.get(), request);
  }

  @POST
  @Path("/bank-matches/{matchId}/undo")
  @PermissionsAllowed("suspense:allocate")
  @Operation(
      operationId = "undoBankMatch",
      summary = "Take a wrong match apart",
      description =
          "Its lines and deposits are open again; what was said stays to be read. Scope: suspense:allocate.")
  public Uni<UndoMatch.Answer> undo(
      @RestPath UUID matchId, @NotNull @Valid UndoMatch.Request request) {
    return undo.run(actor.get(), matchId, request);
  }

  private static DepositReads.Filter filter(
      String bank, String source, String detail, String recordedOn, boolean open) {
    return new DepositReads.Filter(
        bank, source, detail, Asked.date("recordedOn", recordedOn), open);
  }
}
