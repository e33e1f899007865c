package org.quarterday;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.quarterday.support.PostgresForTests;

/** What {@code make openapi} copies: the build of any test writes the contract anew. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ContractWrittenTest {

  @Test
  void theBuildOfATestWritesTheContract() {
    assertTrue(Files.exists(Path.of("target/openapi/openapi.yaml")));
  }
}
