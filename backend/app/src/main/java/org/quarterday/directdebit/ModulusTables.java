package org.quarterday.directdebit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.quarterday.platform.bacs.BankAccount;
import org.quarterday.platform.bacs.ModulusCheck;
import org.quarterday.platform.bacs.ModulusTable;

/**
 * Whether a bank account can exist, by the tables Vocalink publishes for those who may use them.
 * The operator names the two files; without them a small invented table of the published test cases
 * serves, which knows few banks and therefore checks little.
 */
@ApplicationScoped
class ModulusTables {

  private final ModulusCheck check;

  ModulusTables(
      @ConfigProperty(name = "quarterday.modulus.weights") Optional<Path> weights,
      @ConfigProperty(name = "quarterday.modulus.substitutions") Optional<Path> substitutions) {
    this.check =
        ModulusCheck.of(
            weights
                .map(file ->
                    ModulusTable.parse(
                        text(file), substitutions.map(ModulusTables::text).orElse("")))
                .orElseGet(ModulusTable::synthetic));
  }

  ModulusCheck.Result check(BankAccount account) {
    return check.check(account);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the modulus table cannot be read", e);
    }
  }
}
