package org.quarterday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quarterday.support.Operation;
import org.quarterday.support.PostgresForTests;
import org.quarterday.support.RealmFile;
import org.quarterday.support.RealmsForTests;
import org.quarterday.support.Tokens;

/**
 * Who may call what, for every operation of the contract and every job role, against the committed
 * {@code docs/role-matrix.csv}. An operation missing there fails. After a change that is meant, let
 * {@code mvn test -pl stack,app -Dtest=RoleMatrixTest -Drole-matrix=write} write the file and read
 * its diff as the person who answers for segregation of duties would.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(RealmsForTests.class)
class RoleMatrixTest {

  private static final Path COMMITTED = Path.of("..", "docs", "role-matrix.csv");
  private static final String HEADER = "operationId,role,status";
  private static final String ALLOWED = "allowed";
  private static Set<String> observed;
  private static final String MIGRATION = "quarterday-migration";
  private static final Map<String, String> DEMO_PEOPLE =
      Map.of(
          "housing-assistant", "amara.lewis",
          "income-officer", "nadia.rahman",
          "senior-rents-officer", "helen.marsh",
          "finance", "tom.ashdown",
          "head-of-service", "grace.okoro",
          "contact-centre", "sam.whitlock",
          "auditor", "ruth.penhale",
          "system-admin", "ivo.kendall");

  @Test
  void everyRoleMayDoExactlyWhatTheCommittedMatrixSays() throws IOException {
    Set<String> observed = observed();
    if ("write".equals(System.getProperty("role-matrix"))) {
      Files.write(COMMITTED, withHeader(observed));
    }
    Set<String> committed = committed();

    Set<String> missing = new TreeSet<>(observed);
    missing.removeAll(committed);
    Set<String> wrong = new TreeSet<>(committed);
    wrong.removeAll(observed);

    assertTrue(
        missing.isEmpty() && wrong.isEmpty(),
        () ->
            "docs/role-matrix.csv differs; see the class comment.\nIt lacks:\n"
                + String.join("\n", missing)
                + "\nIt has, and should not:\n"
                + String.join("\n", wrong));
  }

  @Test
  void theContractNamesTheScopeThatDecides() {
    List<String> differences = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      boolean tenantsOnly = operation.path().startsWith("/api/v1/my/");
      for (String role : tokens().keySet()) {
        boolean holds = operation.opensTo(permissions(role)) && !tenantsOnly;
        if (!observed().contains(row(operation, role, holds ? ALLOWED : "403"))) {
          differences.add(
              operation.id() + " for " + role + ": the contract says " + operation.scopes());
        }
      }
    }
    assertEquals(List.of(), differences);
  }

  @Test
  void withoutAGoodTokenNothingAnswers() {
    long hourAgo = java.time.Instant.now().getEpochSecond() - 3600;
    JsonObject claims = Tokens.claims("helen.marsh", RealmFile.permissions());
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("no token", null);
    bad.put("expired", Tokens.signed(claims.copy().put("exp", hourAgo)));
    bad.put("wrong audience", Tokens.signed(claims.copy().put("aud", "another-api")));
    bad.put(
        "other realm",
        Tokens.signed(
            claims.copy().put("iss", Tokens.issuer().replace("council-staff", "housing-online"))));

    List<String> answered = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      bad.forEach((why, token) -> {
        int status = operation.call(token);
        if (status != 401) {
          answered.add(operation.id() + " with " + why + ": " + status);
        }
      });
    }
    assertEquals(List.of(), answered);
  }

  @Test
  void noOperationFailsOnASmallRequest() {
    List<String> failed = new ArrayList<>();
    String everything = Tokens.with(RealmFile.permissions().toArray(String[]::new));
    for (Operation operation : Operation.all()) {
      int status = operation.call(everything);
      if (status >= 500) {
        failed.add(operation.id() + ": " + status);
      }
    }
    assertEquals(List.of(), failed, "an empty request is a 4xx, never a 5xx");
  }

  /**
   * Every operation called by every role, once for all tests: the answer does not change in
   * between.
   */
  private static synchronized Set<String> observed() {
    if (observed == null) {
      Set<String> rows = new TreeSet<>();
      for (Operation operation : Operation.all()) {
        tokens()
            .forEach((role, token) -> {
              int status = operation.call(token);
              boolean refused = status == 401 || status == 403;
              rows.add(row(operation, role, refused ? String.valueOf(status) : ALLOWED));
            });
      }
      observed = rows;
    }
    return observed;
  }

  private static String row(Operation operation, String role, String status) {
    return operation.id() + "," + role + "," + status;
  }

  private static Map<String, String> tokens() {
    Map<String, String> tokens = new TreeMap<>();
    for (String role : RealmFile.jobRoles().keySet()) {
      tokens.put(role, Tokens.of(DEMO_PEOPLE.get(role), role));
    }
    tokens.put(MIGRATION, Tokens.migration());
    return tokens;
  }

  private static List<String> permissions(String role) {
    return role.equals(MIGRATION)
        ? RealmFile.serviceClient(MIGRATION)
        : RealmFile.jobRoles().get(role);
  }

  private static Set<String> committed() throws IOException {
    return Files.exists(COMMITTED)
        ? Files.readAllLines(COMMITTED).stream()
            .filter(line -> !line.isBlank() && !line.equals(HEADER))
            .collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>();
  }

  private static List<String> withHeader(Set<String> rows) {
    List<String> lines = new ArrayList<>(rows);
    lines.addFirst(HEADER);
    return lines;
  }
}
