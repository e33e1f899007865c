package org.quarterday.message;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.quarterday.message.rules.ProviderStatus;
import org.quarterday.message.rules.Refusal;

/**
 * Puts pages into the folder a print house collects from, each whole or not at all and named by its
 * message, so that a second try finds the first. What is in the folder has been sent; that it was
 * posted nobody tells.
 */
class PrintCarrier implements Carrier {

  private final Optional<Path> folder;

  PrintCarrier(Optional<String> folder) {
    this.folder = folder.map(Path::of);
  }

  @Override
  public String name() {
    return "PRINT";
  }

  @Override
  public Optional<String> missing() {
    return folder.filter(Files::isWritable).isPresent()
        ? Optional.empty()
        : Optional.of("quarterday.messages.post.folder names no folder that can be written to.");
  }

  @Override
  public boolean tells() {
    return false;
  }

  /** Looking again is part of sending: the name is the same. */
  @Override
  public Uni<Optional<String>> find(Outgoing message) {
    return Uni.createFrom().item(Optional.empty());
  }

  @Override
  public Uni<String> send(Outgoing message) {
    return Uni.createFrom()
        .item(() -> put(message))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private String put(Outgoing message) {
    missing()
        .ifPresent(words -> {
          throw new Refused(Refusal.notSetUp(words));
        });
    String name = message.id() + ".pdf";
    Path begun = folder.orElseThrow().resolve(name + ".part");
    try {
      Files.write(begun, message.pdf());
      Files.move(
          begun,
          begun.resolveSibling(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return name;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public Uni<Optional<ProviderStatus>> ask(String providerReference) {
    return Uni.createFrom().item(Optional.empty());
  }
}
