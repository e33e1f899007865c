package org.quarterday.universalcredit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.universalcredit.rules.RequestKind;
import org.quarterday.universalcredit.rules.RequestTerms;

/** What is open between an account and the DWP, and what may be asked for. */
@ApplicationScoped
class AccountVerificationReads {

  @Schema(name = "AccountUniversalCredit")
  record Whole(
      @Schema(examples = "T500123") String accountReference,
      @Schema(description = "Open to-dos of the portal, what is due first first.")
          List<ToDoReads.Item> toDos,
      @Schema(description = "Every request, the newest first.") List<RequestReads.Item> requests,
      @Schema(description = "What happened to them, the newest first; at most a hundred.")
          List<Event> events,
      List<Offer> offers) {}

  @Schema(name = "UniversalCreditRequestHistory")
  record Event(
      UUID id,
      UUID requestId,
      @Schema(examples = "ASK") String event,
      LocalDate on,
      String words,
      String madeByName,
      Instant madeAt) {}

  @Schema(name = "UniversalCreditRequestOffer")
  record Offer(
      RequestKind kind,
      @Schema(description = "Whether the books meet the conditions today.") boolean met,
      @Schema(description = "What they show.") String words,
      RequestTerms terms,
      @Schema(description = "A month's standard allowance of each household, in pence.")
          List<Allowance> allowances) {}

  @Schema(name = "UniversalCreditAllowance")
  record Allowance(PrepareRequest.Household household, long monthlyPence) {}

  private static final String ACCOUNT = "select reference from account where account_id = $1";

  private static final String EVENTS =
      """
      select id, request_id, event, happened_on, words, made_by_name, made_at from universal_credit_request_event
       where account_id = $1 order by id desc limit 100\
      """;

  @Inject Pool pool;
  @Inject OwnAccount ownAccount;
  @Inject ToDoReads toDos;
  @Inject RequestReads requests;
  @Inject RequestBooks books;
  @Inject Today today;

  /** Refused to whoever is linked to the account. */
  Uni<Whole> of(Actor by, UUID accountId) {
    return ownAccount
        .refuse(by, accountId)
        .chain(() ->
            toDos.list(
                by, new ToDoReads.Filter(null, null, null, null, accountId), null, Page.MOST))
        .chain(open ->
            requests
                .list(by, new RequestReads.Filter(null, null, false, accountId), null, Page.MOST)
                .chain(made ->
                    offers(accountId)
                        .chain(offers -> whole(accountId, open.items(), made.items(), offers))));
  }

  private Uni<Whole> whole(
      UUID accountId, List<ToDoReads.Item> open, List<RequestReads.Item> made, List<Offer> offers) {
    return pool.preparedQuery(EVENTS)
        .execute(Tuple.of(accountId))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(AccountVerificationReads::event)
                .toList())
        .chain(events ->
            pool.preparedQuery(ACCOUNT)
                .execute(Tuple.of(accountId))
                .map(rows ->
                    new Whole(rows.iterator().next().getString(0), open, made, events, offers)));
  }

  private Uni<List<Offer>> offers(UUID accountId) {
    return offer(accountId, RequestKind.MANAGED_PAYMENT)
        .chain(managed ->
            offer(accountId, RequestKind.DEDUCTION).map(deduction -> List.of(managed, deduction)));
  }

  private Uni<Offer> offer(UUID accountId, RequestKind kind) {
    return books
        .read(accountId, kind, today.date())
        .map(found ->
            new Offer(
                kind,
                found.conditions().met(),
                found.conditions().words(),
                found.terms(),
                Arrays.stream(PrepareRequest.Household.values())
                    .filter(household -> found.allowances().containsKey(household.name()))
                    .map(household ->
                        new Allowance(household, found.allowances().get(household.name())))
                    .toList()));
  }

  private static Event event(Row row) {
    return new Event(
        row.getUUID("id"),
        row.getUUID("request_id"),
        row.getString("event"),
        row.getLocalDate("happened_on"),
        row.getString("words"),
        row.getString("made_by_name"),
        row.getOffsetDateTime("made_at").toInstant());
  }
}
