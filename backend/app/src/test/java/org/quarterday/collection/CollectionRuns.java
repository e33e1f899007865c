package org.quarterday.collection;

import static io.restassured.RestAssured.given;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.quarterday.directdebit.Payers;
import org.quarterday.directdebit.Sealing;
import org.quarterday.support.Books;
import org.quarterday.support.Tokens;

/** Runs as people make them, step by step. */
public final class CollectionRuns {

  private CollectionRuns() {}

  /** A mandate of the account that has been live for a month, with one collection planned. */
  public static UUID planned(UUID account, long pence, LocalDate collectOn) {
    return planned(account, pence, collectOn, CDI.current().select(Sealing.class).get());
  }

  static UUID planned(UUID account, long pence, LocalDate collectOn, Sealing sealing) {
    UUID mandate = Books.id();
    UUID schedule = Books.id();
    UUID item = Books.id();
    UUID letter = Books.id();
    Payers.serviceUser();
    byte[][] sealed = Payers.sealed(sealing, mandate);
    Books.run(
        """
        insert into mandate (account_id, id, service_user, reference, state, payer_name, payer_address, sort_code_sealed, account_number_sealed,
                             bank_mask, bank_print, modulus, channel, authority, authorised_on, method, frequency, collection_day, fixed_pence,
                             first_on, lodge, lodged_on, live_from, made_by, made_by_name)
        values (?, ?, '123456', ?, 'LIVE', 'A TENANT', '1 Elm Walk', ?, ?, '****4958', ''::bytea, 'PASSED', 'PAPER', 'SOLE',
                ?, 'FIXED', 'MONTHLY', 1, ?, ?, 'NONE', ?, ?, 'test', 'Test')\
        """,
        account,
        mandate,
        "DD" + mandate.toString().replace("-", "").substring(20).toUpperCase(),
        sealed[0],
        sealed[1],
        collectOn.minusMonths(2),
        pence,
        collectOn,
        collectOn.minusMonths(1),
        collectOn.minusMonths(1));
    Books.run(
        """
        insert into letter (id, account_id, kind, subject, addressee, address, dated, content, state, pdf, sha256, sent_on, sent_by_name, queued_by,
                            queued_by_name)
        values (?, ?, 'DIRECT_DEBIT_NOTICE', 'Notice', 'A Tenant', '1 Elm Walk', ?, '{"blocks":[]}', 'SENT', ''::bytea, ''::bytea, ?, 'Test', 'test', 'Test')\
        """,
        letter,
        account,
        collectOn.minusMonths(1),
        collectOn.minusMonths(1));
    Books.run(
        """
        insert into direct_debit_schedule (account_id, id, mandate_id, why, from_on, to_on, debit_from, debit_pence, opening_pence, extra_pence,
                                           total_pence, letter_id, notice_given_on, notice_counts_from, first_due_on, made_by_name)
        values (?, ?, ?, 'NEW', ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, ?, 'Test')\
        """,
        account,
        schedule,
        mandate,
        collectOn,
        collectOn,
        collectOn,
        pence,
        letter,
        collectOn.minusMonths(1),
        collectOn.minusMonths(1),
        collectOn);
    Books.run(
        """
        insert into direct_debit_item (account_id, id, mandate_id, schedule_id, due_on, collect_on, amount_pence, state)
        values (?, ?, ?, ?, ?, ?, ?, 'PLANNED')\
        """,
        account,
        item,
        mandate,
        schedule,
        collectOn,
        collectOn,
        pence);
    return item;
  }

  /** A collection of that day on the account, by a run that was submitted before. */
  public static void collected(UUID account, long pence, LocalDate on) {
    UUID item = planned(account, pence, on);
    UUID run = Books.id();
    Books.run(
        """
        insert into collection_run (id, service_user, collect_on, processing_on, submit_by, state, content_hash, items, item_pence, instructions,
                                    left_out, left_out_pence, due_items, due_pence, serial, file_sha256, prepared_by, prepared_by_name)
        values (?, '123456', ?, ?, ?, 'SUBMITTED', ''::bytea, 1, ?, 0, 0, 0, 1, ?, '000001', ''::bytea, 'test', 'Test')\
        """,
        run,
        on,
        on.minusDays(1),
        on.minusDays(2),
        pence,
        pence);
    Books.run(
        """
        insert into collection_line (run_id, account_id, mandate_id, number, item_id, transaction_code, amount_pence, outcome, rent_year, rent_week,
                                     control_code)
        select ?, i.account_id, i.mandate_id, 1, i.id, '17', i.amount_pence, 'INCLUDED', w.year, w.number, r.control_code
          from direct_debit_item i join account a on a.account_id = i.account_id
          join rent_week w on i.collect_on >= w.starts_on and i.collect_on < w.starts_on + 7
          join posting_rule r on r.rent_group_code = a.rent_group_code and r.type_code = 'RDD' and r.valid_from <= i.collect_on
               and (r.valid_before is null or r.valid_before > i.collect_on)
         where i.id = ?\
        """,
        run,
        item);
    Books.run("update direct_debit_item set state = 'SENT', run_id = ? where id = ?", run, item);
    postDue();
    until(run.toString(), "POSTED");
  }

