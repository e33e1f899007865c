package org.quarterday.support;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Sends a legacy extract through the API and waits for its report. */
public final class Extracts {

  /** An import's report and its issues. */
  public record Outcome(String id, JsonPath report, List<Map<String, Object>> issues) {
    public String state() {
      return report.getString("state");
    }

    /** {@code kind key} of every issue of a severity, in order. */
    public List<String> issues(String severity) {
      return issues.stream()
          .filter(i -> severity.equals(i.get("severity")))
          .map(i -> i.get("kind") + " " + i.get("key"))
          .toList();
    }

    public long rows(String file, String which) {
      return report.getLong("files.find { it.name == '" + file + "' }." + which);
    }
  }

  private Extracts() {}

  /** The files packed under {@code golden/migration}. */
  public static Map<String, byte[]> golden(String zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (var in = Extracts.class.getResourceAsStream("/golden/migration/" + zip);
        var packed = new ZipInputStream(in)) {
      for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
        files.put(entry.getName(), packed.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static String start(String council, String asAt) {
    return given()
        .contentType("application/json")
        .body(Map.of("council", council, "asAt", asAt))
        .post("/api/v1/imports")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static Response send(String id, String name, byte[] content) {
    return given()
        .contentType("application/octet-stream")
        .body(content)
        .put("/api/v1/imports/{id}/files/{name}", id, name);
  }

  /**
   * Starts, sends every file and asks for the run; answers the import's id and the run's answer.
   */
  public static Response begin(String id, Map<String, byte[]> files) {
    files.forEach((name, content) -> send(id, name, content).then().statusCode(200));
    return given().post("/api/v1/imports/{id}/run", id);
  }

  public static Outcome bringIn(String council, String asAt, Map<String, byte[]> files) {
    String id = start(council, asAt);
    begin(id, files).then().statusCode(202);
    return await(id);
  }

  public static Outcome await(String id) {
    for (int i = 0; i < 600; i++) {
      JsonPath report = given().get("/api/v1/imports/{id}", id).jsonPath();
      if (!"RUNNING".equals(report.getString("state"))) {
        return new Outcome(id, report, issues(id));
      }
      pause();
    }
    throw new AssertionError(
        "the import did not end: " + given().get("/api/v1/imports/{id}", id).asString());
  }

  public static List<Map<String, Object>> issues(String id) {
    List<Map<String, Object>> all = new ArrayList<>();
    String after = "";
    while (after != null) {
      JsonPath page =
          given()
              .queryParam("after", after)
              .queryParam("limit", 250)
              .get("/api/v1/imports/{id}/issues", id)
              .jsonPath();
      all.addAll(page.getList("items"));
      after = page.getString("next");
    }
    return all;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
