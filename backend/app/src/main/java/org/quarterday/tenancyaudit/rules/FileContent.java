package org.quarterday.tenancyaudit.rules;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an uploaded file is, by its first bytes and not by its name; and a photo without what the
 * telephone wrote into it. Where and when it was taken, and with which telephone, is nobody's
 * business here: every application segment of a JPEG is left out but the one that says it is one.
 */
public enum FileContent {
  JPEG("image/jpeg", new int[] {0xFF, 0xD8, 0xFF}),
  PNG("image/png", new int[] {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}),
  PDF("application/pdf", new int[] {'%', 'P', 'D', 'F', '-'});

  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int FIRST_APPLICATION = 0xE1;
  private static final int LAST_APPLICATION = 0xEF;
  private static final int COLOUR_PROFILE = 0xE2;
  private static final int ADOBE_COLOURS = 0xEE;

  private final String mediaType;
  private final int[] begins;

  FileContent(String mediaType, int[] begins) {
    this.mediaType = mediaType;
    this.begins = begins;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Empty when it is none that is taken. */
  public static Optional<FileContent> of(byte[] bytes) {
    return Arrays.stream(values()).filter(content -> content.begins(bytes)).findFirst();
  }

  private boolean begins(byte[] bytes) {
    if (bytes.length < begins.length) {
      return false;
    }
    for (int i = 0; i < begins.length; i++) {
      if ((bytes[i] & 0xFF) != begins[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The file as it is kept.
   *
   * @throws IllegalArgumentException when it breaks off before its picture, with why
   */
  public byte[] kept(byte[] bytes) {
    return switch (this) {
      case JPEG -> plainJpeg(bytes);
      case PNG -> plainPng(bytes);
      case PDF -> bytes;
    };
  }

  private static byte[] plainJpeg(byte[] bytes) {
    var kept = new ByteArrayOutputStream(bytes.length);
    kept.write(bytes, 0, 2);
    int at = 2;
    while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
      int marker = bytes[at + 1] & 0xFF;
      if (marker == SCAN) {
        kept.write(bytes, at, bytes.length - at);
        return kept.toByteArray();
      }
      int length = 2 + ((bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF);
      if (at + length > bytes.length) {
        break;
      }
      if (!tells(marker)) {
        kept.write(bytes, at, length);
      }
      at += length;
    }
    throw new IllegalArgumentException("The photo is not whole.");
  }

  /** Colours belong to the picture; the rest of the application segments do not. */
  private static boolean tells(int marker) {
    boolean application = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
    return marker == COMMENT || application && marker != COLOUR_PROFILE && marker != ADOBE_COLOURS;
  }

  /** Chunks of words and of what a camera says are left out. */
  private static byte[] plainPng(byte[] bytes) {
    var kept = new ByteArrayOutputStream(bytes.length);
    kept.write(bytes, 0, PNG.begins.length);
    int at = PNG.begins.length;
    while (at + 12 <= bytes.length) {
      long length =
          (bytes[at] & 0xFFL) << 24
              | (bytes[at + 1] & 0xFF) << 16
              | (bytes[at + 2] & 0xFF) << 8
              | bytes[at + 3] & 0xFF;
      if (length > bytes.length - at - 12L) {
        break;
      }
      String kind = new String(bytes, at + 4, 4, StandardCharsets.US_ASCII);
      if (!kind.equals("eXIf") && !kind.endsWith("Xt") && !kind.equals("tIME")) {
        kept.write(bytes, at, (int) length + 12);
      }
      if (kind.equals("IEND")) {
        return kept.toByteArray();
      }
      at += (int) length + 12;
    }
    throw new IllegalArgumentException("The picture is not whole.");
  }
}
