package org.quarterday.platform.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Marks every property of an answer as required, because an answer always carries all of them; what
 * may be null says so with {@code @Schema(nullable = true)}. Requests keep what their constraints
 * say.
 */
final class AnswerSchemas {

  private static final String COMPONENT = "#/components/schemas/";

  private AnswerSchemas() {}

  static void requireAll(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Set<String> asked = reachable(requestSchemas(document), schemas);
    schemas.forEach((name, schema) -> {
      if (!asked.contains(name) && schema.getProperties() != null) {
        schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
      }
    });
  }

  /**
   * A property that may be null and is otherwise of a schema of its own keeps no type beside the
   * two alternatives: the type would forbid the null again, or hide which values there are.
   */
  static void letNullsBeNull(OpenAPI document) {
    document.getComponents().getSchemas().values().stream()
        .flatMap(AnswerSchemas::parts)
        .filter(AnswerSchemas::isOneOrNull)
        .forEach(schema -> schema.setType(null));
  }

  private static boolean isOneOrNull(Schema schema) {
    return schema.getAnyOf() != null
        && schema.getAnyOf().stream()
            .anyMatch(
                each -> each.getType() != null && each.getType().contains(Schema.SchemaType.NULL));
  }

  private static List<Schema> requestSchemas(OpenAPI document) {
    return document.getPaths().getPathItems().values().stream()
        .map(PathItem::getOperations)
        .flatMap(operations -> operations.values().stream())
        .filter(operation ->
            operation.getRequestBody() != null && operation.getRequestBody().getContent() != null)
        .flatMap(
            operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
        .map(MediaType::getSchema)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Set<String> reachable(Collection<Schema> from, Map<String, Schema> schemas) {
    Set<String> names = new HashSet<>();
    Deque<Schema> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      Schema schema = open.pop();
      String ref = schema.getRef();
      if (ref != null
          && ref.startsWith(COMPONENT)
          && names.add(ref.substring(COMPONENT.length()))) {
        Schema target = schemas.get(ref.substring(COMPONENT.length()));
        if (target != null) {
          open.push(target);
        }
      }
      parts(schema).forEach(open::push);
    }
    return names;
  }

  private static Stream<Schema> parts(Schema schema) {
    Stream<Schema> properties =
        schema.getProperties() == null ? Stream.empty() : schema.getProperties().values().stream();
    Stream<Schema> others =
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
            .filter(Objects::nonNull)
            .flatMap(List::stream);
    Stream<Schema> items =
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
            .filter(Objects::nonNull);
    return Stream.of(properties, others, items).flatMap(s -> s);
  }
}
