package org.quarterday.trace;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Work;
import org.quarterday.trace.format.TraceFile;
import org.quarterday.trace.format.TraceLayout;
import org.quarterday.trace.format.TraceLine;
import org.quarterday.trace.format.UnusableTraceFile;
import org.quarterday.trace.rules.Founding;
import org.quarterday.trace.rules.Known;
import org.quarterday.trace.rules.PartialDate;
import org.quarterday.trace.rules.Placing;

/**
 * Takes a file of a tracing service's results. Each is held against the tenants its reference leads
 * to, and matched when one of them is likely; a result nobody can be sure of is parked. Nothing is
 * changed about anybody until a person takes the result.
 *
 * <p>For worker threads: the file is read at once, and is small.
 */
@ApplicationScoped
class ReceiveTraceFile {

  private static final int LARGEST = 20 * 1024 * 1024;

  /**
   * What comes with the bytes.
   *
   * @param layout the code of one
   */
  record Sent(String name, String layout, Founding founding, InputStream body) {}

  @Schema(name = "TraceFileReceived")
  record Answer(UUID id, int matched, int parked, int unreadable) {}

  private static final String FILE =
      """
      insert into trace_file (id, name, layout_code, sha256, level, purpose, lawful_basis, power, source, received_by, received_by_name)
      values ($1, left($2, 200), $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (sha256) do nothing\
      """;

  private static final String LINE =
      """
      insert into trace_file_line (file_id, number, state, why, reference, outcome, result, person_id, bits, weighed)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)\
      """;

