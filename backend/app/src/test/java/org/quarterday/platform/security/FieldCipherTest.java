package org.quarterday.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarterday.platform.security.FieldCipher.SealBroken;

class FieldCipherTest {

  private static final String OLD = "old:" + key(1);
  private static final String NEW = "new:" + key(2);
  private static final String PLACE = "person.national_insurance:7";

  private final FieldCipher cipher = cipher(OLD);

  @Test
  void aSealedNumberOpensAtItsPlaceAndCannotBeRead() {
    byte[] sealed = cipher.seal("QQ123456C", PLACE);

    assertEquals("QQ123456C", cipher.open(sealed, PLACE));
    assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("QQ123456C"));
    assertFalse(
        Arrays.equals(sealed, cipher.seal("QQ123456C", PLACE)),
        "the same number never looks the same");
  }

  @Test
  void aNumberCopiedToAnotherPersonDoesNotOpen() {
    byte[] sealed = cipher.seal("QQ123456C", PLACE);
    assertThrows(SealBroken.class, () -> cipher.open(sealed, "person.national_insurance:8"));
  }

  @Test
  void everyChangedByteIsNoticed() {
    byte[] sealed = cipher.seal("QQ123456C", PLACE);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThrows(SealBroken.class, () -> cipher.open(changed, PLACE), "byte " + i);
    }
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThrows(SealBroken.class, () -> cipher.open(cut, PLACE), "cut to " + length);
    }
  }

  @Test
  void aNewKeySealsAndTheOldOneStillOpens() {
    byte[] before = cipher.seal("QQ123456C", PLACE);
    FieldCipher both = cipher(NEW + "," + OLD);

    assertEquals("QQ123456C", both.open(before, PLACE));
    byte[] after = both.seal("QQ123456C", PLACE);
    assertThrows(
        SealBroken.class, () -> cipher.open(after, PLACE), "the new key is not on the old ring");
    assertThrows(
        SealBroken.class,
        () -> cipher(NEW).open(before, PLACE),
        "a key taken off the ring opens nothing");
  }

  @Test
  void onlyAHolderOfTheKeyCanStamp() {
    String stamp = cipher.stamp("17 abc", "audit checkpoint");

    assertTrue(cipher.stamped(stamp, "17 abc", "audit checkpoint"));
    assertTrue(cipher(NEW + "," + OLD).stamped(stamp, "17 abc", "audit checkpoint"));
    assertFalse(cipher.stamped(stamp, "18 abc", "audit checkpoint"));
    assertFalse(cipher.stamped(stamp, "17 abc", "another purpose"));
    assertFalse(cipher(NEW).stamped(stamp, "17 abc", "audit checkpoint"));
    assertFalse(cipher.stamped("nonsense", "17 abc", "audit checkpoint"));
  }

  @Test
  void productionDoesNotStartWithoutKeysOfItsOwn() {
    assertThrows(IllegalStateException.class, () -> new KeyRing(Optional.empty(), true));
    assertThrows(
        IllegalStateException.class, () -> new KeyRing(Optional.of(KeyRing.DEVELOPMENT), true));
    assertThrows(
        IllegalStateException.class,
        () -> new KeyRing(Optional.of(NEW + "," + KeyRing.DEVELOPMENT), true));
    assertEquals("new", new KeyRing(Optional.of(NEW), true).current());
  }

  @Test
  void aKeyOfTheWrongFormIsNotPutIntoTheLog() {
    var refused =
        assertThrows(
            IllegalStateException.class, () -> new KeyRing(Optional.of("short:c2VjcmV0"), false));
    assertFalse(refused.getMessage().contains("c2VjcmV0"), refused.getMessage());
  }

  @Test
  void masksShowEnoughToTellTwoPeopleApart() {
    assertEquals("QQ ** ** ** C", Mask.nationalInsurance("QQ 12 34 56 C"));
    assertEquals("** ** ** ** *", Mask.nationalInsurance("QQ12"));
    assertEquals("****5678", Mask.lastFour("12-34-5678"));
    assertEquals("****", Mask.lastFour("5678"));
  }

  private static FieldCipher cipher(String ring) {
    return new FieldCipher(new KeyRing(Optional.of(ring), false));
  }

  private static String key(int seed) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
