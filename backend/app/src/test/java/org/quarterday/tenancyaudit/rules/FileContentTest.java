package org.quarterday.tenancyaudit.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FileContentTest {

  @Test
  void aPhotoIsKeptWithoutWhereItWasTakenAndStaysAPhoto() throws IOException {
    byte[] sent = withSegment(photo("jpg"), 0xE1, "Exif\0\0GPS 51.5N 0.1W");
    sent = withSegment(sent, 0xFE, "taken by Ama");
    assertEquals(Optional.of(FileContent.JPEG), FileContent.of(sent));
    byte[] kept = FileContent.JPEG.kept(sent);
    assertFalse(new String(kept, ISO_8859_1).contains("GPS"));
    assertFalse(new String(kept, ISO_8859_1).contains("Ama"));
    assertEquals(24, ImageIO.read(new ByteArrayInputStream(kept)).getWidth());
  }

  @Test
  void aPictureIsKeptWithoutItsWords() throws IOException {
    byte[] plain = photo("png");
    assertArrayEquals(plain, FileContent.PNG.kept(plain));
    byte[] told = withChunk(plain, "tEXt", "Author\0Ama");
    assertArrayEquals(plain, FileContent.PNG.kept(told));
  }

  @Test
  void whatBreaksOffIsRefused() throws IOException {
    byte[] jpeg = photo("jpg");
    assertThrows(
        IllegalArgumentException.class,
        () -> FileContent.JPEG.kept(java.util.Arrays.copyOf(jpeg, 20)));
    byte[] png = photo("png");
    assertThrows(
        IllegalArgumentException.class,
        () -> FileContent.PNG.kept(java.util.Arrays.copyOf(png, png.length - 12)));
  }

  @Test
  void aNameMakesNoPhoto() {
    assertEquals(Optional.empty(), FileContent.of("<html>photo.jpg".getBytes(ISO_8859_1)));
    assertEquals(Optional.empty(), FileContent.of(new byte[0]));
    assertEquals(Optional.of(FileContent.PDF), FileContent.of("%PDF-1.7".getBytes(ISO_8859_1)));
  }

  private static byte[] photo(String format) throws IOException {
    var image = new java.awt.image.BufferedImage(24, 16, java.awt.image.BufferedImage.TYPE_INT_RGB);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  /** Right behind the start of the picture. */
  private static byte[] withSegment(byte[] jpeg, int marker, String text) {
    byte[] words = text.getBytes(ISO_8859_1);
    var bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.write(0xFF);
    bytes.write(marker);
    bytes.write((words.length + 2) >> 8);
    bytes.write(words.length + 2);
    bytes.writeBytes(words);
    bytes.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }

  /** Before the end of the picture; nobody here looks at the checksum. */
  private static byte[] withChunk(byte[] png, String kind, String text) {
    byte[] words = text.getBytes(ISO_8859_1);
    var bytes = new ByteArrayOutputStream();
    bytes.write(png, 0, png.length - 12);
    bytes.writeBytes(new byte[] {0, 0, 0, (byte) words.length});
    bytes.writeBytes(kind.getBytes(ISO_8859_1));
    bytes.writeBytes(words);
    bytes.writeBytes(new byte[4]);
    bytes.write(png, png.length - 12, 12);
    return bytes.toByteArray();
  }
}
