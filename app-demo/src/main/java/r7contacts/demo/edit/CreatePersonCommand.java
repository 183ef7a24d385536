package r7contacts.demo.edit;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.OptionValues;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.NewContactBuilder;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.domain.change.SharingChange;

/** The command {@code create person}. */
@Command(
    name = "person",
    description = {
      "Creates a person and prints it.",
      "Options for tags, fields, contact infos and addresses can be repeated."
    },
    footer = ConnectOptions.FOOTER,
    customSynopsis = "contacts create person --first=NAME --share=SHARING [OPTIONS]",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CreatePersonCommand implements Callable<Integer> {

  private final Environment environment;

  @Option(names = "--first", paramLabel = "NAME", required = true, description = "The first name.")
  @SuppressWarnings("NullAway.Init")
  private String first;

  @Option(names = "--last", paramLabel = "NAME", description = "The last name.")
  private @Nullable String last;

  @Option(names = "--job-title", paramLabel = "TEXT", description = "The job title.")
  private @Nullable String jobTitle;

  @Option(names = "--company", paramLabel = "ID", description = "The id of the company.")
  private @Nullable String company;

  @Mixin private final NewContactOptions contact = new NewContactOptions();

  @Mixin private final ChangeOptions change = new ChangeOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  @Mixin private final ConnectOptions connect;

  CreatePersonCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    return new ChangeRun(environment, connect, change)
        .create(PersonOrCompany.PERSON, this::person, this::parts, result);
  }

  private NewContactBuilder.OfPerson person() {
    OptionValues.requireNotBlank("--first", first);
    SharingChange sharing = contact.sharing();
    if (last == null) {
      return NewContact.person(first, sharing);
    }
    OptionValues.requireNotBlank("--last", last);
    return NewContact.person(first, last, sharing);
  }

  private Parts<NewContactBuilder.OfPerson> parts() {
    Parts<NewContactBuilder.OfPerson> parts = Parts.ofNew();
    parts.text("--job-title", jobTitle, (person, text) -> person.jobTitle(text));
    if (company != null) {
      parts.value(
          "--company",
          company,
          ContactId::parse,
          (person, portal, id) -> person.company(portal.company(id)));
    }
    contact.addTo(parts);
    return parts;
  }
}
