package org.quarterday.writeoff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.ProtectedAddress;

/**
 * What tracing came to for those who owe a debt: look-ups about the account, and results of tracing
 * services somebody took for one of its debtors. Where anybody was found is not said here.
 */
final class LookUpReads {

  /** What came of a look-up. */
  @Schema(name = "WriteOffLookUpOutcome")
  enum Outcome {
    OPEN,
    FOUND,
    NOT_FOUND,
    GONE_AWAY,
    DECEASED
  }

  @Schema(name = "WriteOffLookUp")
  record Item(
      @Schema(description = "OWN_RECORDS, COUNCIL_SERVICES or CREDIT_REFERENCE.") String level,
      @Schema(examples = "The council’s own records") String source,
      Outcome outcome,
      @Schema(description = "The day of the result; while it is open, of the look-up.")
          LocalDate on,
      @Schema(nullable = true, description = "Whom a service’s result is about.") String personName,
      @Schema(description = "`Protected` when one of those who owe it is at risk.") String reason,
      String byName) {

    /** Of a person at risk: why it was settled so may say where they are. */
    Item withoutWhere() {
      return new Item(level, source, outcome, on, personName, ProtectedAddress.WORDS, byName);
    }
  }

  private static final String OF_ACCOUNT =
      """
      select r.level, r.source, r.state as outcome, cast(coalesce(r.settled_at, r.opened_at) at time zone 'Europe/London' as date) as looked_on,
             cast(null as text) as person_name, r.reason, coalesce(r.settled_by_name, r.opened_by_name) as by_name
        from trace r where r.account_id = $1
      union all
      select i.level, i.source, l.outcome, coalesce(cast(l.result ->> 'tracedOn' as date), cast(l.decided_at at time zone 'Europe/London' as date)),
             concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname), l.reason, l.decided_by_name
        from account a join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable join person p on p.id = m.person_id
        join trace_file_line l on l.person_id = p.id and l.state = 'TAKEN' join trace_file i on i.id = l.file_id
       where a.account_id = $1
       order by looked_on desc, level desc limit 50\
      """;

  private LookUpReads() {}

  /** The newest first. */
  static Uni<List<Item>> of(SqlClient client, UUID accountId) {
    return client
        .preparedQuery(OF_ACCOUNT)
        .execute(Tuple.of(accountId))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(LookUpReads::item).toList());
  }

  private static Item item(Row row) {
    return new Item(
        row.getString("level"),
        row.getString("source"),
        Outcome.valueOf(row.getString("outcome")),
        row.getLocalDate("looked_on"),
        row.getString("person_name"),
        row.getString("reason"),
        row.getString("by_name"));
  }
}
