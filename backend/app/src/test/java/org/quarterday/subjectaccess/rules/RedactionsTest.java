package org.quarterday.subjectaccess.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quarterday.dataprotection.PersonalData;
import org.quarterday.dataprotection.rules.Access;
import org.quarterday.dataprotection.rules.Category;
import org.quarterday.dataprotection.rules.Register;
import org.quarterday.dataprotection.rules.Whose;
import org.quarterday.subjectaccess.rules.Redactions.Draft;
import org.quarterday.subjectaccess.rules.Redactions.Found;
import org.quarterday.subjectaccess.rules.Redactions.Stay;

/** By the register as it is: what names somebody else is never given before somebody read it. */
class RedactionsTest {

  private static final Register REGISTER = PersonalData.read();
  private static final String ACCOUNT = "8c1";
  private static final String SECRET = "Zebedee rang from 07700 900222";
  private static final Others JOINT =
      Others.of(List.of("Ada", "Hale"), List.of("Zebedee", "Hale"), true);
  private static final Map<String, Stay> STAYS =
      Map.of(ACCOUNT, new Stay(LocalDate.of(2025, 4, 7), LocalDate.of(9999, 12, 31)));

  @Test
  void noColumnOfTheRegisterGivesWhatNamesTheOtherTenant() {
    List<String> given = new ArrayList<>();
    int looked = 0;
    for (Register.Column column : REGISTER.columns()) {
      for (boolean own : new boolean[] {true, false}) {
        looked++;
        Draft draft = draft(JOINT, column, own, SECRET);
        if (draft.rows().toString().contains("Zebedee")
            || draft.rows().toString().contains("900222")) {
          given.add(column.table() + "." + column.column());
        }
        if (column.access() == Access.WITHHOLD) {
          assertTrue(draft.items().isEmpty(), column + " is withheld and yet shown to be read");
        }
      }
    }
    assertEquals(List.of(), given);
    assertTrue(looked > 2000, "the register was not read: " + looked);
  }

  @Test
  void whatMayBeAboutTheOtherWithoutNamingThemIsRead() {
    List<String> unread = new ArrayList<>();
    for (Register.Column column : REGISTER.columns()) {
      boolean words =
          column.access() != Access.WITHHOLD
              && column.whose() == Whose.TENANT
              && column.category() == Category.SPECIAL;
      if (words && !column.path().kind().name().equals("SELF")) {
        Draft draft = draft(JOINT, column, false, "Has dialysis on Tuesdays");
        boolean money = List.of("RENT", "PAYMENT", "DIRECT_DEBIT").contains(column.purpose());
        if (draft.items().isEmpty() && !money) {
          unread.add(column.table() + "." + column.column());
        }
      }
    }
    assertEquals(List.of(), unread);
  }

  @Test
  void whereTheCouncilWroteToForTheAccountIsReadAndTheHomeOfBothIsNot() {
    for (String column : List.of("address", "addressee")) {
      Register.Column letter = REGISTER.of("letter", column).orElseThrow();
      assertEquals(1, draft(JOINT, letter, false, "9 Elsewhere Row").items().size(), column);
      assertTrue(draft(JOINT, letter, true, "9 Elsewhere Row").items().isEmpty(), column);
    }
    Register.Column home = REGISTER.of("property", "address_line_1").orElseThrow();
    assertTrue(draft(JOINT, home, false, "1 Shared Street").items().isEmpty());
  }

  @Test
  void whatBelongsToARowGoesByItsPersonAndTheDaysOfItsAccount() {
    String sql = RowsOf.sql(REGISTER);
    String complaint = statementOf(sql, "complaint_event");
    assertTrue(complaint.contains("select coalesce(tp.person_id = ?1, false)"), complaint);
    String rise = statementOf(sql, "task_rise");
    assertTrue(
        rise.contains("(select tp.account_id from \"task\" tp where tp.id = t.task_id)"), rise);
  }

  private static String statementOf(String sql, String table) {
    int from = sql.indexOf("select cast('" + table + "' as text)");
    assertTrue(from >= 0, table + " is not asked");
    return sql.substring(from, sql.indexOf("\n", from));
  }

  @Test
  void whoLivesAloneReadsTheirOwnFileWithoutGaps() {
    Others alone = Others.of(List.of("Ada", "Hale"), List.of(), false);
    Register.Column note = REGISTER.of("contact", "note").orElseThrow();
    Draft draft = draft(alone, note, true, "Has dialysis on Tuesdays");
    assertTrue(draft.items().isEmpty());
    assertTrue(draft.rows().toString().contains("dialysis"));
  }

  @Test
  void whatWasBeforeTheirTimeOnTheAccountIsNotTheirs() {
    Register.Column note = REGISTER.of("contact", "note").orElseThrow();
    var before = new Found("contact", false, ACCOUNT, "2024-01-01", Map.of(note.column(), "Rang"));
    var since = new Found("contact", false, ACCOUNT, "2026-01-01", Map.of(note.column(), "Rang"));
    assertEquals(1, Redactions.draft(REGISTER, JOINT, STAYS, List.of(before, since)).rows().size());
  }

  @Test
  void staffAreNotNamed() {
    Register.Column by = REGISTER.of("contact", "made_by_name").orElseThrow();
    Draft draft = draft(JOINT, by, true, "Amara Lewis");
    assertFalse(draft.rows().toString().contains("Amara"), draft.rows().toString());
  }

  private static Draft draft(Others others, Register.Column column, boolean own, String text) {
    var found =
        new Found(column.table(), own, ACCOUNT, "2026-05-04", Map.of(column.column(), text));
    return Redactions.draft(REGISTER, others, STAYS, List.of(found));
  }
}
