package org.quarterday.platform.bacs;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one place where XML from outside is opened: no document type, so no entities of its own and
 * nothing fetched; limits on size, depth and the number of elements.
 */
final class BacsXml {

  /** Told of every element in its order; names are local names, spaces of names do not matter. */
  interface Walker {
    void start(String name, Fields fields, int line);

    /**
     * @param text what stands directly in the element, without blanks around it
     */
    void end(String name, String text, int line);

    /** What makes the rest unreadable. */
    void broken(int line, String words);
  }

  /** An element's attributes; one that is missing is an empty text. */
  record Fields(Map<String, String> byName) {
    String of(String name) {
      return byName.getOrDefault(name, "");
    }
  }

  private static final int MOST_BYTES = 32 * 1024 * 1024;
  private static final int DEEPEST = 40;
  private static final int MOST_ELEMENTS = 1_000_000;
  private static final int LONGEST_TEXT = 4_000;

  private BacsXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is fetched");
    });
    return factory;
  }

  static void walk(byte[] xml, Walker walker) {
    if (xml.length > MOST_BYTES) {
      walker.broken(0, "The report is longer than " + MOST_BYTES + " bytes.");
      return;
    }
    XMLStreamReader reader = null;
    try {
      reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
      walk(reader, walker);
    } catch (XMLStreamException | RuntimeException unreadable) {
      // Its message may quote the file, or say what a parser is made of
      int line = reader == null ? 0 : Math.max(0, reader.getLocation().getLineNumber());
      walker.broken(line, "The report is no well-formed XML, or ends too early.");
    }
  }

  private static void walk(XMLStreamReader reader, Walker walker) throws XMLStreamException {
    Deque<StringBuilder> open = new ArrayDeque<>();
    int elements = 0;
    while (reader.hasNext()) {
      int line = reader.getLocation().getLineNumber();
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
          walker.broken(line, "The report declares or uses entities, which no Bacs report does.");
          return;
        }
        case XMLStreamConstants.START_ELEMENT -> {
          open.push(new StringBuilder());
          if (open.size() > DEEPEST || ++elements > MOST_ELEMENTS) {
            walker.broken(line, "The report is nested too deeply or has too many elements.");
            return;
          }
          walker.start(reader.getLocalName(), fields(reader), reader.getLocation().getLineNumber());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty() && open.peek().length() < LONGEST_TEXT) {
            open.peek().append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT ->
            walker.end(
                reader.getLocalName(),
                open.pop().toString().strip(),
                reader.getLocation().getLineNumber());
        default -> {
          // Comments and instructions to programs say nothing to us
        }
      }
    }
  }

  private static Fields fields(XMLStreamReader reader) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      fields.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
    }
    return new Fields(fields);
  }
}
