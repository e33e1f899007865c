package org.quarterday.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quarterday.hold.HoldCalls;
import org.quarterday.support.Books;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A campaign from its words to what became of each, and everything that is refused. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CampaignTest extends Campaigned {

  @Test
  void linesThatCannotBeUsedAreSaidAndEachJointTenantIsARowOfTheirOwn() {
    UUID ada = tenant("Ada", 1);
    UUID joint = People.tenant(ada, "Mr", "Ben", "Tenant");
    String id = begin(request("Office closed", "TEXT", "LETTER"));
    pasted(id, People.reference(ada) + "\nNOBODY1\n" + People.reference(ada))
        .then()
        .statusCode(200)
        .body("people", is(2))
        .body("accounts", is(1))
        .body("badLines", is(2));
    check(id).then().statusCode(200).body("planned", is(2)).body("excluded", is(0));
    assertEquals(
        List.of("No account has this reference", "Stands in line 1 already"),
        shown(id).getList("audience.lines.detail"));
    amara()
        .get("/api/v1/campaigns/" + id + "/recipients")
        .then()
        .statusCode(200)
        .body("items.ways", hasItem("Text, Letter"))
        .body("items.ways", hasItem("Letter"));
    amara()
        .get("/api/v1/campaigns/" + id + "/preview?account=" + ada + "&person=" + joint)
        .then()
        .statusCode(200)
        .body(
            "messages.body",
            contains(
                "Dear Mr Ben Tenant, our office is closed on Monday.",
                "Dear Mr Ben Tenant,\n\nOur office is closed on Monday."))
        .body("messages[0].fragments", is(1));
  }

  @Test
  void everybodyWhoIsLeftOutHasTheFirstReasonThatFits() {
    UUID goes = tenant("Ada", 1);
    UUID dead = tenant("Ben", 2);
    Books.run("update person set deceased_on = date '2026-05-01' where id = ?", person(dead));
    prefers(dead, "NO_WRITTEN_CONTACT");
    UUID held = tenant("Cora", 3);
    Books.entry(held, "DBR", 20_000, START);
    HoldCalls.breathingSpace(held, person(held), "2026-05-26");
    UUID hidden = tenant("Dan", 4);
    Books.run(
        "update person set address_protected_on = date '2026-05-01' where id = ?", person(hidden));
    UUID silent = tenant("Eve", 5);
    prefers(silent, "TELEPHONE_ONLY");
    UUID large = tenant("Fay", 6);
    prefers(large, "LARGE_PRINT");
    UUID numberless = tenant("Gus", 7);
    Books.run("delete from contact_point where person_id = ?", person(numberless));
    UUID closed = tenant("Hal", 8);
    Books.run("update account set ends_on = date '2026-05-20' where account_id = ?", closed);
    UUID own = tenant("Ida", 9);
    People.linkedToStaff(person(own), Tokens.issuer(), Tokens.subject("amara.lewis"));
    Map<String, Object> request = request("Please pay", "TEXT");
    request.put("asks", true);
    String id = begin(request);
    checked(id, goes, dead, held, hidden, silent, large, numberless, closed, own);
    assertEquals(
        Map.of(
            "OWN_ACCOUNT",
            1,
            "DECEASED",
            1,
            "HELD",
            1,
            "AT_RISK",
            1,
            "OPTED_OUT",
            1,
            "OTHER_FORMAT",
            1,
            "NO_CONTACT",
            1,
            "CLOSED",
            1),
        reasons(id));
    assertEquals(1, shown(id).getInt("results.planned"));
    assertEquals(0, Books.number("select count(*) from hold_stopped"), "a check stops nothing");
    helen()
        .get("/api/v1/campaigns/" + id + "/recipients/export.csv?reason=OTHER_FORMAT")
        .then()
        .statusCode(200)
        .body(containsString("Ms Fay Tenant"));
  }

  @Test
  void whatBreathingSpaceHeldBackIsInItsLogWhenTheCampaignIsSentAndNotBefore() {
    UUID goes = tenant("Ada", 1);
    UUID held = tenant("Ben", 2);
    Books.entry(goes, "DBR", 20_000, START);
    Books.entry(held, "DBR", 20_000, START);
    HoldCalls.breathingSpace(held, person(held), "2026-05-26");
    Map<String, Object> request = request("Rent reminder", "LETTER");
    request.put("asks", true);
    request.put("letter", "Dear ((name)),\n\nYour rent account is ((balance)).");
    String id = released(request, goes, held);
    assertEquals(0, Books.number("select count(*) from hold_stopped"));
    look();
    assertEquals(
        List.of(held),
        Books.rows("select account_id from hold_stopped where what = 'Rent reminder'").stream()
            .map(row -> row.get("account_id"))
            .toList());
    var letters = Books.rows("select account_id, kind, content::text as said from letter");
    assertEquals(1, letters.size());
    assertEquals(goes, letters.getFirst().get("account_id"));
    assertEquals("CAMPAIGN_REMINDER", letters.getFirst().get("kind"));
    org.hamcrest.MatcherAssert.assertThat(
        (String) letters.getFirst().get("said"), containsString("£200.00 in arrears"));
    assertEquals("SENT", shown(id).getString("state"));
    Books.entry(goes, "RPY", -5_000, TODAY);
    amara()
        .get("/api/v1/campaigns/" + id + "/preview?account=" + goes + "&person=" + person(goes))
        .then()
        .body("messages.subject", contains("Our office is closed on Monday"))
        .body(
            "messages.body",
            contains("Dear Ms Ada Tenant,\n\nYour rent account is £200.00 in arrears."));
  }

  @Test
  void wordsAreRefusedWhereTheyAreWrong() {
    Map<String, Object> request = request("Please pay", "TEXT", "EMAIL");
    request.put("text", "You owe ((balance)), ((nickname))");
    amara()
        .body(request)
        .post("/api/v1/campaigns")
        .then()
        .statusCode(422)
        .body("code", is("CAMPAIGN_WORDS_WRONG"))
        .body("errors.code", hasItem("DEBT_DETAIL"))
        .body("errors.code", hasItem("UNKNOWN_FIELD"));
    request.put("text", "");
    String id = begin(request);
    check(id).then().statusCode(409).body("code", is("CAMPAIGN_AUDIENCE_MISSING"));
    audience(id, tenant("Ada", 1)).then().statusCode(200);
    check(id).then().statusCode(422).body("errors.pointer", contains("/text"));
  }

  @Test
  void aRowWithAnEmptyFieldIsLeftOutWithTheField() {
    Map<String, Object> request = request("Direct Debit", "TEXT");
    request.put("text", "We collect on ((next payment)).");
    String id = begin(request);
    checked(id, tenant("Ada", 1));
    assertEquals(Map.of("EMPTY_FIELD", 1), reasons(id));
    approve(Tokens.seniorRentsOfficer(), id, shown(id).getString("contentHash"))
        .then()
        .statusCode(409)
        .body("code", is("CAMPAIGN_EMPTY"));
  }

  @Test
  void nobodyWhoMadeItApprovesItAndAnyChangeVoidsWhatWasLookedAt() {
    UUID ada = tenant("Ada", 1);
    Map<String, Object> request = request("Office closed", "TEXT");
    String id =
        helen().body(request).post("/api/v1/campaigns").then().statusCode(201).extract().path("id");
    String hash = checked(id, ada);
    approve(Tokens.seniorRentsOfficer(), id, hash)
        .then()
        .statusCode(409)
        .body("code", is("SAME_PERSON"));
    request.put("text", "Dear ((name)), our office is open on Monday.");
    int version = shown(id).getInt("version");
    amara()
        .header("If-Match", "\"" + version + "\"")
        .body(request)
        .put("/api/v1/campaigns/" + id)
        .then()
        .statusCode(200);
    amara()
        .header("If-Match", "\"" + version + "\"")
        .body(request)
        .put("/api/v1/campaigns/" + id)
        .then()
        .statusCode(412);
    approve(Tokens.headOfService(), id, hash)
        .then()
        .statusCode(409)
        .body("code", is("CAMPAIGN_STATE"));
    String next = check(id).then().statusCode(200).extract().path("contentHash");
    approve(Tokens.headOfService(), id, hash)
        .then()
        .statusCode(409)
        .body("code", is("CAMPAIGN_CHANGED"));
    approve(Tokens.headOfService(), id, next).then().statusCode(200);
    assertNull(shown(id).getString("endedByName"));
  }

  @Test
  void aFewPeopleMayBeWrittenToAlone() {
    alone(1);
    String id =
        helen()
            .body(request("Office closed", "TEXT"))
            .post("/api/v1/campaigns")
            .then()
            .extract()
            .path("id");
    Stream.of(tenant("Ada", 1))
        .forEach(ada ->
            helen()
                .body(Map.of("kind", "REFERENCES", "content", People.reference(ada)))
                .put("/api/v1/campaigns/" + id + "/audience")
                .then()
                .statusCode(200));
    String hash =
        helen().post("/api/v1/campaigns/" + id + "/check").then().extract().path("contentHash");
    approve(Tokens.seniorRentsOfficer(), id, hash).then().statusCode(200);
  }

  @Test
  void theSameWordsToTheSamePeopleGoOnceAndTheFirstOneIsNamed() {
    UUID ada = tenant("Ada", 1);
    released(request("Office closed", "TEXT"), ada);
    String again = begin(request("Office closed again", "TEXT"));
    String hash = checked(again, ada);
    assertEquals("Office closed", shown(again).getString("same.title"));
    approve(Tokens.seniorRentsOfficer(), again, hash)
        .then()
        .statusCode(409)
        .body("code", is("CAMPAIGN_SENT_BEFORE"))
        .body("detail", containsString("“Office closed”"));
  }

  @Test
  void twoWhoApproveTheSameAtOnceSendItOnce() {
    UUID ada = tenant("Ada", 1);
    String first = begin(request("Office closed", "TEXT"));
    String second = begin(request("Closed office", "TEXT"));
    String one = checked(first, ada);
    String two = checked(second, ada);
    List<CompletableFuture<Integer>> answers =
        List.of(
            approving(Tokens.seniorRentsOfficer(), first, one),
            approving(Tokens.headOfService(), first, one),
            approving(Tokens.headOfService(), second, two));
    assertEquals(
        List.of(200, 409, 409), answers.stream().map(CompletableFuture::join).sorted().toList());
    look();
    look();
    assertEquals(1, Books.number("select count(*) from message"));
  }

  private static CompletableFuture<Integer> approving(String token, String id, String hash) {
    return CompletableFuture.supplyAsync(() -> approve(token, id, hash).statusCode());
  }

  @Test
  void aFailedTextGoesByMailAndAtLastAsALetterOnceEach() {
    UUID ada = tenant("Ada", 1);
    contact(person(ada), "EMAIL", "ada@example.org");
    UUID ben = tenant("Ben", 2);
    String id = released(request("Office closed", "TEXT", "EMAIL", "LETTER"), ada, ben);
    look();
    assertEquals("SENDING", shown(id).getString("state"));
    failed("channel = 'TEXT' and account_id = '" + ada + "'");
    arrived("account_id = '" + ben + "'");
    look();
    look();
    failed("channel = 'EMAIL'");
    look();
    look();
    assertEquals(
        List.of("TEXT", "EMAIL", "LETTER"),
        Books.rows("select channel from campaign_try where account_id = ? order by number", ada)
            .stream()
            .map(row -> row.get("channel"))
            .toList());
    assertEquals(1, Books.number("select count(*) from letter where account_id = ?", ada));
    var shown = shown(id);
    assertEquals("SENT", shown.getString("state"));
    assertEquals(2, shown.getInt("results.fallenBack"));
    assertEquals(0, shown.getInt("results.failed"));
    assertEquals(2, shown.getInt("results.gone"));
  }

  @Test
  void whoPaidDiedOrCameUnderAHoldSinceTheFreezeIsLeftOutWithTheReason() {
    UUID goes = tenant("Ada", 1);
    UUID paid = tenant("Ben", 2);
    UUID died = tenant("Cora", 3);
    UUID held = tenant("Dan", 4);
    for (UUID account : List.of(goes, paid, died, held)) {
      Books.entry(account, "DBR", 10_000, START);
    }
    Map<String, Object> request = request("Rent reminder", "TEXT");
    request.put("asks", true);
    String id = released(request, goes, paid, died, held);
    Books.entry(paid, "RPY", -10_000, TODAY);
    Books.run("update person set deceased_on = date '2026-05-27' where id = ?", person(died));
    HoldCalls.breathingSpace(held, person(held), "2026-05-26");
    look();
    assertEquals(Map.of("PAID_SINCE", 1, "DECEASED", 1, "HELD", 1), reasons(id));
    assertEquals(1, Books.number("select count(*) from message"));
    assertEquals(1, Books.number("select count(*) from hold_stopped"));
    assertEquals(3, shown(id).getInt("results.leftOut"));
  }

  @Test
  void aPauseHoldsBackWhatHasNotGoneAndACancelEndsIt() {
    UUID ada = tenant("Ada", 1);
    UUID ben = tenant("Ben", 2);
    String id = released(request("Office closed", "TEXT"), ada, ben);
    look();
    arrived("account_id = '" + ada + "'");
    steer(id, "PAUSE").then().statusCode(200).body("paused", is(true));
    steer(id, "PAUSE").then().statusCode(409).body("code", is("CAMPAIGN_STATE"));
    assertEquals(1, Books.number("select count(*) from message where state = 'PAUSED'"));
    look();
    assertEquals(1, Books.number("select count(*) from message where state = 'PAUSED'"));
    steer(id, "RESUME").then().statusCode(200);
    assertEquals(1, Books.number("select count(*) from message where state = 'QUEUED'"));
    steer(id, "CANCEL").then().statusCode(200).body("state", is("CANCELLED"));
    assertEquals(1, Books.number("select count(*) from message where state = 'CANCELLED'"));
    assertEquals(1, Books.number("select count(*) from message where state = 'DELIVERED'"));
    steer(id, "RESUME").then().statusCode(409);
  }

  @Test
  void whatIsPausedBeforeItsJobRanIsNotHandedOver() {
    String id = released(request("Office closed", "TEXT"), tenant("Ada", 1), tenant("Ben", 2));
    steer(id, "PAUSE").then().statusCode(200);
    look();
    assertEquals(0, Books.number("select count(*) from message"));
    steer(id, "CANCEL").then().statusCode(200);
    look();
    assertEquals(0, Books.number("select count(*) from message"));
    assertEquals(2, shown(id).getInt("results.cancelled"));
  }

  /** Two nodes look at the same moment while somebody brakes: each row goes once, or waits. */
  @Test
  void aPauseInTheMiddleOfSendingAndASecondNodeLeaveEachRowOnce() {
    UUID[] accounts = new UUID[40];
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = tenant("Tenant" + i, i + 1);
    }
    String id = released(request("Office closed", "TEXT"), accounts);
    var one = CompletableFuture.runAsync(this::look);
    var two = CompletableFuture.runAsync(this::look);
    var brake = CompletableFuture.supplyAsync(() -> steer(id, "PAUSE").statusCode());
    CompletableFuture.allOf(one, two, brake).join();
    assertEquals(200, brake.join());
    assertEquals(0, Books.number("select count(*) from message where state = 'QUEUED'"));
    steer(id, "RESUME").then().statusCode(200);
    look();
    look();
    assertEquals(40, Books.number("select count(*) from message where state = 'QUEUED'"));
    assertEquals(40, Books.number("select count(distinct account_id) from message"));
    assertEquals(40, shown(id).getInt("results.gone"));
  }

  @Test
  void nothingGoesBeforeItsDayOrOutsideTheHours() {
    Map<String, Object> request = request("Office closed", "TEXT");
    request.put("notBefore", TODAY.plusDays(1).toString());
    String id = released(request, tenant("Ada", 1));
    look();
    assertEquals("RELEASED", shown(id).getString("state"));
    today.standAt(TODAY.plusDays(4));
    look();
    assertEquals("RELEASED", shown(id).getString("state"), "a Sunday");
    today.standAt(TODAY.plusDays(1));
    look();
    assertEquals(1, Books.number("select count(*) from message where state = 'QUEUED'"));
    today.standAt(TODAY.plusDays(4));
    look();
    assertEquals(1, Books.number("select count(*) from message where state = 'PAUSED'"));
    today.standAt(TODAY.plusDays(5));
    look();
    assertEquals(1, Books.number("select count(*) from message where state = 'QUEUED'"));
  }

  @Test
  void marketingGoesOnlyByWaysTheyAgreedTo() {
    UUID ada = tenant("Ada", 1);
    UUID ben = tenant("Ben", 2);
    Map<String, Object> request = request("Summer fair", "TEXT", "LETTER");
    request.put("purpose", "MARKETING");
    amara()
        .body(Map.of("channel", "TEXT", "agreed", true, "how", "Ticked on the form of May"))
        .post("/api/v1/people/" + person(ada) + "/marketing-consents")
        .then()
        .statusCode(200)
        .body("items.channel", contains("TEXT"));
    String id = begin(request);
    checked(id, ada, ben);
    assertEquals(Map.of("NO_CONSENT", 1), reasons(id));
    amara()
        .get("/api/v1/campaigns/" + id + "/recipients?state=PLANNED")
        .then()
        .body("items.ways", contains("Text"));
    amara()
        .body(Map.of("channel", "TEXT", "agreed", false, "how", "Sent STOP"))
        .post("/api/v1/people/" + person(ada) + "/marketing-consents")
        .then()
        .statusCode(200);
    check(id).then().body("planned", is(0));
  }

  @Test
  void whoHadACampaignLatelyIsLeftOutOfTheNext() {
    UUID ada = tenant("Ada", 1);
    released(request("Office closed", "TEXT"), ada);
    look();
    Map<String, Object> other = request("Office open", "TEXT");
    other.put("text", "Our office is open.");
    String id = begin(other);
    checked(id, ada);
    // What was made is stamped by the wall clock; this day of the test lies before it.
    assertEquals(Map.of("CONTACTED_LATELY", 1), reasons(id));
  }

  @Test
  void aTrialGoesToTheMakersOwnTelephoneWithMadeUpValuesAndIsCountedApart() {
    String id = begin(request("Office closed", "TEXT"));
    Map<String, Object> text = Map.of("channel", "TEXT");
    amara()
        .body(text)
        .post("/api/v1/campaigns/" + id + "/tests")
        .then()
        .statusCode(409)
        .body("code", is("CAMPAIGN_TEST_ADDRESS_MISSING"));
    amara()
        .body(Map.of("phone", "01632 960001", "email", ""))
        .put("/api/v1/campaign-test-address")
        .then()
        .statusCode(422);
    amara()
        .body(Map.of("phone", "07700 900461", "email", ""))
        .put("/api/v1/campaign-test-address")
        .then()
        .statusCode(200)
        .body("phone", is("+447700900461"));
    amara()
        .body(text)
        .post("/api/v1/campaigns/" + id + "/tests")
        .then()
        .statusCode(201)
        .body("to", is("+4…461"));
    var sent = Books.rows("select recipient, body, account_id from message").getFirst();
    assertEquals("+447700900461", sent.get("recipient"));
    assertEquals("Dear Ms Ada Example, our office is closed on Monday.", sent.get("body"));
    assertNull(sent.get("account_id"));
    assertEquals(1, shown(id).getInt("results.trials"));
    assertEquals(0, shown(id).getInt("results.gone"));
  }

  @Test
  void aSavedViewOfAccountsIsAnAudience() {
    UUID owes = tenant("Ada", 1);
    Books.entry(owes, "DBR", 10_000, START);
    tenant("Ben", 2);
    String view =
        amara()
            .body(
                Map.of(
                    "list",
                    "accounts",
                    "name",
                    "In arrears in NORTH",
                    "shared",
                    true,
                    "query",
                    "standing=ARREARS&patch=NORTH&sort=-balance",
                    "columnOrder",
                    List.of(),
                    "hiddenColumns",
                    List.of()))
            .post("/api/v1/saved-views")
            .then()
            .extract()
            .path("id");
    String id = begin(request("Office closed", "TEXT"));
    amara()
        .body(Map.of("kind", "VIEW", "viewId", view))
        .put("/api/v1/campaigns/" + id + "/audience")
        .then()
        .statusCode(200)
        .body("people", is(1));
    assertEquals("In arrears in NORTH", shown(id).getString("audience.name"));
    amara()
        .body(Map.of("kind", "VIEW", "viewId", UUID.randomUUID().toString()))
        .put("/api/v1/campaigns/" + id + "/audience")
        .then()
        .statusCode(422)
        .body("code", is("CAMPAIGN_AUDIENCE_WRONG"));
  }

  @Test
  void theTermsOfCampaignsAreSetFromADayOn() {
    Map<String, Object> terms =
        Map.of(
            "validFrom",
            TODAY.toString(),
            "aloneRecipients",
            5,
            "restDays",
            14,
            "sameDays",
            60,
            "fromHour",
            9,
            "beforeHour",
            9,
            "sundays",
            true,
            "telephone",
            "01632 960124");
    as(Tokens.systemAdmin())
        .body(terms)
        .put("/api/v1/campaign-terms")
        .then()
        .statusCode(422)
        .body("code", is("CAMPAIGN_TERMS_WRONG"));
    var good = new java.util.HashMap<>(terms);
    good.put("beforeHour", 18);
    as(Tokens.systemAdmin()).body(good).put("/api/v1/campaign-terms").then().statusCode(200);
    amara().get("/api/v1/campaign-terms").then().body("restDays", is(14));
    Books.run("delete from campaign_terms where valid_from = ?", TODAY);
    Books.run("update campaign_terms set valid_before = null");
  }
}
