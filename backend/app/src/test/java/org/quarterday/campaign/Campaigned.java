package org.quarterday.campaign;

import static io.restassured.RestAssured.given;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.JobRunner;
import org.quarterday.support.Books;
import org.quarterday.support.Oracle;
import org.quarterday.support.People;
import org.quarterday.support.Tokens;

/** Tenants with telephones, and campaigns as people make, approve and follow them. */
abstract class Campaigned {

  /** A Wednesday. */
  static final LocalDate TODAY = LocalDate.of(2026, 5, 27);

  static final LocalDate START = LocalDate.of(2026, 4, 6);

  @Inject Today today;
  @Inject FollowCampaigns follow;
  @Inject JobRunner runner;

  @BeforeEach
  void emptyBooksOnAWednesday() {
    Books.referenceData();
    Books.empty();
    today.standAt(TODAY);
    alone(0);
  }

  @AfterEach
  void timeFlowsAndTheBooksHold() {
    alone(50);
    today.flow();
    Oracle.holds();
  }

  static void alone(int recipients) {
    Books.run("update campaign_terms set alone_recipients = ?", recipients);
  }

  /** A tenant with a mobile number of the range kept for drama. */
  static UUID tenant(String forename, int number) {
    UUID account = Books.account(START);
    UUID person = People.tenant(account, "Ms", forename, "Tenant");
    People.livesAt(account, number + " Larch Close", "ZZ1 2AB", "NORTH");
    contact(person, "PHONE", "07700 9%05d".formatted(number));
    return account;
  }

  /** So many tenants of one home each, with numbers of the range kept for drama. */
  static void tenants(int many) {
    Books.run(
        """
        insert into property (id, reference, kind, address_line_1, postcode, rent_group_code, acquired_on)
        select md5('home' || n)::uuid, 'PB' || n, 'DWELLING', n || ' Bulk Street', 'ZZ1 2AB', 'HRA', date '1970-01-01' from generate_series(1, %d) n\
        """
            .formatted(many));
    Books.run(
        """
        insert into tenancy (id, reference, property_id, tenure_code, state, starts_on, entered_by)
        select md5('tenancy' || n)::uuid, 'TB' || n, md5('home' || n)::uuid, 'SEC', 'LIVE', date '2026-04-06', 'test' from generate_series(1, %d) n\
        """
            .formatted(many));
    Books.run(
        """
        insert into account (account_id, reference, kind, tenancy_id, property_id, rent_group_code, starts_on)
        select md5('account' || n)::uuid, 'TB' || n, 'MAIN', md5('tenancy' || n)::uuid, md5('home' || n)::uuid, 'HRA', date '2026-04-06'
          from generate_series(1, %d) n\
        """
            .formatted(many));
    Books.run(
        "insert into account_balance (account_id) select md5('account' || n)::uuid from generate_series(1, %d) n"
            .formatted(many));
    Books.run(
        "insert into account_reference select 'TB' || n, md5('account' || n)::uuid, 'ACCOUNT' from generate_series(1, %d) n"
            .formatted(many));
    String run = UUID.randomUUID().toString();
    Books.run(
        """
        insert into person (id, reference, forename, surname)
        select md5(r || n)::uuid, 'N' || n || r, 'Tenant', 'Number ' || n from generate_series(1, %d) n, (values (?)) v(r)\
        """
            .formatted(many),
        run);
    Books.run(
        """
        insert into tenancy_member (id, tenancy_id, person_id, role, liable, from_on)
        select gen_random_uuid(), md5('tenancy' || n)::uuid, md5(r || n)::uuid, 'TENANT', true, date '2026-04-06'
          from generate_series(1, %d) n, (values (?)) v(r)\
        """
            .formatted(many),
        run);
    Books.run(
        """
        insert into contact_point (id, person_id, kind, value)
        select gen_random_uuid(), md5(r || n)::uuid, 'PHONE', '07700 900' || lpad((n %% 900)::text, 3, '0')
          from generate_series(1, %d) n, (values (?)) v(r)\
        """
            .formatted(many),
        run);
    Books.run(
        "analyze account, account_balance, account_reference, contact_point, person, property, tenancy, tenancy_member");
  }

