package org.quarterday.debit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quarterday.platform.export.Listing;

/** The lists of a debit as files: the columns of their screens. */
final class DebitSheets {

  static final Listing<DebitListReads.Line> LINES =
      Listing.<DebitListReads.Line>of("Debit lines")
          .text("account", "Account", DebitListReads.Line::accountReference)
          .text("rentGroup", "Rent group", DebitListReads.Line::rentGroup)
          .text("type", "Charge", DebitListReads.Line::typeCode)
          .money("weekly", "A full week", DebitListReads.Line::weeklyPence)
          .whole("days", "Days", DebitListReads.Line::days)
          .money("apportioned", "Part-week change", DebitListReads.Line::apportionedPence)
          .money("amount", "To be debited", DebitListReads.Line::amountPence)
          .text("note", "Note", DebitSheets::note);

  static final Listing<VoidLossReads.VoidLine> VOID_LOSS =
      Listing.<VoidLossReads.VoidLine>of("Void loss")
          .text("property", "Property", VoidLossReads.VoidLine::propertyReference)
          .text("rentGroup", "Rent group", VoidLossReads.VoidLine::rentGroup)
          .text("type", "Charge", VoidLossReads.VoidLine::typeCode)
          .money("weekly", "A full week", VoidLossReads.VoidLine::weeklyPence)
          .whole("days", "Days void", VoidLossReads.VoidLine::days)
          .money("amount", "Lost", VoidLossReads.VoidLine::amountPence)
          .text("debit", "Debits", VoidLossReads.VoidLine::voidControlCode)
          .text("credit", "Credits", VoidLossReads.VoidLine::incomeControlCode);

  static final Listing<VoidLossReads.Correction> VOID_LOSS_CORRECTIONS =
      Listing.<VoidLossReads.Correction>of("Void loss corrections")
          .text("property", "Property", VoidLossReads.Correction::propertyReference)
          .text("rentGroup", "Rent group", VoidLossReads.Correction::rentGroup)
          .text("type", "Charge", VoidLossReads.Correction::typeCode)
          .money("should", "Should be", VoidLossReads.Correction::shouldBePence)
          .money("was", "Was", VoidLossReads.Correction::wasPence)
          .money("amount", "Difference", VoidLossReads.Correction::amountPence)
          .text("why", "Why", VoidLossReads.Correction::narrative)
          .text("by", "Recorded by", VoidLossReads.Correction::madeByName)
          .instant("at", "Recorded", VoidLossReads.Correction::recordedAt);

  static final Listing<DebitListReads.Movement> MOVEMENTS =
      Listing.<DebitListReads.Movement>of("Roll movements")
          .date("on", "From", DebitListReads.Movement::effectiveOn)
          .text("kind", "What changed", moved -> movement(moved.kind()))
          .text("where", "Account or property", DebitSheets::where)
          .text("rentGroup", "Rent group", DebitListReads.Movement::rentGroup)
          .text("type", "Charge", DebitListReads.Movement::typeCode)
          .whole("units", "Units", DebitListReads.Movement::units)
          .money("value", "A week", DebitListReads.Movement::valuePence)
          .text("by", "Recorded by", DebitListReads.Movement::recordedBy)
          .instant("at", "Recorded", DebitListReads.Movement::recordedAt)
          .text("late", "In this pre-list", moved -> moved.afterPrelist() ? "No" : "Yes")
          .text("narrative", "Narrative", DebitListReads.Movement::narrative);

  static final Listing<DebitListReads.Oddity> EXCEPTIONS =
      Listing.<DebitListReads.Oddity>of("Debit exceptions")
          .text("title", "Exception", DebitListReads.Oddity::title)
          .text("reference", "Where", DebitListReads.Oddity::reference)
          .text("detail", "Detail", DebitListReads.Oddity::detail)
          .text("state", "State", DebitSheets::state);

  static final Listing<DebitBoard.RollLine> ROLL_FORWARD =
      Listing.<DebitBoard.RollLine>of("Roll-forward")
          .text("rentGroup", "Rent group", DebitBoard.RollLine::rentGroup)
          .text("type", "Charge", DebitBoard.RollLine::typeCode)
          .whole("unitsBefore", "Units brought forward", line -> line.broughtForward().units())
          .money("valueBefore", "Value brought forward", line -> line.broughtForward().valuePence())
          .whole("unitsExpected", "Units expected", line -> line.expected().units())
          .money("valueExpected", "Value expected", line -> line.expected().valuePence())
          .whole("unitsActual", "Units actual", line -> line.actual().units())
          .money("valueActual", "Value actual", line -> line.actual().valuePence())
          .whole("unitsDifference", "Units difference", line -> line.difference().units())
          .money("valueDifference", "Value difference", line -> line.difference().valuePence())
          .whole("lines", "Lines", DebitBoard.RollLine::lines)
          .money("amount", "Debit", DebitBoard.RollLine::amountPence)
          .money("voidLoss", "Void loss", DebitBoard.RollLine::voidLossPence);

  private static final Map<String, String> MOVED =
      Map.of(
          "START", "Tenancies started",
          "END", "Tenancies ended",
          "INCREASE", "Charges increased",
          "DECREASE", "Charges decreased",
          "NEW", "New homes",
          "SALE", "Sales and demolitions",
          "VOID", "New voids",
          "RELET", "Re-lets");

  private DebitSheets() {}

  private static String movement(String kind) {
    return MOVED.getOrDefault(kind, Listing.words(kind));
  }

  private static String where(DebitListReads.Movement moved) {
    return moved.accountReference() == null ? moved.propertyReference() : moved.accountReference();
  }

  private static String note(DebitListReads.Line line) {
    List<String> notes = new ArrayList<>();
    if (line.partWeek()) {
      notes.add("Part week");
    }
    if (line.rentFree()) {
      notes.add("Rent-free");
    }
    return String.join(", ", notes);
  }

  private static String state(DebitListReads.Oddity oddity) {
    if (oddity.open()) {
      return oddity.blocking() ? "Must be put right" : "Open";
    }
    return "Accepted by " + oddity.acceptedByName() + ": " + oddity.acceptedReason();
  }
}
