package org.quarterday.retention.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemovalRegisterTest {

  private static final String HEAD = "table,column,class,treatment\n";

  @Test
  void aLineSaysWhatHappensToAColumnOfWhichClass() {
    var register =
        RemovalRegister.parse(
            HEAD
                + "person,surname,TENANCY,TOKEN\nperson,title,TENANCY,BLANK\ntrace,asked,TRACE,BLANK");
    assertEquals(List.of("person"), register.tables("TENANCY"));
    assertEquals(List.of("TENANCY", "TRACE"), List.copyOf(register.classes()));
    assertEquals(Treatment.TOKEN, register.treatment("TENANCY", "person"));
  }

  @Test
  void aLineThatCannotBeReadStopsTheServerFromStarting() {
    for (String wrong :
        List.of(
            "person,surname,TENANCY,TOKEN",
            HEAD + "person,surname,TENANCY",
            HEAD + "person,surname,TENANCY,FORGET",
            HEAD + "person,surname,TENANCY,TOKEN\nperson,surname,AUDIT,BLANK")) {
      assertThrows(IllegalArgumentException.class, () -> RemovalRegister.parse(wrong), wrong);
    }
  }

  @Test
  void anotherRegisterHasAnotherHash() {
    String one = RemovalRegister.parse(HEAD + "person,surname,TENANCY,TOKEN").hash();
    String two = RemovalRegister.parse(HEAD + "person,surname,TENANCY,BLANK").hash();
    assertTrue(!one.equals(two));
  }
}
