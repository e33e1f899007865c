package org.quarterday.platform.bacs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.platform.bacs.Standard18.Head;
import org.quarterday.platform.bacs.Standard18.Instruction;
import org.quarterday.platform.bacs.Standard18.Kind;
import org.quarterday.platform.bacs.Standard18.Totals;
import org.quarterday.support.Golden;

class Standard18Test {

  private static final LocalDate MADE = LocalDate.of(2026, 5, 29);
  private static final LocalDate PROCESSING = LocalDate.of(2026, 6, 1);

  private static Head head(Kind kind, String narrative) {
    return new Head(
        "123456",
        "Anytown Council",
        "309070",
        "12345668",
        "Anytown Council",
        "000042",
        MADE,
        PROCESSING,
        kind,
        narrative);
  }

  private static final Instruction RENT =
      new Instruction(
          TransactionCode.REGULAR, "089999", "66374958", 50_899, "RENT1000177", "A Tenant");
  private static final Instruction FIRST_RENT =
      new Instruction(
          TransactionCode.FIRST, "107999", "88837491", 44_000, "RENT1000190", "B Tenant");

  private static byte[] file(Head head, List<Instruction> instructions) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(Standard18.header(head));
    instructions.forEach(instruction -> file.writeBytes(Standard18.data(head, instruction)));
    long items = instructions.stream().filter(one -> !one.code().isInstruction()).count();
    long pence = instructions.stream().mapToLong(Instruction::amountPence).sum();
    file.writeBytes(
        Standard18.trailer(head, new Totals(pence, items, instructions.size() - items)));
    return file.toByteArray();
  }

  private static byte[] golden(String name) {
    return Golden.text("bacs/" + name).getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void twoCollectionsMakeTheFileOfTheStandardByteForByte() {
    assertArrayEquals(
        golden("debits.txt"), file(head(Kind.DEBITS, "RENT DD"), List.of(RENT, FIRST_RENT)));
  }

  @Test
  void refundsMakeACreditFileByteForByte() {
    Instruction refund =
        new Instruction(
            TransactionCode.CREDIT, "089999", "66374958", 1_234, "REFUND 1000177", "Zoë Müller");
    assertArrayEquals(
        golden("credits.txt"), file(head(Kind.CREDITS, "RENT REFUNDS"), List.of(refund)));
  }

  @Test
  void newAndEndedInstructionsMoveNoMoneyAndAreCountedByThemselves() {
    Instruction begun =
        new Instruction(
            TransactionCode.NEW, "118765", "64371389", 0, "RENT1000201", "O’Brien & Søn");
    Instruction ended =
        new Instruction(TransactionCode.CANCEL, "309070", "02355688", 0, "RENT1000202", "D Tenant");
    assertArrayEquals(
        golden("instructions.txt"),
        file(head(Kind.DEBITS, "RENT DD"), List.of(begun, ended, RENT)));
    var alone = Standard18.read(file(head(Kind.DEBITS, "RENT DD"), List.of(begun)));
    assertEquals(List.of(), alone.faults());
    assertEquals(new Totals(0, 0, 1), alone.totals());
  }

  @ParameterizedTest
  @ValueSource(strings = {"debits.txt", "credits.txt", "instructions.txt"})
  void whatIsWrittenReadsWithoutFault(String name) {
    var contents = Standard18.read(golden(name));
    assertEquals(List.of(), contents.faults());
    assertTrue(contents.isSound());
  }

  @Test
  void aFileReadsAsItWasMeant() {
    var contents = Standard18.read(golden("debits.txt"));
    assertEquals(new Totals(94_899, 2, 0), contents.totals());
    Head head = contents.head();
    assertEquals("123456", head.serviceUser());
    assertEquals("000042", head.serial());
    assertEquals(MADE, head.madeOn());
    assertEquals(PROCESSING, head.processingOn());
    assertEquals(Kind.DEBITS, head.kind());
    assertEquals("RENT DD", head.narrative());
    assertEquals("309070", head.sortCode());
    assertEquals("12345668", head.accountNumber());
    Instruction first = contents.instructions().getFirst();
    assertEquals("A TENANT", first.name());
    assertEquals("RENT1000177", first.reference());
    assertEquals(50_899, first.amountPence());
  }

  @ParameterizedTest(name = "line {0}, {1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "5| 00000050899| 0000005O899| The amount (36-46) is not eleven digits.",
        "7| 00000094899| 00000094900| The records come to 94899 pence, the contra to 94900.",
        "10| 00000020000001| 00000030000001| The number of debits (31-37) is said to be 0000003 and"
            + " is 2.",
        "10| 00000020000001| 00000020000002| The number of credits (38-44) is said to be 0000002"
            + " and is 1.",
        "10| UTL10000000094899| UTL10000000094898| The sum of debits (5-17) is said to be"
            + " 0000000094898 and is 94899.",
        "5| A TENANT| a TENANT| Position 83 has a character that Bacs does not take; capitals,"
            + " figures, . & / - and blanks only.",
        "2| HDR1A123456| HDR1A654321| The service user (6-11) of HDR1 is another than in VOL1.",
        "2| 000042| 000043| The serial (22-27) of HDR1 is another than in VOL1.",
        "8| 26149| 26148| The label (5-80) of EOF1 is another than in HDR1.",
        "4| 26152| 26145| Bacs does not work on 2026-05-25 (5-10).",
        "4| 26152| 26150| Bacs does not work on 2026-05-30 (5-10).",
        "4| 26152| 26149| The processing day (5-10) is not one of the thirty days after the file"
            + " was made.",
        "4| 26152| 26400| The processing day (5-10) is no day.",
        "4| 1 DAILY| 4 MULTI| The file (29-37) is not one of a single day.",
        "5| 017309070| 077309070| The transaction code (16-17) 77 is unknown.",
        "5| 017309070| 00N309070| An instruction (0N) has an amount.",
        "5| 017309070| 099309070| Debits and credits stand in one file.",
        "5| 017309070| 117309070| The account's type (15) is not 0.",
        "6| 30907012345668| 30907012345669| Our account (18-31) is another than in the first"
            + " record.",
        "5| RENT1000177| DDIC1000177| The reference (65-82) needs six or more letters and figures,"
            + " not all the same and not beginning with DDIC.",
        "5| RENT1000177| RENT1.-----| The reference (65-82) needs six or more letters and figures,"
            + " not all the same and not beginning with DDIC.",
        "6| 10799988837491| 1079998883749X| The account (1-14) is not fourteen digits.",
        "7| 309070123456680993| 309070123456680173| The contra moves money the wrong way.",
        "3| HDR2F0200000100| HDR2F0200000106| The record length (11-15) is not 00100.",
        "1| VOL1000042| VOL1000000| The serial (5-10) is not six capitals and figures.",
      })
  void aChangedCharacterIsFoundAndNamed(int line, String from, String to, String words) {
    String file = new String(golden("debits.txt"), StandardCharsets.US_ASCII);
    String[] lines = file.split("\r\n");
    assertTrue(lines[line - 1].contains(from), lines[line - 1]);
    int length = lines[line - 1].length();
    String changed = lines[line - 1].replaceFirst(Pattern.quote(from), to);
    lines[line - 1] = (changed + " ".repeat(20)).substring(0, length);
    var contents = read(String.join("\r\n", lines) + "\r\n");
    assertTrue(
        contents.faults().stream().anyMatch(fault -> fault.words().equals(words)),
        () -> "" + contents.faults());
  }

  private static Standard18.Contents read(String file) {
    LocalDate springHoliday = LocalDate.of(2026, 5, 25);
    return Standard18.read(
        file.getBytes(StandardCharsets.UTF_8),
        day -> day.getDayOfWeek().getValue() < 6 && !day.equals(springHoliday));
  }

  @Test
  void linesOfWrongLengthMissingAndMovedLabelsAreAllNamed() {
    String file = new String(golden("debits.txt"), StandardCharsets.US_ASCII);
    String[] lines = file.split("\r\n");
    var contents =
        read(
            String.join(
                "\n",
                lines[0],
                lines[2],
                lines[1],
                lines[3],
                lines[4] + " ",
                lines[5],
                lines[6],
                lines[7],
                lines[9]));
    assertEquals(
        List.of(
            "2 HDR2 stands here, where HDR1 should.",
            "3 HDR1 stands here, where UHL1 should.",
            "5 The line has 101 characters; a record has 100.",
            "9 UTL1 stands here, where EOF2 should.",
            "0 The label EOF2 is missing.",
            "0 The records come to 44000 pence, the contra to 94899.",
            "9 The sum of debits (5-17) is said to be 0000000094899 and is 44000.",
            "9 The sum of credits (18-30) is said to be 0000000094899 and is 44000.",
            "9 The number of debits (31-37) is said to be 0000002 and is 1."),
        contents.faults().stream().map(fault -> fault.line() + " " + fault.words()).toList());
  }

  @Test
  void aRecordWithoutContraOrBehindItIsNamed() {
    String[] lines = new String(golden("debits.txt"), StandardCharsets.US_ASCII).split("\r\n");
    String contra = lines[6];
    lines[6] = lines[5];
    lines[5] = contra;
    var contents = read(String.join("\r\n", lines));
    assertEquals(List.of(new Fault(7, "A record stands behind the contra.")), contents.faults());
  }

  @Test
  void anEmptyFileAndRandomBytesAreRefusedAndNeverFailOtherwise() {
    assertEquals(7, Standard18.read(new byte[0]).faults().size());
    Random random = new Random(18);
    byte[] debits = golden("debits.txt");
    for (int i = 0; i < 2_000; i++) {
      byte[] changed = debits.clone();
      for (int n = 0; n < 1 + i % 5; n++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      Standard18.read(changed);
      byte[] noise = new byte[random.nextInt(400)];
      random.nextBytes(noise);
      assertTrue(!Standard18.read(noise).isSound());
    }
  }

  @Test
  void aRecordThatWouldBeRefusedIsNotWritten() {
    Head head = head(Kind.DEBITS, "RENT DD");
    for (Instruction wrong :
        List.of(
            new Instruction(TransactionCode.REGULAR, "089999", "6637495", 1, "RENT1000177", "A"),
            new Instruction(TransactionCode.REGULAR, "089999", "66374958", 0, "RENT1000177", "A"),
            new Instruction(TransactionCode.REGULAR, "089999", "66374958", -1, "RENT1000177", "A"),
            new Instruction(TransactionCode.NEW, "089999", "66374958", 5, "RENT1000177", "A"),
            new Instruction(TransactionCode.NEW, "089999", "66374958", 0, "AAAAAA", "A"),
            new Instruction(TransactionCode.NEW, "089999", "66374958", 0, "RENT1000177", "?"))) {
      assertThrows(IllegalArgumentException.class, () -> Standard18.data(head, wrong));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zoë Müller| ZOE MULLER",
        "O’Brien & Søn| O BRIEN & SON",
        "Straße 5, Łódź| STRASSE 5  LODZ",
        "a name of more than eighteen characters| A NAME OF MORE THA"
      })
  void textIsFoldedToWhatBacsTakes(String written, String folded) {
    assertEquals(folded, BacsText.fold(written, 18));
  }
}
