package r7contacts.simulator;

/**
 * What the page {@code /} of a portal shows of one contact, in addition to the list of contacts and
 * the requests. Called by several threads at once.
 */
@FunctionalInterface
public interface ContactView {

  /**
   * Returns the part of the page for the contact with this id. It may send requests to the portal,
   * which faults apply to and which the page then lists.
   */
  Part part(PortalSimulator portal, long id);

  /**
   * A part of the page. The page's content security policy allows no other styles and scripts, and
   * neither style attributes nor event attributes.
   *
   * @param html elements of a {@code main} element; headings begin with {@code h2}
   * @param style the text of a style sheet
   * @param script the text of a script, which runs after the elements are parsed
   */
  record Part(String html, String style, String script) {}
}
