package org.quarterday.dataprotection;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.quarterday.dataprotection.rules.Register;

/** The register of personal data. A server whose register cannot be read does not start. */
@Startup
@Singleton
public class PersonalData {

  private final Register register = read();

  public Register register() {
    return register;
  }

  /** From the files the product comes with. */
  public static Register read() {
    return Register.parse(
        text("register"), text("nothing-personal"), text("purposes"), text("retention"));
  }

  private static String text(String name) {
    try (InputStream in =
        PersonalData.class.getResourceAsStream("/personal-data/" + name + ".csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
