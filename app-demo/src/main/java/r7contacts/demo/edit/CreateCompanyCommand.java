package r7contacts.demo.edit;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.OptionValues;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.NewContactBuilder;
import r7contacts.domain.change.PersonOrCompany;

/** The command {@code create company}. */
@Command(
    name = "company",
    description = {
      "Creates a company and prints it.",
      "Options for tags, fields, contact infos and addresses can be repeated."
    },
    footer = ConnectOptions.FOOTER,
    customSynopsis = "contacts create company --name=NAME --share=SHARING [OPTIONS]",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CreateCompanyCommand implements Callable<Integer> {

  private final Environment environment;

  @Option(names = "--name", paramLabel = "NAME", required = true, description = "The name.")
  @SuppressWarnings("NullAway.Init")
  private String name;

  @Mixin private final NewContactOptions contact = new NewContactOptions();

  @Mixin private final ChangeOptions change = new ChangeOptions();

  @Mixin private final ResultOptions result = new ResultOptions();

  @Mixin private final ConnectOptions connect;

  CreateCompanyCommand(Environment environment) {
    this.environment = environment;
    connect = new ConnectOptions(environment);
  }

  @Override
  public Integer call() {
    return new ChangeRun(environment, connect, change)
        .create(PersonOrCompany.COMPANY, this::company, this::parts, result);
  }

  private Parts<NewContactBuilder.OfCompany> parts() {
    Parts<NewContactBuilder.OfCompany> parts = Parts.ofNew();
    contact.addTo(parts);
    return parts;
  }

  private NewContactBuilder.OfCompany company() {
    OptionValues.requireNotBlank("--name", name);
    return NewContact.company(name, contact.sharing());
  }
}
