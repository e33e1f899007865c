package org.quarterday.universalcredit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.universalcredit.rules.ToDoState;

/** To-dos of the portal, what is due first first. */
@ApplicationScoped
class ToDoReads {

  /** Who has taken it. */
  enum Taken {
    MINE,
    NOBODY
  }

  @Schema(name = "UniversalCreditToDo")
  record Item(
      UUID id,
      @Schema(examples = "TD-2026-000123") String portalReference,
      @Schema(examples = "TENANCY_DETAILS") String kindCode,
      @Schema(examples = "Provide tenancy details") String kind,
      String claimName,
      @Schema(nullable = true, description = "Null while nobody knows whose it is.") UUID accountId,
      @Schema(nullable = true, examples = "T500123") String accountReference,
      @Schema(description = "The facts are asked for as at this day.") LocalDate receivedOn,
      LocalDate dueOn,
      @Schema(description = "Its day is past and it is not answered.") boolean late,
      ToDoState state,
      @Schema(nullable = true) String takenByName,
      @Schema(description = "The caller has taken it.") boolean mine,
      String withdrawnWhy,
      String enteredByName,
      Instant enteredAt) {}

  @Schema(name = "UniversalCreditToDoKind")
  record Kind(
      String code,
      @Schema(examples = "Provide tenancy details") String name,
      @Schema(description = "Working days to answer in.", examples = "2") int answerDays) {}

  @Schema(name = "UniversalCreditToDoKinds")
  record Kinds(List<Kind> items) {}

  /** What a list is narrowed to; a null state shows what is open. */
  record Filter(ToDoState state, String kind, Taken taken, LocalDate dueTo, UUID accountId) {}

  static final String ITEM =
      """
      select t.*, k.name as kind_name, a.reference as account_reference
        from universal_credit_to_do t join universal_credit_to_do_kind k on k.code = t.kind_code and k.valid_from = t.kind_valid_from
        left join account a on a.account_id = t.account_id\
      """;

  private static final String LIST =
      ITEM
          + """

           where case when $1::text is null then t.state in ('RECEIVED', 'QUERIED') else t.state = $1 end
             and ($2::text is null or t.kind_code = $2)
             and ($3::text is null or case $3 when 'MINE' then t.taken_by = $4 else t.taken_by is null end)
             and ($5::date is null or t.due_on <= $5) and ($6::uuid is null or t.account_id = $6)
             and ($7::date is null or (t.due_on, t.id) > ($7, $8::uuid)) and\
          """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$9", "$10")
          + " order by t.due_on, t.id limit $11";

  private static final String KINDS =
      """
      select code, name, answer_days from universal_credit_to_do_kind
       where valid_from <= $1 and (valid_before is null or valid_before > $1) order by name\
      """;

  @Inject Pool pool;
  @Inject Today today;

  Uni<Page<Item>> list(Actor by, Filter filter, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.tuple()
            .addString(filter.state() == null ? null : filter.state().name())
            .addString(filter.kind())
            .addString(filter.taken() == null ? null : filter.taken().name())
            .addString(by.id())
            .addLocalDate(filter.dueTo())
            .addUUID(filter.accountId())
            .addLocalDate(cursor == null ? null : Page.day(cursor.getFirst()))
            .addUUID(cursor == null ? null : Page.uuid(cursor.getLast()))
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            Page.of(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> item(row, by, today.date()))
                    .toList(),
                limit,
                last -> List.of(last.dueOn(), last.id())));
  }

  Uni<Kinds> kinds() {
    return pool.preparedQuery(KINDS)
        .execute(Tuple.of(today.date()))
        .map(rows ->
            new Kinds(
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> new Kind(row.getString(0), row.getString(1), row.getInteger(2)))
                    .toList()));
  }

  static Item item(Row row, Actor by, LocalDate today) {
    ToDoState state = ToDoState.valueOf(row.getString("state"));
    LocalDate due = row.getLocalDate("due_on");
    return new Item(
        row.getUUID("id"),
        row.getString("portal_reference"),
        row.getString("kind_code"),
        row.getString("kind_name"),
        row.getString("claim_name"),
        row.getUUID("account_id"),
        row.getString("account_reference"),
        row.getLocalDate("received_on"),
        due,
        state.isOpen() && due.isBefore(today),
        state,
        row.getString("taken_by_name"),
        by.id().equals(row.getString("taken_by")),
        row.getString("withdrawn_why"),
        row.getString("entered_by_name"),
        row.getOffsetDateTime("entered_at").toInstant());
  }
}
