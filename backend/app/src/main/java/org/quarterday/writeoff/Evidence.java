package org.quarterday.writeoff;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.writeoff.rules.EvidenceItem;
import org.quarterday.writeoff.rules.WriteOffKind;

/** What was found for one item of a kind's checklist. */
@Schema(name = "WriteOffEvidence")
record Evidence(
    @NotNull EvidenceItem item,
    @NotNull Standing standing,
    @NotNull
        @Size(max = 300)
        @Schema(
            description = "What was found; or why it is missing or does not apply.",
            examples = "Letters of 4 May and 1 June came back as gone away")
        String reason,
    @NotNull
        @Size(max = 300)
        @Schema(
            description = "Where it can be looked at; may be empty.",
            examples = "Document store, case 2026/118")
        String link) {

  /** Whether it is there. */
  @Schema(name = "EvidenceStanding")
  enum Standing {
    PRESENT,
    MISSING,
    NOT_APPLICABLE
  }

  /**
   * Every item of the checklist once; nothing else; in words what was found, or why it is not
   * there; and what the kind cannot do without is there.
   *
   * @throws Problem 422 EVIDENCE_INCOMPLETE, at each item
   */
  static void refuseIncomplete(WriteOffKind kind, List<Evidence> evidence) {
    var wrong =
        Problem.of(WriteOffProblem.EVIDENCE_INCOMPLETE, "Answer each item of the checklist.");
    Set<EvidenceItem> answered = EnumSet.noneOf(EvidenceItem.class);
    for (int i = 0; i < evidence.size(); i++) {
      Evidence each = evidence.get(i);
      String at = "/evidence/" + i;
      if (!kind.checklist().contains(each.item()) || !answered.add(each.item())) {
        wrong.at(at + "/item", "NOT_ASKED", "The checklist asks for it once, or not at all.");
      } else if (each.standing() != Standing.PRESENT && kind.needs(each.item())) {
        wrong.at(at + "/standing", "NEEDED", "Without it nothing is written off on this ground.");
      } else if (each.reason().isBlank()) {
        wrong.at(
            at + "/reason",
            "REASON_MISSING",
            each.standing() == Standing.PRESENT
                ? "Say what was found."
                : "Say why it is not there.");
      }
    }
    kind.checklist().stream()
        .filter(item -> !answered.contains(item))
        .forEach(item -> wrong.at("/evidence", "NOT_ANSWERED", item.words() + ": not answered."));
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
  }

  /** To be kept. */
  static String kept(List<Evidence> evidence) {
    var kept = new JsonArray();
    evidence.forEach(each ->
        kept.add(
            new JsonObject()
                .put("item", each.item().name())
                .put("standing", each.standing().name())
                .put("reason", each.reason().strip())
                .put("link", each.link().strip())));
    return kept.encode();
  }

  /** As it was kept. */
  static List<Evidence> read(String kept) {
    return new JsonArray(kept)
        .stream()
            .map(JsonObject.class::cast)
            .map(each ->
                new Evidence(
                    EvidenceItem.valueOf(each.getString("item")),
                    Standing.valueOf(each.getString("standing")),
                    each.getString("reason"),
                    each.getString("link")))
            .toList();
  }
}