  private static final String TENANTS =
      """
      select distinct m.person_id, p.address_protected_on is not null as protected
        from account_reference r join account a on a.account_id = r.account_id
        join tenancy_member m on m.tenancy_id = a.tenancy_id and m.liable join person p on p.id = m.person_id
       where r.reference = any($1) order by 1\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject TraceLayouts layouts;
  @Inject WeightsInForce weights;
  @Inject CandidateReads candidates;

  /**
   * @throws Problem 422 TRACE_NOT_FOUNDED, TRACE_LAYOUT_NOT_FOUND or TRACE_FILE_UNUSABLE, 409
   *     TRACE_FILE_RECEIVED_BEFORE, 413 TOO_LARGE
   */
  Answer run(Actor by, Sent sent) {
    Foundings.refuse(sent.founding);
    TraceLayout layout = layouts.named(sent.layout).await().indefinitely();
    byte[] bytes = bytes(sent.body);
    List<TraceLine> lines = lines(bytes, layout);
    var counted = weights.on(today.date()).await().indefinitely();
    UUID id = UuidCreator.getTimeOrderedEpoch();
    return work.sql(
            by,
            sent.founding.purpose(),
            connection ->
                connection
                    .preparedQuery(FILE)
                    .execute(file(by, id, sent, bytes))
                    .invoke(rows -> refuseAgain(rows.rowCount()))
                    .chain(() -> placed(connection, by, lines, counted))
                    .call(placed ->
                        connection
                            .preparedQuery(LINE)
                            .executeBatch(placed.stream().map(line -> line.row(id)).toList()))
                    .map(placed -> answer(id, placed)))
        .await()
        .indefinitely();
  }

  private static byte[] bytes(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw Problem.of(CommonProblem.TOO_LARGE, "Send it in parts of at most 20 MB.");
      }
      return bytes;
    } catch (IOException brokenOff) {
      throw Problem.of(CommonProblem.UPLOAD_BROKEN_OFF, "Send it again.");
    }
  }

  private static List<TraceLine> lines(byte[] bytes, TraceLayout layout) {
    try {
      return TraceFile.read(new ByteArrayInputStream(bytes), layout);
    } catch (UnusableTraceFile unusable) {
      throw Problem.of(
              TraceProblem.TRACE_FILE_UNUSABLE,
              "Nothing of it was taken, because " + unusable.getMessage() + ".")
          .at("/file");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Tuple file(Actor by, UUID id, Sent sent, byte[] bytes) {
    Founding founding = sent.founding;
    List<Object> values = new ArrayList<>();
    values.add(id);
    values.add(sent.name == null || sent.name.isBlank() ? "results" : sent.name.strip());
    values.add(sent.layout);
    values.add(Buffer.buffer(Sha256.of(bytes)));
    values.add(founding.level().name());
    values.add(founding.purpose());
    values.add(founding.basis().name());
    values.add(founding.power());
    values.add(founding.source());
    values.add(by.id());
    values.add(by.name());
    return Tuple.tuple(values);
  }

  private static void refuseAgain(int added) {
    if (added == 0) {
      throw Problem.of(
          TraceProblem.TRACE_FILE_RECEIVED_BEFORE, "Its results are on the list already.");
    }
  }

  /** A line with what is thought of it. */
  private record PlacedLine(
      TraceLine line, Placing.Placed placed, CandidateReads.Candidate candidate) {

    String state() {
      return !line.isReadable() ? "UNREADABLE" : placed.isMatched() ? "MATCHED" : "PARKED";
    }

    Tuple row(UUID file) {
      List<Object> values = new ArrayList<>();
      values.add(file);
      values.add(line.number());
      values.add(state());
      values.add(line.isReadable() ? placed.why() : line.wrong());
      values.add(line.reference());
      values.add(line.outcome() == null ? "" : line.outcome().name());
      values.add(TraceResult.of(line).kept());
      values.add(candidate == null ? null : candidate.personId());
      values.add(candidate == null ? null : candidate.score().bits());
      values.add(candidate == null ? new JsonArray() : OpenTrace.weighed(candidate.score()));
      return Tuple.tuple(values);
    }
  }

  private Uni<List<PlacedLine>> placed(
      SqlConnection connection, Actor by, List<TraceLine> lines, WeightsInForce.From counted) {
    return Multi.createFrom()
        .iterable(lines)
        .onItem()
        .transformToUniAndConcatenate(line -> placed(connection, by, line, counted))
        .collect()
        .asList();
  }

  private Uni<PlacedLine> placed(
      SqlConnection connection, Actor by, TraceLine line, WeightsInForce.From counted) {
    if (!line.isReadable()) {
      return Uni.createFrom().item(new PlacedLine(line, null, null));
    }
    Known known = Known.named(line.forename(), line.surname(), PartialDate.of(line.bornOn()));
    String reference = line.reference().replace(" ", "");
    String[] written = {reference, reference.toUpperCase(Locale.UK)};
    return connection
        .preparedQuery(TENANTS)
        .execute(Tuple.of((Object) written))
        .chain(rows -> {
          List<UUID> tenants = new ArrayList<>();
          List<UUID> atRisk = new ArrayList<>();
          for (Row row : rows) {
            tenants.add(row.getUUID("person_id"));
            if (row.getBoolean("protected")) {
              atRisk.add(row.getUUID("person_id"));
            }
          }
          return candidates
              .among(connection, by, known, counted.weights(), tenants)
              .map(found -> placed(line, found, atRisk));
        });
  }

  private static PlacedLine placed(
      TraceLine line, List<CandidateReads.Candidate> found, List<UUID> atRisk) {
    boolean saysWhere = !(line.address() + line.telephone() + line.email()).isEmpty();
    Placing.Placed placed =
        Placing.of(
            found.stream()
                .map(one -> new Placing.Person(one.score(), atRisk.contains(one.personId())))
                .toList(),
            saysWhere);
    return new PlacedLine(line, placed, placed.place() < 0 ? null : found.get(placed.place()));
  }

  private static Answer answer(UUID id, List<PlacedLine> lines) {
    return new Answer(
        id, count(lines, "MATCHED"), count(lines, "PARKED"), count(lines, "UNREADABLE"));
  }

  private static int count(List<PlacedLine> lines, String state) {
    return (int) lines.stream().filter(line -> line.state().equals(state)).count();
  }
}
