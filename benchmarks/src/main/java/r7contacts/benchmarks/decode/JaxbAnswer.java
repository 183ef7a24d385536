package r7contacts.benchmarks.decode;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;

/** Answer in XML as a bean for JAXB. A single contact is a list of one, as in the portal's XML. */
@XmlRootElement(name = "result")
@XmlAccessorType(XmlAccessType.FIELD)
public final class JaxbAnswer {

  public Integer status;
  public Integer count;
  public Long total;
  public List<JaxbContact> response;
}
