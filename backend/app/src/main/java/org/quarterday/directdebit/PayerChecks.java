package org.quarterday.directdebit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.directdebit.rules.Authority;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;

/** What has to be right about a payer before a mandate is taken down. */
@ApplicationScoped
class PayerChecks {

  @Inject Today today;

  /** Whether the payer's word reaches over the whole bank account. */
  void authorised(SetUpMandate.Request request) {
    boolean evidence = request.evidence() != null && !request.evidence().isBlank();
    request
        .authority()
        .refused(request.channel(), evidence)
        .ifPresent(why -> {
          throw Problem.of(DirectDebitProblem.AUTHORITY_NOT_ENOUGH, why).at("/authority");
        });
    if (request.authorisedOn().isAfter(today.date())) {
      throw Problem.of(DirectDebitProblem.AUTHORITY_NOT_ENOUGH, "It was given today or before.")
          .at("/authorisedOn");
    }
    boolean other = request.payerPersonId() == null;
    if (other && request.authority() != Authority.THIRD_PARTY_SIGNED) {
      throw Problem.of(
              DirectDebitProblem.AUTHORITY_NOT_ENOUGH,
              "Somebody who is no tenant signs for their own bank account.")
          .at("/authority");
    }
    if (other && (request.payerAddress() == null || request.payerAddress().isBlank())) {
      throw Problem.of(DirectDebitProblem.PAYER_UNKNOWN, "Say where notices to the payer go.")
          .at("/payerAddress");
    }
  }
}
