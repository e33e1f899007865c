package org.quarterday.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of an answer that is not as the contract says, and that a good one passes. */
class ContractReadingTest {

  private static final String DOCUMENT =
      """
      paths:
        /homes/{id}:
          get:
            responses:
              "200":
                content: {application/json: {schema: {$ref: "#/components/schemas/Home"}}}
        /homes/list:
          get:
            responses:
              "200":
                content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Home"}}}}
      components:
        schemas:
          Day: {type: string, format: date}
          Home:
            type: object
            required: [reference, soldOn]
            properties:
              reference: {type: string}
              acquiredOn: {$ref: "#/components/schemas/Day"}
              soldOn: {type: [string, "null"], anyOf: [{$ref: "#/components/schemas/Day"}, {type: "null"}]}
              patch: {anyOf: [{$ref: "#/components/schemas/Day"}, {type: "null"}]}
              weeklyPence: {type: integer}
      """;

  @Test
  void aGoodAnswerHasNoDifferences() throws IOException {
    assertEquals(
        List.of(),
        told(
            """
            {"reference": "1", "acquiredOn": "2020-01-01", "soldOn": null, "patch": null, "weeklyPence": 1}\
            """));
    assertEquals(List.of(), told("{\"reference\": \"1\", \"soldOn\": \"2020-01-01\"}"));
  }

  @Test
  void aNullAGapAStrangerAndAWrongKindAreNamed() throws IOException {
    assertEquals(List.of("/reference is null"), told("{\"reference\": null, \"soldOn\": null}"));
    assertEquals(
        List.of("/acquiredOn is null"),
        told("{\"reference\": \"1\", \"soldOn\": null, \"acquiredOn\": null}"));
    assertEquals(List.of("/soldOn is missing"), told("{\"reference\": \"1\"}"));
    assertEquals(
        List.of("/notes is not in the contract"),
        told("{\"reference\": \"1\", \"soldOn\": null, \"notes\": 1}"));
    assertEquals(
        List.of("/weeklyPence is number"),
        told("{\"reference\": \"1\", \"soldOn\": null, \"weeklyPence\": 1.5}"));
  }

  @Test
  void anAddressOfItsOwnIsMeantBeforeOneWithAParameter() throws IOException {
    assertEquals(
        List.of("/0/soldOn is missing", "/0/reference is null"),
        contract().differences("GET", "/homes/list", 200, "[{\"reference\": null}]"));
    assertEquals(List.of(), contract().differences("GET", "/elsewhere", 200, "nonsense"));
  }

  private static List<String> told(String body) throws IOException {
    return contract().differences("GET", "/homes/1", 200, body);
  }

  private static Contract contract() throws IOException {
    return new Contract(new YAMLMapper().readTree(DOCUMENT));
  }
}
