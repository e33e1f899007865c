package org.quarterday.platform.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.quarterday.support.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class KeptStatementsTest {

  @Inject Pool pool;

  @Test
  void aStatementAsLongAsAnAccountPageIsKeptByItsConnection() {
    String padded = "select $1::text /* " + "as long as it has to be ".repeat(200) + "*/";
    long kept =
        await(
            pool.withConnection(connection ->
                connection
                    .preparedQuery(padded)
                    .execute(Tuple.of("once"))
                    .chain(() ->
                        connection
                            .preparedQuery(
                                "select count(*) from pg_prepared_statements where statement = $1")
                            .execute(Tuple.of(padded)))
                    .map(rows -> rows.iterator().next().getLong(0))));
    assertEquals(1, kept);
  }
}
