package org.quarterday.paymentfile;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.quarterday.paymentfile.format.BenefitFigures;
import org.quarterday.paymentfile.format.PaymentLine;

/** Writes the lines of a file down, a few thousand a statement, each with what becomes of it. */
final class StagedPayments implements AutoCloseable {

  private static final int LINES_AT_ONCE = 5_000;

  /** While two pieces are judged the next is read: more would only hold memory. */
  private static final int PIECES_AT_ONCE = 2;

  /** A payment made today may be dated by the next working days; further ahead it is a mistake. */
  private static final int MOST_DAYS_AHEAD = 7;

  private final Pool pool;
  private final UUID fileId;
  private final LocalDate latest;
  private final List<PaymentLine> lines = new ArrayList<>(LINES_AT_ONCE);
  private final Deque<CompletableFuture<?>> underWay = new ArrayDeque<>(PIECES_AT_ONCE);

  StagedPayments(Pool pool, UUID fileId, LocalDate today) {
    this.pool = pool;
    this.fileId = fileId;
    this.latest = latest(today);
  }

  /** The last day a payment that comes in today may be dated. */
  static LocalDate latest(LocalDate today) {
    return today.plusDays(MOST_DAYS_AHEAD);
  }

  void add(PaymentLine line) {
    lines.add(line);
    if (lines.size() == LINES_AT_ONCE) {
      flush();
    }
  }

  /** To be called at the end of the file: all of its lines are written down, or it throws. */
  void finish() {
    flush();
    while (!underWay.isEmpty()) {
      settle();
    }
  }

  /**
   * Leaves nothing under way, whatever became of it: nothing is written after a file is refused.
   */
  @Override
  public void close() {
    CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new))
        .exceptionally(failed -> null)
        .join();
  }

  private void settle() {
    Uni.createFrom().completionStage(underWay.poll()).await().indefinitely();
  }

  private void flush() {
    if (lines.isEmpty()) {
      return;
    }
    if (underWay.size() == PIECES_AT_ONCE) {
      settle();
    }
    Tuple values = Tuple.of(fileId);
    values.addValue(column(PaymentLine::number, Integer[]::new));
    values.addValue(column(PaymentLine::source, String[]::new));
    values.addValue(column(PaymentLine::sourceLineId, String[]::new));
    values.addValue(column(PaymentLine::paymentRef, String[]::new));
    values.addValue(column(PaymentLine::amountPence, Long[]::new));
    values.addValue(column(PaymentLine::paidOn, LocalDate[]::new));
    values.addValue(column(PaymentLine::valueOn, LocalDate[]::new));
    values.addValue(column(PaymentLine::method, String[]::new));
    values.addValue(column(PaymentLine::narrative, String[]::new));
    values.addValue(column(PaymentLine::wrong, String[]::new));
    values.addValue(benefit(BenefitFigures::claimRef, String[]::new));
    values.addValue(benefit(BenefitFigures::weeklyPence, Long[]::new));
    values.addValue(benefit(BenefitFigures::recoveredPence, Long[]::new));
    values.addValue(latest);
    underWay.add(
        pool.preparedQuery(PaymentMatch.STAGE).execute(values).subscribeAsCompletionStage());
    lines.clear();
  }

  /** Null on a line that is no benefit. */
  private <T> T[] benefit(Function<BenefitFigures, T> of, IntFunction<T[]> array) {
    return column(line -> line.benefit() == null ? null : of.apply(line.benefit()), array);
  }

  private <T> T[] column(Function<PaymentLine, T> of, IntFunction<T[]> array) {
    return lines.stream().map(of).toArray(array);
  }
}
