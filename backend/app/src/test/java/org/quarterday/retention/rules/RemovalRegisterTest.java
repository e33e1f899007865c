package org.quarterday.retention.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarterday.dataprotection.rules.Register;

class RemovalRegisterTest {

  private static final String HEAD =
      "table,column,whose,category,path,purpose,retention,access,ground,removal\n";

  @Test
  void aColumnThatIsNotKeptForGoodGoesWithItsClass() {
    var register =
        removal(
            "person,reference,TENANT,IDENTITY,self,RENT,TENANCY,GIVE,,KEEP\n"
                + "person,title,TENANT,IDENTITY,self,RENT,TENANCY,GIVE,,BLANK\n"
                + "person,surname,TENANT,IDENTITY,self,RENT,TENANCY,GIVE,,TOKEN\n"
                + "trace,asked,TENANT,CASE,person_id,RENT,TRACE,GIVE,,BLANK\n");
    assertEquals(3, register.columns().size());
    assertEquals(List.of("person"), register.tables("TENANCY"));
    assertEquals(List.of("TENANCY", "TRACE"), List.copyOf(register.classes()));
    assertEquals(Treatment.TOKEN, register.treatment("TENANCY", "person"));
  }

  @Test
  void anotherRegisterHasAnotherHash() {
    String surname = "person,surname,TENANT,IDENTITY,self,RENT,TENANCY,GIVE,,";
    assertNotEquals(removal(surname + "TOKEN").hash(), removal(surname + "BLANK").hash());
  }

  private static RemovalRegister removal(String lines) {
    return RemovalRegister.of(
        Register.parse(
            HEAD + lines,
            "table,columns,why\n",
            "code,name,basis,shared\nRENT,Keeping the account,A contract,Nobody\n",
            "code,name,from,keep\nTENANCY,Tenancy file,Clear,Six years\nTRACE,Traces,Decided,A year\n"));
  }
}
