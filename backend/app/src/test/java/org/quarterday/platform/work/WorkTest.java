package org.quarterday.platform.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.security.Actor;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WorkTest {

  private static final Actor HOLLY = new Actor("council", "s-1", "Holly Hart", "", Set.of());

  @Inject Work work;
  @Inject Pool pool;

  @Test
  void theAuditLogSaysWhoWroteAndWhy() {
    String code = "C" + UUID.randomUUID();
    await(work.sql(HOLLY, "New fund", connection -> insert(connection, code)));

    var event =
        Books.rows(
                "select * from audit_event where subject = 'control_account' and subject_id = ?",
                code)
            .getFirst();
    assertEquals("council|s-1", event.get("actor"));
    assertEquals("Holly Hart", event.get("actor_name"));
    assertEquals("New fund", event.get("reason"));
    assertEquals("INSERT", event.get("action"));
    assertTrue(event.get("after").toString().contains("Test control"));
  }

  @Test
  void aWriteThatNamesNobodyIsRefusedByTheDatabase() {
    String code = "C" + UUID.randomUUID();
    var refused =
        assertThrows(
            RuntimeException.class,
            () -> await(pool.withTransaction(connection -> insert(connection, code))));
    assertTrue(refused.getMessage().contains("names no actor"), refused.getMessage());
    assertEquals(0, Books.number("select count(*) from control_account where code = ?", code));
  }

  @Test
  void theNextTransactionOnTheSameConnectionDoesNotInheritTheActor() {
    await(work.sql(HOLLY, "", connection -> insert(connection, "C" + UUID.randomUUID())));
    for (int i = 0; i < 20; i++) {
      String code = "C" + UUID.randomUUID();
      assertThrows(
          RuntimeException.class,
          () -> await(pool.withTransaction(connection -> insert(connection, code))));
    }
  }

  @Test
  void aSerialisationFailureIsTriedAgainAsAWhole() {
    var attempts = new java.util.concurrent.atomic.AtomicInteger();
    String code = "C" + UUID.randomUUID();
    await(
        work.sql(
            HOLLY,
            "",
            connection ->
                insert(connection, code)
                    .chain(() ->
                        attempts.incrementAndGet() < 3
                            ? fail(connection)
                            : Uni.createFrom().voidItem())));
    assertEquals(3, attempts.get());
    assertEquals(1, Books.number("select count(*) from control_account where code = ?", code));
  }

  private static Uni<Void> insert(SqlConnection connection, String code) {
    return connection
        .preparedQuery(
            "insert into control_account (code, name, kind) values ($1, 'Test control', 'CASH')")
        .execute(Tuple.of(code))
        .replaceWithVoid();
  }

  private static Uni<Void> fail(SqlConnection connection) {
    return connection
        .query("do $$ begin raise exception 'again' using errcode = '40001'; end $$")
        .execute()
        .replaceWithVoid();
  }
}
