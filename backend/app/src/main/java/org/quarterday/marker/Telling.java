package org.quarterday.marker;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;

/** Whether the person knows that there is a marker about them; they do unless it is a risk. */
@Schema(name = "MarkerTelling")
enum Telling {
  TOLD,
  TO_TELL,
  NOT_TOLD;

  /**
   * @throws Problem 422 MARKER_TELLING_WRONG where the day or the reason is missing or too many
   */
  void check(LocalDate toldOn, String notToldWhy, LocalDate today) {
    boolean why = notToldWhy != null && !notToldWhy.isBlank();
    if ((this == TOLD) != (toldOn != null)) {
      throw wrong("/toldOn", "Say on which day they were told.");
    }
    if (toldOn != null && toldOn.isAfter(today)) {
      throw wrong("/toldOn", "That day has not come.");
    }
    if ((this == NOT_TOLD) != why) {
      throw wrong("/notToldWhy", "Say what risk there would be in telling them.");
    }
  }

  private static Problem wrong(String at, String detail) {
    return Problem.of(MarkerProblem.MARKER_TELLING_WRONG, detail).at(at);
  }
}
