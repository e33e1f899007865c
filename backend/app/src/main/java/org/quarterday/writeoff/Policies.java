package org.quarterday.writeoff;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeoff.rules.DebtFacts;
import org.quarterday.writeoff.rules.Policy;
import org.quarterday.writeoff.rules.PolicyRules;
import org.quarterday.writeoff.rules.Verdict;
import org.quarterday.writeoff.rules.WriteOffKind;

/**
 * The policy in force on a day: every kind's thresholds.
 *
 * @param on the day; what is decided by it is decided as of then
 */
record Policies(LocalDate on, List<Policy> kinds) {

  private static final String IN_FORCE =
      """
      select cast(jsonb_build_object(
               'kinds', (select jsonb_agg(jsonb_build_object('kind', kind, 'inUse', in_use, 'most', most_pence, 'ended', ended_days,
                                                             'quiet', quiet_days, 'letters', letters))
                           from write_off_policy where valid_from <= %1$s and (valid_before is null or valid_before > %1$s))
             ) as text)\
      """;

  /** Inside a command's transaction. */
  static Uni<Policies> of(Mutiny.Session session, LocalDate on) {
    return Sql.row(session, IN_FORCE.formatted("cast(?1 as date)"), on)
        .map(row -> read((String) row[0], on));
  }

  /** For reads. */
  static Uni<Policies> of(SqlClient client, LocalDate on) {
    return client
        .preparedQuery(IN_FORCE.formatted("cast($1 as date)"))
        .execute(Tuple.of(on))
        .map(rows -> read(rows.iterator().next().getString(0), on));
  }

  private static Policies read(String text, LocalDate on) {
    var found = new JsonObject(text);
    JsonArray kinds = found.getJsonArray("kinds");
    return new Policies(
        on,
        kinds == null
            ? List.of()
            : kinds.stream()
                .map(each -> policy((JsonObject) each))
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .toList());
  }

  private static Policy policy(JsonObject each) {
    return new Policy(
        WriteOffKind.valueOf(each.getString("kind")),
        each.getBoolean("inUse"),
        each.getLong("most"),
        each.getInteger("ended"),
        each.getInteger("quiet"),
        each.getInteger("letters"));
  }

  /** What each kind says of a debt, in the order in which they are offered. */
  List<Verdict> verdicts(DebtFacts facts) {
    return kinds.stream().map(policy -> PolicyRules.of(policy, facts, on)).toList();
  }

  /** The ground a debt is a candidate on; empty when it is none. */
  Optional<Verdict> candidate(DebtFacts facts) {
    return PolicyRules.first(kinds, facts, on);
  }

  /** What a kind says; a kind the policy has no row for is not in use. */
  Verdict verdict(WriteOffKind kind, DebtFacts facts) {
    return kinds.stream()
        .filter(policy -> policy.kind() == kind)
        .findFirst()
        .map(policy -> PolicyRules.of(policy, facts, on))
        .orElseGet(
            () -> new Verdict(kind, 0, List.of(), List.of("The policy does not use this ground.")));
  }
}
