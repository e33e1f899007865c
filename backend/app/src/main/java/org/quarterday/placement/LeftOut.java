package org.quarterday.placement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.placement.rules.Hindrance;

/** A debt that was asked for and does not go, and every reason why. */
@Schema(name = "PlacementLeftOut")
record LeftOut(
    UUID accountId,
    @Schema(examples = "T500123") String accountReference,
    List<Hindrance> hindrances,
    @Schema(examples = "A hold stops it.") String why) {

  static LeftOut of(CheckedDebts.Checked checked) {
    return new LeftOut(
        checked.debt().accountId(),
        checked.debt().own() ? "" : checked.debt().reference(),
        checked.hindrances(),
        checked.why());
  }

  static LeftOut taken(CheckedDebts.Checked checked) {
    return new LeftOut(
        checked.debt().accountId(),
        checked.debt().reference(),
        List.of(Hindrance.WITH_AGENCY),
        Hindrance.WITH_AGENCY.words() + ".");
  }
}
