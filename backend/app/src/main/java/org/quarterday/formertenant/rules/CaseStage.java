package org.quarterday.formertenant.rules;

import static org.quarterday.formertenant.rules.CaseAction.AGREE;
import static org.quarterday.formertenant.rules.CaseAction.BREAK;
import static org.quarterday.formertenant.rules.CaseAction.CALLED;
import static org.quarterday.formertenant.rules.CaseAction.CLAIM_ENDED;
import static org.quarterday.formertenant.rules.CaseAction.COME_BACK;
import static org.quarterday.formertenant.rules.CaseAction.FOUND;
import static org.quarterday.formertenant.rules.CaseAction.GIVE_UP;
import static org.quarterday.formertenant.rules.CaseAction.LOST;
import static org.quarterday.formertenant.rules.CaseAction.PLACE;
import static org.quarterday.formertenant.rules.CaseAction.SEND;
import static org.quarterday.formertenant.rules.CaseAction.SETTLE;
import static org.quarterday.formertenant.rules.CaseAction.TAKE_UP;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a case stands, which is what is to be done next. {@link #MOVES} says what may follow. */
public enum CaseStage {
  TRACE("Trace", "Find one of those who owe it"),
  FIRST_LETTER("First letter", "Send the first letter"),
  SECOND_LETTER("Second letter", "Send the second letter"),
  CALL("Call", "Telephone or send a text"),
  CLAIM_LETTER("Letter before claim", "Send the letter before claim"),
  DECIDE("Decide", "Decide: agency, court or write-off"),
  ARRANGEMENT("Arrangement", "See that the instalment came"),
  AGENCY("Agency", "Ask the agency how it stands"),
  COURT("Court", "See how the claim stands"),
  WRITE_OFF("Write-off", "See what became of the proposal"),
  CLOSED("Closed", "");

  private static final Map<CaseStage, Map<CaseAction, CaseStage>> MOVES = moves();

  private final String words;
  private final String next;

  CaseStage(String words, String next) {
    this.words = words;
    this.next = next;
  }

  public String words() {
    return words;
  }

  /** The next action, in words; empty when there is none. */
  public String next() {
    return next;
  }

  /** Where the action leads; empty when it cannot happen here. */
  public Optional<CaseStage> after(CaseAction action) {
    return Optional.ofNullable(MOVES.get(this).get(action));
  }

  /** What people may do here, in the order of the enumeration. */
  public List<CaseAction> offered() {
    Set<CaseAction> offered = EnumSet.noneOf(CaseAction.class);
    MOVES.get(this).keySet().stream().filter(CaseAction::ofPeople).forEach(offered::add);
    return List.copyOf(offered);
  }

  /** The letter that goes out when {@link CaseAction#SEND} is done here. */
  public Optional<CaseLetter.Kind> letter() {
    return Optional.ofNullable(
        switch (this) {
          case FIRST_LETTER -> CaseLetter.Kind.FIRST;
          case SECOND_LETTER -> CaseLetter.Kind.SECOND;
          case CLAIM_LETTER -> CaseLetter.Kind.CLAIM;
          default -> null;
        });
  }

  private static Map<CaseStage, Map<CaseAction, CaseStage>> moves() {
    Map<CaseStage, Map<CaseAction, CaseStage>> moves = new EnumMap<>(CaseStage.class);
    moves.put(TRACE, Map.of(FOUND, FIRST_LETTER, PLACE, AGENCY, GIVE_UP, WRITE_OFF));
    moves.put(FIRST_LETTER, Map.of(SEND, SECOND_LETTER, AGREE, ARRANGEMENT, LOST, TRACE));
    moves.put(SECOND_LETTER, Map.of(SEND, CALL, AGREE, ARRANGEMENT, LOST, TRACE));
    moves.put(CALL, Map.of(CALLED, CLAIM_LETTER, AGREE, ARRANGEMENT, LOST, TRACE));
    moves.put(CLAIM_LETTER, Map.of(SEND, DECIDE, AGREE, ARRANGEMENT, LOST, TRACE));
    moves.put(
        DECIDE,
        Map.of(
            PLACE,
            AGENCY,
            CaseAction.WARN,
            CLAIM_LETTER,
            CaseAction.CLAIM,
            COURT,
            GIVE_UP,
            WRITE_OFF,
            AGREE,
            ARRANGEMENT,
            LOST,
            TRACE));
    moves.put(ARRANGEMENT, Map.of(BREAK, CLAIM_LETTER, LOST, TRACE));
    // Whoever agrees with the council is recalled from the agency first.
    moves.put(AGENCY, Map.of(COME_BACK, DECIDE));
    moves.put(COURT, Map.of(CLAIM_ENDED, DECIDE, AGREE, ARRANGEMENT));
    moves.put(WRITE_OFF, Map.of(TAKE_UP, DECIDE));
    moves.put(CLOSED, Map.of());
    for (CaseStage open : values()) {
      if (open != CLOSED) {
        Map<CaseAction, CaseStage> settled = new EnumMap<>(moves.get(open));
        settled.put(SETTLE, CLOSED);
        moves.put(open, settled);
      }
    }
    return moves;
  }
}
