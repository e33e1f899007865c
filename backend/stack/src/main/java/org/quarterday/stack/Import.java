package org.quarterday.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code make -s import DIR=<folder>}: sends a legacy extract to the running backend and prints the
 * report, and nothing else, as JSON on standard output. How far it is goes to standard error. Ends
 * with 0 when the council is in (now, or the same extract before), 1 when nothing was loaded, 2
 * when it could not be tried.
 */
public final class Import {

  /** In the order in which a person would read them; the backend takes any. */
  static final List<String> FILES =
      List.of(
          "manifest.json",
          "rentgrp.csv",
          "debtype.csv",
          "period.csv",
          "property.csv",
          "tenagree.csv",
          "member.csv",
          "contacts.csv",
          "debitem.csv",
          "rtrans.csv");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final ApiClient api;

  Import(ApiClient api) {
    this.api = api;
  }

  public static void main(String[] arguments) {
    try {
      if (arguments.length != 1) {
        throw new StackException("Name one folder: make -s import DIR=<folder>");
      }
      ObjectNode report =
          new Import(ApiClient.of(System.getenv())).bringIn(Path.of(arguments[0]), false);
      System.out.println(
          ApiClient.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
      System.exit(report.path("state").asText().equals("LOADED") ? 0 : 1);
    } catch (StackException | IOException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Sends the folder's files and waits for the report.
   *
   * @param demonstration the people in it are invented, and every page is to say so
   */
  ObjectNode bringIn(Path folder, boolean demonstration) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new StackException(folder + " is not a folder");
    }
    JsonNode manifest = manifest(folder.resolve("manifest.json"));
    String council = manifest.path("council").asText(folder.getFileName().toString());
    String asAt = manifest.path("as_at").asText(System.getenv().getOrDefault("AS_AT", ""));
    if (asAt.isBlank()) {
      throw new StackException(
          "manifest.json does not say as_at; say it with AS_AT=<Sunday, YYYY-MM-DD>");
    }
    String id =
        api.post(
                "/imports",
                null,
                Map.of("council", council, "asAt", asAt, "demonstration", demonstration))
            .good()
            .path("id")
            .asText();
    for (String file : FILES) {
      Path path = folder.resolve(file);
      if (Files.isRegularFile(path) && Files.size(path) > 0) {
        System.err.println("Sending " + file);
        api.put("/imports/" + id + "/files/" + file, BodyPublishers.ofFile(path)).good();
      }
    }
    ApiClient.Answer begun = api.post("/imports/" + id + "/run", null, null);
    if (begun.body().path("code").asText().equals("ALREADY_LOADED")) {
      Matcher earlier = ID.matcher(begun.body().path("detail").asText());
      return new ImportReport(api)
          .of(earlier.find() ? earlier.group() : id)
          .put("already_loaded", true);
    }
    begun.good();
    await(id);
    return new ImportReport(api).of(id).put("already_loaded", false);
  }

  private static JsonNode manifest(Path file) {
    try {
      return Files.isRegularFile(file)
          ? ApiClient.JSON.readTree(file.toFile())
          : ApiClient.JSON.createObjectNode();
    } catch (IOException unreadable) {
      throw new StackException(file + " is not JSON", unreadable);
    }
  }

  private void await(String id) {
    String told = "";
    while (true) {
      JsonNode report = api.get("/imports/" + id).good();
      if (!report.path("state").asText().equals("RUNNING")) {
        return;
      }
      String step = report.path("step").asText();
      if (!step.equals(told)) {
        System.err.println(step + ", " + report.path("rowsDone").asLong() + " rows");
        told = step;
      }
      Pause.millis(300);
    }
  }
}
