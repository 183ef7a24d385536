package r7contacts.files.table;

import io.vavr.control.Option;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Cells of .xlsx with dates in ISO 8601 (ECMA-376, ST_CellType d), which some programs write in
 * place of numbers. The library that reads sheets rejects them, so they become texts in a copy.
 */
final class XlsxIsoDates {

  private static final String SHEETS = "xl/worksheets/";
  private static final String MARK = " t=\"d\"";
  private static final int CHUNK = 1 << 16;
  private static final QName TYPE = new QName("t");

  private XlsxIsoDates() {}

  /**
   * Returns a temporary copy of a file in which such cells are texts; absent if it has none.
   *
   * @throws IOException if the file is no .xlsx, or is damaged
   */
  static Option<Path> copy(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (!hasDates(zip)) {
        return Option.none();
      }
      Path copy = Files.createTempFile("contacts", ".xlsx");
      try (OutputStream stream = Files.newOutputStream(copy);
          ZipOutputStream target = new ZipOutputStream(stream)) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          target.putNextEntry(new ZipEntry(entry.getName()));
          try (InputStream part = zip.getInputStream(entry)) {
            if (entry.getName().startsWith(SHEETS)) {
              rewrite(part, target);
            } else {
              part.transferTo(target);
            }
          }
        }
        return Option.some(copy);
      } catch (XMLStreamException | IOException | RuntimeException e) {
        Files.delete(copy);
        throw new IOException("the file is damaged", e);
      }
    }
  }

  private static boolean hasDates(ZipFile zip) throws IOException {
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (entry.getName().startsWith(SHEETS) && hasDates(zip, entry)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDates(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream part = new BufferedInputStream(zip.getInputStream(entry))) {
      String rest = "";
      for (byte[] chunk = part.readNBytes(CHUNK); chunk.length > 0; ) {
        String text = rest + new String(chunk, StandardCharsets.ISO_8859_1);
        if (text.replace('\'', '"').contains(MARK)) {
          return true;
        }
        rest = text.substring(Math.max(0, text.length() - MARK.length()));
        chunk = part.readNBytes(CHUNK);
      }
      return false;
    }
  }

  private static void rewrite(InputStream part, OutputStream target) throws XMLStreamException {
    XMLInputFactory input = XMLInputFactory.newDefaultFactory();
    input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    input.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLEventFactory events = XMLEventFactory.newDefaultFactory();
    XMLEventReader reader = input.createXMLEventReader(part);
    XMLEventWriter writer =
        XMLOutputFactory.newDefaultFactory()
            .createXMLEventWriter(target, StandardCharsets.UTF_8.name());
    boolean isDate = false;
    while (reader.hasNext()) {
      XMLEvent event = reader.nextEvent();
      if (event.isStartElement() && isNamed(event.asStartElement(), "c")) {
        StartElement cell = event.asStartElement();
        Attribute type = cell.getAttributeByName(TYPE);
        isDate = type != null && type.getValue().equals("d");
        writer.add(isDate ? text(cell, events) : cell);
      } else if (isDate && event.isCharacters()) {
        writer.add(events.createCharacters(date(event.asCharacters().getData())));
      } else {
        writer.add(event);
      }
    }
    writer.flush();
  }

  private static boolean isNamed(StartElement element, String name) {
    return element.getName().getLocalPart().equals(name);
  }

  /** Returns the start of the cell with the type of texts. */
  private static XMLEvent text(StartElement cell, XMLEventFactory events) {
    List<Attribute> attributes = new ArrayList<>();
    cell.getAttributes()
        .forEachRemaining(
            any ->
                attributes.add(
                    any.getName().equals(TYPE) ? events.createAttribute(TYPE, "str") : any));
    return events.createStartElement(cell.getName(), attributes.iterator(), cell.getNamespaces());
  }

  private static String date(String typed) {
    try {
      String local = typed.strip().replaceAll("Z$", "");
      return XlsxCell.date(LocalDateTime.parse(local.contains("T") ? local : local + "T00:00"));
    } catch (DateTimeException e) {
      return typed;
    }
  }
}
