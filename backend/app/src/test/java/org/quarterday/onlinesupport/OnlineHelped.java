package org.quarterday.onlinesupport;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.quarterday.support.Browser;
import org.quarterday.support.Tokens;

/** What staff do about a person's Housing Online. */
record OnlineHelped(UUID person) {

  static final String WHY = "Rang and cannot get in";

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  JsonPath stands() {
    return as(Tokens.housingAssistant())
        .get("/api/v1/people/{p}/online", person)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  Response invites(String channel) {
    return posts("online/invitations", Map.of("channel", channel, "reason", WHY));
  }

  Response posts(String path, Map<String, ?> body) {
    return posts(Tokens.housingAssistant(), path, body);
  }

  Response posts(String token, String path, Map<String, ?> body) {
    return as(token).body(body).post("/api/v1/people/" + person + "/" + path);
  }

  /** The tenant types the code of an invitation. */
  static HttpResponse<String> redeems(Browser browser, String reference, String code) {
    return browser.send(
        "POST",
        "/api/v1/my/invitation-code",
        "{\"reference\":\"%s\",\"code\":\"%s\"}".formatted(reference, code));
  }

  /** What a refused code is told. */
  static String refusal(HttpResponse<String> answer) {
    assertEquals(422, answer.statusCode(), answer.body());
    JsonPath problem = JsonPath.from(answer.body());
    assertEquals("PROOF_NOT_ACCEPTED", problem.getString("code"));
    return problem.getString("title") + problem.getString("detail") + problem.getList("errors");
  }

  static boolean proved(Browser browser) {
    return JsonPath.from(browser.fetch("GET", "/api/v1/my/accounts").body()).getBoolean("proved");
  }
}
