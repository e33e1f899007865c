package org.quarterday.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.quarterday.stack.Postgres;

/**
 * Seeded databases, one for each size, kept between runs of the bench. A change of a migration or
 * of the seed makes them anew.
 */
final class Templates {
  private static final List<String> SCRIPTS =
      List.of("ids", "1-reference", "2-letting", "3-charges", "4-entries");

  private final Settings settings;
  private final Database maintenance;
  private final Council council;

  Templates(Settings settings, Database maintenance, Council council) {
    this.settings = settings;
    this.maintenance = maintenance;
    this.council = council;
  }

  /** A council before the measured week: copied for each round of a debit, never written to. */
  Database of(int accounts, int entries) {
    var wanted = maintenance.sibling("council_" + accounts + "_" + entries);
    String mark = mark(accounts, entries);
    if (wanted.exists() && mark.equals(made(wanted))) {
      return wanted;
    }
    Progress.say("seeding %,d accounts with %d entries each", accounts, entries);
    var stopwatch = System.nanoTime();
    if (entries == 1) {
      wanted.drop();
      maintenance.run("create database " + wanted.name() + " owner " + Postgres.OWNER);
      council.open(wanted).close();
      new Seed(wanted, accounts, 1).all();
    } else {
      of(accounts, 1).copyTo(wanted.name());
      new Seed(wanted, accounts, entries).entries();
    }
    maintenance.run("comment on database " + wanted.name() + " is '" + mark + "'", "checkpoint");
    Progress.say("seeded in %.0f s, %s", (System.nanoTime() - stopwatch) / 1e9, size(wanted));
    return wanted;
  }

  static String size(Database database) {
    return database
        .maintenance()
        .text("select pg_size_pretty(pg_database_size('" + database.name() + "'))");
  }

  private String made(Database database) {
    return maintenance.text(
        "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database where datname = '"
            + database.name()
            + "'");
  }

  private String mark(int accounts, int entries) {
    try (Stream<Path> migrations =
        Files.list(settings.root().resolve("backend/app/src/main/resources/db/migration"))
            .sorted()) {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Path migration : migrations.toList()) {
        digest.update(migration.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(migration));
      }
      for (String script : SCRIPTS) {
        digest.update(Seed.resource("/seed/" + script + ".sql").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8) + "-" + accounts + "-" + entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
