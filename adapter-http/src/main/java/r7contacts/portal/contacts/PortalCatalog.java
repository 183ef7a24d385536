package r7contacts.portal.contacts;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Tag;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.PageRequest;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.Call;
import r7contacts.portal.http.Operation;
import r7contacts.portal.http.QueryString;
import r7contacts.portal.mapping.ContactMapper;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.CatalogUsageWire;
import r7contacts.portal.wire.DefinitionWire;
import r7contacts.portal.wire.InfoWire;
import r7contacts.portal.wire.ListWire;
import r7contacts.portal.wire.TagWire;
import r7contacts.portal.wire.WireTokens;

/** Catalogs of a portal: custom fields, tags, stages and types, and the lists of a contact. */
public final class PortalCatalog {

  /** Maximum number of entries of a list; portals have some hundreds. */
  static final int MAX_ENTRIES = 100_000;

  private final PortalSession session;
  private final ContactMapper mapper;
  private final AnswerReader<ListWire<DefinitionWire>> definitions;
  private final AnswerReader<ListWire<CatalogUsageWire>> items;
  private final AnswerReader<ListWire<TagWire>> tags;
  private final AnswerReader<ListWire<String>> texts;
  private final AnswerReader<ListWire<InfoWire>> infos;

  /** Creates catalogs that are read in this session. */
  public PortalCatalog(PortalSession session, ContactMapper mapper) {
    this.session = session;
    this.mapper = mapper;
    this.definitions = session.reader(ListWire.of(DefinitionWire::read));
    this.items = session.reader(ListWire.of(CatalogUsageWire::read));
    this.tags = session.reader(ListWire.of(TagWire::read));
    this.texts = session.reader(ListWire.of(WireTokens::text));
    this.infos = session.reader(ListWire.of(InfoWire::read));
  }

  Either<ContactError, List<FieldDefinition>> fields(Call call, String owner) {
    return all(
        call,
        "list-custom-fields",
        owner + "/customfield/definitions",
        "the custom fields",
        Option.none(),
        definitions,
        mapper::toDefinition,
        FieldDefinition::id);
  }

  Either<ContactError, List<CatalogUsage>> items(Call call, String kind, String list) {
    return all(
        call,
        kind.equals("status") ? "list-stages" : "list-types",
        "contact/" + kind,
        list,
        Option.none(),
        items,
        mapper::toCatalogUsage,
        usage -> usage.entry().id());
  }

  Either<ContactError, List<Tag>> tags(Call call) {
    return all(
        call,
        "list-tags",
        "contact/tag",
        "the tags",
        Option.none(),
        tags,
        mapper::toTag,
        Tag::title);
  }

  Either<ContactError, List<String>> tagsOf(Call call, ContactId id) {
    return ofContact(
        call,
        id,
        "list-contact-tags",
        "/tag",
        "the contact's tags",
        texts,
        Option::<String>some,
        Function.identity());
  }

  /**
   * Returns the rows of a contact's infos, newest first. Each has an id; those of the channel
   * "address" have the address as a JSON text.
   */
  public Either<ContactError, List<ContactInfo>> infosOf(Call call, ContactId id) {
    return ofContact(
        call,
        id,
        "list-contact-infos",
        "/data",
        "the contact's infos",
        infos,
        wire -> Option.some(mapper.toInfo(wire)).filter(info -> info.id() > 0),
        ContactInfo::id);
  }

  private <W, T> Either<ContactError, List<T>> ofContact(
      Call call,
      ContactId id,
      String operation,
      String path,
      String name,
      AnswerReader<ListWire<W>> reader,
      Function<W, Option<T>> mapping,
      Function<T, ?> identity) {
    NotFound notFound = new NotFound(id);
    return id.value() < 1 || id.value() > Integer.MAX_VALUE
        ? Either.left(notFound)
        : all(
            call,
            operation,
            "contact/" + id + path,
            name,
            Option.some(notFound),
            reader,
            mapping,
            identity);
  }

  /**
   * Returns all entries of a list, which is read in pages of {@link PageRequest#MAX_COUNT} (field
   * guide §11.2). Entries without an id or a text are skipped.
   *
   * <p>The list ends when its total is reached or a page has no new entries: a portal may ignore
   * {@code startIndex} and state a total that is too high. A list with more than {@value
   * #MAX_ENTRIES} entries, or with more bytes than an answer may have, is unreadable.
   *
   * @param identity key by which entries of different pages are compared
   */
  private <W, T> Either<ContactError, List<T>> all(
      Call call,
      String operation,
      String path,
      String name,
      Option<ContactError> absence,
      AnswerReader<ListWire<W>> reader,
      Function<W, Option<T>> mapping,
      Function<T, ?> identity) {
    List<T> all = new ArrayList<>();
    Set<Object> known = new HashSet<>();
    long start = 0;
    long bytes = 0;
    while (true) {
      Either<ContactError, ListWire<W>> page =
          session.ask(
              call,
              Operation.get(
                  operation,
                  "crm/" + path,
                  new QueryString().with("startIndex", start).with("count", PageRequest.MAX_COUNT),
                  reader,
                  new ListHandler<W, ListWire<W>>(name, absence, Attempt::answered)));
      if (page.isLeft()) {
        return Either.left(page.getLeft());
      }
      bytes += call.bytes();
      if (reader.isTooLong(bytes)) {
        return Either.left(reader.tooLong());
      }
      List<@Nullable W> sent = PortalLists.withoutNothing(page.get().response);
      List<T> fresh = new ArrayList<>();
      for (W wire : sent) {
        if (wire != null) {
          mapping
              .apply(wire)
              .filter(item -> !known.contains(identity.apply(item)))
              .forEach(fresh::add);
        }
      }
      fresh.forEach(item -> known.add(identity.apply(item)));
      all.addAll(fresh);
      if (all.size() > MAX_ENTRIES) {
        return Either.left(
            new Unreadable("the list of %s has more than %d entries".formatted(name, MAX_ENTRIES)));
      }
      start += sent.size();
      Long total = page.get().total;
      if (total == null || start >= total || fresh.isEmpty()) {
        return Either.right(List.copyOf(all));
      }
    }
  }
}
