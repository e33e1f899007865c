package org.quarterday.platform.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** What an event says can be removed under the schedule; that it happened stays provable. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class AuditRemovalTest {

  private static final String PERSON = "0199aaaa-0000-7000-8000-000000000001";

  @Inject SealRun seal;
  @Inject VerifyAuditChain verify;

  @ConfigProperty(name = "quarterday.audit.checkpoints")
  Path checkpoints;

  private UUID run;

  @BeforeEach
  void sealedEventsAboutTwoPeople() throws IOException {
    Books.empty();
    Books.run("truncate audit_seal, audit_event, audit_removal");
    Files.deleteIfExists(checkpoints);
    happens("person", PERSON, "{\"surname\":\"Zebedee\"}", "moved house");
    happens(
        "contact_point", "1", "{\"person_id\":\"" + PERSON + "\",\"value\":\"01632 960001\"}", "");
    happens("person", "0199aaaa-0000-7000-8000-000000000002", "{\"surname\":\"Other\"}", "");
    await(seal.sealAll());
    run = Books.id();
    Books.run(
        """
        insert into retention_run (id, state, as_at, content_hash, go_count, keep_count, made_by, made_by_name, released_by, released_by_name)
        values (?, 'RELEASED', current_date, repeat('0', 64), 0, 0, 'a|a', 'A', 'b|b', 'B')\
        """,
        run);
  }

  @AfterEach
  void aCleanLog() throws IOException {
    Books.run("truncate audit_seal, audit_event, audit_removal");
    Files.deleteIfExists(checkpoints);
    Books.empty();
  }

  @Test
  void theChainVerifiesAfterWhatTheEventsSaidIsGone() {
    String head = await(verify.run()).head();
    remove();
    await(seal.sealAll());
    var verdict = await(verify.run());
    assertTrue(verdict.intact(), verdict.faults().toString());
    assertEquals(2, verdict.removed());
    assertFalse(head.equals(verdict.head()), "the removals are events of their own");
    assertEquals(
        0,
        Books.number(
            "select count(*) from audit_event where after::text like '%Zebedee%' or after::text like '%960001%' or reason = 'moved house'"));
    assertEquals(
        1, Books.number("select count(*) from audit_event where after::text like '%Other%'"));
    given()
        .auth()
        .oauth2(Tokens.auditor())
        .get("/api/v1/audit-events?subject=person&subjectId=" + PERSON)
        .then()
        .body("items[0].after", nullValue())
        .body("items[0].removed", containsString("Removed under the retention schedule (Audit)"));
  }

  @Test
  void whoRemovesWithoutSayingSoIsFound() {
    Books.run("update audit_event set after = null where subject_id = ?", PERSON);
    fault(1);
  }

  @Test
  void whoPretendsARemovalIsFound() {
    Books.run(
        """
        insert into audit_removal (event_id, run_id, schedule, removed_on, reason_digest, after_digest)
        select id, gen_random_uuid(), 'Audit', current_date, repeat('0', 64), repeat('0', 64) from audit_event where subject_id = ?\
        """,
        PERSON);
    fault(1);
  }

  @Test
  void whoChangesWhatIsLeftOfARemovedEventIsFound() {
    remove();
    Books.run("update audit_event set actor_name = 'Somebody Else' where subject_id = ?", PERSON);
    fault(1);
  }

  @Test
  void sealsOfWholeEventsStillVerifyBesideThoseOfDigests() {
    Books.run("truncate audit_seal, audit_event, audit_removal");
    assertEquals(2, Books.number("select count(*) from (values (1), (2)) v"));
    happens("person", PERSON, "{\"surname\":\"Zebedee\"}", "");
    byte[] whole =
        ChainLink.next(
            ChainLink.GENESIS,
            Books.rows(
                    """
                    select e.id::text as a, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as b, e.actor as c, e.actor_name as d,
                           e.client as e, e.reason as f, e.subject as g, e.subject_id as h, e.action as i, e.before::text as j, e.after::text as k
                      from audit_event e\
                    """)
                .getFirst()
                .values()
                .stream()
                .map(value -> (String) value)
                .toList());
    Books.run(
        "insert into audit_seal (position, event_id, hash, sealed_at, formula) select 1, id, ?, now(), 1 from audit_event",
        whole);
    checkpointsGone();
    assertTrue(await(verify.run()).intact());
    happens("person", "another", "{}", "");
    await(seal.sealAll());
    assertTrue(await(verify.run()).intact());
    remove();
    await(seal.sealAll());
    var verdict = await(verify.run());
    assertTrue(verdict.intact(), verdict.faults().toString());
  }

  private void checkpointsGone() {
    try {
      Files.deleteIfExists(checkpoints);
    } catch (IOException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private void remove() {
    Books.run(
        "select retention_remove_audit(?, 'Audit', current_date, array[?], array[]::text[])",
        run,
        PERSON);
  }

  private void fault(long position) {
    var verdict = await(verify.run());
    assertFalse(verdict.intact());
    assertEquals(position, verdict.faults().getFirst().position());
    assertEquals(VerifyAuditChain.FaultCode.CHANGED, verdict.faults().getFirst().code());
  }

  private static void happens(String subject, String id, String after, String reason) {
    Books.run(
        "insert into audit_event (actor, actor_name, reason, subject, subject_id, action, after) values ('t', 'T', ?, ?, ?, 'UPDATE', ?::jsonb)",
        reason,
        subject,
        id,
        after);
  }
}
