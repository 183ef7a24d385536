package r7contacts.files.imports;

import io.vavr.control.Option;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import r7contacts.domain.change.Loss;
import r7contacts.files.ContactLine;
import r7contacts.port.edit.EditableContactBook;

/**
 * Import of contacts from the lines of a file. Existing contacts are updated, not created again.
 *
 * <p>All contacts of the book are read once, before anything is written, and compared with the
 * lines by the rules of {@link #match}. So a line that changes nothing costs no request. Companies
 * are written before persons, everything one after the other. Immutable.
 *
 * <pre>{@code
 * ImportReport report =
 *     ContactImport.into(book)
 *         .match(Match.byField("ИНН").orByEmail())
 *         .ledger(Path.of("import.ledger"))
 *         .run(lines, outcome -> System.out.println(outcome.outcome().message()));
 * }</pre>
 *
 * @param book the book to write to
 * @param match the rules
 * @param policy what to do with matching lines, and with others
 * @param fill what to write into matching contacts
 * @param companies how companies of persons are found
 * @param ledger the file for resuming and undoing; absent for none
 * @param portal the portal that the ledger belongs to; absent for any
 * @param losses the losses to accept, which a portal causes when names are changed
 * @param reading receives the number of contacts of the book that were read so far
 */
public record ContactImport(
    EditableContactBook book,
    Match match,
    Policy policy,
    Fill fill,
    Companies companies,
    Option<Path> ledger,
    Option<String> portal,
    Set<Loss.Kind> losses,
    LongConsumer reading) {

  /** Creates an import. Callers use {@link #into}. */
  public ContactImport {
    Objects.requireNonNull(book, "book");
    Objects.requireNonNull(match, "match");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(fill, "fill");
    Objects.requireNonNull(companies, "companies");
    Objects.requireNonNull(ledger, "ledger");
    Objects.requireNonNull(portal, "portal");
    Objects.requireNonNull(reading, "reading");
    losses = Set.copyOf(losses);
  }

  /**
   * Returns an import with the rules e-mail address, then telephone number, and {@link
   * Policy#UPSERT}, {@link Fill#BLANKS}, {@link Companies#BY_NAME_OR_NEW}, without a ledger.
   */
  public static ContactImport into(EditableContactBook book) {
    return new ContactImport(
        book,
        Match.byEmail().orByPhone(),
        Policy.UPSERT,
        Fill.BLANKS,
        Companies.BY_NAME_OR_NEW,
        Option.none(),
        Option.none(),
        Set.of(),
        read -> {});
  }

  /** Returns an import with other rules. */
  public ContactImport match(Match rules) {
    return new ContactImport(book, rules, policy, fill, companies, ledger, portal, losses, reading);
  }

  /** Returns an import with another policy. */
  public ContactImport policy(Policy other) {
    return new ContactImport(book, match, other, fill, companies, ledger, portal, losses, reading);
  }

  /** Returns an import that writes something else into matching contacts. */
  public ContactImport filling(Fill other) {
    return new ContactImport(
        book, match, policy, other, companies, ledger, portal, losses, reading);
  }

  /** Returns an import that finds companies in another way. */
  public ContactImport companies(Companies other) {
    return new ContactImport(book, match, policy, fill, other, ledger, portal, losses, reading);
  }

  /**
   * Returns an import that records its changes in this file, which only its owner can read. An
   * import of the same lines with the same ledger goes on where the first one was interrupted;
   * {@link ImportUndo} takes it back. Lines that an earlier run has written are not compared again:
   * a new import needs a new ledger.
   *
   * <p>A ledger is for books that store each change at once. If contacts in memory are saved at the
   * end, give each run a copy of the ledger, which replaces the ledger after they are saved.
   */
  public ContactImport ledger(Path file) {
    return new ContactImport(
        book, match, policy, fill, companies, Option.some(file), portal, losses, reading);
  }

  /**
   * Returns an import whose ledger belongs to a portal: lines that were written to another one are
   * not taken for written.
   *
   * @param address any text that is the same for the same portal
   */
  public ContactImport portal(String address) {
    return new ContactImport(
        book, match, policy, fill, companies, ledger, Option.some(address), losses, reading);
  }

  /** Returns an import that accepts these losses; other changes that cause losses are rejected. */
  public ContactImport accepting(Loss.Kind... kinds) {
    return new ContactImport(
        book,
        match,
        policy,
        fill,
        companies,
        ledger,
        portal,
        Set.copyOf(Arrays.asList(kinds)),
        reading);
  }

  /**
   * Returns an import that reports its progress while it reads all contacts of the book: the number
   * of contacts so far, after each of them.
   */
  public ContactImport reading(LongConsumer count) {
    return new ContactImport(book, match, policy, fill, companies, ledger, portal, losses, count);
  }

  /**
   * Imports the lines.
   *
   * @param outcomes receives the outcome of each line at once
   * @throws r7contacts.port.ContactException if the contacts of the book cannot all be read;
   *     nothing is written then
   * @throws IllegalArgumentException if the file is not a ledger, or another import uses it
   * @throws java.io.UncheckedIOException if the file or the ledger fails
   */
  public ImportReport run(Stream<ContactLine> lines, Consumer<LineOutcome> outcomes) {
    return with(ledger.map(file -> Ledger.open(file, portal)), false, lines, outcomes);
  }

  /**
   * Returns what {@link #run} would do, and writes nothing, not even the ledger. Changes are {@link
   * ImportOutcome.Planned}. Reads each contact to be changed.
   *
   * @throws r7contacts.port.ContactException if the contacts of the book cannot all be read
   * @throws IllegalArgumentException if the file is not a ledger, or another import uses it
   * @throws java.io.UncheckedIOException if the file or the ledger fails
   */
  public ImportReport plan(Stream<ContactLine> lines, Consumer<LineOutcome> outcomes) {
    return with(ledger.filter(Files::exists).map(this::reading), true, lines, outcomes);
  }

  private Ledger reading(Path file) {
    return Ledger.read(file, portal);
  }

  private ImportReport with(
      Option<Ledger> opened,
      boolean isDryRun,
      Stream<ContactLine> lines,
      Consumer<LineOutcome> outcomes) {
    try {
      return new ImportRun(this, opened, isDryRun, outcomes).run(lines);
    } finally {
      opened.forEach(Ledger::close);
    }
  }
}
