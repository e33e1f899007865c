package org.quarterday.campaign.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What words may say, what was pasted, when anything goes, and which reason counts. */
class CampaignRulesTest {

  private static CampaignWords words(String text, String subject, String email) {
    return new CampaignWords(text, subject, email, "A letter", "Dear ((name)),\n\nYours");
  }

  private static List<String> faults(CampaignWords words, Channel... channels) {
    return words.faults(List.of(channels)).stream()
        .map(fault -> fault.pointer() + " " + fault.code())
        .toList();
  }

  @Test
  void fieldsAreAClosedSetHoweverTheyAreSpaced() {
    var text = new FieldText("Dear (( Name )), ((account  reference)): ring ((council telephone))");
    assertEquals(
        Set.of(Field.NAME, Field.ACCOUNT_REFERENCE, Field.COUNCIL_TELEPHONE), text.fields());
    assertEquals(Set.of(), text.unknown());
    assertEquals(
        Set.of("nickname", "brackets that are not closed"),
        new FieldText("((nickname)) and ((name").unknown());
  }

  @Test
  void aValueIsPutInAsItIsAndNeverReadForFieldsAgain() {
    var text = new FieldText("Dear ((name)), ((address line)).");
    assertEquals("Dear ((balance)) $1 \\, .", text.with(Map.of(Field.NAME, "((balance)) $1 \\")));
  }

  @Test
  void whatIsOwedIsNeverSaidWhereOthersMayReadIt() {
    assertEquals(
        List.of("/text DEBT_DETAIL"), faults(words("You owe ((balance))", "", ""), Channel.TEXT));
    assertEquals(
        List.of("/emailSubject DEBT_DETAIL"),
        faults(words("", "You owe ((balance))", "You owe ((balance))"), Channel.EMAIL));
    assertEquals(List.of(), faults(words("", "Your rent", "((balance))"), Channel.EMAIL));
  }

  @Test
  void wordsThatAreMissingUnknownOrTooLongAreSaidAtTheirPlace() {
    assertEquals(
        List.of("/text MISSING", "/emailSubject MISSING", "/email UNKNOWN_FIELD"),
        faults(words(" ", "", "((shoe size))"), Channel.TEXT, Channel.EMAIL));
    assertEquals(List.of("/text TOO_LONG"), faults(words("x".repeat(613), "", ""), Channel.TEXT));
    assertEquals(List.of(), faults(words("", "", ""), Channel.LETTER));
  }

  @Test
  void whatOneWaySaysIsSubjectAndBody() {
    var said = words("Hello ((name))", "For ((name))", "Dear ((name))");
    Map<Field, String> ada = Map.of(Field.NAME, "Ada");
    assertEquals(new CampaignWords.Composed("", "Hello Ada"), said.by(Channel.TEXT, ada));
    assertEquals(new CampaignWords.Composed("For Ada", "Dear Ada"), said.by(Channel.EMAIL, ada));
  }

  @Test
  void pastedLinesAreUsedOnceAndDoubledOnesNamed() {
    var pasted = PastedReferences.ofText("T1\n\n T2 ,T1\nT3\n" + "9".repeat(41));
    assertEquals(
        List.of("T1", "T2", "T3"),
        pasted.wanted().stream().map(PastedReferences.Line::reference).toList());
    assertEquals(
        List.of("3 DOUBLED Stands in line 1 already", "5 UNREADABLE Longer than any reference"),
        pasted.faults().stream()
            .map(fault -> fault.number() + " " + fault.kind() + " " + fault.detail())
            .toList());
  }

  @Test
  void aFileIsReadByTheColumnOfItsHeadingElseByItsFirst() {
    var headed =
        PastedReferences.ofRows(
            new TreeMap<>(
                Map.of(1, List.of("Name", "Account reference"), 2, List.of("Ada", "T1"))));
    assertEquals(List.of(new PastedReferences.Line(2, "T1")), headed.wanted());
    var bare = PastedReferences.ofRows(new TreeMap<>(Map.of(1, List.of("T9", "Ben"))));
    assertEquals(List.of(new PastedReferences.Line(1, "T9")), bare.wanted());
  }

  @Test
  void nothingGoesAtNightOrOnASunday() {
    var hours = new SendingHours(8, 20, false);
    assertFalse(hours.open(LocalDateTime.of(2026, 5, 27, 7, 59)));
    assertTrue(hours.open(LocalDateTime.of(2026, 5, 27, 8, 0)));
    assertFalse(hours.open(LocalDateTime.of(2026, 5, 27, 20, 0)));
    assertFalse(hours.open(LocalDateTime.of(2026, 5, 31, 12, 0)));
    assertTrue(new SendingHours(8, 20, true).open(LocalDateTime.of(2026, 5, 31, 12, 0)));
  }

  @Test
  void whatWentIsNeverADraftAgain() {
    for (CampaignState state : CampaignState.values()) {
      boolean open = state == CampaignState.DRAFT || state == CampaignState.CHECKED;
      assertEquals(open, state.isOpen(), state.name());
      assertEquals(
          state == CampaignState.CHECKED, state.mayBecome(CampaignState.RELEASED), state.name());
    }
    assertFalse(CampaignState.SENT.mayBecome(CampaignState.CANCELLED));
  }

  @Test
  void deathRanksBeforeAHoldAndAHoldBeforeWhatIsOnlyPractical() {
    List<Reason> ranks = Arrays.asList(Reason.values());
    assertTrue(ranks.indexOf(Reason.DECEASED) < ranks.indexOf(Reason.HELD));
    assertTrue(ranks.indexOf(Reason.HELD) < ranks.indexOf(Reason.CONTACTED_LATELY));
    assertTrue(ranks.indexOf(Reason.CONTACTED_LATELY) < ranks.indexOf(Reason.NO_CONTACT));
    assertFalse(Reason.CONTACTED_LATELY.askedAgain(), "its own texts would stop its letters");
  }
}
