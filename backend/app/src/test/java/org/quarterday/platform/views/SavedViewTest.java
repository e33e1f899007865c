package org.quarterday.platform.views;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.Tokens;

/** A list under a name: one's own, or the team's. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SavedViewTest {

  private static final String AMARA = Tokens.housingAssistant();
  private static final String HELEN = Tokens.seniorRentsOfficer();

  @BeforeEach
  void noViews() {
    Books.run("delete from saved_view");
  }

  @Test
  void aSavedViewComesBackWithItsFiltersItsSortAndItsColumns() {
    save(AMARA, view("My patch", false)).then().statusCode(200).body("mine", is(true));

    views(AMARA)
        .then()
        .body("items.name", contains("My patch"))
        .body("items[0].query", is("standing=ARREARS&sort=-balance"))
        .body("items[0].columnOrder", contains("balance", "reference"))
        .body("items[0].hiddenColumns", contains("patch"))
        .body("items[0].shared", is(false));
  }

  @Test
  void aViewOfOnesOwnIsNobodyElsesAndASharedOneIsEverybodysToUse() {
    save(AMARA, view("Mine alone", false));
    save(AMARA, view("For the team", true));
    save(HELEN, view("A senior's", false));

    views(HELEN)
        .then()
        .body("items.name", contains("A senior's", "For the team"))
        .body("items.mine", contains(true, false))
        .body("items[1].ownerName", is("Amara Lewis"));
    given()
        .header("Authorization", "Bearer " + HELEN)
        .get("/api/v1/saved-views?list=properties")
        .then()
        .body("items", empty());
  }

  @Test
  void savingUnderTheSameNameReplacesOnesOwnAndNeverAnothersView() {
    save(AMARA, view("Worklist", true));
    var changed = view("worklist", true);
    changed.put("query", "standing=CREDIT");
    save(AMARA, changed);
    save(HELEN, view("Worklist", true));

    views(AMARA)
        .then()
        .body("items.name", contains("worklist", "Worklist"))
        .body("items[0].query", is("standing=CREDIT"));
    assertEquals(2, Books.number("select count(*) from saved_view"));
  }

  @Test
  void onlyItsOwnerRemovesAView() {
    String id = save(AMARA, view("For the team", true)).path("id");
    remove(HELEN, id).then().statusCode(404).body("code", is("VIEW_NOT_FOUND"));
    remove(AMARA, id).then().statusCode(204);
    remove(AMARA, id).then().statusCode(404);
    views(AMARA).then().body("items", empty());
  }

  @Test
  void aFiftyFirstViewIsRefusedButAnOldOneCanStillBeReplaced() {
    for (int i = 1; i <= SaveView.MOST_OF_A_LIST; i++) {
      save(AMARA, view("View " + i, false)).then().statusCode(200);
    }
    save(AMARA, view("One more", false))
        .then()
        .statusCode(409)
        .body("code", is("TOO_MANY_VIEWS"))
        .body("errors[0].pointer", is("/name"));
    save(AMARA, view("View 7", true)).then().statusCode(200).body("shared", is(true));
  }

  @Test
  void whatIsWrongWithAViewIsNamed() {
    wrong("name", " ", "/name");
    wrong("name", "x".repeat(61), "/name");
    wrong("list", "Accounts; drop", "/list");
    wrong("query", "x".repeat(2001), "/query");
    wrong("shared", null, "/shared");
    wrong("hiddenColumns", List.of("<b>"), "/hiddenColumns");
    given()
        .header("Authorization", "Bearer " + AMARA)
        .get("/api/v1/saved-views")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/list"));
    assertEquals(0, Books.number("select count(*) from saved_view"));
  }

  private static void wrong(String field, Object value, String pointer) {
    var view = view("Wrong", false);
    view.put(field, value);
    save(AMARA, view).then().statusCode(422).body("errors[0].pointer", is(pointer));
  }

  private static Map<String, Object> view(String name, boolean shared) {
    return new HashMap<>(
        Map.of(
            "list",
            "accounts",
            "name",
            name,
            "shared",
            shared,
            "query",
            "standing=ARREARS&sort=-balance",
            "columnOrder",
            List.of("balance", "reference"),
            "hiddenColumns",
            List.of("patch")));
  }

  private static Response save(String token, Map<String, Object> view) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(view)
        .post("/api/v1/saved-views");
  }

  private static Response views(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get("/api/v1/saved-views?list=accounts");
  }

  private static Response remove(String token, String id) {
    return given()
        .header("Authorization", "Bearer " + token)
        .delete("/api/v1/saved-views/{id}", id);
  }
}