  /** A piece of a run's file as it is kept. */
  public static byte[] sealed(UUID run, UUID from, byte[] piece) {
    return CDI.current().select(SealedPieces.class).get().seal(run, from, piece);
  }

  /** What the schedule would do. */
  public static void postDue() {
    var due = CDI.current().select(PostDueCollections.class).get();
    try {
      VertxContextSupport.subscribeAndAwait(due::post);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** A dry run by Amara; its id. */
  public static String prepare(LocalDate collectOn) {
    return prepared(collectOn).then().statusCode(201).extract().path("id");
  }

  static Response prepared(LocalDate collectOn) {
    return as(Tokens.housingAssistant())
        .body(Map.of("collectOn", collectOn.toString()))
        .post("/api/v1/collection-runs");
  }

  /** Released by Helen exactly as it stands. */
  public static Response release(String id) {
    return release(id, run(id).getString("contentHash"), Tokens.seniorRentsOfficer());
  }

  static Response release(String id, String hash, String token) {
    return as(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("contentHash", hash))
        .post("/api/v1/collection-runs/" + id + "/release");
  }

  /** From the dry run to Bacs; its id. */
  public static String submitted(LocalDate collectOn) {
    String id = prepare(collectOn);
    release(id).then().statusCode(200);
    until(id, "MADE");
    as(Tokens.finance())
        .post("/api/v1/collection-runs/" + id + "/submission")
        .then()
        .statusCode(200);
    return id;
  }

  /** The run. */
  public static JsonPath run(String id) {
    return as(Tokens.seniorRentsOfficer())
        .get("/api/v1/collection-runs/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Waits for the job. */
  public static JsonPath until(String id, String state) {
    for (int i = 0; i < 300; i++) {
      JsonPath run = run(id);
      if (run.getString("state").equals(state)) {
        return run;
      }
      pause();
    }
    throw new AssertionError("not " + state + ": " + run(id).prettify());
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The file's bytes. */
  public static byte[] file(String id) {
    return as(Tokens.finance())
        .get("/api/v1/collection-runs/" + id + "/file.txt")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** A tenant who pays £440 by Direct Debit from 1 July 2026 on, by a mandate set up that day. */
  static UUID payer() {
    UUID account = Payers.account(10_000);
    Payers.paidUp(account);
    var request = Payers.request(account);
    request.put("bankElsewhereConfirmed", true);
    Payers.setUp(account, request).then().statusCode(201);
    return account;
  }

  /** The same when the notice went the day after and the bank has taken the instruction in. */
  static UUID livePayer() {
    UUID account = payer();
    noticesWent(Payers.TODAY.plusDays(1));
    Books.run(
        "update mandate set state = 'LIVE', lodge = 'NONE', lodged_on = date '2026-05-29', live_from = date '2026-06-08'");
    return account;
  }

  /** All that wait are in the post. */
  static void noticesWent(LocalDate on) {
    Books.run(
        "update letter set state = 'SENT', pdf = ''::bytea, sha256 = ''::bytea, sent_on = ?, sent_by_name = 'Test' where state = 'QUEUED'",
        on);
  }

  /** Everything collected so far came back and is presented again, once, without another notice. */
  static void presentedAgain(LocalDate on) {
    Books.run("update direct_debit_item set state = 'RETURNED' where entry_number is not null");
    Books.run(
        """
        insert into direct_debit_item (account_id, id, mandate_id, schedule_id, due_on, collect_on, amount_pence, state, again_of)
        select account_id, uuidv7(), mandate_id, schedule_id, ?, ?, amount_pence, 'PLANNED', id from direct_debit_item where state = 'RETURNED'\
        """,
        on,
        on);
  }
}
