package org.quarterday.paymentfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.paymentfile.format.LayoutFaults;
import org.quarterday.paymentfile.format.PaymentLayout;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Describes a sender's layout, or puts it right. Files that came by it before keep what was read of
 * them; the audit log keeps what it was.
 */
@ApplicationScoped
class SetPaymentLayout {

  private static final String SET =
      """
      insert into payment_layout (code, spec) values (?1, cast(cast(?2 as text) as jsonb))
      on conflict (code) do update set spec = excluded.spec\
      """;

  @Inject Work work;
  @Inject ObjectMapper json;

  /**
   * @throws Problem 422 INVALID, with each field by which no file can be read
   */
  Uni<PaymentLayout> run(Actor by, PaymentLayout layout) {
    var faults = LayoutFaults.of(layout);
    if (!faults.isEmpty()) {
      Problem problem = Problem.of(CommonProblem.INVALID, "No file can be read by this layout.");
      faults.forEach((field, fault) -> problem.at(field, CommonProblem.INVALID.name(), fault));
      throw problem;
    }
    return work.write(by, session -> Sql.run(session, SET, layout.code(), written(layout)))
        .replaceWith(layout);
  }

  private String written(PaymentLayout layout) {
    try {
      return json.writeValueAsString(layout);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
