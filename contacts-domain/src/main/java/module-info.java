/**
 * Domain model of the contacts of an R7-Office / ONLYOFFICE portal: no HTTP, no JSON, no framework.
 *
 * <p>Start with {@link r7contacts.domain.Contact}.
 */
module r7contacts.domain {
  requires transitive io.vavr;
  requires static transitive org.jspecify;

  exports r7contacts.domain;
  exports r7contacts.domain.change;
}
