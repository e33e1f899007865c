package org.quarterday.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.campaign.rules.Channel;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Writes down that somebody agreed to marketing by a way, or does not want it any more. Rows are
 * only added; the newest of a way counts.
 */
@ApplicationScoped
class RecordConsent {

  @Schema(name = "MarketingConsentRequest")
  record Request(
      @NotNull Channel channel,
      @NotNull @Schema(description = "False: wants no more of it.") Boolean agreed,
      @NotBlank
          @Size(min = 3, max = 200)
          @Schema(examples = "Ticked on the sign-up form of 3 March")
          String how) {}

  private static final String KNOWN =
      """
      select exists (select from staff_person s where s.person_id = p.id and s.issuer = $2 and s.subject = $3) as own
        from person p where p.id = $1\
      """;

  private static final String KEEP =
      "insert into campaign_consent (person_id, id, channel, agreed, how, recorded_by_name) values ($1, $2, $3, $4, $5, $6)";

  @Inject Work work;
  @Inject ConsentReads reads;

  /**
   * @throws Problem 404 CAMPAIGN_PERSON_NOT_FOUND, 403 OWN_ACCOUNT
   */
  Uni<ConsentReads.Answer> run(Actor by, UUID person, Request request) {
    return work.sql(
            by,
            "",
            tx ->
                tx.preparedQuery(KNOWN)
                    .execute(Tuple.of(person, by.issuer(), by.subject()))
                    .invoke(rows -> {
                      if (rows.size() == 0) {
                        throw Problem.of(
                            CampaignProblem.CAMPAIGN_PERSON_NOT_FOUND, "Search again.");
                      }
                      if (rows.iterator().next().getBoolean("own")) {
                        throw Problem.of(
                            CommonProblem.OWN_ACCOUNT,
                            "You are linked to this person. Ask your manager.");
                      }
                    })
                    .chain(() ->
                        tx.preparedQuery(KEEP)
                            .execute(
                                Tuple.of(
                                        person,
                                        UuidCreator.getTimeOrderedEpoch(),
                                        request.channel().name(),
                                        request.agreed())
                                    .addString(request.how().strip())
                                    .addString(by.name()))))
        .chain(() -> reads.of(person));
  }
}
