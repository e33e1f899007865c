package org.quarterday.online;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.online.rules.Owed;
import org.quarterday.statement.Statement;

/** A statement as a page: the same lines as the PDF. Money in pence; positive is owed. */
@Schema(name = "MyStatement")
public record MyStatement(
    @Schema(examples = "500001/01") String reference,
    LocalDate from,
    LocalDate to,
    @Schema(description = "Brought forward.", examples = "10890") long openingPence,
    List<Line> lines,
    @Schema(description = "All that was charged.", examples = "134550") long chargedPence,
    @Schema(description = "All that was paid.", examples = "124200") long paidPence,
    @Schema(description = "Carried forward.", examples = "21240") long closingPence,
    @Schema(examples = "You owe £212.40") String words) {

  @Schema(name = "MyStatementLine")
  public record Line(
      @Schema(description = "The entry's number within the account.", examples = "1207") int number,
      LocalDate on,
      @Schema(description = "What for, in plain words.", examples = "Rent") String words,
      @Schema(nullable = true, examples = "9840") Long chargedPence,
      @Schema(nullable = true, examples = "5000") Long paidPence,
      @Schema(description = "The balance after it.", examples = "21240") long balancePence) {}

  static MyStatement of(Statement statement) {
    return new MyStatement(
        statement.head().reference(),
        statement.from(),
        statement.to(),
        statement.opening().pence(),
        statement.lines().stream().map(MyStatement::line).toList(),
        statement.debits().pence(),
        statement.credits().pence(),
        statement.closing().pence(),
        Owed.words(statement.closing().pence()));
  }

  private static Line line(Statement.Line line) {
    long pence = line.entry().amountPence();
    return new Line(
        line.entry().number(),
        line.entry().effectiveOn(),
        line.words(),
        pence >= 0 ? pence : null,
        pence < 0 ? -pence : null,
        line.balance().pence());
  }
}
