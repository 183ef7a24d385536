package r7contacts.benchmarks.decode;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.User;

/**
 * The practical limit of decoding XML: one pass over the elements that creates the domain objects
 * and accepts only the known members in their known forms. One class, as its methods share the
 * position in the answer.
 */
public final class HandWrittenXml {

  private final StaxReaders readers = new StaxReaders(false);

  public Contact single(byte[] answer) throws XMLStreamException {
    return list(answer, 1).get(0);
  }

  public List<Contact> list(byte[] answer) throws XMLStreamException {
    return list(answer, Answers.LIST_LENGTH);
  }

  /** A list is a sequence of responses. */
  private List<Contact> list(byte[] answer, int expected) throws XMLStreamException {
    XMLStreamReader xml = readers.open(answer);
    try {
      List<Contact> contacts = new ArrayList<>(expected);
      xml.nextTag();
      while (hasChild(xml)) {
        if (xml.getLocalName().equals("response")) {
          contacts.add(contact(xml).toContact());
        } else {
          skip(xml);
        }
      }
      return contacts;
    } finally {
      xml.close();
    }
  }

  private static ContactDraft contact(XMLStreamReader xml) throws XMLStreamException {
    ContactDraft draft = new ContactDraft();
    while (hasChild(xml)) {
      switch (xml.getLocalName()) {
        case "id" -> draft.id = longNumber(xml);
        case "isCompany" -> draft.isCompany = flag(xml);
        case "displayName" -> draft.displayName = text(xml);
        case "smallFotoUrl" -> draft.smallPhoto = text(xml);
        case "mediumFotoUrl" -> draft.mediumPhoto = text(xml);
        case "isPrivate" -> draft.isPrivate = flag(xml);
        case "shareType" -> draft.shareType = number(xml);
        case "accessList" -> draft.accessList = ContactDraft.with(user(xml), draft.accessList);
        case "currency" -> draft.currency = currency(xml);
        case "canEdit" -> draft.canEdit = flag(xml);
        case "canDelete" -> draft.canDelete = flag(xml);
        case "createBy" -> draft.createBy = user(xml);
        case "created" -> draft.created = text(xml);
        case "about" -> draft.about = text(xml);
        case "industry" -> draft.industry = text(xml);
        case "contactStatus" -> draft.stage = catalogEntry(xml);
        case "commonData" -> draft.infos = ContactDraft.with(info(xml), draft.infos);
        case "addresses" -> {
          Address address = address(xml);
          if (address != null) {
            draft.addresses = ContactDraft.with(address, draft.addresses);
          }
        }
        case "customFields" ->
            draft.customFields = ContactDraft.with(field(xml), draft.customFields);
        case "tags" -> draft.tags = ContactDraft.with(text(xml), draft.tags);
        case "taskCount" -> draft.taskCount = number(xml);
        case "haveLateTasks" -> draft.hasLateTasks = flag(xml);
        case "firstName" -> draft.firstName = text(xml);
        case "lastName" -> draft.lastName = text(xml);
        case "title" -> draft.jobTitle = text(xml);
        case "company" -> draft.company = contact(xml).toLink();
        case "companyName" -> draft.companyName = text(xml);
        case "personsCount" -> draft.memberCount = number(xml);
        default -> skip(xml);
      }
    }
    return draft;
  }

  private static User user(XMLStreamReader xml) throws XMLStreamException {
    String id = null;
    String displayName = null;
    String title = null;
    String avatar = null;
    String profileUrl = null;
    while (hasChild(xml)) {
      switch (xml.getLocalName()) {
        case "id" -> id = text(xml);
        case "displayName" -> displayName = text(xml);
        case "title" -> title = text(xml);
        case "avatarSmall" -> avatar = text(xml);
        case "profileUrl" -> profileUrl = text(xml);
        default -> skip(xml);
      }
    }
    return ContactDraft.user(id, displayName, title, avatar, profileUrl);
  }

  private static Currency currency(XMLStreamReader xml) throws XMLStreamException {
    String title = null;
    String symbol = null;
    String abbreviation = null;
    String cultureName = null;
    boolean isConvertible = false;
    boolean isBasic = false;
    while (hasChild(xml)) {
      switch (xml.getLocalName()) {
        case "title" -> title = text(xml);
        case "symbol" -> symbol = text(xml);
        case "abbreviation" -> abbreviation = text(xml);
        case "cultureName" -> cultureName = text(xml);
        case "isConvertable" -> isConvertible = flag(xml);
        case "isBasic" -> isBasic = flag(xml);
        default -> skip(xml);
      }
    }
    return ContactDraft.currency(title, symbol, abbreviation, cultureName, isConvertible, isBasic);
  }

