package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.platform.security.Actor;

/** Where somebody's own trials go. */
@ApplicationScoped
class TestAddressReads {

  @Inject Pool pool;

  Uni<DeclareTestAddress.Request> of(Actor by) {
    return pool.preparedQuery("select phone, email from campaign_test_address where actor = $1")
        .execute(Tuple.of(by.id()))
        .map(rows -> {
          if (rows.size() == 0) {
            return new DeclareTestAddress.Request("", "");
          }
          var row = rows.iterator().next();
          return new DeclareTestAddress.Request(row.getString(0), row.getString(1));
        });
  }
}
