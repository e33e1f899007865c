package org.quarterday.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The realms as one stack imports them: the committed files with their {@code ${NAME:default}}
 * places filled in.
 */
final class RealmFiles {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z_0-9]+)(?::([^}]*))?}");

  /** File name to content, in order of name. */
  private final TreeMap<String, String> files = new TreeMap<>();

  RealmFiles(Path folder, Map<String, String> values) {
    try (var list = Files.list(folder)) {
      for (Path file : list.filter(f -> f.toString().endsWith("-realm.json")).toList()) {
        files.put(file.getFileName().toString(), fill(Files.readString(file), values));
      }
    } catch (IOException e) {
      throw new StackException("could not read the realms in " + folder, e);
    }
    if (files.isEmpty()) {
      throw new StackException("no *-realm.json in " + folder);
    }
  }

  private static String fill(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> {
          String value = values.getOrDefault(place.group(1), place.group(2));
          if (value == null) {
            throw new StackException("a realm file needs a value for " + place.group(1));
          }
          return Matcher.quoteReplacement(value);
        });
  }

  /** Changes when any file, name or filled-in value does. */
  String hash() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      files.forEach((name, content) ->
          sha.update((name + "\0" + content + "\0").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new StackException("SHA-256 is missing", e);
    }
  }

  void writeTo(Path folder) {
    try {
      Folders.delete(folder);
      Files.createDirectories(folder);
      for (var file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new StackException("could not write the realms to " + folder, e);
    }
  }

  /** Name of the realm to its whole definition. */
  Map<String, JsonNode> realms() {
    var json = new ObjectMapper();
    var realms = new TreeMap<String, JsonNode>();
    files.forEach((name, content) -> {
      try {
        JsonNode realm = json.readTree(content);
        realms.put(realm.path("realm").asText(), realm);
      } catch (JsonProcessingException e) {
        throw new StackException(name + " is not JSON", e);
      }
    });
    return realms;
  }

  /** The secret of a confidential client, so that it is written down once. */
  String secret(String realm, String client) {
    for (JsonNode candidate :
        realms().getOrDefault(realm, new ObjectMapper().nullNode()).path("clients")) {
      if (candidate.path("clientId").asText().equals(client)) {
        return candidate.path("secret").asText();
      }
    }
    throw new StackException("realm " + realm + " has no client " + client);
  }
}
