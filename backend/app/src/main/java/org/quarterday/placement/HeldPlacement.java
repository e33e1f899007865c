package org.quarterday.placement;

import io.smallrye.mutiny.Uni;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.digest.ContentHash;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/** A placement, held for a change. */
record HeldPlacement(
    UUID id, String agencyCode, State state, String contentHash, String preparedBy) {

  /** From the draft to what the agency says of it. */
  @Schema(name = "PlacementState")
  enum State {
    DRAFT("Waits for approval"),
    DISCARDED("Discarded"),
    MADE("File to be sent"),
    SENT("Sent"),
    ANSWERED("Answered");

    private final String words;

    State(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private static final String HOLD =
      "select agency_code, state, content_hash, prepared_by from placement where id = ?1 for update";

  private static final String CONTENT =
      """
      select concat_ws('|', d.account_id, d.id, d.placed_pence) from placement_debt d
       where d.placement_id = ?1 and d.state = 'SELECTED' order by d.account_id\
      """;

  /** Locks its row: two who work on it do so one after the other. */
  static Uni<HeldPlacement> hold(Mutiny.Session session, UUID id) {
    return Sql.row(session, HOLD, id)
        .map(row -> {
          if (row == null) {
            throw notFound();
          }
          return new HeldPlacement(
              id,
              (String) row[0],
              State.valueOf((String) row[1]),
              (String) row[2],
              (String) row[3]);
        });
  }

  /** What a person looks at before they approve: the debts that are on it, and their sums. */
  static Uni<String> content(Mutiny.Session session, UUID id, String agencyCode) {
    return Sql.rows(session, CONTENT, id)
        .map(rows ->
            ContentHash.of(
                Stream.concat(Stream.of(agencyCode), rows.stream().map(row -> (String) row[0]))
                    .toList()));
  }

  static Problem notFound() {
    return Problem.of(
        PlacementProblem.PLACEMENT_NOT_FOUND, "Look at the list of placements again.");
  }

  /**
   * @throws Problem 409 PLACEMENT_CANNOT when it stands anywhere else
   */
  void mustBe(State wanted) {
    if (state != wanted) {
      throw Problem.of(
          PlacementProblem.PLACEMENT_CANNOT,
          "It stands at: " + state.words().toLowerCase(Locale.UK) + ".");
    }
  }
}
