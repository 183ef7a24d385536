package r7contacts.benchmarks.footprint;

import java.io.IOException;
import java.util.concurrent.Callable;
import r7contacts.adapter.xml.XmlFormatAccess;
import r7contacts.domain.ContactId;
import r7contacts.portal.contacts.Decoding;
import r7contacts.portal.wire.WireFormat;

/** Decodes one answer, with the class loader of this class. */
public final class DecodingTask implements Callable<Object> {

  private final Decoding decoding;
  private final byte[] answer;
  private final ContactId id;

  public DecodingTask(boolean isXml, byte[] answer, long id) {
    this.decoding = new Decoding(isXml ? XmlFormatAccess.format() : WireFormat.json());
    this.answer = answer;
    this.id = ContactId.of(id);
  }

  @Override
  public Object call() throws IOException {
    return decoding.single(answer, id).get();
  }
}
