package org.quarterday.trace;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.trace.format.TraceLine;

/** What a tracing service says of somebody, as it is kept and shown. */
@Schema(name = "TraceResult")
record TraceResult(
    String forename,
    String surname,
    @Schema(nullable = true) LocalDate bornOn,
    String address,
    String telephone,
    String email,
    @Schema(nullable = true) LocalDate tracedOn) {

  static TraceResult of(TraceLine line) {
    return new TraceResult(
        line.forename(),
        line.surname(),
        line.bornOn(),
        line.wholeAddress(),
        line.telephone(),
        line.email(),
        line.tracedOn());
  }

  static TraceResult of(JsonObject kept) {
    return new TraceResult(
        kept.getString("forename", ""),
        kept.getString("surname", ""),
        day(kept.getString("bornOn")),
        kept.getString("address", ""),
        kept.getString("telephone", ""),
        kept.getString("email", ""),
        day(kept.getString("tracedOn")));
  }

  JsonObject kept() {
    return new JsonObject()
        .put("forename", forename)
        .put("surname", surname)
        .put("bornOn", bornOn == null ? null : bornOn.toString())
        .put("address", address)
        .put("telephone", telephone)
        .put("email", email)
        .put("tracedOn", tracedOn == null ? null : tracedOn.toString());
  }

  /** Of somebody at risk: who, and not where. */
  TraceResult withoutWhere() {
    return new TraceResult(forename, surname, bornOn, "", "", "", tracedOn);
  }

  private static LocalDate day(String written) {
    return written == null ? null : LocalDate.parse(written);
  }
}
