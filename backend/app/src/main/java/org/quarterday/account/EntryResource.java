package org.quarterday.account;

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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** The entries of one account. */
@Path("/api/v1/accounts/{accountId}/entries")
@Tag(name = "account")
@Cancellable(false)
public class EntryResource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject CurrentActor actor;
  @Inject ReverseEntry reverseEntry;
  @Inject EntryReads entries;
  @Inject AccountReads accounts;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listEntries",
      summary = "List an account's entries",
      description =
          "Newest first by effective date, each with the balance after it over all entries, whatever the filter. Scope: account:read.")
  public Uni<Page<EntryReads.Item>> list(
      @RestPath UUID accountId,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to,
      @RestQuery @Parameter(description = "Transaction types; may be repeated.") List<String> type,
      @RestQuery String after,
      @RestQuery Integer limit) {
    var filter = filter(from, to, type);
    int most = Page.limit(limit);
    return entries.list(actor.get(), accountId, filter, after, most);
  }

  private static EntryReads.Filter filter(String from, String to, List<String> types) {
    LocalDate first = Asked.date("from", from);
    LocalDate last = Asked.date("to", to);
    Asked.inOrder(first, last);
    return new EntryReads.Filter(first, last, types == null ? List.of() : types);
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportEntries",
      summary = "An account's entries as a file",
      description =
          "With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestPath UUID accountId,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to,
      @RestQuery @Parameter(description = "Transaction types; may be repeated.") List<String> type,
      @BeanParam Wanted wanted) {
    var filter = filter(from, to, type);
    Actor by = actor.get();
    String reference = accounts.one(by, accountId).await().atMost(PATIENCE).reference();
    return exports.of(
        AccountSheet.ENTRIES,
        reference,
        wanted,
        after -> entries.list(by, accountId, filter, after, Page.MOST));
  }

  @POST
  @Path("/{number}/reversal")
  @PermissionsAllowed("payment:correct")
  @Operation(
      operationId = "reverseEntry",
      summary = "Reverse a wrong entry",
      description =
          "Posts the equal and opposite entry on the same effective date, linked to the wrong one. Scope: payment:correct.")
  public Uni<ReverseEntry.Answer> reverse(
      @RestPath UUID accountId,
      @RestPath int number,
      @HeaderParam("Idempotency-Key") @Parameter(required = true) String key,
      @NotNull @Valid ReverseEntry.Request request) {
    return reverseEntry.run(actor.get(), key, accountId, number, request);
  }
}
