package org.quarterday.formertenant;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** People who left owing, and what is done about it. */
public final class FormerTenants {

  /** A Wednesday, three weeks after the last day. */
  public static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  /** The last day: a Sunday, so that the last week is whole. */
  public static final LocalDate END = LocalDate.of(2026, 5, 3);

  private static final LocalDate START = LocalDate.of(2026, 4, 6);

  private FormerTenants() {}

  /** Mr Owen Price held 7 Larch Close for four weeks at £100.00 and left it owing them. */
  public static UUID left() {
    return left("Mr", "Owen", "Price");
  }

  /** The same of somebody else. */
  public static UUID left(String title, String forename, String surname) {
    UUID account = Books.account(START);
    People.tenant(account, title, forename, surname);
    People.livesAt(account, "7 Larch Close", "ZZ1 2AB", "");
    People.charge(account, "DBR", 10_000, START);
    for (LocalDate week = START; week.isBefore(END); week = week.plusWeeks(1)) {
      Books.entry(account, "DBR", 10_000, week);
    }
    Books.run("update entry set source = 'DEBIT' where account_id = ?", account);
    ended(account, END);
    return account;
  }

  /** Ends tenancy, account, charges and membership with this day. */
  public static void ended(UUID account, LocalDate on) {
    Books.run("update charge set ends_before = ? where account_id = ?", on.plusDays(1), account);
    Books.run("update account set ends_on = ? where account_id = ?", on, account);
    Books.run(
        "update tenancy set state = 'ENDED', ends_on = ?, end_reason = 'EVICTION' where id = (select tenancy_id from account where account_id = ?)",
        on,
        account);
    Books.run(
        "update tenancy_member set to_on = ? where tenancy_id = (select tenancy_id from account where account_id = ?)",
        on,
        account);
  }

  /** A joint tenant of the same tenancy until its end. */
  public static UUID together(UUID account, String title, String forename, String surname) {
    UUID person = People.tenant(account, title, forename, surname);
    Books.run(
        "update tenancy_member set role = 'JOINT_TENANT', to_on = ? where person_id = ?",
        END,
        person);
    return person;
  }

  public static UUID person(UUID account, String forename) {
    return (UUID)
        Books.rows(
                """
                select p.id from account a join tenancy_member m on m.tenancy_id = a.tenancy_id join person p on p.id = m.person_id
                 where a.account_id = ? and p.forename = ?\
                """,
                account,
                forename)
            .getFirst()
            .get("id");
  }

  /** Somebody told us where they went. */
  public static void forwarding(UUID person, String address) {
    Books.run(
        "insert into contact_point (id, person_id, kind, value, from_on) values (?, ?, 'CORRESPONDENCE_ADDRESS', ?, ?)",
        Books.id(),
        person,
        address,
        END);
  }

  public static JsonPath finalAccount(UUID account) {
    return as(Tokens.housingAssistant())
        .get("/api/v1/accounts/" + account + "/final-account")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** As Amara, for what stands there now. */
  public static Response decide(UUID account, String notWaitedWhy) {
    return decide(account, finalAccount(account).getString("contentHash"), notWaitedWhy);
  }

  public static Response decide(UUID account, String hash, String notWaitedWhy) {
    var request = new HashMap<String, Object>();
    request.put("contentHash", hash);
    request.put("notWaitedWhy", notWaitedWhy);
    return as(Tokens.housingAssistant())
        .body(request)
        .post("/api/v1/accounts/" + account + "/final-account/decision");
  }

  /** The debt proved; the case's id. */
  public static String owing(UUID account) {
    return decide(account, null).then().statusCode(200).extract().path("caseId");
  }

  public static Response step(String caseId, String action) {
    return step(caseId, action, "SEND".equals(action) ? null : "Noted");
  }

  public static Response step(String caseId, String action, String words) {
    var request = new HashMap<String, Object>();
    request.put("action", action);
    request.put("words", words);
    return as(Tokens.housingAssistant())
        .body(request)
        .post("/api/v1/former-tenant-cases/" + caseId + "/steps");
  }

  public static JsonPath one(String caseId) {
    return as(Tokens.housingAssistant())
        .get("/api/v1/former-tenant-cases/" + caseId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static Response report(String caseId, String ground, String question) {
    return as(Tokens.housingAssistant())
        .body(Map.of("ground", ground, "question", question))
        .post("/api/v1/former-tenant-cases/" + caseId + "/reports");
  }

  public static JsonPath limitation(UUID account) {
    return as(Tokens.housingAssistant())
        .get("/api/v1/accounts/" + account + "/limitation")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static Response acknowledged(UUID account, UUID person, LocalDate signedOn) {
    return as(Tokens.housingAssistant())
        .body(
            Map.of(
                "personId",
                person,
                "signedOn",
                signedOn.toString(),
                "evidence",
                "Letter asking to pay £5 a week",
                "signatureSeen",
                true))
        .post("/api/v1/accounts/" + account + "/acknowledgements");
  }

  /** With a key of its own. */
  public static RequestSpecification as(String token) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON);
  }
}
