package org.quarterday.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The contract as a reader of answers understands it: which fields there are, and which are null.
 */
public final class Contract {

  private static final String COMPONENT = "#/components/schemas/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Contract served;

  private final JsonNode schemas;
  private final Map<Pattern, JsonNode> paths = new LinkedHashMap<>();

  public Contract(JsonNode document) {
    schemas = document.path("components").path("schemas");
    document
        .path("paths")
        .properties()
        .forEach(path -> paths.put(pattern(path.getKey()), path.getValue()));
  }

  /**
   * As the build wrote it; that the committed one is the same is {@code ContractTest}'s business.
   */
  public static synchronized Contract served() {
    if (served == null) {
      try {
        served =
            new Contract(
                new YAMLMapper()
                    .readTree(Files.readString(Path.of("target", "openapi", "openapi.yaml"))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return served;
  }

  /**
   * Where an answer is not what the contract says, each with the pointer of its field. An address
   * the contract does not know, and a status it does not describe as JSON, are not looked at.
   */
  public List<String> differences(String method, String path, int status, String body) {
    JsonNode schema = answerSchema(method, path, status);
    if (schema.isMissingNode()) {
      return List.of();
    }
    List<String> wrong = new ArrayList<>();
    try {
      compare(schema, JSON.readTree(body), "", wrong);
    } catch (JsonProcessingException e) {
      wrong.add("the answer is not JSON");
    }
    return wrong;
  }

  /** An address without a parameter is meant before one that only fits with it. */
  private JsonNode answerSchema(String method, String path, int status) {
    JsonNode content =
        paths.entrySet().stream()
            .filter(entry -> entry.getKey().matcher(path).matches())
            .sorted((a, b) -> Integer.compare(parameters(a.getKey()), parameters(b.getKey())))
            .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
            .filter(operation -> !operation.isMissingNode())
            .map(operation ->
                operation.path("responses").path(String.valueOf(status)).path("content"))
            .findFirst()
            .orElse(MissingNode.getInstance());
    return content.properties().stream()
        .filter(type -> type.getKey().contains("json"))
        .map(type -> type.getValue().path("schema"))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private void compare(JsonNode asked, JsonNode value, String pointer, List<String> wrong) {
    if (value.isNull()) {
      if (!mayBeNull(asked)) {
        wrong.add(pointer + " is null");
      }
      return;
    }
    JsonNode schema = resolved(asked);
    String kind = kindOf(value);
    if (!allows(schema, kind)) {
      wrong.add(pointer + " is " + kind);
      return;
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        compare(schema.path("items"), value.get(i), pointer + "/" + i, wrong);
      }
    } else if (value.isObject() && schema.has("properties")) {
      fields(schema, value, pointer, wrong);
    }
  }

  private void fields(JsonNode schema, JsonNode value, String pointer, List<String> wrong) {
    JsonNode properties = schema.path("properties");
    schema
        .path("required")
        .forEach(name -> {
          if (!value.has(name.asText())) {
            wrong.add(pointer + "/" + name.asText() + " is missing");
          }
        });
    value
        .properties()
        .forEach(field -> {
          String at = pointer + "/" + field.getKey();
          if (properties.has(field.getKey())) {
            compare(properties.path(field.getKey()), field.getValue(), at, wrong);
          } else {
            wrong.add(at + " is not in the contract");
          }
        });
  }

  /** A reference stands for its schema; of alternatives, the one that is not null. */
  private JsonNode resolved(JsonNode schema) {
    if (schema.has("$ref")) {
      return resolved(target(schema));
    }
    for (String either : List.of("anyOf", "oneOf")) {
      for (JsonNode each : schema.path(either)) {
        if (!each.path("type").asText().equals("null")) {
          return resolved(each);
        }
      }
    }
    return schema;
  }

  private boolean mayBeNull(JsonNode schema) {
    if (schema.has("type")) {
      return allows(schema, "null");
    }
    for (String either : List.of("anyOf", "oneOf")) {
      if (schema.has(either)) {
        return StreamSupport.stream(schema.path(either).spliterator(), false)
            .anyMatch(this::mayBeNull);
      }
    }
    return schema.has("$ref") ? mayBeNull(target(schema)) : schema.isEmpty();
  }

  private JsonNode target(JsonNode schema) {
    return schemas.path(schema.path("$ref").asText().substring(COMPONENT.length()));
  }

  /** A schema without a type allows every kind. */
  private static boolean allows(JsonNode schema, String kind) {
    JsonNode type = schema.path("type");
    if (type.isMissingNode()) {
      return true;
    }
    List<String> kinds = new ArrayList<>();
    (type.isArray() ? type : List.of(type)).forEach(each -> kinds.add(each.asText()));
    return kinds.contains(kind) || (kind.equals("integer") && kinds.contains("number"));
  }

  private static String kindOf(JsonNode value) {
    JsonNodeType type = value.getNodeType();
    return switch (type) {
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      default -> type.name().toLowerCase(Locale.ROOT);
    };
  }

  private static int parameters(Pattern pattern) {
    return pattern.pattern().split("\\[\\^/\\]", -1).length;
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
  }
}
