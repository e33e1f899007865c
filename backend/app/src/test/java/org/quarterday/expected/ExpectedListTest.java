package org.quarterday.expected;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.Actor;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** What is due over the accounts of the council, each paid in a way of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExpectedListTest {

  /** A Wednesday in week 8 of 2026/27. */
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  private static final LocalDate START = LocalDate.of(2026, 4, 6);
  private static final ExpectedListReads.Filter ANY =
      new ExpectedListReads.Filter(null, null, null);

  @Inject Today today;
  @Inject Pool pool;
  @Inject ExpectedReads reads;

  private UUID byHand;
  private UUID byCredit;
  private UUID byBenefit;
  private UUID byOrder;

  @BeforeEach
  void fourTenantsWhoPayInWaysOfTheirOwn() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    byHand = tenant("Ada");
    byCredit = tenant("Ben");
    byBenefit = tenant("Cora");
    byOrder = tenant("Dan");
    award(byCredit);
    Books.entry(byBenefit, "RHB", -36_000, LocalDate.of(2026, 4, 6));
    Books.entry(byBenefit, "RHB", -36_000, LocalDate.of(2026, 5, 4));
    order(byOrder);
    Books.entry(byOrder, "RSO", -43_333, LocalDate.of(2026, 5, 1));
  }

  @AfterEach
  void timeFlowsAndTheBooksHold() {
    today.flow();
    Oracle.holds();
  }

  @Test
  void eachIsListedWithWhoPaysWhenAndWhetherItCame() {
    list("payer=UNIVERSAL_CREDIT")
        .body("items.accountReference", everyItem(is(People.reference(byCredit))))
        .body("items.names", everyItem(is("Ms Ben Tenant")))
        .body("items.dueOn", contains("2026-05-12", "2026-06-12"))
        .body("items.state", contains("LATE", "TO_COME"))
        .body("items.outstandingPence", everyItem(is(30_000)));
    Books.entry(byCredit, "RUC", -20_000, LocalDate.of(2026, 5, 12));
    list("payer=UNIVERSAL_CREDIT&state=LATE")
        .body("items.camePence", contains(20_000))
        .body("items.outstandingPence", contains(10_000));
    list("payer=STANDING_ORDER")
        .body("items.dueOn", contains("2026-05-01", "2026-06-01", "2026-07-01"))
        .body("items.state", contains("RECEIVED", "TO_COME", "TO_COME"))
        .body("items.camePence", contains(43_333, 0, 0));
    list("payer=HOUSING_BENEFIT")
        .body("items.dueOn", contains("2026-05-04", "2026-06-01", "2026-06-29"))
        .body("items.state", contains("RECEIVED", "TO_COME", "TO_COME"));
    list("payer=TENANT")
        .body("items.accountReference", hasItem(People.reference(byHand)))
        .body(
            "items.find { it.accountReference == '%s' }.amountPence"
                .formatted(People.reference(byBenefit)),
            is(1_000))
        .body("items.accountReference", not(hasItem(People.reference(byOrder))));
  }

  @Test
  void whatIsLateIsNeverTheTenantsOwnPart() {
    list("state=LATE").body("items.payer", contains("UNIVERSAL_CREDIT"));
    list("state=LATE&payer=TENANT").body("items", hasSize(0));
  }

  @Test
  void aDayNarrowsToTheRentWeekItLiesIn() {
    for (String day : List.of("2026-06-01", "2026-06-07")) {
      list("payer=STANDING_ORDER&week=" + day).body("items.dueOn", contains("2026-06-01"));
    }
    list("payer=STANDING_ORDER&week=2026-05-31").body("items", hasSize(0));
  }

  @Test
  void anAccountThatEndedLongAgoIsNotThere() {
    Books.run(
        "update account set ends_on = date '2026-01-04', starts_on = date '2025-04-07' where account_id = ?",
        byOrder);
    list("payer=STANDING_ORDER").body("items", hasSize(0));
  }

  @Test
  void pagesFollowOnEachOtherOverAccountsOfWhichNothingIsDueWithoutAGapOrACreditTwice() {
    for (int empty = 0; empty < 5; empty++) {
      Books.account(START);
    }
    List<Map<String, Object>> whole = list("limit=250").extract().jsonPath().getList("items");
    List<Map<String, Object>> paged = new ArrayList<>();
    String next = "";
    do {
      JsonPath page = list("limit=1&after=" + next).extract().jsonPath();
      paged.addAll(page.getList("items"));
      next = page.getString("next");
    } while (next != null);
    assertEquals(whole, paged);
    assertTrue(whole.size() > 8, whole.toString());
  }

  @Test
  void aPageIsTheCalendarAndOneStatementHoweverManyAccountsAreOnIt() {
    for (int more = 0; more < 40; more++) {
      tenant("Tenant" + more);
    }
    var asked = new AtomicInteger();
    var list = new ExpectedListReads();
    list.pool = counting(asked);
    list.reads = reads;
    list.today = today;
    Page<ExpectedListReads.Item> page = await(list.list(Actor.system("test"), ANY, null, 50));
    assertEquals(50, page.items().size());
    assertEquals(2, asked.get());
    await(list.list(Actor.system("test"), ANY, page.next(), 50));
    assertEquals(4, asked.get());
  }

  @Test
  void nobodySeesTheirOwnAccountInIt() {
    UUID person = People.tenant(byOrder, "Ms", "Amara", "Colleague");
    People.linkedToStaff(person, Tokens.issuer(), Tokens.subject("amara.lewis"));
    list("payer=STANDING_ORDER").body("items", hasSize(0));
  }

  @Test
  void itLeavesAsAFileInTheWordsOfTheScreen() {
    amara()
        .get(
            "/api/v1/expected-credits/export.csv?payer=STANDING_ORDER&columns=account,payer,dueOn,came,state")
        .then()
        .statusCode(200)
        .body(
            containsString(
                People.reference(byOrder) + ",Standing order,2026-05-01,433.33,Received"));
  }

  @ParameterizedTest(name = "{0} is named at {1}")
  @CsvSource({
    "payer=NOBODY, /payer",
    "state=LOST, /state",
    "week=someday, /week",
    "after=bm90IG91cnM, /after",
    "limit=0, /limit"
  })
  void whatCannotBeAskedForIsNamed(String query, String pointer) {
    amara()
        .get("/api/v1/expected-credits?" + query)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is(pointer));
  }

  private static UUID tenant(String forename) {
    UUID account = Books.account(START);
    People.tenant(account, "Ms", forename, "Tenant");
    People.charge(account, "DBR", 10_000, START);
    return account;
  }

  private static void award(UUID account) {
    Books.run(
        """
        insert into universal_credit_award (account_id, id, monthly_pence, paid_to, starts_on, made_by, made_by_name)
        values (?, ?, 30000, 'COUNCIL', date '2026-04-06', 'test', 'Test')\
        """,
        account,
        Books.id());
  }

  private static void order(UUID account) {
    UUID order = Books.id();
    Books.run(
        """
        insert into standing_order (account_id, id, state, payer_name, follows_rent, made_by, made_by_name)
        values (?, ?, 'RUNNING', 'Dan Tenant', true, 'test', 'Test')\
        """,
        account,
        order);
    Books.run(
        """
        insert into standing_order_terms (account_id, order_id, from_on, frequency, amount_pence, asked_pence, made_by_name)
        values (?, ?, date '2026-05-01', 'MONTHLY', 43333, 43333, 'Test')\
        """,
        account,
        order);
  }

  /** The pool itself, counting what is asked of it. */
  private Pool counting(AtomicInteger asked) {
    var real = (io.vertx.sqlclient.Pool) pool.getDelegate();
    return new Pool(
        (io.vertx.sqlclient.Pool)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {io.vertx.sqlclient.Pool.class},
                (proxy, method, values) -> {
                  asked.addAndGet(method.getName().endsWith("uery") ? 1 : 0);
                  return method.invoke(real, values);
                }));
  }

  private static ValidatableResponse list(String query) {
    return amara().get("/api/v1/expected-credits?" + query).then().statusCode(200);
  }

  private static RequestSpecification amara() {
    return given().auth().oauth2(Tokens.housingAssistant());
  }
}
