package org.quarterday.court;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.calendar.DayInWords;
import org.quarterday.court.CourtNotice.Review;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * A tenant's review of the decision to go to court (Housing Act 1996 s.129): asked for in time, and
 * what came of it. Until then no claim rests on the notice.
 */
@ApplicationScoped
class RecordReview {

  @Schema(name = "CourtReviewRequest")
  record Request(
      @NotNull
          @Schema(
              description = "ASKED; then UPHELD, or ENDED_IT when the notice is withdrawn by it.")
          Review review,
      @NotNull @CivilDay LocalDate on,
      @NotBlank @Size(max = 300) String words) {}

  @Schema(name = "CourtReviewRecorded")
  record Answer(UUID id, Review review) {}

  private static final String KEEP =
      """
      update court_notice set review_state = ?3, state = case ?3 when 'ENDED_IT' then 'WITHDRAWN' else state end, version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Work work;
  @Inject CourtTurn turn;
  @Inject Today today;

  Uni<Answer> run(Actor by, UUID accountId, UUID noticeId, Request request) {
    return work.write(
        by,
        session ->
            turn.take(session, by, accountId)
                .chain(() -> CourtNotice.of(session, accountId, noticeId))
                .invoke(notice -> refuse(notice, request))
                .chain(() -> Sql.run(session, KEEP, accountId, noticeId, request.review.name()))
                .chain(() ->
                    CourtEvents.add(
                        session,
                        by,
                        accountId,
                        noticeId,
                        CourtEvents.Kind.REVIEW,
                        request.on,
                        words(request)))
                .replaceWith(new Answer(noticeId, request.review)));
  }

  private void refuse(CourtNotice notice, Request request) {
    if (request.on.isAfter(today.date()) || request.on.isBefore(notice.madeOn())) {
      throw Problem.of(CourtProblem.COURT_DAY_WRONG, "It was after the notice, and by today.")
          .at("/on");
    }
    boolean asks = request.review == Review.ASKED;
    if (notice.reviewBy() == null
        || request.review == Review.NONE
        || asks != (notice.review() == Review.NONE)
        || !asks && notice.review() != Review.ASKED) {
      throw Problem.of(CourtProblem.COURT_REVIEW_OPEN, "A review is asked for once, then decided.");
    }
    if (asks && request.on.isAfter(notice.reviewBy())) {
      throw Problem.of(
              CourtProblem.COURT_REVIEW_OPEN,
              "It could be asked for by %s.".formatted(DayInWords.of(notice.reviewBy())))
          .at("/on");
    }
  }

  private static String words(Request request) {
    String what =
        switch (request.review) {
          case ASKED -> "Review asked for: ";
          case UPHELD -> "Review: the notice stands: ";
          default -> "Review: the notice is withdrawn: ";
        };
    return what + request.words.strip();
  }
}
