package org.quarterday.account;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.account.WholeAccount.AccountKind;
import org.quarterday.account.WholeAccount.AccountState;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/** Rent accounts: one whole, many in a list, and what a balance was. */
@Path("/api/v1/accounts")
@Tag(name = "account")
@Cancellable(false)
public class AccountResource {

  /** A step series of more weeks than this is not read by a person. */
  private static final int LONGEST_HISTORY_YEARS = 30;

  @Inject CurrentActor actor;
  @Inject OwnAccount ownAccount;
  @Inject AccountReads accounts;
  @Inject AccountList list;
  @Inject EntryReads entries;
  @Inject Today today;
  @Inject Exports exports;

  @Schema(name = "Balance")
  record Balance(
      UUID accountId,
      @Schema(nullable = true, description = "The effective date asked for; null: all entries.")
          LocalDate asAt,
      @Schema(nullable = true, description = "What was on record at this instant; null: now.")
          Instant recordedBy,
      @Schema(examples = "31240") long balancePence,
      @Schema(examples = "£312.40 in arrears") String balanceWords) {}

  @Schema(name = "BalanceHistory")
  record History(UUID accountId, List<EntryReads.Week> weeks) {}

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listAccounts",
      summary = "List accounts",
      description =
          "Filtered and in a stable order. Accounts the caller is linked to are left out. Scope: account:read.")
  public Uni<Page<AccountList.Item>> list(
      @RestQuery @Parameter(description = "MAIN, GARAGE, SUB or USE_AND_OCCUPATION.") String kind,
      @RestQuery @Parameter(description = "CURRENT or FORMER.") String state,
      @RestQuery String rentGroup,
      @RestQuery String patch,
      @RestQuery @Parameter(description = "ARREARS, CREDIT or NIL.") String standing,
      @RestQuery @Parameter(description = "reference, -reference, balance or -balance.")
          String sort,
      @RestQuery String after,
      @RestQuery Integer limit) {
    var filter = filter(kind, state, rentGroup, patch, standing);
    return list.list(actor.get(), filter, AccountList.Order.asked(sort), after, Page.limit(limit));
  }

  private static AccountList.Filter filter(
      String kind, String state, String rentGroup, String patch, String standing) {
    return new AccountList.Filter(
        Asked.oneOf(AccountKind.class, "kind", kind),
        Asked.oneOf(AccountState.class, "state", state),
        rentGroup,
        patch,
        Asked.oneOf(AccountList.Standing.class, "standing", standing));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportAccounts",
      summary = "Accounts as a file",
      description =
          "Accounts the caller is linked to are left out. With the filters and the columns of the screen, every page of it. Scope: account:read.")
  public Response export(
      @RestQuery @Parameter(description = "MAIN, GARAGE, SUB or USE_AND_OCCUPATION.") String kind,
      @RestQuery @Parameter(description = "CURRENT or FORMER.") String state,
      @RestQuery String rentGroup,
      @RestQuery String patch,
      @RestQuery @Parameter(description = "ARREARS, CREDIT or NIL.") String standing,
      @RestQuery @Parameter(description = "reference, -reference, balance or -balance.")
          String sort,
      @BeanParam Wanted wanted) {
    var filter = filter(kind, state, rentGroup, patch, standing);
    var order = AccountList.Order.asked(sort);
    Actor by = actor.get();
    return exports.of(
        AccountSheet.ACCOUNTS, "", wanted, after -> list.list(by, filter, order, after, Page.MOST));
  }

  @GET
  @Path("/{accountId}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getAccount",
      summary = "One account whole",
      description =
          "Balance, people, property, tenancy, charges, family of accounts and last payments. Scope: account:read.")
  public Uni<RestResponse<WholeAccount>> one(@RestPath UUID accountId) {
    return accounts.one(actor.get(), accountId).map(AccountResource::tagged);
  }

  @GET
  @Path("/by-reference/{reference}")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getAccountByReference",
      summary = "One account by a reference",
      description =
          "By its own reference, its payment reference or an old card's. Scope: account:read.")
  public Uni<RestResponse<WholeAccount>> byReference(@RestPath String reference) {
    Actor by = actor.get();
    return accounts
        .byReference(reference)
        .chain(id -> accounts.one(by, id))
        .map(AccountResource::tagged);
  }

  private static RestResponse<WholeAccount> tagged(WholeAccount account) {
    return RestResponse.ResponseBuilder.ok(account)
        .header("ETag", "\"" + account.version() + "\"")
        .build();
  }

  @GET
  @Path("/{accountId}/balance")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getBalance",
      summary = "What the balance was",
      description =
          "asAt counts entries effective on or before that day, as known now; recordedBy counts what had been written by that instant. Both may be given. Scope: account:read.")
  public Uni<Balance> balance(
      @RestPath UUID accountId,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String asAt,
      @RestQuery @Parameter(schema = @Schema(format = "date-time")) String recordedBy) {
    LocalDate day = Asked.date("asAt", asAt);
    Instant instant = Asked.instant("recordedBy", recordedBy);
    return ownAccount
        .refuse(actor.get(), accountId)
        .chain(() -> entries.balance(accountId, day, instant))
        .map(pence -> new Balance(accountId, day, instant, pence, Money.ofPence(pence).inWords()));
  }

  @GET
  @Path("/{accountId}/balance-history")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "getBalanceHistory",
      summary = "The balance week by week",
      description =
          "For the weeks that hold from to to; the last 52 weeks when not asked. Scope: account:read.")
  public Uni<History> history(
      @RestPath UUID accountId,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String from,
      @RestQuery @Parameter(schema = @Schema(format = "date")) String to) {
    LocalDate last = Asked.date("to", to) == null ? today.date() : Asked.date("to", to);
    LocalDate first =
        Asked.date("from", from) == null ? last.minusWeeks(52) : Asked.date("from", from);
    Asked.inOrder(first, last);
    if (first.plusYears(LONGEST_HISTORY_YEARS).isBefore(last)) {
      throw Asked.refused("from", "Ask for at most " + LONGEST_HISTORY_YEARS + " years.");
    }
    return ownAccount
        .refuse(actor.get(), accountId)
        .chain(() -> entries.history(accountId, first, last))
        .map(weeks -> new History(accountId, weeks));
  }
}
