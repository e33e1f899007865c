package org.quarterday.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.campaign.rules.CampaignState;
import org.quarterday.campaign.rules.CampaignWords;
import org.quarterday.campaign.rules.Channel;
import org.quarterday.campaign.rules.Purpose;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.http.IfMatch;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;

/**
 * Begins a campaign, or takes what it says as it is now. Whoever changes it is one of its makers
 * from then on, and an approval it had waited for is for nothing: it has to be checked again.
 */
@ApplicationScoped
class KeepCampaign {

  @Schema(name = "CampaignRequest")
  record Request(
      @NotBlank @Size(min = 3, max = 100) @Schema(examples = "Office closed on 4 January")
          String title,
      @NotNull Purpose purpose,
      @NotNull
          @Schema(
              description =
                  "Whether it asks for what is owed: holds stop it then, and who has paid since is left out. Words that say the balance always do.")
          Boolean asks,
      @NotEmpty @Size(max = 3) @Schema(description = "In the order they are tried; each once.")
          List<@NotNull Channel> channels,
      @NotNull @Size(max = 1000) @Schema(examples = "Dear ((name)), our office is closed.")
          String text,
      @NotNull @Size(max = 150) String emailSubject,
      @NotNull @Size(max = 8000) String email,
      @NotNull @Size(max = 150) String letterSubject,
      @NotNull @Size(max = 8000) @Schema(description = "Paragraphs parted by an empty line.")
          String letter,
      @CivilDay @Schema(nullable = true, description = "The first day it may go; null: at once.")
          LocalDate notBefore) {}

  @Schema(name = "CampaignKept")
  record Answer(UUID id, int version) {}

  private static final String INSERT =
      """
      insert into campaign (id, title, purpose, asks, channels, text_words, email_subject, email_words, letter_subject, letter_words, not_before,
                            state, makers, made_by_name)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'DRAFT', array[$12::text], $13) returning version\
      """;

  private static final String UPDATE =
      """
      update campaign set title = $2, purpose = $3, asks = $4, channels = $5, text_words = $6, email_subject = $7, email_words = $8,
             letter_subject = $9, letter_words = $10, not_before = $11, state = 'DRAFT', words_hash = null, content_hash = null, checked_at = null,
             makers = case when $12::text = any (makers) then makers else makers || $12::text end, version = version + 1
       where id = $1 returning version\
      """;

  @Inject Work work;
  @Inject Today today;

  /**
   * @param id of the campaign that is changed; null begins one
   * @throws Problem 422 CAMPAIGN_WORDS_WRONG or CAMPAIGN_DAY_WRONG, 404 CAMPAIGN_NOT_FOUND, 409
   *     CAMPAIGN_STATE, 412 when somebody else was faster
   */
  Uni<Answer> run(Actor by, UUID id, String ifMatch, Request request) {
    refuse(request);
    if (id == null) {
      UUID begun = UuidCreator.getTimeOrderedEpoch();
      return work.sql(
          by, "", tx -> save(tx, INSERT, values(begun, by, request).addString(by.name()), begun));
    }
    return work.sql(
        by,
        "",
        tx ->
            HeldCampaign.lock(tx, id)
                .invoke(campaign -> {
                  campaign.requireMay(CampaignState.DRAFT);
                  IfMatch.require(ifMatch, campaign.version());
                })
                .chain(() -> save(tx, UPDATE, values(id, by, request), id)));
  }

  private void refuse(Request request) {
    if (request.channels().stream().distinct().count() != request.channels().size()) {
      throw Problem.of(CampaignProblem.CAMPAIGN_WORDS_WRONG, "Name each way once.").at("/channels");
    }
    if (request.notBefore() != null && request.notBefore().isBefore(today.date())) {
      throw Problem.of(CampaignProblem.CAMPAIGN_DAY_WRONG, "Choose today or a later day.")
          .at("/notBefore");
    }
    Problem wrong =
        Problem.of(CampaignProblem.CAMPAIGN_WORDS_WRONG, "Look at the places that are marked.");
    words(request).faults(request.channels()).stream()
        .filter(fault -> !fault.code().equals("MISSING"))
        .forEach(fault -> wrong.at(fault.pointer(), fault.code(), fault.detail()));
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
  }

  private static CampaignWords words(Request request) {
    return new CampaignWords(
        request.text(),
        request.emailSubject(),
        request.email(),
        request.letterSubject(),
        request.letter());
  }

  private static Tuple values(UUID id, Actor by, Request request) {
    return Tuple.tuple()
        .addUUID(id)
        .addString(request.title().strip())
        .addString(request.purpose().name())
        .addBoolean(request.asks())
        .addArrayOfString(HeldCampaign.names(request.channels()))
        .addString(request.text().strip())
        .addString(request.emailSubject().strip())
        .addString(request.email().strip())
        .addString(request.letterSubject().strip())
        .addString(request.letter().strip())
        .addLocalDate(request.notBefore())
        .addString(by.id());
  }

  private static Uni<Answer> save(SqlConnection tx, String sql, Tuple values, UUID id) {
    return tx.preparedQuery(sql)
        .execute(values)
        .map(rows -> new Answer(id, rows.iterator().next().getInteger("version")));
  }
}
