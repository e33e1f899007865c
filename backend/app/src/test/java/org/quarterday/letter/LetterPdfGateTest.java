package org.quarterday.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterday.letter.rules.LetterFormat;
import org.quarterday.letter.rules.LetterLanguage;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.support.PdfText;
import org.quarterday.support.PostgresForTests;

/**
 * The gate every letter passes: veraPDF finds nothing against PDF/UA-1 and PDF/A-3a, in each
 * language and form, with every kind of block there is. Each other document is held against the
 * same by the test of its feature.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LetterPdfGateTest {

  @Inject LetterPages pages;

  static Stream<Arguments> variants() {
    return Stream.of(LetterLanguage.values())
        .flatMap(language ->
            Stream.of(LetterFormat.values()).map(format -> Arguments.of(language, format)));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void everyLanguageAndFormConforms(LetterLanguage language, LetterFormat format) {
    byte[] pdf = pages.pdf(sheet(language, format));
    assertEquals("", PdfText.faults(pdf));
    if (format == LetterFormat.LARGE_PRINT) {
      assertTrue(PdfText.smallestPoints(pdf) >= 16, "smaller than 16 points");
    }
  }

  @Test
  void theGateFindsADocumentWithoutTagsAndALetterThatLostWhatItSaysOfItself() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }
    String untagged = PdfText.faults(out.toByteArray());
    assertTrue(untagged.contains("ISO 14289-1") && untagged.contains("ISO 19005-3"), untagged);
    var spoilt = new ByteArrayOutputStream();
    byte[] good = pages.pdf(sheet(LetterLanguage.ENGLISH, LetterFormat.STANDARD));
    try (var document = Loader.loadPDF(good)) {
      document.getDocumentCatalog().setMetadata(null);
      document.save(spoilt);
    }
    String nameless = PdfText.faults(spoilt.toByteArray());
    assertTrue(nameless.contains("ISO 14289-1") && nameless.contains("ISO 19005-3"), nameless);
  }

  private static LetterPages.Sheet sheet(LetterLanguage language, LetterFormat format) {
    var words = LetterText.write().heading("What to do").paragraph("Pay, or ring us.");
    words.table(
        "What is due",
        List.of("Day", "Sum"),
        Stream.generate(() -> List.of("1 May 2026", "£441.67")).limit(60).toList());
    var blocks = new ArrayList<>(words.done().blocks());
    blocks.add(
        new LetterText.Block(
            LetterText.Kind.LIST, "", List.of(), List.of(List.of("Online"), List.of("By ’phone"))));
    return new LetterPages.Sheet(
        new LetterPages.Head(
            "Ms Amina Okafor",
            "7 Larch Close\nZZ1 2AB",
            LocalDate.of(2026, 5, 1),
            "Your rent & what it’s for",
            "T500123",
            "Ms Amina Okafor, Mr Tunde Okafor",
            "L0123456789ab"),
        new LetterPages.Around(
            "Rent account",
            "Our reference",
            "Tenants",
            "How to pay",
            "By card.",
            "Help",
            "Ring MoneyHelper.",
            "You can complain.",
            "Tell us.",
            "Rent team",
            "Mae’r llythyr hwn yn Saesneg.",
            "cy"),
        new LetterText(blocks),
        language,
        format);
  }
}
