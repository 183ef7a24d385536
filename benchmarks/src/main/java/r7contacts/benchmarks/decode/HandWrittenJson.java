package r7contacts.benchmarks.decode;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.User;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The practical limit of decoding JSON: one pass over the tokens that creates the domain objects
 * and accepts only the known members in their known forms. One class, as its methods share the
 * position in the answer.
 */
public final class HandWrittenJson {

  private final JsonFactory json = new JsonFactory();

  public Contact single(byte[] answer) {
    return single(json.createParser(ObjectReadContext.empty(), answer));
  }

  public Contact single(InputStream answer) {
    return single(json.createParser(ObjectReadContext.empty(), answer));
  }

  private static Contact single(JsonParser answer) {
    try (answer) {
      toResponse(answer);
      return contact(answer).toContact();
    }
  }

  /** Reads the answer to a change of a contact info. */
  public ContactInfo info(InputStream answer) {
    try (JsonParser tokens = json.createParser(ObjectReadContext.empty(), answer)) {
      toResponse(tokens);
      return info(tokens);
    }
  }

  public List<Contact> list(byte[] answer) {
    try (JsonParser tokens = json.createParser(ObjectReadContext.empty(), answer)) {
      toResponse(tokens);
      List<Contact> contacts = new ArrayList<>(Answers.LIST_LENGTH);
      while (tokens.nextToken() != JsonToken.END_ARRAY) {
        contacts.add(contact(tokens).toContact());
      }
      return contacts;
    }
  }

  /** Advances to the first token of the response. */
  private static void toResponse(JsonParser tokens) {
    tokens.nextToken();
    while (!"response".equals(tokens.nextName())) {
      skip(tokens);
    }
    tokens.nextToken();
  }

  private static ContactDraft contact(JsonParser tokens) {
    ContactDraft draft = new ContactDraft();
    for (String name; (name = KnownNames.next(tokens)) != null; ) {
      switch (name) {
        case "id" -> draft.id = tokens.nextLongValue(0);
        case "isCompany" -> draft.isCompany = flag(tokens);
        case "displayName" -> draft.displayName = text(tokens);
        case "smallFotoUrl" -> draft.smallPhoto = text(tokens);
        case "mediumFotoUrl" -> draft.mediumPhoto = text(tokens);
        case "isPrivate" -> draft.isPrivate = flag(tokens);
        case "shareType" -> draft.shareType = tokens.nextIntValue(0);
        case "accessList" -> {
          for (tokens.nextToken(); tokens.nextToken() == JsonToken.START_OBJECT; ) {
            draft.accessList = ContactDraft.with(user(tokens), draft.accessList);
          }
        }
        case "currency" -> {
          if (tokens.nextToken() == JsonToken.START_OBJECT) {
            draft.currency = currency(tokens);
          }
        }
        case "canEdit" -> draft.canEdit = flag(tokens);
        case "canDelete" -> draft.canDelete = flag(tokens);
        case "createBy" -> {
          tokens.nextToken();
          draft.createBy = user(tokens);
        }
        case "created" -> draft.created = text(tokens);
        case "about" -> draft.about = text(tokens);
        case "industry" -> draft.industry = text(tokens);
        case "contactStatus" -> {
          tokens.nextToken();
          draft.stage = catalogEntry(tokens);
        }
        case "commonData" -> {
          for (tokens.nextToken(); tokens.nextToken() == JsonToken.START_OBJECT; ) {
            draft.infos = ContactDraft.with(info(tokens), draft.infos);
          }
        }
        case "addresses" -> {
          for (tokens.nextToken(); tokens.nextToken() == JsonToken.START_OBJECT; ) {
            Address address = address(tokens);
            if (address != null) {
              draft.addresses = ContactDraft.with(address, draft.addresses);
            }
          }
        }
        case "customFields" -> {
          for (tokens.nextToken(); tokens.nextToken() == JsonToken.START_OBJECT; ) {
            draft.customFields = ContactDraft.with(field(tokens), draft.customFields);
          }
        }
        case "tags" -> {
          tokens.nextToken();
          for (String tag = text(tokens); tag != null; tag = text(tokens)) {
            draft.tags = ContactDraft.with(tag, draft.tags);
          }
        }
        case "taskCount" -> draft.taskCount = tokens.nextIntValue(0);
        case "haveLateTasks" -> draft.hasLateTasks = flag(tokens);
        case "firstName" -> draft.firstName = text(tokens);
        case "lastName" -> draft.lastName = text(tokens);
        case "title" -> draft.jobTitle = text(tokens);
        case "company" -> {
          tokens.nextToken();
          draft.company = contact(tokens).toLink();
        }
        case "companyName" -> draft.companyName = text(tokens);
        case "personsCount" -> draft.memberCount = tokens.nextIntValue(0);
        default -> skip(tokens);
      }
    }
    return draft;
  }