  private static CatalogEntry catalogEntry(XMLStreamReader xml) throws XMLStreamException {
    long id = 0;
    String title = null;
    String description = null;
    String color = null;
    int sortOrder = 0;
    while (hasChild(xml)) {
      switch (xml.getLocalName()) {
        case "id" -> id = longNumber(xml);
        case "title" -> title = text(xml);
        case "description" -> description = text(xml);
        case "color" -> color = text(xml);
        case "sortOrder" -> sortOrder = number(xml);
        default -> skip(xml);
      }
    }
    return ContactDraft.catalogEntry(id, title, description, color, sortOrder);
  }

  private static ContactInfo info(XMLStreamReader xml) throws XMLStreamException {
    long id = 0;
    int channel = 0;
    int category = 0;
    String value = null;
    String label = null;
    boolean isPrimary = false;
    while (hasChild(xml)) {
      switch (xml.getLocalName()) {
        case "id" -> id = longNumber(xml);
        case "infoType" -> channel = number(xml);
        case "category" -> category = number(xml);
        case "data" -> value = text(xml);
        case "categoryName" -> label = text(xml);
        case "isPrimary" -> isPrimary = flag(xml);
        default -> skip(xml);
      }
    }
    return ContactDraft.info(id, channel, category, value, label, isPrimary);
  }

  private static @Nullable Address address(XMLStreamReader xml) throws XMLStreamException {
    String street = null;
    String city = null;
    String state = null;
    String zip = null;
    String country = null;
    int category = 0;
    String label = null;
    boolean isPrimary = false;
    while (hasChild(xml)) {
      switch (xml.getLocalName()) {
        case "street" -> street = text(xml);
        case "city" -> city = text(xml);
        case "state" -> state = text(xml);
        case "zip" -> zip = text(xml);
        case "country" -> country = text(xml);
        case "category" -> category = number(xml);
        case "categoryName" -> label = text(xml);
        case "isPrimary" -> isPrimary = flag(xml);
        default -> skip(xml);
      }
    }
    return ContactDraft.address(street, city, state, zip, country, category, label, isPrimary);
  }

  private static CustomField field(XMLStreamReader xml) throws XMLStreamException {
    long id = 0;
    long entityId = 0;
    String label = null;
    String value = null;
    int type = 0;
    int position = 0;
    String mask = null;
    while (hasChild(xml)) {
      switch (xml.getLocalName()) {
        case "id" -> id = longNumber(xml);
        case "entityId" -> entityId = longNumber(xml);
        case "label" -> label = text(xml);
        case "fieldValue" -> value = text(xml);
        case "fieldType" -> type = number(xml);
        case "position" -> position = number(xml);
        case "mask" -> mask = text(xml);
        default -> skip(xml);
      }
    }
    return ContactDraft.field(id, entityId, label, value, type, position, mask);
  }

  /**
   * Advances to the next child of the open element, or to its end; returns whether there is a
   * child.
   */
  private static boolean hasChild(XMLStreamReader xml) throws XMLStreamException {
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return false;
        }
        default -> {}
      }
    }
  }

  /** Returns the text of the element, or null if it is empty. The domain drops blank texts. */
  private static @Nullable String text(XMLStreamReader xml) throws XMLStreamException {
    String text = xml.getElementText();
    return text.isEmpty() ? null : text;
  }

  private static int number(XMLStreamReader xml) throws XMLStreamException {
    return (int) longNumber(xml);
  }

  /** Parses from the reader's buffer, without creating a text. */
  private static long longNumber(XMLStreamReader xml) throws XMLStreamException {
    long number = 0;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      char[] digits = xml.getTextCharacters();
      int end = xml.getTextStart() + xml.getTextLength();
      for (int at = xml.getTextStart(); at < end; at++) {
        number = number * 10 + digits[at] - '0';
      }
    }
    return number;
  }

  private static boolean flag(XMLStreamReader xml) throws XMLStreamException {
    boolean isTrue = false;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      isTrue |= xml.getTextCharacters()[xml.getTextStart()] == 't';
    }
    return isTrue;
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }
}
