package org.quarterday.platform.jobs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.work.Work;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class JobRunnerTest {

  private static final int ITEMS = 60;
  private static final int CHUNKS = 6;

  @Inject Work work;
  @Inject Pool pool;

  private final Stamping stamping = new Stamping();
  private UUID job;

  @BeforeEach
  void aJobOfSixtyItemsInSixChunks() {
    Books.run("drop table if exists stamp");
    Books.run(
        "create table stamp (item uuid primary key, bad boolean not null default false, times integer not null default 0, check (not bad or times = 0))");
    Books.run("grant all on stamp to quarterday_app");
    Books.run("insert into stamp (item) select uuidv7() from generate_series(1, ?)", ITEMS);
    Books.run("update job set state = 'CANCELLED' where kind = 'STAMPING'");
    job = Books.id();
    Books.run(
        "insert into job values (?, 'STAMPING', ?, 'Stamp', 'debit:prepare', 'RUNNING', 'test|amara', 'Amara', clock_timestamp())",
        job,
        Books.id());
    Books.run(
        """
        insert into job_chunk (job_id, number, part, from_id, before_id, items)
        select ?, n, 'ITEMS', item, coalesce(lead(item) over (order by n), 'ffffffff-ffff-ffff-ffff-ffffffffffff'), 10
          from (select item, (row_number() over (order by item) - 1) / 10 + 1 as n, (row_number() over (order by item) - 1) % 10 as r from stamp) x
         where r = 0\
        """,
        job);
  }

  @Test
  void aJobIsDoneChunkByChunkAndEndedOnce() {
    await(node().drain());
    assertEquals(ITEMS, Books.number("select sum(times) from stamp"));
    assertEquals("COMPLETED", state());
    assertEquals(1, stamping.finished.get());
    assertEquals(
        CHUNKS,
        Books.number(
            "select count(*) from job_chunk where job_id = ? and state = 'DONE' and fencing = 1",
            job));
  }

  @Test
  void twoNodesAtTheSameJobDoEachItemOnce() {
    await(Uni.join().all(node().drain(), node().drain(), node().drain()).andFailFast());
    assertEquals(ITEMS, Books.number("select sum(times) from stamp"));
    assertEquals("COMPLETED", state());
    assertEquals(1, stamping.finished.get());
  }

  @Test
  void aHolderThatSleptPastItsLeaseCannotCommit() {
    JobRunner sleeper = node();
    Chunk held = await(sleeper.claim()).orElseThrow();
    Books.run(
        "update job_chunk set lease_until = clock_timestamp() - interval '1 second' where job_id = ? and number = ?",
        job,
        held.number());
    await(node().drain());
    assertEquals("COMPLETED", state());

    await(sleeper.perform(held));

    assertEquals(ITEMS, Books.number("select sum(times) from stamp"), "its work is rolled back");
    assertEquals(
        2,
        Books.number(
            "select fencing from job_chunk where job_id = ? and number = ?", job, held.number()));
    assertEquals("COMPLETED", state());
  }

  @Test
  void aNodeThatDiedBetweenChunksIsResumedByAnother() {
    JobRunner dead = node();
    assertTrue(await(dead.step()));
    Chunk held = await(dead.claim()).orElseThrow();
    await(node().drain());
    assertEquals("RUNNING", state(), "the dead node's lease has not run out");
    assertEquals(ITEMS - 10, Books.number("select sum(times) from stamp"));

    Books.run(
        "update job_chunk set lease_until = clock_timestamp() where job_id = ? and number = ?",
        job,
        held.number());
    await(node().drain());
    assertEquals("COMPLETED", state());
    assertEquals(ITEMS, Books.number("select sum(times) from stamp"));
  }

  @Test
  void oneBadItemIsAnExceptionBesideTheGoodOnes() {
    Books.run(
        "update stamp set bad = true where item = (select item from stamp order by item offset 27 limit 1)");
    await(node().drain());
    assertEquals("COMPLETED_WITH_EXCEPTIONS", state());
    assertEquals(ITEMS - 1, Books.number("select sum(times) from stamp"));
    Response seen = as("account:read").get("/api/v1/jobs/{id}", job);
    seen.then()
        .body("itemsFailed", is(1))
        .body("itemsDone", is(ITEMS - 1))
        .body("failures.size()", is(1));

    Books.run("update stamp set bad = false");
    as("debit:prepare", "account:read")
        .post("/api/v1/jobs/{id}/rerun", job)
        .then()
        .statusCode(200)
        .body("state", is("RUNNING"));
    await(node().drain());
    assertEquals("COMPLETED", state());
    assertEquals(
        ITEMS, Books.number("select sum(times) from stamp"), "the good ones are not done again");
  }

  @Test
  void aPausedJobGivesOutNoMoreChunks() {
    as("debit:prepare", "account:read")
        .post("/api/v1/jobs/{id}/pause", job)
        .then()
        .statusCode(200)
        .body("state", is("PAUSED"));
    await(node().drain());
    assertEquals(0, Books.number("select sum(times) from stamp"));
    as("debit:prepare", "account:read")
        .post("/api/v1/jobs/{id}/resume", job)
        .then()
        .body("state", is("RUNNING"));
    await(node().drain());
    assertEquals("COMPLETED", state());
  }

  @Test
  void whoMayNotSteerIsToldSo() {
    as("debit:approve", "account:read")
        .post("/api/v1/jobs/{id}/pause", job)
        .then()
        .statusCode(403)
        .body("code", is("NOT_ALLOWED"));
    as("debit:prepare", "account:read")
        .post("/api/v1/jobs/{id}/cancellation", job)
        .then()
        .statusCode(409)
        .body("code", is("NOT_CANCELLABLE"));
    as("debit:prepare", "account:read")
        .post("/api/v1/jobs/{id}/resume", job)
        .then()
        .statusCode(409)
        .body("code", is("JOB_STATE"));
    as("debit:prepare", "account:read")
        .post("/api/v1/jobs/{id}/pause", Books.id())
        .then()
        .statusCode(404)
        .body("code", is("JOB_NOT_FOUND"));
    as("account:read").get("/api/v1/jobs/{id}", Books.id()).then().statusCode(404);
    given().get("/api/v1/jobs").then().statusCode(401);
  }

  @Test
  void progressIsFollowedUntilTheEnd() {
    await(node().drain());
    String events = as("account:read").get("/api/v1/jobs/{id}/events", job).asString();
    assertTrue(events.contains("\"state\":\"COMPLETED\""), events);
    assertTrue(
        as("account:read").get("/api/v1/jobs?limit=1").jsonPath().getList("items").size() == 1);
  }

  private static io.restassured.specification.RequestSpecification as(String... permissions) {
    return given().auth().oauth2(Tokens.with(permissions)).contentType("application/json");
  }

  private JobRunner node() {
    return new JobRunner(work, pool, List.of(stamping), Duration.ofMinutes(1), 1);
  }

  private String state() {
    return (String) Books.rows("select state from job where id = ?", job).getFirst().get("state");
  }

  /** Stamps every item of its chunk; a bad item breaks a constraint. */
  private static final class Stamping implements JobKind {

    final AtomicInteger finished = new AtomicInteger();

    @Override
    public String name() {
      return "STAMPING";
    }

    @Override
    public boolean cancellable() {
      return false;
    }

    @Override
    public Uni<Void> chunk(SqlConnection transaction, Chunk chunk) {
      return transaction
          .preparedQuery("update stamp set times = times + 1 where item >= $1 and item < $2")
          .execute(Tuple.of(chunk.fromId(), chunk.beforeId()))
          .replaceWithVoid();
    }

    @Override
    public Uni<Void> finish(SqlConnection transaction, UUID subjectId, int failed) {
      finished.incrementAndGet();
      return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk) {
      return transaction
          .preparedQuery(
              """
              select item from stamp where item >= $1 and item < $2 order by item
              offset (select greatest(count(*) / 2, 1) from stamp where item >= $1 and item < $2) limit 1\
              """)
          .execute(Tuple.of(chunk.fromId(), chunk.beforeId()))
          .map(rows ->
              rows.rowCount() == 0
                  ? Optional.empty()
                  : Optional.of(rows.iterator().next().getUUID(0)));
    }
  }
}
