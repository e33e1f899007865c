package org.quarterday.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.contact.ContactCalls.as;
import static org.quarterday.contact.ContactCalls.call;
import static org.quarterday.contact.ContactCalls.listed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.clock.Today;
import org.quarterday.support.Books;
import org.quarterday.support.Callers;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What is logged of a contact, with its promise and its task. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ContactTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  @Inject Today today;

  private UUID account;
  private UUID ada;
  private ContactCalls calls;

  @BeforeEach
  void aTenantWhoOwes() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    account = Books.account(LocalDate.of(2026, 4, 6));
    ada = People.tenant(account, "Ms", "Ada", "Tenant");
    People.charge(account, "DBR", 10_000, LocalDate.of(2026, 4, 6));
    Books.entry(account, "DBR", 30_000, LocalDate.of(2026, 5, 18));
    calls = new ContactCalls(account);
  }

  @AfterEach
  void now() {
    today.flow();
  }

  @Test
  void whatASimpleCallNeedsIsWhoWhatForAndWhatCameOfIt() {
    calls
        .log(call(ada))
        .then()
        .statusCode(201)
        .body("id", notNullValue())
        .body("promiseLastDay", nullValue())
        .body("followUpOn", nullValue());
    calls
        .listed()
        .body("items", hasSize(1))
        .body("items[0].happenedOn", is("2026-05-27"))
        .body("items[0].who", is("Ms Ada Tenant"))
        .body("items[0].channelWords", is("Telephone"))
        .body("items[0].identityWords", is("Answered what only they know"))
        .body("items[0].reason", is("Balance or statement"))
        .body("items[0].resolved", is(true))
        .body("items[0].correction", nullValue())
        .body("items[0].madeByName", is("Amara Lewis"));
  }

  @Test
  void aPromiseAndATaskAreMadeInTheSameCommit() {
    String id =
        calls
            .log(
                call(ada, "reasonCode", "CANNOT_PAY", "outcomeCode", "PROMISED"),
                "promise",
                Map.of("amountPence", 5_000, "dueOn", "2026-06-01"),
                "followUpOn",
                "2026-06-08")
            .then()
            .statusCode(201)
            .body("promiseLastDay", is("2026-06-06"))
            .extract()
            .path("id");
    calls
        .listed()
        .body("items[0].promise.amountPence", is(5_000))
        .body("items[0].promise.state", is("OPEN"))
        .body("items[0].followedUp", is(false));
    as(Tokens.incomeOfficer())
        .get("/api/v1/accounts/{a}/arrears", account)
        .then()
        .body("action", is("PROMISE_AWAITED"))
        .body("promises[0].note", is("Told her the balance"));
    assertEquals(1, Books.number("select count(*) from hold where kind = 'PROMISE'"));
    var task = as(Tokens.housingAssistant()).get("/api/v1/tasks?accountId=" + account).then();
    task.body("items.dueOn", contains("2026-06-08"))
        .body("items[0].title", is("Come back to Ms Ada Tenant: Cannot pay, or not in time"))
        .body("items[0].about", is("CONTACT:" + id));
    as(Tokens.housingAssistant())
        .body(Map.of("outcome", "She has paid"))
        .post("/api/v1/tasks/{t}/outcome", (String) task.extract().path("items[0].id"))
        .then()
        .statusCode(200);
    calls.listed().body("items[0].followedUp", is(true));
  }

  @Test
  void aPromiseThatCannotBeMadeLogsNothing() {
    Map<String, Object> promise = Map.of("amountPence", 5_000, "dueOn", "2026-06-01");
    calls.log(call(ada), "promise", promise).then().statusCode(201);
    calls
        .log(call(ada), "promise", promise, "followUpOn", "2026-06-08")
        .then()
        .statusCode(409)
        .body("code", is("ARREARS_PROMISED_ALREADY"));
    calls
        .log(call(ada), "promise", Map.of("amountPence", 5_000, "dueOn", "2026-07-02"))
        .then()
        .statusCode(422)
        .body("code", is("ARREARS_DAY_WRONG"))
        .body("errors[0].pointer", is("/promise/dueOn"));
    assertEquals(1, Books.number("select count(*) from contact"));
    assertEquals(0, Books.number("select count(*) from task where kind = 'CONTACT_FOLLOW_UP'"));
  }

  @Test
  void aPromiseIsTakenFromWhoMayMakeItByWhoMayTakeIt() {
    Map<String, Object> promise = Map.of("amountPence", 5_000, "dueOn", "2026-06-01");
    calls
        .log(call(ada, "identity", "NOT_VERIFIED"), "promise", promise)
        .then()
        .statusCode(422)
        .body("code", is("CONTACT_PROMISE_NOT_HEARD"))
        .body("errors[0].pointer", is("/contact/identity"));
    calls
        .log(call(null, "otherName", "Beth Nolan", "authority", "NONE"), "promise", promise)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/contact/authority"));
    calls
        .log(Tokens.contactCentre(), account + " a", call(ada), "promise", promise)
        .then()
        .statusCode(403)
        .body("code", is("CONTACT_PROMISE_NOT_YOURS"));
    assertEquals(0, Books.number("select count(*) from contact"));
    calls
        .log(call(null, "otherName", " Beth Nolan ", "authority", "WRITTEN"), "promise", promise)
        .then()
        .statusCode(201);
    calls.listed().body("items[0].who", is("Beth Nolan")).body("items[0].authority", is("WRITTEN"));
    calls.log(Tokens.contactCentre(), account + " b", call(ada)).then().statusCode(201);
  }

  @Test
  void whoAndWhatForAndWhenHaveToBeClear() {
    refused(call(ada, "otherName", "Beth", "authority", "NONE"), "/contact/otherName");
    refused(call(null), "/contact/personId");
    refused(call(null, "otherName", "Beth Nolan"), "/contact/authority");
    refused(call(ada, "authority", "NONE"), "/contact/authority");
    refused(call(UUID.randomUUID()), "/contact/personId");
    refused(call(ada, "reasonCode", "NOTHING"), "/contact/reasonCode");
    refused(call(ada, "outcomeCode", "NOTHING"), "/contact/outcomeCode");
    refused(call(ada, "happenedOn", "2026-05-28"), "/contact/happenedOn");
    refused(call(ada, "happenedOn", "2026-04-28"), "/contact/happenedOn");
    refused(call(ada, "channel", null), "/contact/channel");
    calls
        .log(call(ada), "followUpOn", "2026-05-26")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/followUpOn"));
    assertEquals(0, Books.number("select count(*) from contact"));
  }

  @Test
  void aRequestSentTwiceIsOneContact() {
    for (int i = 0; i < 2; i++) {
      calls
          .log(Tokens.housingAssistant(), account + " once", call(ada), "followUpOn", "2026-06-08")
          .then()
          .statusCode(201);
    }
    assertEquals(1, Books.number("select count(*) from contact"));
    assertEquals(1, Books.number("select count(*) from task"));
  }

  @Test
  void aWrongContactIsCorrectedBesideIt() {
    String wrong = calls.logged(ada);
    String right =
        calls
            .correct(
                wrong,
                "It was her sister who rang",
                call(null, "otherName", "Bo Tenant", "authority", "SAID_BY_TENANT"))
            .then()
            .statusCode(201)
            .extract()
            .path("replacedBy");
    calls
        .listed()
        .body("items.id", contains(right, wrong))
        .body("items[0].corrects", is(wrong))
        .body("items[1].correction.why", is("It was her sister who rang"))
        .body("items[1].correction.replacedBy", is(right));
    calls
        .correct(wrong, "Once more", call(ada))
        .then()
        .statusCode(409)
        .body("code", is("CONTACT_CORRECTED"));
    calls.correct(right, "This is not her account", null).then().statusCode(201);
    calls.listed().body("items[0].correction.replacedBy", nullValue());
    calls
        .correct(UUID.randomUUID().toString(), "This is not her account", null)
        .then()
        .statusCode(404)
        .body("code", is("CONTACT_NOT_FOUND"));
  }

  @Test
  void ofTwoWhoCorrectAtOnceOneDoes() throws Exception {
    String wrong = calls.logged(ada);
    Map<Integer, Long> answers =
        Callers.counted(
            4, caller -> calls.correct(wrong, "It was an e-mail", call(ada)).statusCode());
    assertEquals(Map.of(201, 1L, 409, 3L), answers);
    assertEquals(2, Books.number("select count(*) from contact"));
  }

  @Test
  void speakingOfWhatIsOwedIsAContactOfTheWorklistUntilItIsCorrected() {
    lastContact(nullValue());
    calls.logged(ada);
    calls.logged(ada, "reasonCode", "ARREARS", "outcomeCode", "NO_ANSWER");
    lastContact(nullValue());
    String spoken = calls.logged(ada, "reasonCode", "ARREARS", "happenedOn", "2026-05-25");
    lastContact(is("2026-05-25"));
    calls.correct(spoken, "It was another tenant", null).then().statusCode(201);
    lastContact(nullValue());
  }

  @Test
  void theWorklistShowsAContactAboutWhatIsOwedAtOnceAndHasNoLogOfItsOwn() {
    calls.logged(ada, "reasonCode", "ARREARS", "happenedOn", "2026-05-26");
    assertEquals(
        1,
        Books.number(
            "select count(*) from arrears_case where account_id = ? and last_contact_on = date '2026-05-26'",
            account));
    assertEquals(0, Books.number("select count(*) from arrears_event"));
    calls.listed().body("items.happenedOn", contains("2026-05-26"));
    as(Tokens.incomeOfficer())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("on", "2026-05-27", "words", "Rang; will pay on Friday"))
        .post("/api/v1/accounts/{a}/arrears/contacts", account)
        .then()
        .statusCode(404);
  }

  @Test
  void theOfficeListIsNarrowedAndPaged() {
    UUID other = Books.account(LocalDate.of(2026, 4, 6));
    UUID bo = People.tenant(other, "Mr", "Bo", "Other");
    calls.logged(ada, "happenedOn", "2026-05-20");
    calls.logged(ada, "channel", "EMAIL", "happenedOn", "2026-05-21");
    new ContactCalls(other).logged(bo, "direction", "OUT", "outcomeCode", "NO_ANSWER");
    listed("limit=50").body("items.happenedOn", contains("2026-05-27", "2026-05-21", "2026-05-20"));
    listed("channel=EMAIL").body("items", hasSize(1));
    listed("direction=OUT").body("items.who", contains("Mr Bo Other"));
    listed("outcome=NO_ANSWER&reason=BALANCE").body("items", hasSize(1));
    listed("from=2026-05-21&to=2026-05-26").body("items.channel", contains("EMAIL"));
    String next = listed("limit=2").body("items", hasSize(2)).extract().path("next");
    listed("limit=2&after=" + next).body("items.happenedOn", contains("2026-05-20"));
    as(Tokens.housingAssistant())
        .get("/api/v1/contacts?channel=PIGEON")
        .then()
        .statusCode(422)
        .body("detail", containsString("TELEPHONE"));
  }

  @Test
  void nobodyLogsOrReadsContactsOfTheirOwnHome() {
    calls.logged(ada);
    People.linkedToStaff(ada, Tokens.issuer(), Tokens.subject("amara.lewis"));
    calls.log(call(ada)).then().statusCode(403).body("code", is("OWN_ACCOUNT"));
    calls.listed().body("items", hasSize(0));
  }

  private void refused(Map<String, Object> contact, String pointer) {
    calls.log(contact).then().statusCode(422).body("errors[0].pointer", is(pointer));
  }

  private void lastContact(Matcher<?> day) {
    as(Tokens.incomeOfficer())
        .get("/api/v1/accounts/{a}/arrears", account)
        .then()
        .statusCode(200)
        .body("lastContactOn", day);
  }
}
