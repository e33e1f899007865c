package org.quarterday.platform.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Calls the page of a list by what it lists. By itself it would be a number, another one whenever a
 * list is added, and every third party's generated types would change their meaning with it.
 */
final class PageSchemas {

  private static final String COMPONENT = "#/components/schemas/";
  private static final Pattern NUMBERED = Pattern.compile("PageItem\\d*");

  private PageSchemas() {}

  static void nameByContent(OpenAPI document) {
    Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
    Map<String, String> names = new HashMap<>();
    document
        .getComponents()
        .getSchemas()
        .forEach((numbered, schema) -> {
          if (NUMBERED.matcher(numbered).matches()) {
            String name = item(schema) + "Page";
            if (schemas.putIfAbsent(name, schemas.remove(numbered)) != null) {
              throw new IllegalStateException("two schemas are called " + name);
            }
            names.put(COMPONENT + numbered, COMPONENT + name);
          }
        });
    document.getComponents().setSchemas(schemas);
    answers(document)
        .filter(schema -> names.containsKey(schema.getRef()))
        .forEach(schema -> schema.setRef(names.get(schema.getRef())));
  }

  private static String item(Schema page) {
    return page.getProperties().get("items").getItems().getRef().substring(COMPONENT.length());
  }

  private static Stream<Schema> answers(OpenAPI document) {
    return document.getPaths().getPathItems().values().stream()
        .map(PathItem::getOperations)
        .flatMap(operations -> operations.values().stream())
        .map(Operation::getResponses)
        .flatMap(responses -> responses.getAPIResponses().values().stream())
        .filter(response -> response.getContent() != null)
        .flatMap(response -> response.getContent().getMediaTypes().values().stream())
        .map(MediaType::getSchema)
        .filter(Objects::nonNull)
        .filter(schema -> schema.getRef() != null);
  }
}
