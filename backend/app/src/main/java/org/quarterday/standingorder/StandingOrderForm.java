package org.quarterday.standingorder;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.bank.PayingIn;
import org.quarterday.money.Money;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.export.PdfFile;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.standingorder.rules.StandingOrderState;
import org.quarterday.standingorder.rules.Terms;

/**
 * The form a tenant fills in and gives to their own bank: whom to pay, how much, how often, from
 * when, and by which reference. The tenant's bank details are theirs to write. Tagged (PDF/UA-1).
 */
@ApplicationScoped
class StandingOrderForm {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String STANDING_ORDER = "RSO";
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  @Inject
  @Location("standingorder/form.html")
  Template page;

  @Inject StandingOrderReads reads;
  @Inject PayingIn payingIn;
  @Inject Today today;

  @ConfigProperty(name = "quarterday.council.name")
  String council;

  /**
   * On a worker thread. With the newest terms, from their next due day.
   *
   * @throws Problem 404 STANDING_ORDER_NOT_FOUND, 409 STANDING_ORDER_OVER or NO_BANK_ACCOUNT_TO_PAY
   */
  byte[] of(Actor reader, UUID accountId, UUID orderId) {
    KeptOrder order = reads.one(reader, accountId, orderId).await().atMost(PATIENCE);
    if (order.state() == StandingOrderState.ENDED || isPaid(order)) {
      throw Problem.of(
          StandingOrderProblem.STANDING_ORDER_OVER, "There is a form for one that is to be paid.");
    }
    PayingIn.Place place =
        payingIn
            .of(accountId, STANDING_ORDER, today.date())
            .await()
            .atMost(PATIENCE)
            .orElseThrow(() ->
                Problem.of(
                    StandingOrderProblem.NO_BANK_ACCOUNT_TO_PAY,
                    "Say under reference data on which bank account the money of standing orders lies."));
    return PdfFile.of(filled(order, place));
  }

  /** Whether its last payment has been. */
  private boolean isPaid(KeptOrder order) {
    LocalDate last = order.schedule().endsOn();
    return last != null && order.schedule().firstFrom(today.date()).isAfter(last);
  }

  private String filled(KeptOrder order, PayingIn.Place place) {
    Terms terms = order.schedule().terms().getLast();
    LocalDate first = order.schedule().firstFrom(today.date());
    LocalDate last = order.schedule().endsOn();
    return page.data("council", council)
        .data("payee", place.name())
        .data("sortCode", place.sortCode())
        .data("accountNumber", place.accountNumber())
        .data("reference", order.paymentReference())
        .data("account", order.accountReference())
        .data("names", order.names())
        .data("amount", Money.ofPence(terms.amountPence()).format())
        .data("frequency", terms.frequency().words())
        .data("first", first.format(LONG_DAY))
        .data("last", last == null ? "" : last.format(LONG_DAY))
        .render();
  }
}
