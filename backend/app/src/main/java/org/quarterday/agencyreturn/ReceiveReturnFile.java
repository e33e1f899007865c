package org.quarterday.agencyreturn;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.agency.Agencies;
import org.quarterday.agencyreturn.format.ReturnFile;
import org.quarterday.agencyreturn.format.ReturnLine;
import org.quarterday.agencyreturn.format.UnusableReturnFile;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Takes a file of an agency: kept as it came, each line worked or parked with its reason, in one
 * transaction. The same bytes a second time change nothing.
 *
 * <p>For worker threads: the file is read at once, and is small.
 */
@ApplicationScoped
class ReceiveReturnFile {

  private static final int LARGEST = 2 * 1024 * 1024;

  /** What comes with the bytes. */
  record Sent(String agencyCode, String name, InputStream body) {}

  @Schema(name = "AgencyReturnReceived")
  record Answer(
      UUID id,
      int posted,
      @Schema(description = "In pence, before commission.") long postedPence,
      int noted,
      int parked,
      int unreadable) {}

  private static final String FILE =
      """
      insert into agency_return_file (id, agency_code, name, sha256, received_by_name) values (?1, ?2, ?3, ?4, ?5) on conflict (sha256) do nothing\
      """;

  private static final String BYTES =
      "insert into agency_return_bytes (file_id, bytes_sealed) values (?1, ?2)";

  @Inject Work work;
  @Inject Today today;
  @Inject FieldCipher cipher;
  @Inject JudgeLine judge;
  @Inject DoLines does;

  /**
   * @throws Problem 404 AGENCY_NOT_FOUND, 409 RETURN_FILE_RECEIVED_BEFORE, 413 TOO_LARGE, 422
   *     RETURN_FILE_UNUSABLE
   */
  Answer run(Actor by, Sent sent) {
    byte[] bytes = bytes(sent.body());
    List<ReturnLine> lines = lines(bytes);
    try {
      return VertxContextSupport.subscribeAndAwait(
          () -> work.write(by, session -> received(session, by, sent, bytes, lines)));
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static byte[] bytes(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw Problem.of(CommonProblem.TOO_LARGE, "Send it in parts of at most 2 MB.");
      }
      return bytes;
    } catch (IOException brokenOff) {
      throw Problem.of(CommonProblem.UPLOAD_BROKEN_OFF, "Send it again.");
    }
  }

  private static List<ReturnLine> lines(byte[] bytes) {
    try {
      return ReturnFile.read(new ByteArrayInputStream(bytes));
    } catch (UnusableReturnFile unusable) {
      throw Problem.of(
              AgencyReturnProblem.RETURN_FILE_UNUSABLE,
              "Nothing of it was taken, because " + unusable.getMessage() + ".")
          .at("/file");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Uni<Answer> received(
      Mutiny.Session session, Actor by, Sent sent, byte[] bytes, List<ReturnLine> lines) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String name = name(sent.name());
    return Agencies.on(session, sent.agencyCode(), today.date())
        .call(agency ->
            Sql.run(session, FILE, id, agency.code(), name, Sha256.hexOf(bytes), by.name())
                .invoke(ReceiveReturnFile::refuseAgain))
        .call(() -> Sql.run(session, BYTES, id, sealed(id, bytes)))
        .chain(agency ->
            judged(session, by, agency.code(), lines)
                .chain(worked ->
                    does.run(
                        session,
                        by,
                        agency.name(),
                        name,
                        worked,
                        done -> KeepLines.of(session, id, done))))
        .map(done -> answer(id, done));
  }

  private static String name(String sent) {
    String name = sent == null || sent.isBlank() ? "returns.csv" : sent.strip();
    return name.length() > 100 ? name.substring(0, 100) : name;
  }

  private static void refuseAgain(int added) {
    if (added == 0) {
      throw Problem.of(
          AgencyReturnProblem.RETURN_FILE_RECEIVED_BEFORE, "Its lines are on the list already.");
    }
  }

  /** Any bytes: what a broken file held is kept as it was. */
  private byte[] sealed(UUID id, byte[] bytes) {
    return cipher.seal(Base64.getEncoder().encodeToString(bytes), "agency_return_file:" + id);
  }

  private Uni<List<WorkedLine>> judged(
      Mutiny.Session session, Actor by, String agency, List<ReturnLine> lines) {
    var seen = new JudgeLine.Seen();
    return Multi.createFrom()
        .iterable(lines)
        .onItem()
        .transformToUniAndConcatenate(line -> judge.judge(session, by, agency, line, seen, null))
        .collect()
        .asList();
  }

  private static Answer answer(UUID id, List<WorkedLine> done) {
    return new Answer(
        id,
        count(done, WorkedLine.State.POSTED),
        done.stream()
            .filter(WorkedLine::isPosted)
            .mapToLong(line -> line.line().grossPence())
            .sum(),
        count(done, WorkedLine.State.NOTED),
        count(done, WorkedLine.State.PARKED),
        count(done, WorkedLine.State.UNREADABLE));
  }

  private static int count(List<WorkedLine> lines, WorkedLine.State state) {
    return (int) lines.stream().filter(line -> line.state() == state).count();
  }
}
