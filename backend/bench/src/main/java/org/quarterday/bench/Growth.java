package org.quarterday.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a backend's memory grows with the work it is given. Resident memory alone cannot tell: it
 * rises until the heap has once been filled, however little of it is held. So the whole heap is
 * resident from the start, which leaves what grows beside it, and the log of the collections says
 * what is held within.
 */
final class Growth {
  private static final long TARGET_MEBIBYTES = 32;

  /** "Pause Young (Allocation Failure) 130M->29M(365M)": before, after, size of the heap. */
  private static final Pattern COLLECTION = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(");

  private static final Pattern CODE =
      Pattern.compile("- +Code \\(reserved=\\d+KB, committed=(\\d+)KB");

  private static final Pattern COMPILER =
      Pattern.compile("- +Compiler \\((?s:.*?)arena=(\\d+)KB #\\d+\\) \\((?:peak=(\\d+)KB)?");

  private final Path log;
  private long residentBefore;
  private int collectionsBefore;
  private long resident;
  private long compilerBefore;
  private long compiler;
  private int heldBefore;
  private int held;

  Growth(Settings settings) {
    this.log = settings.home().resolve("collections.log");
  }

  /** The backend's flags, with what else it is to be started with. */
  String[] flags(String... others) {
    var ours =
        Stream.of(
            "-Xms512m",
            "-XX:+AlwaysPreTouch",
            "-XX:NativeMemoryTracking=summary",
            "-Xlog:gc:file=" + log + "::filecount=0");
    return Stream.concat(ours, Stream.of(others)).toArray(String[]::new);
  }

  /** Warmed up: what comes from here on counts. */
  void begin(long pid) {
    compilerBefore = compilers(pid);
    residentBefore = ProcFs.mebibytes(pid, "VmHWM");
    collectionsBefore = collections().size();
    heldBefore = highest(0);
  }

  void end(long pid) {
    resident = ProcFs.mebibytes(pid, "VmHWM") - residentBefore;
    compiler = compilers(pid) - compilerBefore;
    held = highest(collectionsBefore);
  }

  private int highest(int from) {
    return collections().stream().skip(from).mapToInt(left -> left).max().orElse(0);
  }

  /** No more is kept of a long run than of a short one. */
  boolean flat() {
    return resident - compiler <= TARGET_MEBIBYTES && held - heldBefore <= TARGET_MEBIBYTES;
  }

  String told() {
    return "With the whole heap resident from the start, the backend's highest memory grew by %d MiB, compiled code and what the compiler works in by %d MiB; no collection left more than %d MiB in it (%d MiB while warming up)"
        .formatted(resident, compiler, held, heldBefore);
  }

  /** What is compiled, and the most the compiler has had at once to work in, in MiB. */
  private static long compilers(long pid) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      var process =
          new ProcessBuilder(
                  jcmd.toString(), Long.toString(pid), "VM.native_memory", "summary", "scale=KB")
              .redirectErrorStream(true)
              .start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return (kibibytes(CODE, told) + kibibytes(COMPILER, told)) / 1024;
    } catch (IOException e) {
      throw new BenchException("the JVM does not tell its memory: " + e.getMessage(), e);
    }
  }

  private static long kibibytes(Pattern category, String told) {
    var found = category.matcher(told);
    if (!found.find()) {
      throw new BenchException("the JVM does not tell " + category + ": " + told);
    }
    String peak = found.groupCount() > 1 ? found.group(2) : null;
    return Long.parseLong(peak == null ? found.group(1) : peak);
  }

  private List<Integer> collections() {
    try (var lines = Files.lines(log)) {
      return lines
          .map(COLLECTION::matcher)
          .filter(Matcher::find)
          .map(found -> Integer.valueOf(found.group(1)))
          .toList();
    } catch (IOException e) {
      throw new BenchException("the log of the collections cannot be read: " + e.getMessage(), e);
    }
  }
}
