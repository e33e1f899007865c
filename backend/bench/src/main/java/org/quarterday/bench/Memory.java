package org.quarterday.bench;

import java.time.Duration;

/** The backend's memory while it serves account pages and does a weekly debit at the same time. */
final class Memory {
  private static final long TARGET_MEGABYTES = 520;

  private final Settings settings;
  private final Templates templates;
  private final Council council;
  private final Issuer issuer;
  private final long server;

  Memory(Settings settings, Templates templates, Council council, Issuer issuer, long server) {
    this.settings = settings;
    this.templates = templates;
    this.council = council;
    this.issuer = issuer;
    this.server = server;
  }

  Figure measure() {
    int accounts = settings.largest();
    var copy = templates.of(accounts, 1).copyTo("round");
    try (var backend = council.open(copy)) {
      long atRest = ProcFs.mebibytes(backend.pid(), "VmRSS");
      var load = new PageLoad(backend.url(), issuer, settings.rate(), accounts);
      load.run(Duration.ofSeconds(settings.seconds()), 200);
      long serving = ProcFs.mebibytes(backend.pid(), "VmHWM");
      var pages =
          Thread.ofPlatform().start(() -> load.run(Duration.ofSeconds(settings.seconds()), 201));
      var debit = new DebitByApi(issuer, server).run(backend);
      pages.join();
      long peak = ProcFs.mebibytes(backend.pid(), "VmHWM");
      return figure(accounts, atRest, serving, peak, debit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    } finally {
      copy.drop();
    }
  }

  private Figure figure(int accounts, long atRest, long serving, long peak, DebitRound debit) {
    return new Figure(
        "memory",
        "Memory under load with -Xmx512m",
        "≤ 520 MB",
        megabytes(peak) + " MB",
        megabytes(peak) <= TARGET_MEGABYTES,
        """
        Highest resident memory of the backend (`VmHWM`): %d MiB. After start %d MiB; after %d s of %d
        account pages a second %d MiB; then the same load with a weekly debit of %,d accounts beside it (%.0f s).
        """
            .formatted(
                peak,
                atRest,
                settings.seconds(),
                settings.rate(),
                serving,
                accounts,
                debit.total().seconds()));
  }

  private static long megabytes(long mebibytes) {
    return mebibytes * 1_048_576 / 1_000_000;
  }
}
