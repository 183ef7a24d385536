package r7contacts.adapter.xml;

import java.util.List;
import java.util.Map;
import r7contacts.port.ContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.contract.PortalCallContract;

class XmlCallTest extends PortalCallContract {

  @Override
  protected ContactBook open(PortalSettings settings) {
    return XmlContacts.open(settings);
  }

  @Override
  protected String contentType() {
    return "text/xml; charset=UTF-8";
  }

  @Override
  protected String rendered(Map<String, Object> envelope) {
    StringBuilder xml = new StringBuilder();
    element("result", envelope, xml);
    return xml.toString();
  }

  /** Renders a list like the portal: one element for each item, without a parent. */
  private static void element(String name, Object value, StringBuilder xml) {
    if (value instanceof List<?> items) {
      items.forEach(item -> element(name, item, xml));
      return;
    }
    xml.append('<').append(name).append('>');
    if (value instanceof Map<?, ?> members) {
      members.forEach((member, content) -> element(member.toString(), content, xml));
    } else {
      xml.append(value.toString().replace("&", "&amp;").replace("<", "&lt;"));
    }
    xml.append("</").append(name).append('>');
  }
}
