package org.quarterday.tenancyaudit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VisitTest {

  /** What changes who is liable, or points at fraud, never reaches a record from a visit. */
  @ParameterizedTest
  @EnumSource(AuditField.class)
  void onlyDetailsOfAPersonAreTakenOver(AuditField field) {
    boolean takenOver =
        switch (field) {
          case FORENAME,
              SURNAME,
              BORN_ON,
              NATIONAL_INSURANCE,
              PHONE,
              EMAIL,
              CORRESPONDENCE_ADDRESS,
              ADJUSTMENTS ->
              true;
          case LIVES_HERE,
              PHOTO_ID,
              LANGUAGE,
              NEXT_OF_KIN,
              SUPPORT_NEEDED,
              SIGNED,
              OCCUPANT_LIVES_HERE,
              NEW_OCCUPANT,
              LODGER,
              SHARES_TENANCY,
              SUBLET,
              NOT_LIVED_IN,
              OTHER_HOME,
              PETS,
              GAS_ACCESS,
              CONDITION ->
              false;
        };
    assertEquals(takenOver, field.route() == Route.RECORD);
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, 01632 960001, 01632 960001, false",
    "PHONE, 01632 960001, '01632  960001 ', false",
    "SURNAME, Example, EXAMPLE, false",
    "PHONE, 01632 960001, 01632 960002, true",
    "PHONE, 01632 960001, '', true",
    "EMAIL, '', '', false",
    "PHONE, 01632 960001, , false"
  })
  void whatReadsTheSameDiffersInNothing(
      AuditField field, String held, String found, boolean differs) {
    assertEquals(differs, new Finding(field, "Ama", held, found).differs());
  }

  @ParameterizedTest
  @CsvSource({
    "LIVES_HERE, MAYBE, false",
    "LIVES_HERE, NO, true",
    "BORN_ON, 1990-02-30, false",
    "BORN_ON, 1990-02-28, true",
    "ADJUSTMENTS, 'LARGE_PRINT,INTERPRETER', true",
    "ADJUSTMENTS, SHOUTING, false",
    "PHONE, anything, true",
    "LIVES_HERE, '', true"
  })
  void anAnswerHasToBeOne(AuditField field, String found, boolean right) {
    assertEquals(right, Finding.wrong(field, found).isEmpty());
  }

  @Test
  void aVisitSaysWhatIsStillToBeAsked() {
    var visit =
        new Visit(
            List.of(
                new Finding(AuditField.LIVES_HERE, "Ama", "YES", "YES"),
                new Finding(AuditField.PHOTO_ID, "Ama", "", null),
                new Finding(AuditField.LIVES_HERE, "Kit", "YES", "NO"),
                new Finding(AuditField.PHOTO_ID, "Kit", "", null),
                new Finding(AuditField.OCCUPANT_LIVES_HERE, "Bo", "YES", null)));
    assertEquals(List.of("Ama: Photo identity seen, which", "Bo: Lives here too"), visit.missing());
  }

  @Test
  void aTenantWhoIsGoneGoesToTheTenancyAndAPetNowhere() {
    var gone = new Finding(AuditField.LIVES_HERE, "Kit", "YES", "NO");
    var cat = new Finding(AuditField.PETS, "The home", "", "a cat");
    assertEquals(Optional.of(Route.TENANCY), gone.goesTo());
    assertTrue(cat.differs());
    assertEquals(Optional.empty(), cat.goesTo());
    assertEquals(List.of(gone), new Visit(List.of(gone, cat)).going(Route.TENANCY));
  }

  @ParameterizedTest
  @EnumSource(AuditState.class)
  void whatIsOverStaysOver(AuditState state) {
    boolean over = state == AuditState.DONE || state == AuditState.CLOSED;
    for (AuditState.Event event : AuditState.Event.values()) {
      assertFalse(over && state.after(event).isPresent());
    }
    assertEquals(state == AuditState.PLANNED, state.after(AuditState.Event.BEGIN).isPresent());
  }
}
