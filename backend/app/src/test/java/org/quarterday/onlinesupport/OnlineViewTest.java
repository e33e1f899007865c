package org.quarterday.onlinesupport;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quarterday.onlinesupport.OnlineHelped.WHY;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.online.OnlineTenant;
import org.quarterday.support.Books;
import org.quarterday.support.Browser;
import org.quarterday.support.People;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/** Seeing the tenant's pages: the same words, nothing to press, and each page on record. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class OnlineViewTest {

  private UUID account;
  private UUID tina;
  private Browser browser;
  private OnlineHelped helped;

  @BeforeEach
  void aTenantWithALogin() {
    Books.referenceData();
    Books.empty();
    account = Books.account(LocalDate.of(2020, 4, 6));
    tina = OnlineTenant.of(account, "Osei");
    Books.entry(account, "DBR", 9_840, LocalDate.of(2026, 5, 18));
    browser = OnlineTenant.proved("tina.osei@example.org", tina);
    helped = new OnlineHelped(tina);
  }

  @Test
  void everyPageIsTheTenantsOwnToTheLetterAndIsLogged() {
    String view = opened();
    for (String page :
        List.of("/accounts", "/accounts/" + account, "/accounts/" + account + "/statement")) {
      assertEquals(
          browser.fetch("GET", "/api/v1/my" + page).body(),
          sees(view, page).then().statusCode(200).extract().asString());
    }
    sees(view, "/accounts/" + account + "/statement.pdf").then().statusCode(200);
    var stands = helped.stands();
    assertEquals(WHY, stands.getString("views[0].reason"));
    assertEquals("Amara Lewis", stands.getString("views[0].viewerName"));
    assertEquals(
        List.of("ACCOUNTS", "ACCOUNT", "STATEMENT", "STATEMENT_PDF"),
        stands.getList("views[0].pages"));
    assertEquals(
        4,
        Books.number(
            "select count(*) from audit_event where subject = 'online_view_page' and subject_id = ?",
            view));
  }

  @Test
  void anotherHouseholdIsNotSeenAndThatItWasTriedIsLogged() {
    UUID others = Books.account(LocalDate.of(2020, 4, 6));
    OnlineTenant.of(others, "Neighbour");
    String view = opened();
    sees(view, "/accounts/" + others).then().statusCode(404);
    sees(view, "/accounts/" + others + "/statement").then().statusCode(404);
    assertEquals(2, Books.number("select count(*) from online_view_page"));
  }

  @Test
  void aViewIsItsOpenersAloneAndEndsByItself() {
    String view = opened();
    OnlineHelped.as(Tokens.contactCentre())
        .get(path(view, "/accounts"))
        .then()
        .statusCode(404)
        .body("code", is("ONLINE_VIEW_NOT_FOUND"));
    Books.run(
        "update online_view set started_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'");
    sees(view, "/accounts").then().statusCode(409).body("code", is("ONLINE_VIEW_OVER"));
    assertEquals(0, Books.number("select count(*) from online_view_page"));
  }

  @Test
  void nothingIsSeenOnceTheLinkIsEnded() {
    String view = opened();
    Books.run("delete from online_identity");
    sees(view, "/accounts").then().statusCode(409);
  }

  @Test
  void nobodyLooksInOnThemselvesOrTheirHousehold() {
    String view = opened();
    UUID partner = OnlineTenant.of(account, "Mensah");
    People.linkedToStaff(partner, Tokens.issuer(), Tokens.subject("amara.lewis"));
    sees(view, "/accounts").then().statusCode(403);
    helped
        .posts("online-views", Map.of("loginId", UUID.randomUUID(), "reason", WHY))
        .then()
        .statusCode(403)
        .body("code", is("OWN_ACCOUNT"));
  }

  @Test
  void aViewNeedsAReasonAndALoginOfThatPerson() {
    String login = helped.stands().getString("logins[0].loginId");
    helped.posts("online-views", Map.of("loginId", login, "reason", "")).then().statusCode(422);
    UUID neighbour = OnlineTenant.of(Books.account(LocalDate.of(2020, 4, 6)), "Neighbour");
    new OnlineHelped(neighbour)
        .posts("online-views", Map.of("loginId", login, "reason", WHY))
        .then()
        .statusCode(404);
    OnlineHelped.as(Tokens.with("online:support"))
        .body(Map.of("loginId", login, "reason", WHY))
        .post("/api/v1/people/{p}/online-views", tina)
        .then()
        .statusCode(403);
  }

  @Test
  void underAViewOnlyQuestionsAreAnswered() {
    String view = opened();
    for (Method method : operations(OnlineViewPageResource.class).toList()) {
      assertTrue(method.isAnnotationPresent(GET.class), method.toString());
    }
    for (String tried : myOperations(false)) {
      String page =
          tried
              .replaceAll("\\{accountId}", account.toString())
              .replaceAll("\\{[^}]+}", Books.id().toString());
      for (String verb : List.of("POST", "PUT", "PATCH", "DELETE")) {
        int status =
            OnlineHelped.as(Tokens.housingAssistant())
                .body("{}")
                .request(verb, path(view, page))
                .statusCode();
        assertTrue(status == 404 || status == 405, verb + " " + page + " answers " + status);
      }
    }
    assertEquals(0, Books.number("select count(*) from online_view_page"));
  }

  @Test
  void everyPageOfTheTenantsHasItsTwinHere() {
    Set<String> twins =
        operations(OnlineViewPageResource.class)
            .map(method -> method.getAnnotation(Path.class).value())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(myOperations(true)), twins);
  }

  /** The paths of the tenant's own operations below /my: what is asked, or what is done. */
  private static Set<String> myOperations(boolean asked) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.quarterday.online")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .flatMap(type ->
                operations(type)
                    .filter(method -> method.isAnnotationPresent(GET.class) == asked)
                    .filter(method -> !method.getAnnotation(Operation.class).hidden())
                    .map(method -> address(type, method)))
            .map(path -> path.replace("/api/v1/my", ""))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Method> operations(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method ->
            Arrays.stream(method.getAnnotations())
                .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class)));
  }

  private static String address(Class<?> type, Method method) {
    Path own = method.getAnnotation(Path.class);
    return type.getAnnotation(Path.class).value() + (own == null ? "" : own.value());
  }

  private String opened() {
    String login = helped.stands().getString("logins[0].loginId");
    assertFalse(login.isBlank());
    return helped
        .posts("online-views", Map.of("loginId", login, "reason", WHY))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response sees(String view, String page) {
    return OnlineHelped.as(Tokens.housingAssistant()).get(path(view, page));
  }

  private String path(String view, String page) {
    return "/api/v1/people/" + tina + "/online-views/" + view + page;
  }
}
