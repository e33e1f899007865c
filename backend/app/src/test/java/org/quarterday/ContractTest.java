package org.quarterday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.quarterday.support.PostgresForTests;

/**
 * The committed contract is what the backend does and serves, and a release's contract is kept:
 * what a caller of the last release relies on is still there. {@code make openapi} writes the file
 * anew.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ContractTest {

  private static final Path COMMITTED = Path.of("..", "..", "openapi.yaml");

  /** The contract of the last release; there is none before the first. */
  private static final Path RELEASED = Path.of("src/test/resources/contract/released-openapi.yaml");

  private static final String BEFORE =
      """
      openapi: 3.0.3
      info: {title: t, version: "1"}
      paths:
        /accounts:
          get:
            operationId: listAccounts
            responses:
              "200":
                description: ok
                content:
                  application/json:
                    schema: {type: object, required: [items], properties: {items: {type: string}}}
      """;

  @Test
  void theCommittedContractIsWhatTheCodeSays() throws IOException {
    var yaml = new YAMLMapper();
    assertEquals(
        List.of(),
        differences("", yaml.readTree(Files.readString(COMMITTED)), yaml.readTree(written())),
        "run 'make openapi' and read the difference");
  }

  /** Where two documents part, as paths: a contract of 20,000 lines is no failure message. */
  private static List<String> differences(String at, JsonNode one, JsonNode other) {
    if (one.equals(other)) {
      return List.of();
    }
    if (!one.isObject() || !other.isObject()) {
      return List.of(at);
    }
    var names = new TreeSet<String>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    return names.stream()
        .flatMap(name -> differences(at + "/" + name, one.path(name), other.path(name)).stream())
        .toList();
  }

  @Test
  void whoeverAsksGetsTheCommittedContract() throws IOException {
    String served = RestAssured.get("/openapi.yaml").then().statusCode(200).extract().asString();
    assertEquals(Files.readString(COMMITTED), served);
  }

  @Test
  void nothingTheLastReleasePromisedIsGone() throws IOException {
    if (Files.exists(RELEASED)) {
      assertFalse(
          breaks(Files.readString(RELEASED), written()),
          "a breaking change needs a new version in the path");
    }
  }

  @Test
  void theCheckTellsABreakingChangeFromAnAddition() {
    assertFalse(breaks(BEFORE, BEFORE));
    assertTrue(breaks(BEFORE, BEFORE.replace("/accounts:", "/holdings:")), "an operation went");
    assertTrue(
        breaks(BEFORE, BEFORE.replace("{items: {type: string}}", "{items: {type: integer}}")),
        "a property changed its type");
    assertFalse(
        breaks(
            BEFORE,
            BEFORE.replace(
                "{items: {type: string}}", "{items: {type: string}, next: {type: string}}")),
        "a property came");
  }

  private static boolean breaks(String before, String after) {
    return OpenApiCompare.fromContents(before, after).isIncompatible();
  }

  private static String written() {
    return RestAssured.given()
        .queryParam("format", "yaml")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
