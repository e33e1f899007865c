package org.quarterday.agencyreturn;

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
import org.quarterday.agency.rules.Pays;
import org.quarterday.agencyreturn.rules.ReturnKind;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Columns;

/** Files of agencies, their lines, and how their commission stands to the terms. */
@ApplicationScoped
class ReturnReads {

  @Schema(name = "AgencyReturnFile")
  record Item(
      UUID id,
      String agencyCode,
      String agencyName,
      String name,
      @Schema(description = "SHA-256 of the file, in hex.") String sha256,
      String receivedByName,
      Instant receivedAt,
      int lines,
      @Schema(description = "Payments on the accounts.") int posted,
      @Schema(description = "What the debtors paid, in pence.", examples = "40000") long grossPence,
      @Schema(description = "What the agency took of it or will invoice, with VAT, in pence.")
          long commissionPence,
      @Schema(description = "What its terms make of it, in pence.") long expectedPence,
      @Schema(description = "What comes to the bank for it, in pence.") long netPence,
      @Schema(
              description =
                  "What it took more than the terms say and nobody has explained, in pence.")
          long differencePence,
      @Schema(description = "How many lines that is.") int toExplain,
      @Schema(description = "Lines a person has to look at, the unreadable ones too.") int open,
      @Schema(description = "What payments among them come to, in pence.") long openPence) {}

  @Schema(name = "AgencyReturnLine")
  record Line(
      int number,
      WorkedLine.State state,
      String stateWords,
      @Schema(description = "Why it is parked or cannot be read, or what a person said.")
          String why,
      String reference,
      @Schema(nullable = true) LocalDate saidOn,
      @Schema(nullable = true) ReturnKind kind,
      @Schema(nullable = true) String kindWords,
      long grossPence,
      long commissionPence,
      long netPence,
      @Schema(nullable = true) Pays pays,
      @Schema(nullable = true) Long expectedPence,
      @Schema(description = "What it took more than the terms say, in pence; less is negative.")
          long differencePence,
      @Schema(description = "Empty while nobody has explained it, or nothing has to be.")
          String explained,
      @Schema(nullable = true) String explainedByName,
      @Schema(nullable = true) UUID accountId,
      @Schema(nullable = true) String accountReference,
      @Schema(nullable = true) Integer entryNumber,
      @Schema(nullable = true) String decidedByName) {}

  private static final String FILES =
      """
      select f.*, a.name as agency_name, l.*
        from agency_return_file f join agency a on a.code = f.agency_code
        cross join lateral (
          select count(*)::int as lines, (count(*) filter (where state = 'POSTED'))::int as posted,
                 coalesce(sum(gross_pence) filter (where state = 'POSTED'), 0)::bigint as gross,
                 coalesce(sum(commission_pence) filter (where state = 'POSTED'), 0)::bigint as commission,
                 coalesce(sum(expected_pence) filter (where state = 'POSTED'), 0)::bigint as expected,
                 coalesce(sum(net_pence) filter (where state = 'POSTED'), 0)::bigint as net,
                 coalesce(sum(commission_pence - expected_pence) filter (where state = 'POSTED' and explained = ''), 0)::bigint as apart,
                 (count(*) filter (where state = 'POSTED' and explained = '' and commission_pence <> expected_pence))::int as to_explain,
                 (count(*) filter (where state in ('PARKED', 'UNREADABLE')))::int as open,
                 coalesce(sum(gross_pence) filter (where state = 'PARKED'), 0)::bigint as open_pence
            from agency_return_line where file_id = f.id) l
       where ($1::text is null or f.agency_code = $1) and (not $2::boolean or l.open > 0 or l.to_explain > 0)
         and ($3::uuid is null or (f.received_at, f.id) < (select q.received_at, q.id from agency_return_file q where q.id = $3))
         and ($4::uuid is null or f.id = $4)
       order by f.received_at desc, f.id desc limit $5\
      """;

