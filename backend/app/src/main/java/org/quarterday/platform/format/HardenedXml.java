package org.quarterday.platform.format;

import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML of strangers as a stream of elements, in fixed memory. There is no document type, so
 * there are no entities of the sender's own and nothing is fetched; depth, length of a text and
 * number of elements are limited.
 */
public final class HardenedXml {

  private static final int DEEPEST = 40;
  private static final int LONGEST_TEXT = 20_000;
  private static final long MOST_ELEMENTS = 200_000_000;

  private final XMLStreamReader xml;
  private final BiFunction<Integer, String, RuntimeException> refusal;
  private final StringBuilder path = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private long elements;

  /**
   * @param refusal makes what is thrown, of a line and what is wrong there
   */
  public HardenedXml(InputStream in, BiFunction<Integer, String, RuntimeException> refusal) {
    this.refusal = refusal;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is fetched");
    });
    try {
      this.xml = factory.createXMLStreamReader(in);
    } catch (XMLStreamException notXml) {
      throw refusal.apply(1, "this is not XML");
    }
  }

  /** The line the reader stands at, from 1. */
  public int line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  /** The namespace of the element that has just begun; empty without one. */
  public String namespace() {
    String uri = xml.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /**
   * Reads to the end. Paths are {@code /Document/…/Amt}, without namespaces.
   *
   * @param began takes the path of an element and what gives an attribute's value by its name, or
   *     null
   * @param ended takes the path of an element and the text after its last child; all of it where it
   *     has none
   */
  public void read(
      BiConsumer<String, UnaryOperator<String>> began, BiConsumer<String, String> ended) {
    try {
      while (xml.hasNext()) {
        step(xml.next(), began, ended);
      }
    } catch (XMLStreamException broken) {
      throw refusal.apply(line(), "the XML is broken here, or ends too early");
    }
  }

  private void step(
      int event,
      BiConsumer<String, UnaryOperator<String>> began,
      BiConsumer<String, String> ended) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        if (++depth > DEEPEST) {
          throw refusal.apply(line(), "elements are nested deeper than " + DEEPEST);
        }
        if (++elements > MOST_ELEMENTS) {
          throw refusal.apply(line(), "there are more than " + MOST_ELEMENTS + " elements");
        }
        path.append('/').append(xml.getLocalName());
        text.setLength(0);
        began.accept(path.toString(), name -> xml.getAttributeValue(null, name));
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
          throw refusal.apply(line(), "a text is longer than " + LONGEST_TEXT + " characters");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
      case XMLStreamConstants.END_ELEMENT -> {
        ended.accept(path.toString(), text.toString().strip());
        text.setLength(0);
        depth--;
        path.setLength(path.length() - xml.getLocalName().length() - 1);
      }
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw refusal.apply(
              line(), "it declares or uses entities of its own, which is not accepted");
      default -> {
        // Comments and instructions say nothing about money.
      }
    }
  }
}
