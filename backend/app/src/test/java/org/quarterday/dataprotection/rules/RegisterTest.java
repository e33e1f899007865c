package org.quarterday.dataprotection.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RegisterTest {

  private static final String PURPOSES = "code,name,basis,shared\nRENT,Rent,Art 6,Nobody\n";
  private static final String KEPT = "code,name,from,keep\nTENANCY,File,End,Six years\n";
  private static final String NOTHING = "table,columns,why\nnote,id version,Keys\n";

  @Test
  void aLineSaysWhoseAColumnIsAndWhatIsDoneWithIt() {
    var register =
        read("note,words,TENANT,OPINION,account_id,RENT,TENANCY,REDACT,THIRD_PARTY,BLANK");

    var words = register.of("note", "words").orElseThrow();
    assertEquals(Path.Kind.ACCOUNT, words.path().kind());
    assertEquals(Ground.THIRD_PARTY, words.ground());
    assertTrue(register.isNothing("note", "version"));
    assertFalse(register.isNothing("note", "words"));
  }

  @Test
  void aRegisterThatContradictsItselfIsRefused() {
    refused("stands twice", line("account_id", "GIVE", ""), line("account_id", "GIVE", ""));
    refused("is given, or has a ground", line("account_id", "GIVE", "STAFF"));
    refused("is given, or has a ground", line("account_id", "REDACT", ""));
    refused("no way to a person", line("by_the_stars", "GIVE", ""));
    refused("leads through", line("case_id>case_file", "GIVE", ""));
    refused("no known purpose", line("account_id", "GIVE", "").replace("RENT", "FUN"));
    refused("no known retention", line("account_id", "GIVE", "").replace("TENANCY", "EVER"));
    refused("personal and not", line("account_id", "GIVE", "").replace("words", "version"));
    refused("leads to nobody", line("none", "GIVE", ""));
    refused("cannot be read", "note,words");
    refused(
        "another way",
        line("account_id", "GIVE", ""),
        line("person_id", "GIVE", "").replace("words", "more"));
  }

  @Test
  void aRowMayNameAPersonOrGoWithItsAccountOrWithAnotherRow() {
    assertEquals(Path.Kind.PERSON, Path.of("payer_person_id").kind());
    assertEquals(Path.Kind.PERSON_OR_ACCOUNT, Path.of("person_id|account_id").kind());
    assertEquals(Path.Kind.PERSON_OR_HELD, Path.of("person_id|held").kind());
    assertEquals("complaint", Path.of("complaint_id>complaint").through().orElseThrow());
  }

  private static String line(String path, String access, String ground) {
    return "note,words,TENANT,OPINION,%s,RENT,TENANCY,%s,%s,KEEP".formatted(path, access, ground);
  }

  private static void refused(String why, String... lines) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> read(lines));
    assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
  }

  private static Register read(String... lines) {
    String columns = Register.HEAD + "\n" + String.join("\n", lines) + "\n";
    return Register.parse(columns, NOTHING, PURPOSES, KEPT);
  }
}
