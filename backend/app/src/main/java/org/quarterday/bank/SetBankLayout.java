package org.quarterday.bank;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.quarterday.bank.format.BankLayout;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Describes how a bank writes statements as CSV, or puts it right. */
@ApplicationScoped
class SetBankLayout {

  private static final String SET =
      "insert into bank_layout (code, spec) values ($1, cast($2::text as jsonb)) on conflict (code) do update set spec = excluded.spec";

  @Inject Work work;
  @Inject ObjectMapper json;

  /**
   * @throws Problem 422 INVALID, with each field by which no statement can be read
   */
  Uni<BankLayout> run(Actor by, BankLayout layout) {
    var faults = layout.faults();
    if (!faults.isEmpty()) {
      Problem problem =
          Problem.of(CommonProblem.INVALID, "No statement can be read by this layout.");
      faults.forEach((field, fault) -> problem.at(field, CommonProblem.INVALID.name(), fault));
      throw problem;
    }
    return work.sql(
            by,
            "",
            connection ->
                connection.preparedQuery(SET).execute(Tuple.of(layout.code(), written(layout))))
        .replaceWith(layout);
  }

  private String written(BankLayout layout) {
    try {
      return json.writeValueAsString(layout);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
