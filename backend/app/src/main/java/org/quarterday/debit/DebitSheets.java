package org.quarterday.debit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.Sheet;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;

/**
 * The lists of a debit as tables that leave the product, read page by page however long they are.
 */
@ApplicationScoped
class DebitSheets {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject DebitListReads lists;
  @Inject DebitBoardReads boards;
  @Inject Today today;

  /** A table and where its rows come from. */
  record Table(Sheet sheet, Sheet.Rows rows) {}

  /** The list as it is shown with this filter, whole. Runs on a worker thread. */
  Table of(Actor by, LocalDate week, String list, DebitListReads.Which which) {
    return switch (list) {
      case "lines" -> lines(by, week, which);
      case "void-loss" -> voidLoss(by, week, which);
      case "movements" -> movements(by, week, which);
      case "exceptions" -> exceptions(by, week);
      case "roll-forward" -> rollForward(by, week);
      default ->
          throw Problem.of(
              CommonProblem.NOT_FOUND,
              "There are lines, void-loss, movements, exceptions and roll-forward.");
    };
  }

  private Table lines(Actor by, LocalDate week, DebitListReads.Which which) {
    var columns =
        List.of(
            Sheet.text("Account"),
            Sheet.text("Rent group"),
            Sheet.text("Charge"),
            Sheet.money("Weekly"),
            Sheet.whole("Days"),
            Sheet.money("Amount"),
            Sheet.money("Apportioned"),
            Sheet.text("Part week"),
            Sheet.text("Rent-free"));
    return table(
        sheet("Debit lines", by, week, which, columns),
        after -> lists.lines(week, which, after, Page.MOST),
        (line, sink) ->
            sink.row(
                line.accountReference(),
                line.rentGroup(),
                line.typeCode(),
                line.weeklyPence(),
                line.days(),
                line.amountPence(),
                line.apportionedPence(),
                yes(line.partWeek()),
                yes(line.rentFree())));
  }

  private Table voidLoss(Actor by, LocalDate week, DebitListReads.Which which) {
    var columns =
        List.of(
            Sheet.text("Property"),
            Sheet.text("Rent group"),
            Sheet.text("Charge"),
            Sheet.money("Weekly"),
            Sheet.whole("Days"),
            Sheet.money("Void loss"),
            Sheet.text("Debit control"),
            Sheet.text("Credit control"));
    return table(
        sheet("Void loss", by, week, which, columns),
        after -> lists.voidLoss(week, which, after, Page.MOST),
        (line, sink) ->
            sink.row(
                line.propertyReference(),
                line.rentGroup(),
                line.typeCode(),
                line.weeklyPence(),
                line.days(),
                line.amountPence(),
                line.voidControlCode(),
                line.incomeControlCode()));
  }

  private Table movements(Actor by, LocalDate week, DebitListReads.Which which) {
    var columns =
        List.of(
            Sheet.text("Kind"),
            Sheet.text("Rent group"),
            Sheet.text("Charge"),
            Sheet.whole("Units"),
            Sheet.money("Weekly value"),
            Sheet.date("Effective"),
            Sheet.instant("Recorded"),
            Sheet.text("Account"),
            Sheet.text("Property"),
            Sheet.text("Why"));
    return table(
        sheet("Roll movements", by, week, which, columns),
        after -> lists.movements(week, which, after, Page.MOST),
        (moved, sink) ->
            sink.row(
                moved.kind(),
                moved.rentGroup(),
                moved.typeCode(),
                moved.units(),
                moved.valuePence(),
                moved.effectiveOn(),
                moved.recordedAt(),
                moved.accountReference(),
                moved.propertyReference(),
                moved.narrative()));
  }

  private Table exceptions(Actor by, LocalDate week) {
    var columns =
        List.of(
            Sheet.text("Exception"),
            Sheet.text("Blocks"),
            Sheet.text("Reference"),
            Sheet.text("Detail"),
            Sheet.text("Open"),
            Sheet.text("Accepted because"),
            Sheet.text("Accepted by"),
            Sheet.instant("Accepted at"));
    return table(
        sheet("Debit exceptions", by, week, new DebitListReads.Which(null, null, null), columns),
        after -> lists.exceptions(week, null, null, after, Page.MOST),
        (oddity, sink) ->
            sink.row(
                oddity.title(),
                yes(oddity.blocking()),
                oddity.reference(),
                oddity.detail(),
                yes(oddity.open()),
                oddity.acceptedReason(),
                oddity.acceptedByName(),
                oddity.acceptedAt()));
  }

  private Table rollForward(Actor by, LocalDate week) {
    var columns =
        List.of(
            Sheet.text("Rent group"),
            Sheet.text("Charge"),
            Sheet.whole("Units brought forward"),
            Sheet.money("Value brought forward"),
            Sheet.whole("Units expected"),
            Sheet.money("Value expected"),
            Sheet.whole("Units actual"),
            Sheet.money("Value actual"),
            Sheet.whole("Units difference"),
            Sheet.money("Value difference"),
            Sheet.whole("Lines"),
            Sheet.money("Debit"),
            Sheet.money("Void loss"));
    var sheet =
        sheet("Roll-forward", by, week, new DebitListReads.Which(null, null, null), columns);
    DebitBoard board = boards.board(by, week, null).await().atMost(PATIENCE);
    return new Table(sheet, sink -> board.rollForward().forEach(line -> roll(line, sink)));
  }

  private static void roll(DebitBoard.RollLine line, Sheet.Sink sink) {
    sink.row(
        line.rentGroup(),
        line.typeCode(),
        line.broughtForward().units(),
        line.broughtForward().valuePence(),
        line.expected().units(),
        line.expected().valuePence(),
        line.actual().units(),
        line.actual().valuePence(),
        line.difference().units(),
        line.difference().valuePence(),
        line.lines(),
        line.amountPence(),
        line.voidLossPence());
  }

  private Sheet sheet(
      String title,
      Actor by,
      LocalDate week,
      DebitListReads.Which which,
      List<Sheet.Column> columns) {
    return new Sheet(
        title,
        columns,
        List.of(
            new Sheet.Fact("Debit of", DebitWords.day(week)),
            new Sheet.Fact("Rent group", which.rentGroup() == null ? "All" : which.rentGroup()),
            new Sheet.Fact("Charge", which.type() == null ? "All" : which.type()),
            new Sheet.Fact("Only part weeks", yes(Boolean.TRUE.equals(which.partWeek()))),
            new Sheet.Fact("Produced by", by.name()),
            new Sheet.Fact("Produced at", today.instant().toString())));
  }

  /** The first page is read at once, so that a wrong filter is answered before a file has begun. */
  private static <T> Table table(
      Sheet sheet, Function<String, Uni<Page<T>>> pages, BiConsumer<T, Sheet.Sink> row) {
    Page<T> first = pages.apply(null).await().atMost(PATIENCE);
    return new Table(
        sheet,
        sink -> {
          Page<T> page = first;
          page.items().forEach(item -> row.accept(item, sink));
          while (page.next() != null) {
            page = pages.apply(page.next()).await().atMost(PATIENCE);
            page.items().forEach(item -> row.accept(item, sink));
          }
        });
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }
}
