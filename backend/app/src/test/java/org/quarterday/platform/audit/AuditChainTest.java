package org.quarterday.platform.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** Every way to change history is tried, by a person with all rights on the database, and found. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class AuditChainTest {

  @Inject SealRun seal;
  @Inject VerifyAuditChain verify;
  @Inject Pool pool;

  @ConfigProperty(name = "quarterday.audit.checkpoints")
  Path checkpoints;

  @BeforeEach
  void threeSealedEvents() throws IOException {
    Books.run("truncate audit_seal, audit_event");
    Files.deleteIfExists(checkpoints);
    happens("first");
    happens("second");
    happens("third");
    await(seal.sealAll());
  }

  @Test
  void anUntouchedLogIsIntactFromItsFirstEventToItsHead() {
    happens("not sealed yet");
    var verdict = await(verify.run());

    assertTrue(verdict.intact(), verdict.faults().toString());
    assertEquals(3, verdict.length());
    assertEquals(1, verdict.waiting());
    assertEquals(1, verdict.checkpoints());
    assertEquals(0, await(seal.sealAll()) - 1, "only the new one is left to seal");
  }

  @Test
  void theChainIsWhatItsDefinitionSays() {
    // SHA-256 of 32 zero bytes, 00000002 "ab", 00000001 "c": computed apart from this program.
    byte[] one = ChainLink.next(ChainLink.GENESIS, List.of("ab", "c"));
    assertEquals(
        "237fbdced7183988f8d7d816550be592f1f6f7986536d9f12845a6259804e49a",
        HexFormat.of().formatHex(one));

    byte[] other = ChainLink.next(ChainLink.GENESIS, List.of("a", "bc"));
    assertFalse(Arrays.equals(one, other), "where a field ends is part of the event");
  }

  @Test
  void anEditedEventIsFound() {
    Books.run("update audit_event set actor_name = 'Somebody Else' where subject_id = 'second'");
    fault(2, VerifyAuditChain.FaultCode.CHANGED);
  }

  @Test
  void anEditedBeforeAndAfterIsFound() {
    Books.run(
        "update audit_event set after = jsonb_set(after, '{amountPence}', '1') where subject_id = 'third'");
    fault(3, VerifyAuditChain.FaultCode.CHANGED);
  }

  @Test
  void aDeletedEventIsFound() {
    Books.run("alter table audit_seal drop constraint audit_seal_event_id_fkey");
    try {
      Books.run("delete from audit_event where subject_id = 'second'");
      fault(2, VerifyAuditChain.FaultCode.MISSING);
      Books.run("delete from audit_seal where position = 2");
      fault(2, VerifyAuditChain.FaultCode.MISSING);
    } finally {
      Books.run("truncate audit_seal, audit_event");
      Books.run(
          "alter table audit_seal add constraint audit_seal_event_id_fkey foreign key (event_id) references audit_event");
    }
  }

  @Test
  void twoEventsThatChangePlacesAreFound() {
    Books.run("alter table audit_seal drop constraint audit_seal_event_id_key");
    try {
      Books.run(
          """
          update audit_seal s set event_id = o.event_id from audit_seal o
           where (s.position = 1 and o.position = 2) or (s.position = 2 and o.position = 1)\
          """);
      fault(1, VerifyAuditChain.FaultCode.CHANGED);
    } finally {
      Books.run("truncate audit_seal, audit_event");
      Books.run("alter table audit_seal add constraint audit_seal_event_id_key unique (event_id)");
    }
  }

  @Test
  void aCutTailIsFound() {
    Books.run("delete from audit_seal where position = 3");
    Books.run("delete from audit_event where subject_id = 'third'");
    fault(3, VerifyAuditChain.FaultCode.TRUNCATED);
  }

  @Test
  void aWholeChainRewrittenFromTheMiddleIsFound() {
    Books.run("delete from audit_seal where position >= 2");
    Books.run("update audit_event set actor_name = 'Somebody Else' where subject_id = 'second'");
    await(seal.sealAll());

    fault(3, VerifyAuditChain.FaultCode.FORKED);
  }

  @Test
  void anOlderCopyOfTheDatabaseThatWentOnIsFound() {
    Books.run("delete from audit_seal where position = 3");
    Books.run("delete from audit_event where subject_id = 'third'");
    happens("another third");
    await(seal.sealAll());

    fault(3, VerifyAuditChain.FaultCode.FORKED);
  }

  @Test
  void anEventSlippedInBehindTheSealIsFound() {
    Books.run(
        """
        insert into audit_event (id, at, actor, actor_name, subject, subject_id, action)
        values (gen_random_uuid(), now() - interval '2 hours', 'x', 'X', 'tenancy', 'slipped in', 'UPDATE')\
        """);
    fault(3, VerifyAuditChain.FaultCode.UNSEALED);
  }

  @Test
  void aCheckpointSomebodyElseWroteIsFound() throws IOException {
    String genuine = Files.readString(checkpoints);
    Files.writeString(checkpoints, genuine.replaceFirst("\"position\":3", "\"position\":2"));
    fault(2, VerifyAuditChain.FaultCode.CHECKPOINT_FORGED);
    Files.writeString(checkpoints, genuine + "not a checkpoint\n");
    fault(0, VerifyAuditChain.FaultCode.CHECKPOINT_FORGED);
  }

  @Test
  void anEventThatWasCommittedLateIsSealedAtTheEnd() throws Exception {
    try (var slow = Books.connect()) {
      slow.setAutoCommit(false);
      try (var statement = slow.createStatement()) {
        statement.execute(
            "insert into audit_event (actor, actor_name, subject, subject_id, action) values ('t', 'T', 'tenancy', 'slow', 'UPDATE')");
        happens("quick");
        assertEquals(1, await(seal.sealAll()));
        slow.commit();
      }
    }
    assertEquals(1, await(seal.sealAll()));
    assertEquals(
        5,
        Books.number(
            "select position from audit_seal s join audit_event e on e.id = s.event_id where subject_id = 'slow'"));
    assertTrue(await(verify.run()).intact());
  }

  @Test
  void manySealersAtOnceMakeOneChain() throws Exception {
    IntStream.range(0, 200).forEach(i -> happens("many " + i));
    Callers.atOnce(8, i -> await(seal.sealAll()));
    await(seal.sealAll());
    var verdict = await(verify.run());
    assertTrue(verdict.intact(), verdict.faults().toString());
    assertEquals(203, verdict.length());
  }

  @Test
  void anotherNodeSealsOnlyWhenTheLeaseHasRunOut() {
    Books.run(
        "update audit_seal_lease set holder = 'another node', fence = fence + 1, until = now() + interval '1 minute'");
    happens("waits");
    assertEquals(0, await(seal.sealAll()));

    Books.run("update audit_seal_lease set until = now() - interval '1 second'");
    assertEquals(1, await(seal.sealAll()));
  }

  @Test
  void theApplicationItselfCannotChangeHistory() {
    for (String attempt :
        List.of(
            "update audit_event set reason = 'x'",
            "delete from audit_event",
            "truncate audit_event",
            "update audit_seal set position = 9",
            "delete from audit_seal",
            "alter table audit_event disable trigger all",
            "drop table audit_seal")) {
      var refused =
          assertThrows(RuntimeException.class, () -> await(pool.query(attempt).execute()), attempt);
      assertTrue(
          refused.getMessage().contains("42501")
              || refused.getMessage().contains("denied")
              || refused.getMessage().contains("owner"),
          attempt + ": " + refused.getMessage());
    }
  }

  @Test
  void anAuditorReadsTheLogAndItsProof() {
    given()
        .auth()
        .oauth2(Tokens.auditor())
        .get("/api/v1/audit-chain")
        .then()
        .statusCode(200)
        .body("intact", is(true))
        .body("length", greaterThanOrEqualTo(3));
    Books.run("update audit_event set reason = 'because' where subject_id = 'first'");
    given()
        .auth()
        .oauth2(Tokens.auditor())
        .get("/api/v1/audit-chain")
        .then()
        .statusCode(200)
        .body("intact", is(false))
        .body("faults.code", hasItem("CHANGED"));
    given()
        .auth()
        .oauth2(Tokens.housingAssistant())
        .get("/api/v1/audit-chain")
        .then()
        .statusCode(403);
  }

  @Test
  void theLogIsSearchedByRecordPersonAndDayPageByPage() {
    var auditor = given().auth().oauth2(Tokens.auditor());
    auditor
        .get("/api/v1/audit-events?subject=tenancy&subjectId=second")
        .then()
        .statusCode(200)
        .body("items.size()", is(1))
        .body("items[0].actorName", is("Test"))
        .body("items[0].after.amountPence", is(100))
        .body("items[0].before", is((Object) null))
        .body("items[0].position", is(2))
        .body("next", is((Object) null));
    assertEquals(3, size("actor=test"));
    assertEquals(0, size("actor=nobody"));
    assertEquals(0, size("to=2020-01-01"));
    assertEquals(3, size("from=2020-01-01"));

    var page = given().auth().oauth2(Tokens.auditor()).get("/api/v1/audit-events?limit=2");
    page.then().body("items.subjectId", is(List.of("third", "second")));
    given()
        .auth()
        .oauth2(Tokens.auditor())
        .queryParam("after", page.jsonPath().getString("next"))
        .get("/api/v1/audit-events?limit=2")
        .then()
        .body("items.subjectId", is(List.of("first")))
        .body("next", is((Object) null));
  }

  @Test
  void aSearchThatMakesNoSenseNamesTheField() {
    refused("limit=0", "/limit");
    refused("limit=1000000000", "/limit");
    refused("after=nonsense", "/after");
    refused("from=2026-11-22&to=2026-11-16", "/to");
    refused("subjectId=7", "/subject");
  }

  private static void refused(String query, String pointer) {
    given()
        .auth()
        .oauth2(Tokens.auditor())
        .get("/api/v1/audit-events?" + query)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is(pointer));
  }

  private static int size(String query) {
    return given()
        .auth()
        .oauth2(Tokens.auditor())
        .get("/api/v1/audit-events?" + query)
        .jsonPath()
        .getList("items")
        .size();
  }

  private void fault(long position, VerifyAuditChain.FaultCode code) {
    var verdict = await(verify.run());
    assertFalse(verdict.intact());
    assertTrue(
        verdict.faults().stream()
            .anyMatch(fault -> fault.position() == position && fault.code() == code),
        () -> "expected " + code + " at " + position + " in " + verdict.faults());
  }

  private static void happens(String what) {
    Books.run(
        """
        insert into audit_event (actor, actor_name, reason, subject, subject_id, action, after)
        values ('test', 'Test', 'a reason', 'tenancy', ?, 'INSERT', '{"amountPence": 100}')\
        """,
        what);
  }
}
