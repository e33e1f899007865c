package org.quarterday.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * One launcher per folder. The operating system gives the lock back when its holder dies, however
 * it dies, so a lock that can be had beside a server that still runs means: the server was left
 * behind.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws StackException when another launcher (or another part of this one) holds the folder
   */
  static FolderLock take(Path folder) {
    return take(folder, Duration.ZERO);
  }

  /** As above, but waits that long for the other one to finish first. */
  static FolderLock take(Path folder, Duration patience) {
    Path file = folder.resolve("launcher.lock");
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      long deadline = System.nanoTime() + patience.toNanos();
      while (lock(channel) == null) {
        if (System.nanoTime() >= deadline) {
          String holder = Files.readString(file).strip();
          channel.close();
          throw new StackException(
              folder
                  + " is in use by the launcher with process id "
                  + holder
                  + "; stop that one first");
        }
        Pause.briefly();
      }
      channel.truncate(0);
      channel.write(
          StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + System.lineSeparator()));
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new StackException("could not lock " + folder, e);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StackException("could not release a folder lock", e);
    }
  }
}
