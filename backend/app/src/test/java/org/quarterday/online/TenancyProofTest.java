package org.quarterday.online;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.Browser;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class TenancyProofTest {

  @Inject SendCodes codes;

  private UUID account;
  private UUID person;

  @BeforeEach
  void aTenantWhoHasNeverSignedIn() {
    Books.referenceData();
    Books.empty();
    OnlineTenant.demonstrationBooks();
    account = Books.account(LocalDate.of(2020, 4, 6));
    person = OnlineTenant.of(account, "Osei");
    People.livesAt(account, "1 Example Row", "ZZ1 1AA", "");
  }

  @Test
  void aTenantProvesTheTenancyWithTheCodeThatWasSentAndSeesTheAccount() {
    OnlineTenant.hasMobile(person, "07700 900123");
    Browser tina = OnlineTenant.signedIn("tina.osei@example.org");
    assertFalse(accounts(tina).getBoolean("proved"));

    assertEquals(202, asks(tina, reference(), OnlineTenant.BORN).statusCode());
    String words = message(tina);
    assertTrue(words.startsWith("Text message to Ms Tina Osei, 07700900123: "), words);
    assertEquals(204, tries(tina, code(words).toLowerCase().replace(' ', '-')).statusCode());

    JsonPath mine = accounts(tina);
    assertTrue(mine.getBoolean("proved"));
    assertEquals("Ms Tina Osei", mine.getString("name"));
    assertEquals(List.of(account.toString()), mine.getList("items.accountId"));
    HttpResponse<String> again = asks(tina, reference(), OnlineTenant.BORN);
    assertEquals("PROOF_MADE_ALREADY", JsonPath.from(again.body()).getString("code"));
  }

  @Test
  void withoutAMobileNumberTheCodeComesByLetterToTheHome() {
    Books.run(
        "insert into contact_point (id, person_id, kind, value) values (?, ?, 'PHONE', '01632 960123')",
        Books.id(),
        person);
    Browser tina = OnlineTenant.signedIn("tina.osei@example.org");
    asks(tina, reference(), OnlineTenant.BORN);
    String words = message(tina);
    assertTrue(words.startsWith("Letter to Ms Tina Osei, 1 Example Row, ZZ1 1AA: "), words);
  }

  @Test
  void everyWrongProofHasTheSameAnswer() {
    Browser tina = OnlineTenant.signedIn("tina.osei@example.org");
    String never = refusal(tries(tina, "0000 0000"));
    assertEquals(202, asks(tina, "99999999", OnlineTenant.BORN).statusCode());
    assertNull(message(tina));
    String nobody = refusal(tries(tina, "0000 0000"));
    assertEquals(202, asks(tina, reference(), OnlineTenant.BORN.plusDays(1)).statusCode());
    assertNull(message(tina));
    String birthday = refusal(tries(tina, "0000 0000"));
    assertEquals(202, asks(tina, reference(), OnlineTenant.BORN).statusCode());
    String wrong = refusal(tries(tina, "0000 0000"));
    String code = code(message(tina));
    Books.run("update tenancy_proof set expires_at = now() - interval '1 second'");
    String late = refusal(tries(tina, code));

    assertEquals(List.of(never, never, never, never), List.of(nobody, birthday, wrong, late));
    assertFalse(accounts(tina).getBoolean("proved"));
  }

  @Test
  void afterFiveWrongTriesTheRightCodeProvesNothing() {
    Browser tina = OnlineTenant.signedIn("tina.osei@example.org");
    asks(tina, reference(), OnlineTenant.BORN);
    String code = code(message(tina));
    for (int i = 0; i < 5; i++) {
      refusal(tries(tina, "0000 0000"));
    }
    refusal(tries(tina, code));
    assertEquals(0, Books.number("select count(*) from online_identity"));
  }

  @Test
  void aCodeOfAnotherSignInOrAnEarlierRequestIsNoProof() {
    Browser tina = OnlineTenant.signedIn("tina.osei@example.org");
    Browser other = OnlineTenant.signedIn("somebody.else@example.org");
    asks(tina, reference(), OnlineTenant.BORN);
    String first = code(message(tina));
    refusal(tries(other, first));
    asks(other, reference(), OnlineTenant.BORN.plusDays(1));
    refusal(tries(other, first));
    asks(tina, reference(), OnlineTenant.BORN);
    String second = code(message(tina));
    refusal(tries(tina, first));
    assertEquals(204, tries(tina, second).statusCode());
    refusal(tries(tina, second));
  }

  @Test
  void theSixthRequestOfADayIsRefusedWhateverItSays() {
    Browser tina = OnlineTenant.signedIn("tina.osei@example.org");
    for (int i = 0; i < 5; i++) {
      assertEquals(202, asks(tina, "9999999" + i, OnlineTenant.BORN).statusCode());
    }
    HttpResponse<String> sixth = asks(tina, reference(), OnlineTenant.BORN);
    assertEquals(429, sixth.statusCode());
    assertEquals("PROOF_TOO_OFTEN", JsonPath.from(sixth.body()).getString("code"));
  }

  @Test
  void nobodyIsSentMoreThanThreeCodesADayByWhomeverTheyAreAskedFor() {
    for (int i = 0; i < 4; i++) {
      Browser someone = OnlineTenant.signedIn("someone." + i + "@example.org");
      assertEquals(202, asks(someone, reference(), OnlineTenant.BORN).statusCode());
      assertEquals(i < 3, message(someone) != null);
    }
  }

  @Test
  void twoTenantsOfOneBirthdayAreNotToldApartByAMachine() {
    OnlineTenant.of(account, "Twin");
    Browser tina = OnlineTenant.signedIn("tina.osei@example.org");
    assertEquals(202, asks(tina, reference(), OnlineTenant.BORN).statusCode());
    assertNull(message(tina));
  }

  @Test
  void theCodeIsKeptNowhereOnceItIsSent() {
    Browser tina = OnlineTenant.signedIn("tina.osei@example.org");
    asks(tina, reference(), OnlineTenant.BORN);
    String code = code(message(tina));
    var row = Books.rows("select * from tenancy_proof").getFirst();
    assertNull(row.get("message_sealed"));
    assertFalse(row.toString().contains(code.replace(" ", "")));
    assertEquals(
        0,
        Books.number(
            "select count(*) from audit_event where subject in ('tenancy_proof', 'simulated_message')"));
  }

  @Test
  void aCouncilsOwnBooksNeverShowACodeOnAPage() {
    OnlineTenant.ownBooks();
    Browser tina = OnlineTenant.signedIn("tina.osei@example.org");
    assertEquals(202, asks(tina, reference(), OnlineTenant.BORN).statusCode());
    await(codes.send());
    assertEquals(0, Books.number("select count(*) from simulated_message"));
    assertEquals(503, tina.fetch("GET", "/api/v1/my/simulated/message").statusCode());
    assertEquals(1, Books.number("select count(*) from tenancy_proof where sent_at is null"));
  }

  @Test
  void staffAndThirdPartiesAreNoTenantsWhateverTheirTokenClaims() {
    given()
        .auth()
        .oauth2(Tokens.with("my:read", "my:pay", "account:read"))
        .get("/api/v1/my/accounts")
        .then()
        .statusCode(403);
  }

  private String reference() {
    return People.reference(account);
  }

  private static HttpResponse<String> asks(Browser browser, String reference, LocalDate bornOn) {
    return browser.send(
        "POST",
        "/api/v1/my/tenancy-proof",
        "{\"reference\":\"%s\",\"bornOn\":\"%s\"}".formatted(reference, bornOn));
  }

  private static HttpResponse<String> tries(Browser browser, String code) {
    return browser.send(
        "POST", "/api/v1/my/tenancy-proof/code", "{\"code\":\"%s\"}".formatted(code));
  }

  private static String refusal(HttpResponse<String> answer) {
    assertEquals(422, answer.statusCode(), answer.body());
    JsonPath problem = JsonPath.from(answer.body());
    assertEquals("PROOF_NOT_ACCEPTED", problem.getString("code"));
    return problem.getString("title") + problem.getString("detail") + problem.getList("errors");
  }

  /** What the post carried to this sign-in's tenant; null when nothing. */
  private String message(Browser browser) {
    await(codes.send());
    String body = browser.fetch("GET", "/api/v1/my/simulated/message").body();
    return JsonPath.from(body).getString("words");
  }

  private static String code(String words) {
    return words.substring(words.length() - 9);
  }

  private static JsonPath accounts(Browser browser) {
    HttpResponse<String> answer = browser.fetch("GET", "/api/v1/my/accounts");
    assertEquals(200, answer.statusCode(), answer.body());
    return JsonPath.from(answer.body());
  }
}
