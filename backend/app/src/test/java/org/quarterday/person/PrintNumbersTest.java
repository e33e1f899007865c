package org.quarterday.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quarterday.support.Await.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.support.Books;
import org.quarterday.support.PostgresForTests;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PrintNumbersTest {

  @Inject PrintNumbersRun run;
  @Inject NumberPrints prints;
  @Inject FieldCipher cipher;

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"aaa:00", "zzz:00"})
  void aNumberWithoutAPrintOrWithAnOldKeysIsPrintedAndItIsNoEvent(String before) {
    UUID id = Books.id();
    Books.run(
        """
        insert into person (id, reference, surname, national_insurance_sealed, national_insurance_print)
        values (?, ?, 'Printed', ?, cast(? as text))\
        """,
        id,
        "N" + id,
        cipher.seal("QQ112233A", Person.place(id)),
        before);
    await(run.run());
    assertEquals(prints.of("QQ112233A"), print(id));
    assertEquals(
        0,
        Books.number(
            "select count(*) from audit_event where subject = 'person' and subject_id = ? and action = 'UPDATE'",
            id.toString()));
  }

  @Test
  void whatIsPrintedIsLeftAlone() {
    await(run.run());
    assertEquals(0, await(run.run()));
  }

  private static Object print(UUID id) {
    return Books.rows("select national_insurance_print from person where id = ?", id)
        .getFirst()
        .get("national_insurance_print");
  }
}
