package r7contacts.benchmarks.decode;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;

/**
 * An answer in XML as JAXB binds it: members of classes, filled one by one. One contact is a list
 * of one, because in the portal's XML it is.
 */
@XmlRootElement(name = "result")
@XmlAccessorType(XmlAccessType.FIELD)
public final class JaxbAnswer {

  public Integer status;
  public Integer count;
  public Long total;
  public List<JaxbContact> response;
}
