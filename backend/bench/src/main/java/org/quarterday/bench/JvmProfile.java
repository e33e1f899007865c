package org.quarterday.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A flight recording of the backend and the methods that were on the processor when it looked. */
final class JvmProfile {
  private JvmProfile() {}

  static String flag(Path recording) {
    return "-XX:StartFlightRecording=filename=" + recording + ",settings=profile";
  }

  /** The JDK's own view of the samples, cut to what is worth reading. */
  static String hottest(Path recording) {
    Path jfr = Path.of(System.getProperty("java.home"), "bin", "jfr");
    try {
      var process =
          new ProcessBuilder(
                  jfr.toString(), "view", "--width", "130", "hot-methods", recording.toString())
              .redirectErrorStream(true)
              .start();
      String view = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return view.lines()
          .filter(line -> !line.isBlank())
          .limit(14)
          .collect(Collectors.joining("\n", "", "\n"));
    } catch (IOException e) {
      throw new BenchException("the recording cannot be read", e);
    }
  }
}
