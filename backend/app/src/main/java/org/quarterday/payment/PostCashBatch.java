package org.quarterday.payment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.money.Money;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;

/**
 * Posts a sheet of payments, all or none, in one journal. The sheet's own count and total have to
 * come to the control figures somebody else added up: the till roll, the paying-in slip.
 */
@ApplicationScoped
class PostCashBatch {

  @Schema(name = "CashBatchPosted")
  record Answer(
      UUID journalId,
      @Schema(examples = "12") int count,
      @Schema(examples = "140952") long totalPence,
      @Schema(description = "In the order of the sheet.") List<Posted> rows) {}

  @Schema(name = "CashBatchRowPosted")
  record Posted(
      UUID accountId,
      String accountReference,
      @Schema(examples = "500001/01-1207") String receiptNumber,
      @Schema(examples = "11746") long amountPence) {}

  @Inject Once once;
  @Inject Book book;
  @Inject CheckCashBatch check;

  Uni<Answer> run(Actor by, String key, CashBatch.Request request) {
    return once.write(
        by,
        key,
        request,
        Answer.class,
        session ->
            check
                .rows(session, by, request)
                .invoke(rows -> refuse(request, rows))
                .chain(rows -> post(session, by, request, rows)));
  }

  private static void refuse(CashBatch.Request request, List<CashBatch.Row> rows) {
    Problem wrong =
        Problem.of(PaymentProblem.BATCH_NOT_RIGHT, "Nothing was posted. See the rows named below.");
    for (int i = 0; i < rows.size(); i++) {
      for (CashBatch.Remark remark : rows.get(i).unsettled(request.rows().get(i))) {
        wrong.at("/rows/%d/%s".formatted(i, remark.field()), remark.code(), remark.detail());
      }
    }
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
    if (request.controlCount() != request.rows().size()) {
      throw differs(
          "/controlCount",
          "The sheet has %d rows, not %d."
              .formatted(request.rows().size(), request.controlCount()));
    }
    long difference = request.totalPence() - request.controlTotalPence();
    if (difference != 0) {
      throw differs(
          "/controlTotalPence",
          "The rows come to %s: %s %s than the control total."
              .formatted(
                  Money.ofPence(request.totalPence()).format(),
                  Money.ofPence(Math.abs(difference)).format(),
                  difference > 0 ? "more" : "less"));
    }
  }

  private static Problem differs(String pointer, String detail) {
    return Problem.of(PaymentProblem.BATCH_DIFFERS, detail).at(pointer);
  }

  /** Each row is an entry of its own. */
  private Uni<Answer> post(
      Mutiny.Session session, Actor by, CashBatch.Request request, List<CashBatch.Row> rows) {
    String words =
        "Cash batch of %d, %s".formatted(rows.size(), Money.ofPence(request.totalPence()).format());
    var why = new Book.Why("RECEIPT", words, null, null);
    List<Integer> order = inOrderOfAccounts(rows);
    List<Book.Posting> postings =
        order.stream().map(i -> posting(rows.get(i), request.rows().get(i))).toList();
    return book.post(session, by, why, postings)
        .map(posted -> answer(request, rows, order, posted));
  }

  /** As the book posts them: by account, and within one in the order of the sheet. */
  private static List<Integer> inOrderOfAccounts(List<CashBatch.Row> rows) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> rows.get(a).accountId().compareTo(rows.get(b).accountId()));
    return order;
  }

  private static Book.Posting posting(CashBatch.Row row, CashBatch.Line line) {
    return new Book.Posting(
        row.accountId(),
        line.typeCode(),
        -line.amountPence(),
        line.paidOn(),
        "CASH_BATCH",
        line.words(),
        null);
  }

  private static Answer answer(
      CashBatch.Request request,
      List<CashBatch.Row> rows,
      List<Integer> order,
      List<Book.Posted> posted) {
    Posted[] answers = new Posted[rows.size()];
    for (int i = 0; i < answers.length; i++) {
      CashBatch.Row row = rows.get(order.get(i));
      answers[order.get(i)] =
          new Posted(
              row.accountId(),
              row.accountReference(),
              Payment.receiptNumber(row.accountReference(), posted.get(i).number()),
              request.rows().get(order.get(i)).amountPence());
    }
    return new Answer(
        posted.getFirst().journalId(), answers.length, request.totalPence(), List.of(answers));
  }
}
