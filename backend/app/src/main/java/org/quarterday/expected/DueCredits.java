package org.quarterday.expected;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quarterday.expected.rules.ArrearsToday;

/** The front door for features that have to know what is due on an account, and what is late. */
@ApplicationScoped
public class DueCredits {

  @Inject ExpectedReads reads;

  /** As it is today, for an account that exists. */
  public Uni<ArrearsToday> of(UUID accountId) {
    return reads.of(List.of(accountId)).map(found -> ArrearsToday.of(found.get(accountId)));
  }

  /**
   * Of as many as a run reads at once, in its transaction; those that do not exist are left out.
   */
  public Uni<Map<UUID, ArrearsToday>> of(SqlClient client, Collection<UUID> accounts) {
    return reads
        .of(client, accounts)
        .map(found ->
            found.entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, one -> ArrearsToday.of(one.getValue()))));
  }
}
