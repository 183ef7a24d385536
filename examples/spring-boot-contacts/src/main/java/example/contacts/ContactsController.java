package example.contacts;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactEdit;
import r7contacts.port.ContactError;
import r7contacts.port.ContactException;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteException;

/** Contacts as JSON. */
@RestController
@RequestMapping("/contacts")
class ContactsController {

  private final EditableContactBook book;

  ContactsController(EditableContactBook book) {
    this.book = book;
  }

  @GetMapping
  List<Contact> find(@RequestParam(name = "text", defaultValue = "") String text) {
    ContactQuery query = ContactQuery.builder().text(text).build();
    return book.page(query, PageRequest.first(20)).getOrElseThrow(ContactError::toException).items();
  }

  @GetMapping("/{id}")
  Contact read(@PathVariable("id") long id) {
    return book.getComplete(ContactId.of(id));
  }

  @PutMapping("/{id}/tags/{tag}")
  Contact addTag(@PathVariable("id") long id, @PathVariable("tag") String tag) {
    Contact seen = read(id);
    book.performOrThrow(ContactEdit.of(seen).addTag(tag).build());
    return read(id);
  }

  @ExceptionHandler
  ProblemDetail failed(ContactException failure) {
    boolean isMissing = failure.error() instanceof ContactError.NotFound;
    return ProblemDetail.forStatusAndDetail(
        isMissing ? HttpStatus.NOT_FOUND : HttpStatus.BAD_GATEWAY, failure.getMessage());
  }

  @ExceptionHandler
  ProblemDetail failed(WriteException failure) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, failure.getMessage());
  }
}