  static void contact(UUID person, String kind, String value) {
    Books.run(
        "insert into contact_point (id, person_id, kind, value) values (?, ?, ?, ?)",
        Books.id(),
        person,
        kind,
        value);
  }

  static UUID person(UUID account) {
    return (UUID)
        Books.rows(
                "select m.person_id from tenancy_member m join account a on a.tenancy_id = m.tenancy_id where a.account_id = ? order by m.id limit 1",
                account)
            .getFirst()
            .get("person_id");
  }

  static void prefers(UUID account, String preference) {
    Books.run("insert into person_preference values (?, ?)", person(account), preference);
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  static RequestSpecification amara() {
    return as(Tokens.housingAssistant());
  }

  static RequestSpecification helen() {
    return as(Tokens.seniorRentsOfficer());
  }

  static Map<String, Object> request(String title, String... channels) {
    Map<String, Object> request = new HashMap<>();
    request.put("title", title);
    request.put("purpose", "SERVICE");
    request.put("asks", false);
    request.put("channels", List.of(channels));
    request.put("text", "Dear ((name)), our office is closed on Monday.");
    request.put("emailSubject", "Our office is closed");
    request.put("email", "Dear ((name)),\n\nOur office is closed on Monday.");
    request.put("letterSubject", "Our office is closed on Monday");
    request.put("letter", "Dear ((name)),\n\nOur office is closed on Monday.");
    return request;
  }

  static String begin(Map<String, Object> request) {
    return amara()
        .body(request)
        .post("/api/v1/campaigns")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Response audience(String id, UUID... accounts) {
    String references =
        Stream.of(accounts).map(People::reference).collect(Collectors.joining("\n"));
    return pasted(id, references);
  }

  static Response pasted(String id, String references) {
    return amara()
        .body(Map.of("kind", "REFERENCES", "content", references))
        .put("/api/v1/campaigns/" + id + "/audience");
  }

  static Response check(String id) {
    return amara().post("/api/v1/campaigns/" + id + "/check");
  }

  static Response approve(String token, String id, String hash) {
    return as(token)
        .body(Map.of("contentHash", hash))
        .post("/api/v1/campaigns/" + id + "/approval");
  }

  static Response steer(String id, String turn) {
    return helen().body(Map.of("turn", turn)).post("/api/v1/campaigns/" + id + "/steering");
  }

  static JsonPath shown(String id) {
    return amara().get("/api/v1/campaigns/" + id).then().statusCode(200).extract().jsonPath();
  }

  /** How many for each reason, in the order they rank. */
  static Map<String, Integer> reasons(String id) {
    return shown(id).<Map<String, Object>>getList("reasons").stream()
        .collect(
            Collectors.toMap(
                one -> (String) one.get("reason"), one -> (Integer) one.get("people")));
  }

  /** Begun, frozen and checked: the hash to approve. */
  static String checked(String id, UUID... accounts) {
    audience(id, accounts).then().statusCode(200);
    return check(id).then().statusCode(200).extract().path("contentHash");
  }

  /** Approved by Helen. */
  static String released(Map<String, Object> request, UUID... accounts) {
    String id = begin(request);
    approve(Tokens.seniorRentsOfficer(), id, checked(id, accounts)).then().statusCode(200);
    return id;
  }

  /** One look of the clock, and whatever jobs it started. */
  void look() {
    try {
      VertxContextSupport.subscribeAndAwait(() -> follow.follow());
      drain();
      VertxContextSupport.subscribeAndAwait(() -> follow.follow());
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }

  void drain() throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> runner.drain());
    for (int i = 0;
        i < 200 && Books.number("select count(*) from job where state = 'RUNNING'") > 0;
        i++) {
      Thread.sleep(50);
    }
  }

  /** As the gateway writes what the provider said. */
  static void arrived(String where) {
    Books.run(
        "update message set state = 'DELIVERED', delivered_at = now() where state = 'QUEUED' and "
            + where);
  }

  static void failed(String where) {
    Books.run(
        "update message set state = 'FAILED', failed_at = now(), failure_kind = 'PERMANENT', failure = 'No such number' where state = 'QUEUED' and "
            + where);
  }
}
