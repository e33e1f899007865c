package org.quarterday.complaint;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;

/** What complaints can be about today. */
@ApplicationScoped
class ComplaintCategoryReads {

  @Schema(name = "ComplaintCategory")
  record Category(
      @Schema(examples = "DIRECT_DEBIT") String code,
      @Schema(examples = "A Direct Debit that was wrong") String name) {}

  private static final String IN_USE =
      "select code, name from complaint_category where valid_from <= $1 and (valid_before is null or valid_before > $1) order by code = 'OTHER', name";

  @Inject Pool pool;
  @Inject Today today;

  Uni<List<Category>> inUse() {
    return pool.preparedQuery(IN_USE)
        .execute(Tuple.of(today.date()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Category(row.getString(0), row.getString(1)))
                .toList());
  }
}
