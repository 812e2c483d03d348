package org.havendesk.tickets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.havendesk.tickets.FileText.Found;
import org.havendesk.tickets.FileText.Kind;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * Takes somebody out of the text layer of office files: Office Open XML (ECMA-376) and OpenDocument
 * (ISO/IEC 26300), which both are archives of XML. A paragraph is read as one, however it is cut
 * into runs; where it names them, its words stay and its inner formatting goes.
 */
final class OfficeText {

  /** What a file may come to when it is unpacked: more is a bomb rather than a letter. */
  private static final long LARGEST = 60_000_000;

  private static final int MOST_PARTS = 5000;

  /** Paragraphs, headings, and strings of spreadsheets. */
  private static final Set<String> BLOCKS = Set.of("p", "h", "si", "is");

  /** In Office Open XML only these hold words; around them there is nothing but layout. */
  private static final Set<String> RUNS = Set.of("t", "delText", "instrText");

  /** What stands for white space. */
  private static final Set<String> SPACES = Set.of("tab", "br", "cr", "s", "line-break");

  private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";

  private final Mentions mentions;
  private boolean changed;

  private OfficeText(Mentions mentions) {
    this.mentions = mentions;
  }

  /** Searches a file. */
  static Found search(byte[] file, Mentions mentions) {
    var search = new OfficeText(mentions);
    try {
      byte[] left = search.rewritten(file);
      return search.changed ? Found.reworded(left) : Found.of(Kind.CLEAN);
    } catch (IOException
        | SAXException
        | ParserConfigurationException
        | TransformerException brokenOrLocked) {
      return Found.of(Kind.UNREADABLE);
    }
  }

  private byte[] rewritten(byte[] file)
      throws IOException, SAXException, ParserConfigurationException, TransformerException {
    var out = new ByteArrayOutputStream(file.length);
    int parts = 0;
    long size = 0;
    try (var in = new ZipInputStream(new ByteArrayInputStream(file));
        var zip = new ZipOutputStream(out)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        byte[] content = in.readNBytes((int) (LARGEST - size) + 1);
        size += content.length;
        if (size > LARGEST || ++parts > MOST_PARTS) {
          throw new IOException("The file is too large.");
        }
        boolean isXml = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
        write(zip, part, isXml && content.length > 0 ? withoutThem(content) : content);
      }
    }
    if (parts == 0) {
      throw new IOException("This is no archive.");
    }
    return out.toByteArray();
  }

  /** OpenDocument wants its first part, the media type, uncompressed (part 2, 3.3). */
  private static void write(ZipOutputStream zip, ZipEntry part, byte[] content) throws IOException {
    var entry = new ZipEntry(part.getName());
    if (part.getMethod() == ZipEntry.STORED) {
      var sum = new CRC32();
      sum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(sum.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private byte[] withoutThem(byte[] xml)
      throws IOException, SAXException, ParserConfigurationException, TransformerException {
    Document document = parser().parse(new ByteArrayInputStream(xml));
    boolean before = changed;
    changed = false;
    visit(document.getDocumentElement());
    boolean here = changed;
    changed |= before;
    if (!here) {
      return xml;
    }
    var out = new ByteArrayOutputStream(xml.length);
    var factory = TransformerFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    document.setXmlStandalone(true);
    factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }

  private static DocumentBuilder parser() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    // No external entity, and none that grows (OWASP: XXE).
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setExpandEntityReferences(false);
    DocumentBuilder parser = factory.newDocumentBuilder();
    parser.setErrorHandler(null);
    return parser;
  }

  private void visit(Element element) {
    for (int each = 0; each < element.getAttributes().getLength(); each++) {
      var attribute = (Attr) element.getAttributes().item(each);
      mentions.without(attribute.getValue()).ifPresent(left -> set(attribute, left));
    }
    if (BLOCKS.contains(element.getLocalName())) {
      reword(element);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        visit(inner);
      } else if (child instanceof Text words) {
        mentions.without(words.getData()).ifPresent(left -> set(words, left));
      }
    }
  }

  private void set(Node node, String left) {
    node.setNodeValue(left);
    changed = true;
  }

  /** Reads a block as one text, whatever runs it is cut into. */
  private void reword(Element block) {
    List<Text> runs = new ArrayList<>();
    var text = new StringBuilder();
    collect(block, isOpenDocument(block), runs, text);
    mentions
        .without(text.toString())
        .ifPresent(
            left -> {
              runs.get(0).setData(left);
              runs.subList(1, runs.size()).forEach(run -> run.setData(""));
              changed = true;
            });
  }

  private static void collect(
      Element element, boolean anyText, List<Text> runs, StringBuilder text) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text words && (anyText || RUNS.contains(element.getLocalName()))) {
        runs.add(words);
        text.append(words.getData());
      } else if (child instanceof Element inner && SPACES.contains(inner.getLocalName())) {
        text.append(' ');
      } else if (child instanceof Element inner && !BLOCKS.contains(inner.getLocalName())) {
        collect(inner, anyText, runs, text);
      }
    }
  }

  private static boolean isOpenDocument(Element block) {
    String namespace = block.getNamespaceURI();
    return namespace != null && namespace.startsWith(ODF);
  }
}