  private static User user(JsonParser tokens) {
    String id = null;
    String displayName = null;
    String title = null;
    String avatar = null;
    String profileUrl = null;
    for (String name; (name = KnownNames.next(tokens)) != null; ) {
      switch (name) {
        case "id" -> id = text(tokens);
        case "displayName" -> displayName = text(tokens);
        case "title" -> title = text(tokens);
        case "avatarSmall" -> avatar = text(tokens);
        case "profileUrl" -> profileUrl = text(tokens);
        default -> skip(tokens);
      }
    }
    return ContactDraft.user(id, displayName, title, avatar, profileUrl);
  }

  private static Currency currency(JsonParser tokens) {
    String title = null;
    String symbol = null;
    String abbreviation = null;
    String cultureName = null;
    boolean isConvertible = false;
    boolean isBasic = false;
    for (String name; (name = KnownNames.next(tokens)) != null; ) {
      switch (name) {
        case "title" -> title = text(tokens);
        case "symbol" -> symbol = text(tokens);
        case "abbreviation" -> abbreviation = text(tokens);
        case "cultureName" -> cultureName = text(tokens);
        case "isConvertable" -> isConvertible = flag(tokens);
        case "isBasic" -> isBasic = flag(tokens);
        default -> skip(tokens);
      }
    }
    return ContactDraft.currency(title, symbol, abbreviation, cultureName, isConvertible, isBasic);
  }

  private static CatalogEntry catalogEntry(JsonParser tokens) {
    long id = 0;
    String title = null;
    String description = null;
    String color = null;
    int sortOrder = 0;
    for (String name; (name = KnownNames.next(tokens)) != null; ) {
      switch (name) {
        case "id" -> id = tokens.nextLongValue(0);
        case "title" -> title = text(tokens);
        case "description" -> description = text(tokens);
        case "color" -> color = text(tokens);
        case "sortOrder" -> sortOrder = tokens.nextIntValue(0);
        default -> skip(tokens);
      }
    }
    return ContactDraft.catalogEntry(id, title, description, color, sortOrder);
  }

  private static ContactInfo info(JsonParser tokens) {
    long id = 0;
    int channel = 0;
    int category = 0;
    String value = null;
    String label = null;
    boolean isPrimary = false;
    for (String name; (name = KnownNames.next(tokens)) != null; ) {
      switch (name) {
        case "id" -> id = tokens.nextLongValue(0);
        case "infoType" -> channel = tokens.nextIntValue(0);
        case "category" -> category = tokens.nextIntValue(0);
        case "data" -> value = text(tokens);
        case "categoryName" -> label = text(tokens);
        case "isPrimary" -> isPrimary = flag(tokens);
        default -> skip(tokens);
      }
    }
    return ContactDraft.info(id, channel, category, value, label, isPrimary);
  }

  private static @Nullable Address address(JsonParser tokens) {
    String street = null;
    String city = null;
    String state = null;
    String zip = null;
    String country = null;
    int category = 0;
    String label = null;
    boolean isPrimary = false;
    for (String name; (name = KnownNames.next(tokens)) != null; ) {
      switch (name) {
        case "street" -> street = text(tokens);
        case "city" -> city = text(tokens);
        case "state" -> state = text(tokens);
        case "zip" -> zip = text(tokens);
        case "country" -> country = text(tokens);
        case "category" -> category = tokens.nextIntValue(0);
        case "categoryName" -> label = text(tokens);
        case "isPrimary" -> isPrimary = flag(tokens);
        default -> skip(tokens);
      }
    }
    return ContactDraft.address(street, city, state, zip, country, category, label, isPrimary);
  }

  private static CustomField field(JsonParser tokens) {
    long id = 0;
    long entityId = 0;
    String label = null;
    String value = null;
    int type = 0;
    int position = 0;
    String mask = null;
    for (String name; (name = KnownNames.next(tokens)) != null; ) {
      switch (name) {
        case "id" -> id = tokens.nextLongValue(0);
        case "entityId" -> entityId = tokens.nextLongValue(0);
        case "label" -> label = text(tokens);
        case "fieldValue" -> value = text(tokens);
        case "fieldType" -> type = tokens.nextIntValue(0);
        case "position" -> position = tokens.nextIntValue(0);
        case "mask" -> mask = text(tokens);
        default -> skip(tokens);
      }
    }
    return ContactDraft.field(id, entityId, label, value, type, position, mask);
  }

  /**
   * Returns the next text, or null if the next token is not a text, as at the end of a list. The
   * domain drops blank texts.
   */
  private static @Nullable String text(JsonParser tokens) {
    String text = tokens.nextStringValue();
    return text == null || text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
  }

  private static boolean flag(JsonParser tokens) {
    return tokens.nextToken() == JsonToken.VALUE_TRUE;
  }

  private static void skip(JsonParser tokens) {
    tokens.nextToken();
    tokens.skipChildren();
  }
}
