package org.quarterday.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** An import's report as its sender reads it: pounds, and the words of the extract. */
final class ImportReport {

  private final ApiClient api;

  ImportReport(ApiClient api) {
    this.api = api;
  }

  ObjectNode of(String id) {
    JsonNode from = api.get("/imports/" + id).good();
    ObjectNode report = ApiClient.JSON.createObjectNode();
    report.put("council", from.path("council").asText());
    report.put("as_at", from.path("asAt").asText());
    report.put("import", id);
    report.put("state", from.path("state").asText());
    report.set("refusal", from.path("refusal"));
    report.put("accounts_loaded", from.path("accountsLoaded").asInt());
    report.put("sum_of_balances", pounds(from.path("sumOfBalancesPence").asLong()));
    ObjectNode files = report.putObject("files");
    from.path("files").forEach(file -> addFile(files, file));
    ArrayNode totals = report.putArray("control_totals");
    from.path("controlTotals").forEach(total -> addTotal(totals, total));
    addIssues(id, "REJECTED", report.putArray("rejected_rows"));
    addIssues(id, "WARNING", report.putArray("warnings"));
    addIssues(id, "NOTE", report.putArray("notes"));
    return report;
  }

  private static void addFile(ObjectNode files, JsonNode file) {
    ObjectNode to = files.putObject(file.path("name").asText());
    to.put("sha256", file.path("sha256").asText());
    if (!file.path("rowsRead").isNull()) {
      to.put("rows_read", file.path("rowsRead").asInt());
      to.put("rows_loaded", file.path("rowsLoaded").asInt());
      to.put("rows_rejected", file.path("rowsRejected").asInt());
      to.put("rows_warned", file.path("rowsWarned").asInt());
    }
  }

  private static void addTotal(ArrayNode totals, JsonNode total) {
    boolean pence = total.path("unit").asText().equals("PENCE");
    ObjectNode to = totals.addObject();
    to.put("name", total.path("name").asText());
    for (String figure : new String[] {"declared", "received", "loaded"}) {
      JsonNode value = total.path(figure);
      if (value.isNull() || value.isMissingNode()) {
        to.putNull(figure);
      } else if (pence) {
        to.put(figure, pounds(value.asLong()));
      } else {
        to.put(figure, value.asLong());
      }
    }
    to.put("agreed", total.path("agreed").asBoolean());
  }

  private void addIssues(String id, String severity, ArrayNode to) {
    String after = "";
    while (after != null) {
      JsonNode page =
          api.get(
                  "/imports/"
                      + id
                      + "/issues?limit=250&severity="
                      + severity
                      + "&after="
                      + ApiClient.encoded(after))
              .good();
      for (JsonNode issue : page.path("items")) {
        to.addObject()
            .put("file", issue.path("file").asText())
            .put("line", issue.path("line").asInt())
            .put("kind", issue.path("kind").asText())
            .put("key", issue.path("key").asText())
            .put("reason", issue.path("detail").asText());
      }
      after = page.path("next").asText(null);
    }
  }

  static String pounds(long pence) {
    return BigDecimal.valueOf(pence, 2).toPlainString();
  }
}
