/**
 * The contacts of an R7-Office / ONLYOFFICE portal as a business program sees them: no HTTP, no
 * JSON, no framework.
 *
 * <p>{@link r7contacts.domain.Contact} is where to start.
 */
module r7contacts.domain {
  requires transitive io.vavr;
  requires static transitive org.jspecify;

  exports r7contacts.domain;
}
