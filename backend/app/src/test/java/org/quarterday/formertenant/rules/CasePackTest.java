package org.quarterday.formertenant.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.limitation.rules.DebtBasis;
import org.quarterday.limitation.rules.Ladder;
import org.quarterday.limitation.rules.OwedPart;
import org.quarterday.limitation.rules.RungStanding;

/** What somebody reads who has to answer. */
class CasePackTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate DUE = LocalDate.of(2020, 11, 16);
  private static final UUID OWEN = UUID.fromString("00000000-0000-7000-8000-000000000001");

  @Test
  void theQuestionStandsFirstAndEverythingFollowsInItsOrder() {
    assertEquals(
        List.of(
            "The question", "The tenancy and its final account", "Until when it can be sued for"),
        blocks(LetterText.Kind.HEADING));
    assertEquals(
        List.of(
            "Who owes it, together and each alone",
            "Week by week",
            "Recharges at the end of the tenancy",
            "The account",
            "What was done"),
        blocks(LetterText.Kind.TABLE));
  }

  @Test
  void whatIsNotThereIsSaidInASentenceAndNotLeftOut() {
    assertTrue(blocks(LetterText.Kind.PARAGRAPH).contains("Letters: No letter was written."));
  }

  @Test
  void whoHasDiedIsNamedAsSuchAndWhoIsNotAskedWithTheReason() {
    LetterText.Block people =
        pack().text().blocks().stream()
            .filter(block -> block.text().startsWith("Who owes it"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(
            "Mr Owen Price (died 10 May 2026)",
            "Not asked: His estate is asked",
            "Not known",
            "£0.00"),
        people.rows().getFirst());
  }

  private static List<String> blocks(LetterText.Kind kind) {
    return pack().text().blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(LetterText.Block::text)
        .toList();
  }

  private static CasePack pack() {
    LocalDate barred = DUE.plusYears(6).plusDays(1);
    return new CasePack(
        new CasePack.Question("The debt is large", "May we claim it?", "Amara Lewis", TODAY),
        new CasePack.Account(
            "T500123", "7 Larch Close, ZZ1 2AB", DUE, TODAY, "eviction", 11_746, "Decide"),
        new CasePack.Decided(TODAY, "Amara Lewis", 11_746, "", ""),
        List.of(
            new CasePack.Debtor(
                OWEN,
                "Mr Owen Price",
                LocalDate.of(2026, 5, 10),
                "Not asked",
                "His estate is asked",
                "Not known")),
        new Ladder(
            List.of(
                new Ladder.Rung(
                    new OwedPart(DUE, DebtBasis.RENT, 11_746),
                    barred,
                    RungStanding.BARRED,
                    Map.of(OWEN, barred))),
            TODAY),
        List.of(
            new CasePack.Recharge(
                TODAY, "Locks", 4_500, "Invoice 4711", "Amara Lewis", "Helen Marsh")),
        List.of(new CasePack.Booked(DUE, "Basic rent", 11_746, 11_746)),
        List.of(),
        List.of(new CasePack.Done(TODAY, "Decide", "Opened", "Amara Lewis")));
  }
}