  /** A line about a household the asker belongs to is not for them. */
  private static final String LINES =
      """
      select l.*, a.reference as account_reference from agency_return_line l left join account a on a.account_id = l.account_id
       where l.file_id = $1 and ($2::text is null or l.state = $2) and l.number > $3
         and (not $4::boolean or (l.state = 'POSTED' and l.explained = '' and l.commission_pence <> l.expected_pence))
         and (a.account_id is null or\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$5", "$6")
          + ") order by l.number limit $7";

  @Inject Pool pool;

  /** Newest first; {@code open}: only those somebody has something to do about. */
  Uni<Page<Item>> list(String agency, boolean open, String after, int limit) {
    List<String> keys = Page.decode(after, 1);
    return files(agency, open, keys == null ? null : Page.uuid(keys.getFirst()), null, limit + 1)
        .map(items -> Page.of(items, limit, item -> List.of(item.id())));
  }

  /**
   * @throws Problem 404 RETURN_FILE_NOT_FOUND
   */
  Uni<Item> one(UUID id) {
    return files(null, false, null, id, 1)
        .map(items -> {
          if (items.isEmpty()) {
            throw Problem.of(
                AgencyReturnProblem.RETURN_FILE_NOT_FOUND, "Look at the list of files again.");
          }
          return items.getFirst();
        });
  }

  private Uni<List<Item>> files(String agency, boolean open, UUID after, UUID only, int limit) {
    return pool.preparedQuery(FILES)
        .execute(Tuple.of(agency, open, after, only, limit))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(ReturnReads::item).toList());
  }

  /** In the order of the file. */
  Uni<Page<Line>> lines(
      Actor by, UUID file, WorkedLine.State state, boolean apart, String after, int limit) {
    List<String> keys = Page.decode(after, 1);
    Tuple values =
        Tuple.tuple()
            .addUUID(file)
            .addString(state == null ? null : state.name())
            .addInteger(keys == null ? 0 : Page.number(keys.getFirst()))
            .addBoolean(apart)
            .addString(by.issuer())
            .addString(by.subject())
            .addInteger(limit + 1);
    return pool.preparedQuery(LINES)
        .execute(values)
        .map(rows ->
            Page.of(
                StreamSupport.stream(rows.spliterator(), false).map(ReturnReads::line).toList(),
                limit,
                line -> List.of(line.number())));
  }

  private static Item item(Row row) {
    return new Item(
        row.getUUID("id"),
        row.getString("agency_code"),
        row.getString("agency_name"),
        row.getString("name"),
        row.getString("sha256"),
        row.getString("received_by_name"),
        Columns.instant(row, "received_at"),
        row.getInteger("lines"),
        row.getInteger("posted"),
        row.getLong("gross"),
        row.getLong("commission"),
        row.getLong("expected"),
        row.getLong("net"),
        row.getLong("apart"),
        row.getInteger("to_explain"),
        row.getInteger("open"),
        row.getLong("open_pence"));
  }

  private static Line line(Row row) {
    var state = WorkedLine.State.valueOf(row.getString("state"));
    String kind = row.getString("kind");
    String pays = row.getString("pays");
    Long expected = row.getLong("expected_pence");
    return new Line(
        row.getInteger("number"),
        state,
        state.words(),
        row.getString("why"),
        row.getString("reference"),
        row.getLocalDate("said_on"),
        kind == null ? null : ReturnKind.valueOf(kind),
        kind == null ? null : ReturnKind.valueOf(kind).words(),
        row.getLong("gross_pence"),
        row.getLong("commission_pence"),
        row.getLong("net_pence"),
        pays == null ? null : Pays.valueOf(pays),
        expected,
        expected == null ? 0 : row.getLong("commission_pence") - expected,
        row.getString("explained"),
        row.getString("explained_by_name"),
        row.getUUID("account_id"),
        row.getString("account_reference"),
        row.getInteger("entry_number"),
        row.getString("decided_by_name"));
  }
}
