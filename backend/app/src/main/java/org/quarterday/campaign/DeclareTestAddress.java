package org.quarterday.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/** Says where one's own trials go: one's own mobile number, one's own e-mail. */
@ApplicationScoped
class DeclareTestAddress {

  @Schema(name = "CampaignTestAddress")
  record Request(
      @NotNull @Size(max = 30) @Schema(description = "Empty for none.", examples = "07700 900461")
          String phone,
      @NotNull
          @Size(max = 150)
          @Schema(description = "Empty for none.", examples = "amara.lewis@example.org")
          String email) {}

  private static final String USABLE = "select uk_mobile($1) as phone, usable_email($2) as email";

  private static final String KEEP =
      """
      insert into campaign_test_address (actor, phone, email) values ($1, $2, $3)
      on conflict (actor) do update set phone = excluded.phone, email = excluded.email, declared_at = now()\
      """;

  @Inject Work work;

  /**
   * @throws Problem 422 CAMPAIGN_TEST_ADDRESS_WRONG
   */
  Uni<Request> run(Actor by, Request request) {
    return work.sql(
        by,
        "",
        tx ->
            tx.preparedQuery(USABLE)
                .execute(Tuple.of(request.phone(), request.email()))
                .map(rows -> rows.iterator().next())
                .map(row -> new Request(row.getString("phone"), row.getString("email")))
                .invoke(usable -> refuse(request, usable))
                .call(usable ->
                    tx.preparedQuery(KEEP)
                        .execute(Tuple.of(by.id(), usable.phone(), usable.email()))));
  }

  private static void refuse(Request asked, Request usable) {
    if (!asked.phone().isBlank() && usable.phone().isEmpty()) {
      throw wrong("/phone", "Give a UK mobile number.");
    }
    if (!asked.email().isBlank() && usable.email().isEmpty()) {
      throw wrong("/email", "Give an e-mail address.");
    }
  }

  private static Problem wrong(String pointer, String detail) {
    return Problem.of(CampaignProblem.CAMPAIGN_TEST_ADDRESS_WRONG, detail).at(pointer);
  }
}
