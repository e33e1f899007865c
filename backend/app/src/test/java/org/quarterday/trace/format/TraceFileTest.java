package org.quarterday.trace.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarterday.trace.format.TraceLayout.Outcome;

class TraceFileTest {

  private static final TraceLayout LAYOUT =
      new TraceLayout(
          "EXAMPLE",
          "Example Traces",
          ";",
          1,
          Map.of(
              "reference", "Our ref",
              "surname", "Last name",
              "born_on", "DOB",
              "outcome", "Result",
              "address", "Address",
              "postcode", "Postcode"),
          "dd/MM/yyyy",
          Map.of("Living", "FOUND", "No trace", "NOT_FOUND"));

  @Test
  void aResultIsReadByItsHeadingsWhereverTheyStand() {
    var lines =
        read(
            """
            Example Traces, batch 7
            result;LAST_NAME;our-ref;dob;Score;Address;postcode
            LIVING; Okafor ;A100;14/05/1980;99;12 Wherry Court;zz4 7qq
            No Trace;Nowak;A101;;0;;
            """);
    assertEquals(
        new TraceLine(
            3,
            "",
            "A100",
            "",
            "Okafor",
            LocalDate.of(1980, 5, 14),
            Outcome.FOUND,
            "12 Wherry Court",
            "ZZ4 7QQ",
            "",
            "",
            null),
        lines.getFirst());
    assertEquals("12 Wherry Court, ZZ4 7QQ", lines.getFirst().wholeAddress());
    assertEquals(Outcome.NOT_FOUND, lines.get(1).outcome());
  }

  @Test
  void aLineThatCannotBeReadSaysWhyAndLeavesTheOthers() {
    var lines =
        read(
            """
            Example Traces
            Our ref;Last name;DOB;Result
            ;Okafor;;Living
            A100;;;Living
            A100;Okafor;1980-05-14;Living
            A100;Okafor;;Perhaps
            A100;Okafor;;Living
            """);
    assertEquals(
        List.of(
            "it has no reference",
            "it has no surname",
            "it has a day that is not written as dd/MM/yyyy",
            "nobody has said what “Perhaps” means",
            ""),
        lines.stream().map(TraceLine::wrong).toList());
  }

  @Test
  void aFileWithoutItsHeadingsOrWithoutResultsIsRefused() {
    assertTrue(refused("").contains("empty"));
    assertTrue(refused("x\nOur ref;DOB\n").contains("missing"));
    assertTrue(refused("x\nOur ref;Last name;Result\n").contains("no result"));
    assertTrue(refused("x\nOur ref;our_ref;Last name;Result\n").contains("twice"));
  }

  @Test
  void aLayoutNothingCanBeReadByIsNamedByItsFields() {
    var layout =
        new TraceLayout(
            "x", "", "##", -1, Map.of("shoe", "Shoe"), "d/M/y", Map.of("Living", "ALIVE"));
    assertEquals(
        Set.of(
            "/code",
            "/name",
            "/separator",
            "/skippedLines",
            "/dayPattern",
            "/columns/reference",
            "/columns/surname",
            "/columns/outcome",
            "/columns/shoe",
            "/outcomes"),
        layout.faults().keySet());
    assertEquals(Map.of(), LAYOUT.faults());
  }

  private static String refused(String text) {
    return assertThrows(UnusableTraceFile.class, () -> read(text)).getMessage();
  }

  private static List<TraceLine> read(String text) {
    try {
      return TraceFile.read(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LAYOUT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
