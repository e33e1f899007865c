package org.quarterday.arrangement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.arrangement.rules.Concern;
import org.quarterday.arrangement.rules.Instalment;

/** What terms come to, before anybody agrees; money in pence. */
@Schema(name = "ArrangementPreview")
record WeighedArrangement(
    @Schema(examples = "31240") long owedPence,
    @Schema(description = "How many instalments.", examples = "13") int instalments,
    @Schema(description = "The last one, which may be smaller.", examples = "1240") long lastPence,
    @Schema(description = "The day the last of it is due.") LocalDate clearsOn,
    @Schema(description = "Rent weeks until then.", examples = "52") long weeks,
    @Schema(description = "Of those, rent-free ones.", examples = "2") long freeWeeks,
    @Schema(description = "What the instalments come to a month.", examples = "10833")
        long monthlyPence,
    @Schema(
            nullable = true,
            description =
                "What is left a month by the newest statement of income and outgoings; null without one.")
        Long disposablePence,
    @Schema(
            nullable = true,
            description = "The offer’s part of what is left; null where nothing is left.",
            examples = "43")
        Integer sharePercent,
    @Schema(description = "Days after its day within which an instalment is kept.", examples = "5")
        int toleranceDays,
    @Schema(description = "What may be missing of one.", examples = "100") long tolerancePence,
    @Schema(description = "What speaks against it; nothing is refused by it.")
        List<Spoken> concerns,
    @Schema(description = "Every instalment, in order.") List<Row> calendar) {

  @Schema(name = "ArrangementConcern")
  record Spoken(Concern concern, String words) {}

  @Schema(name = "ArrangementPreviewRow")
  record Row(
      int number,
      LocalDate dueOn,
      @Schema(description = "Off what is owed.") long debtPence,
      @Schema(description = "The tenant’s own rent of the weeks since the one before.")
          long rentPence,
      @Schema(description = "Both.") long sumPence,
      @Schema(description = "What is left of what is owed after it.") long leftPence,
      @Schema(description = "Of the debt part, what is for each account, in their order.")
          List<Long> parts) {}

  static WeighedArrangement of(WeighedTerms terms) {
    return new WeighedArrangement(
        terms.asked().owedPence(),
        terms.calendar().size(),
        terms.calendar().getLast().debtPence(),
        terms.clearsOn(),
        terms.weeks(),
        terms.freeWeeks(),
        terms.affordability().monthlyPence(),
        terms.affordability().disposablePence(),
        terms.affordability().sharePercent(),
        terms.tolerance().days(),
        terms.tolerance().pence(),
        spoken(terms.concerns()),
        rows(terms));
  }

  static List<Spoken> spoken(List<Concern> concerns) {
    return concerns.stream().map(one -> new Spoken(one, one.words())).toList();
  }

  private static List<Row> rows(WeighedTerms terms) {
    List<Row> rows = new ArrayList<>();
    long left = terms.asked().owedPence();
    for (Instalment one : terms.calendar()) {
      left -= one.debtPence();
      rows.add(
          new Row(
              one.number(),
              one.dueOn(),
              one.debtPence(),
              one.rentPence(),
              one.sumPence(),
              left,
              terms.parts().get(one.number() - 1)));
    }
    return List.copyOf(rows);
  }
}
