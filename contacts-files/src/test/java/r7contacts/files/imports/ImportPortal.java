package r7contacts.files.imports;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.domain.Contact;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.PortalSimulator;

/** Simulated portal with a person and her company, by which imports know stages and fields. */
final class ImportPortal {

  private static final String CONTACTS =
      """
      [{"id": 2041, "isCompany": true, "displayName": "Romashka", "companyName": "Romashka",
        "isShared": true, "shareType": 1, "canEdit": true, "canDelete": true,
        "created": "2024-03-05T09:30:00.0000000+03:00",
        "commonData": [{"id": 201, "infoType": 1, "category": 1,
          "data": "office@romashka.example", "isPrimary": true}],
        "customFields": [{"id": 21, "entityId": 2041, "label": "ИНН", "fieldValue": "7700000001",
          "fieldType": 0, "position": 1, "mask": "{\\"size\\":40}"}]},
       {"id": 41, "isCompany": false, "firstName": "Maria", "lastName": "Orlova",
        "displayName": "Maria Orlova", "title": "CFO", "about": "Call in the morning",
        "isShared": true, "shareType": 1, "canEdit": true, "canDelete": true,
        "created": "2024-03-05T09:30:00.0000000+03:00",
        "company": {"id": 2041, "displayName": "Romashka", "isCompany": true, "isShared": true,
          "shareType": 1, "canEdit": true, "canDelete": true},
        "contactStatus": {"id": 3, "title": "Warm", "sortOrder": 1},
        "commonData": [{"id": 101, "infoType": 1, "category": 1,
          "data": "maria@romashka.example", "isPrimary": true}],
        "tags": ["VIP"],
        "customFields": [{"id": 11, "entityId": 41, "label": "ИНН", "fieldValue": "770000000011",
          "fieldType": 0, "position": 1, "mask": "{\\"size\\":40}"}]},
       {"id": 42, "isCompany": false, "firstName": "Pavel", "lastName": "Belov",
        "displayName": "Pavel Belov", "isShared": true, "shareType": 1, "canEdit": true,
        "canDelete": true, "contactStatus": {"id": 4, "title": "Cold", "sortOrder": 2},
        "commonData": [{"id": 111, "infoType": 1, "category": 1, "data": "shared@romashka.example",
          "isPrimary": true}]},
       {"id": 43, "isCompany": false, "firstName": "Vera", "lastName": "Belova",
        "displayName": "Vera Belova", "isShared": true, "shareType": 1, "canEdit": true,
        "canDelete": true,
        "created": "2024-03-05T09:30:00.0000000+03:00",
        "commonData": [{"id": 112, "infoType": 1, "category": 1, "data": "shared@romashka.example",
          "isPrimary": true}]}]
      """;

  private static @Nullable List<Contact> contacts;

  private ImportPortal() {}

  static PortalSimulator start() {
    return PortalSimulator.builder().contacts(CONTACTS).start();
  }

  /** Opens the contacts of a portal over JSON. */
  static EditableContactBook open(String address, String token) {
    return JsonContacts.openForEditing(PortalSettings.builder(address).token(token).build());
  }

  static EditableContactBook open(PortalSimulator portal) {
    return open(portal.uri().toString(), portal.token());
  }

  /** Returns a book in memory with the same contacts. */
  static synchronized EditableContactBook inMemory() {
    if (contacts == null) {
      contacts = read();
    }
    return InMemoryContacts.of(contacts);
  }

  private static List<Contact> read() {
    try (PortalSimulator portal = start();
        EditableContactBook book = open(portal);
        Stream<Contact> all =
            book.stream(ContactQuery.all())
                .map(any -> any.getOrElseThrow(ContactError::toException))) {
      return all.map(any -> book.findComplete(any.id()).get()).toList();
    }
  }
}
