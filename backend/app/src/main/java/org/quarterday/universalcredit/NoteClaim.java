package org.quarterday.universalcredit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;
import org.quarterday.universalcredit.rules.Comparison;
import org.quarterday.universalcredit.rules.FactLine;

/** Notes what the claim says, field by field, in place of what was noted before. */
@ApplicationScoped
class NoteClaim {

  @Schema(name = "UniversalCreditClaimRequest")
  record Request(@NotNull @Size(max = 100) List<@Valid Said> said) {}

  @Schema(name = "UniversalCreditClaimSaid")
  record Said(
      @NotBlank @Size(max = 100) @Schema(examples = "RENT") String key,
      @NotNull
          @Size(max = 300)
          @Schema(
              description =
                  "Money in whole pence, days as 2026-11-16, names parted by commas; empty when it does not say.",
              examples = "11746")
          String value) {}

  @Schema(name = "UniversalCreditClaimNoted")
  record Answer(UUID id, List<FactLine> lines, String contentHash) {}

  private static final String NOTE =
      "update universal_credit_to_do set said = cast(cast(?2 as text) as jsonb), version = version + 1 where id = ?1";

  @Inject Work work;
  @Inject ObjectMapper json;
  @Inject HeldToDo held;
  @Inject TenancyFacts facts;

  /**
   * @throws Problem 404 UC_TO_DO_NOT_FOUND, 409 UC_TO_DO_OVER, UC_TO_DO_TAKEN,
   *     UC_TO_DO_WITHOUT_ACCOUNT, 422 UC_CLAIM_WRONG
   */
  Uni<Answer> run(Actor by, UUID id, Request request) {
    return work.write(
        by,
        session ->
            held.of(session, by, id)
                .invoke(toDo -> {
                  toDo.refuseOver();
                  toDo.refuseOthers(by);
                })
                .chain(toDo -> note(session, toDo, request)));
  }

  private Uni<Answer> note(Mutiny.Session session, HeldToDo.ToDo toDo, Request request) {
    return facts
        .work(session, toDo.account(), toDo.receivedOn(), toDo.claimName(), Map.of())
        .map(sheet -> read(sheet.lines(), request))
        .chain(said ->
            Sql.run(session, NOTE, toDo.id(), written(said))
                .chain(() ->
                    facts.work(session, toDo.account(), toDo.receivedOn(), toDo.claimName(), said)))
        .map(sheet -> new Answer(toDo.id(), sheet.lines(), sheet.hash()));
  }

  private static Map<String, String> read(List<FactLine> lines, Request request) {
    Map<String, FactLine> known =
        lines.stream().collect(Collectors.toMap(FactLine::key, Function.identity()));
    Map<String, String> said = new TreeMap<>();
    for (int i = 0; i < request.said.size(); i++) {
      Said one = request.said.get(i);
      FactLine line = known.get(one.key);
      String value = one.value.strip();
      if (line == null
          || !line.field().isCompared()
          || !Comparison.isWritten(line.field(), value)) {
        throw Problem.of(
                UniversalCreditProblem.UC_CLAIM_WRONG,
                line == null
                    ? "The tenancy has no such field that day."
                    : "%s cannot be read.".formatted(line.label()))
            .at("/said/" + i + "/value");
      }
      if (!value.isEmpty()) {
        said.put(one.key, value);
      }
    }
    return said;
  }

  private String written(Map<String, String> said) {
    try {
      return json.writeValueAsString(said);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
