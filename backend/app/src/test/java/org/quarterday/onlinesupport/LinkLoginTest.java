package org.quarterday.onlinesupport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.onlinesupport.OnlineHelped.WHY;
import static org.quarterday.onlinesupport.OnlineHelped.proved;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.online.OnlineTenant;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.support.Books;
import org.quarterday.support.Browser;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** Who somebody is by what they answer, and the login that is linked for it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class LinkLoginTest {

  @Inject FieldCipher cipher;

  private UUID account;
  private UUID tina;
  private OnlineHelped helped;
  private Browser browser;

  @BeforeEach
  void aTenantOnTheTelephone() {
    Books.referenceData();
    Books.empty();
    account = Books.account(LocalDate.of(2020, 4, 6));
    tina = OnlineTenant.of(account, "Osei");
    Books.run(
        "update person set national_insurance_sealed = ? where id = ?",
        cipher.seal("QQ123456C", "person.national_insurance:" + tina),
        tina);
    Books.entry(account, "RCC", -11_746, LocalDate.of(2026, 5, 18));
    helped = new OnlineHelped(tina);
    browser = OnlineTenant.signedIn("tina.osei@example.org");
  }

  @Test
  void threeRightAnswersLinkTheSignInThatIsReadOut() {
    String check =
        right(Tokens.housingAssistant())
            .then()
            .statusCode(201)
            .body("passed", is(true))
            .body("usableUntil", notNullValue())
            .body("right", contains("BORN_ON", "LAST_PAYMENT", "NATIONAL_INSURANCE"))
            .extract()
            .path("id");
    String login =
        links(Tokens.housingAssistant(), check, number())
            .then()
            .statusCode(201)
            .extract()
            .path("loginId");
    assertTrue(proved(browser));
    var stands = helped.stands();
    assertEquals(login, stands.getString("logins[0].loginId"));
    assertEquals("By an identity check and a help number", stands.getString("logins[0].how"));
    assertEquals("ONLINE_LINKED", letter());
    links(Tokens.housingAssistant(), check, number())
        .then()
        .statusCode(422)
        .body("code", is("ONLINE_CHECK_NOT_USABLE"));
  }

  @Test
  void theAnswersAreKeptNowhere() {
    wrong(Tokens.housingAssistant()).then().statusCode(201).body("passed", is(false));
    var row = Books.rows("select * from online_check").getFirst();
    assertFalse(row.toString().contains("10012999"));
    assertEquals(
        0,
        Books.number(
            "select count(*) from audit_event e where cast(to_jsonb(e) as text) like '%10012999%'"));
  }

  @Test
  void tooFewAnswersAreNoCheckAndFewerRightOnesFail() {
    helped
        .posts("online/checks", Map.of("name", "Tina Osei", "bornOn", "1984-05-17"))
        .then()
        .statusCode(422)
        .body("code", is("ONLINE_CHECK_TOO_FEW"));
    assertEquals(0, Books.number("select count(*) from online_check"));
    String failed =
        helped
            .posts(
                "online/checks",
                Map.of("name", "Tina Osei", "bornOn", "1984-05-17", "lastPaymentPence", 1))
            .then()
            .statusCode(201)
            .body("passed", is(false))
            .body("wrong", contains("LAST_PAYMENT"))
            .extract()
            .path("id");
    links(Tokens.housingAssistant(), failed, number())
        .then()
        .statusCode(422)
        .body("code", is("ONLINE_CHECK_NOT_USABLE"));
  }

  @Test
  void aQuestionTheCouncilDoesNotUseIsNotCounted() {
    Books.run("delete from online_check_question where code = 'NATIONAL_INSURANCE'");
    try {
      right(Tokens.housingAssistant()).then().statusCode(422);
    } finally {
      Books.run(
          "insert into online_check_question (code, valid_from, place, name) values ('NATIONAL_INSURANCE', date '1980-01-01', 5, 'Last three characters of the National Insurance number')");
    }
  }

  @Test
  void threeFailedChecksLockAndAnotherPersonUnlocks() {
    wrong(Tokens.housingAssistant()).then().body("locked", is(false));
    wrong(Tokens.housingAssistant()).then().body("locked", is(false));
    wrong(Tokens.housingAssistant()).then().body("locked", is(true));
    right(Tokens.housingAssistant())
        .then()
        .statusCode(409)
        .body("code", is("ONLINE_CHECKS_LOCKED"));
    var why = Map.of("reason", "Came to the office");
    helped
        .posts("online/unlocks", why)
        .then()
        .statusCode(403)
        .body("code", is("ONLINE_UNLOCK_ANOTHER"));
    helped.posts(Tokens.seniorRentsOfficer(), "online/unlocks", why).then().statusCode(201);
    right(Tokens.housingAssistant()).then().statusCode(201).body("passed", is(true));
  }

  @Test
  void failedChecksAtOnceCountEach() {
    var checks =
        IntStream.range(0, 5)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(() ->
                    wrong(i % 2 == 0 ? Tokens.housingAssistant() : Tokens.contactCentre())
                        .statusCode()))
            .toList();
    long taken = checks.stream().map(CompletableFuture::join).filter(s -> s == 201).count();
    assertEquals(3, taken);
    assertEquals(3, Books.number("select count(*) from online_check"));
  }

  @Test
  void aCheckIsUsedByWhoMadeItAndWithinMinutes() {
    String check = right(Tokens.housingAssistant()).then().extract().path("id");
    links(Tokens.contactCentre(), check, number()).then().statusCode(422);
    Books.run("update online_check set made_at = made_at - interval '16 minutes'");
    links(Tokens.housingAssistant(), check, number())
        .then()
        .statusCode(422)
        .body("code", is("ONLINE_CHECK_NOT_USABLE"));
    assertFalse(proved(browser));
  }

  @Test
  void aHelpNumberThatIsWrongOrOldLinksNothingAndLeavesTheCheck() {
    String check = right(Tokens.housingAssistant()).then().extract().path("id");
    links(Tokens.housingAssistant(), check, "0000 0000")
        .then()
        .statusCode(422)
        .body("code", is("ONLINE_HELP_NUMBER_WRONG"));
    String old = number();
    Books.run("update online_help_number set expires_at = now() - interval '1 second'");
    links(Tokens.housingAssistant(), check, old).then().statusCode(422);
    links(Tokens.housingAssistant(), check, number()).then().statusCode(201);
  }

  @Test
  void whatIsSomebodysIsNotLinkedAgain() {
    OnlineTenant.proved("other.tenant@example.org", OnlineTenant.of(account, "Mensah"));
    Browser other = OnlineTenant.signedIn("other.tenant@example.org");
    String check = right(Tokens.housingAssistant()).then().extract().path("id");
    links(Tokens.housingAssistant(), check, number(other))
        .then()
        .statusCode(409)
        .body("code", is("ONLINE_LOGIN_LINKED"));
  }

  @Test
  void aLinkThatIsEndedSeesNothingFromTheNextRequestOnAndIsToldByLetter() {
    Browser proved = OnlineTenant.proved("tina.two@example.org", tina);
    assertTrue(proved(proved));
    String login = helped.stands().getString("logins[0].loginId");
    Map<String, String> why = Map.of("reason", WHY);
    new OnlineHelped(OnlineTenant.of(Books.account(LocalDate.of(2020, 4, 6)), "Neighbour"))
        .posts("online/logins/" + login + "/end", why)
        .then()
        .statusCode(404);
    helped.posts("online/logins/" + login + "/end", why).then().statusCode(200);
    assertFalse(proved(proved));
    assertEquals("ONLINE_LINK_ENDED", letter());
    assertEquals(WHY, helped.stands().getString("ended[0].reason"));
    helped.posts("online/logins/" + login + "/end", why).then().statusCode(404);
  }

  private Response right(String token) {
    return helped.posts(
        token,
        "online/checks",
        Map.of("bornOn", "1984-05-17", "lastPaymentPence", 11_746, "nationalInsuranceEnd", "56c"));
  }

  private Response wrong(String token) {
    return helped.posts(
        token,
        "online/checks",
        Map.of("name", "Tom Osei", "paymentReference", "10012999", "bornOn", "1984-05-17"));
  }

  private Response links(String token, String check, String number) {
    return helped.posts(
        token, "online/logins", Map.of("checkId", check, "helpNumber", number, "reason", WHY));
  }

  private String number() {
    return number(browser);
  }

  private static String number(Browser of) {
    return JsonPath.from(of.send("POST", "/api/v1/my/help-number", "").body()).getString("number");
  }

  private static String letter() {
    return (String) Books.rows("select kind from letter").getFirst().get("kind");
  }
}
