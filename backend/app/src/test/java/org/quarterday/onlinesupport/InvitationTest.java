package org.quarterday.onlinesupport;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.onlinesupport.OnlineHelped.proved;
import static org.quarterday.onlinesupport.OnlineHelped.redeems;
import static org.quarterday.onlinesupport.OnlineHelped.refusal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.online.OnlineTenant;
import org.quarterday.online.SentCodes;
import org.quarterday.support.Books;
import org.quarterday.support.Browser;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** A code that staff send and nobody here sees. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class InvitationTest {

  @Inject SentCodes sent;

  private UUID account;
  private UUID tina;
  private OnlineHelped helped;
  private Browser browser;

  @BeforeEach
  void aTenantWithoutALogin() {
    Books.referenceData();
    Books.empty();
    OnlineTenant.demonstrationBooks();
    account = Books.account(LocalDate.of(2020, 4, 6));
    tina = OnlineTenant.of(account, "Osei");
    People.livesAt(account, "1 Example Row", "ZZ1 1AA", "P1");
    helped = new OnlineHelped(tina);
    browser = OnlineTenant.signedIn("tina.osei@example.org");
  }

  @Test
  void anInvitationGoesToTheHomeOnRecordAndOpensTheAccount() {
    helped.invites("LETTER").then().statusCode(201).body("to", is("home on record"));
    String words = sent.newest();
    assertTrue(words.startsWith("Letter to Ms Tina Osei, 1 Example Row, ZZ1 1AA: "), words);
    assertEquals("SENT", helped.stands().getString("codes[0].fate"));
    assertEquals(204, redeems(browser, reference(), code(words)).statusCode());
    assertTrue(proved(browser));
    var stands = helped.stands();
    assertEquals("USED", stands.getString("codes[0].fate"));
    assertEquals("By an invitation sent by letter", stands.getString("logins[0].how"));
    assertEquals("Amara Lewis", stands.getString("logins[0].madeByName"));
    assertEquals(People.reference(account), stands.getString("accounts[0].reference"));
    assertEquals("TENANT", stands.getString("accounts[0].role"));
  }

  @Test
  void staffNeverSeeTheCode() {
    String answer = helped.invites("LETTER").then().statusCode(201).extract().asString();
    String code = code(sent.newest()).replace(" ", "");
    assertEquals(12, code.length());
    assertFalse(answer.contains(code));
    assertFalse(helped.stands().prettify().contains(code));
    var row = Books.rows("select * from tenancy_proof").getFirst();
    assertFalse(row.toString().contains(code));
  }

  @Test
  void aNumberThatIsNewGetsNoInvitationAndOneThatWasKnownDoes() {
    OnlineTenant.hasMobile(tina, "07700 900456");
    assertTrue(helped.stands().getBoolean("numberTooNew"));
    helped.invites("TEXT").then().statusCode(422).body("code", is("ONLINE_NUMBER_NOT_KNOWN"));
    Books.run("update contact_point set known_since = now() - interval '15 days'");
    helped.invites("TEXT").then().statusCode(201).body("to", is("number ending 456"));
    assertTrue(sent.newest().startsWith("Text message to Ms Tina Osei, 07700900456: "));
  }

  @Test
  void aNumberTakenAgainIsKnownSinceItWasFirstTaken() {
    OnlineTenant.hasMobile(tina, "07700 900456");
    Books.run("update contact_point set known_since = now() - interval '15 days'");
    var body =
        Map.of(
            "title",
            "Ms",
            "forename",
            "Tina",
            "surname",
            "Osei",
            "bornOn",
            "1984-05-17",
            "contactPoints",
            List.of(
                Map.of("kind", "PHONE", "value", "07700 900456"),
                Map.of("kind", "PHONE", "value", "07700 900457")));
    OnlineHelped.as(Tokens.housingAssistant())
        .header("If-Match", "\"0\"")
        .body(body)
        .patch("/api/v1/people/" + tina)
        .then()
        .statusCode(200);
    assertEquals(
        2, Books.number("select count(*) from contact_point where person_id = '" + tina + "'"));
    helped.invites("TEXT").then().statusCode(201).body("to", is("number ending 456"));
  }

  @Test
  void everyWrongCodeHasTheSameAnswerWhetherThereIsSuchAnAccountOrNot() {
    String nobodys = refusal(redeems(browser, "99999999", "0000 0000 0000"));
    String notInvited = refusal(redeems(browser, reference(), "0000 0000 0000"));
    helped.invites("LETTER").then().statusCode(201);
    String wrong = refusal(redeems(browser, reference(), "0000 0000 0000"));
    String code = code(sent.newest());
    Books.run("update tenancy_proof set expires_at = now() - interval '1 second'");
    String late = refusal(redeems(browser, reference(), code));
    assertEquals(List.of(nobodys, nobodys, nobodys), List.of(notInvited, wrong, late));
    assertFalse(proved(browser));
  }

  @Test
  void fiveWrongTriesEndAnInvitationWhoeverMakesThem() {
    helped.invites("LETTER").then().statusCode(201);
    String code = code(sent.newest());
    for (int i = 0; i < 5; i++) {
      var somebody = OnlineTenant.signedIn("somebody." + i + "@example.org");
      refusal(redeems(somebody, reference(), "0000 0000 0000"));
    }
    refusal(redeems(browser, reference(), code));
    assertEquals("TRIED_OUT", helped.stands().getString("codes[0].fate"));
  }

  @Test
  void twoTriesAtOnceCountTwice() {
    helped.invites("LETTER").then().statusCode(201);
    sent.newest();
    var browsers =
        IntStream.range(0, 4)
            .mapToObj(i -> OnlineTenant.signedIn("racer." + i + "@example.org"))
            .toList();
    var tries =
        browsers.stream()
            .map(one ->
                CompletableFuture.runAsync(
                    () -> refusal(redeems(one, reference(), "0000 0000 0000"))))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(tries).join();
    assertEquals(1, helped.stands().getInt("codes[0].triesLeft"));
    assertEquals(4, Books.number("select count(*) from online_try"));
  }

  @Test
  void theSixthWrongTryOfASignInIsRefusedWhateverItSays() {
    for (int i = 0; i < 5; i++) {
      refusal(redeems(browser, "9999999" + i, "0000 0000 0000"));
    }
    assertEquals(429, redeems(browser, reference(), "0000 0000 0000").statusCode());
  }

  @Test
  void anotherInvitationEndsTheOneBefore() {
    helped.invites("LETTER").then().statusCode(201);
    String first = code(sent.newest());
    helped.invites("LETTER").then().statusCode(201);
    String second = code(sent.newest());
    refusal(redeems(browser, reference(), first));
    assertEquals("REPLACED", helped.stands().getString("codes[1].fate"));
    assertEquals(204, redeems(browser, reference(), second).statusCode());
  }

  @Test
  void theFourthCodeOfADayIsNotSentUntilItIsUnlocked() {
    for (int i = 0; i < 3; i++) {
      helped.invites("LETTER").then().statusCode(201);
    }
    helped.invites("LETTER").then().statusCode(409).body("code", is("ONLINE_CODES_ENOUGH"));
    assertTrue(helped.stands().getBoolean("lock.locked"));
    assertEquals(
        List.of("3 codes were sent in the last 24 hours."), helped.stands().getList("lock.why"));
    helped.posts("online/unlocks", Map.of("reason", "Came to the office")).then().statusCode(201);
    assertFalse(helped.stands().getBoolean("lock.locked"));
    helped.invites("LETTER").then().statusCode(201);
    helped
        .posts("online/unlocks", Map.of("reason", "Came to the office"))
        .then()
        .statusCode(409)
        .body("code", is("ONLINE_NOT_LOCKED"));
  }

  @Test
  void whoIsLiableForNothingOrHasDiedIsNotInvited() {
    Books.run("update tenancy_member set liable = false where person_id = ?", tina);
    helped.invites("LETTER").then().statusCode(422).body("code", is("ONLINE_NOT_A_TENANT"));
    Books.run("update tenancy_member set liable = true where person_id = ?", tina);
    Books.run("update person set deceased_on = date '2026-01-05' where id = ?", tina);
    helped.invites("LETTER").then().statusCode(422).body("code", is("ONLINE_NOT_A_TENANT"));
  }

  @Test
  void eachJointTenantHasALoginOfTheirOwn() {
    UUID partner = OnlineTenant.of(account, "Mensah");
    new OnlineHelped(partner).invites("LETTER").then().statusCode(201);
    helped.invites("LETTER").then().statusCode(201);
    assertEquals(204, redeems(browser, reference(), code(sent.newest())).statusCode());
    assertEquals(
        tina.toString(),
        Books.rows("select person_id from online_identity").getFirst().get("person_id").toString());
    assertEquals(List.of(false), helped.stands().getList("others.hasLogin"));
    assertEquals(List.of(true), new OnlineHelped(partner).stands().getList("others.hasLogin"));
  }

  @Test
  void nobodyHelpsTheirOwnHousehold() {
    UUID partner = OnlineTenant.of(account, "Mensah");
    People.linkedToStaff(partner, Tokens.issuer(), Tokens.subject("amara.lewis"));
    helped.invites("LETTER").then().statusCode(403).body("code", is("OWN_ACCOUNT"));
    OnlineHelped.as(Tokens.housingAssistant())
        .get("/api/v1/people/{p}/online", tina)
        .then()
        .statusCode(403);
  }

  private String reference() {
    return People.reference(account);
  }

  private static String code(String words) {
    return words.substring(words.length() - 14);
  }
}
