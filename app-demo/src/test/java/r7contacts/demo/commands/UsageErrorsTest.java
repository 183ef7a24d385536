package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import r7contacts.demo.Program.Run;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.StandardOutput;
import r7contacts.demo.terminal.Terminal;

class UsageErrorsTest extends CommandTestBase {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "find --kind dog | --kind: \"dog\" is not one of any, person, company, with-opportunity",
        "find --sort age | --sort: \"age\" is not one of id, display-name,",
        "find --output xml | --output: \"xml\" is not one of table, json, csv, vcard",
        "find --stage warm | --stage: there is no stage \"warm\"; there are Cold, ",
        "find --responsible me | --responsible: there is no user \"me\"; there are Mary Façade, ",
        "find --created-from 31.12.2024 | --created-from must be a date such as 2026-01-31: \"31.12.2024\"",
        "find --created-from 2024-02-02 --created-to 2024-02-01 | --created-from is after --created-to: 2024-02-02, 2024-02-01",
        "find --text= | --text must not be blank: \"\"",
        "export all.csv --text= | --text must not be blank: \"\"",
        "find --tag= | --tag must not be blank: \"\"",
        "find --email= | --email must not be blank: \"\"",
        "find --phone= | --phone must not be blank: \"\"",
        "find --contact-info skype= | --contact-info must be CHANNEL=VALUE, such as skype=anna: \"skype=\"",
        "find --stage -5 | --stage must be from 0 to 2147483647: -5",
        "find --type 0 | --type must be from 1 to 2147483647: 0",
        "find --type abc | --type: there is no type \"abc\"; there are Клиент, ",
        "find --limit abc | --limit: \"abc\" is not a whole number",
        "find --limit 99999999999 | --limit: \"99999999999\" is out of range",
        "find --separator tab | --separator applies to csv only, not to table",
        "export all.vcf --separator tab | --separator applies to csv only, not to vcard",
        "export all.csv --page-size few | --page-size: \"few\" is not a whole number",
        "get 1 --output xml | --output: \"xml\" is not one of card, json",
        "portal --second-factor mail | --second-factor: \"mail\" is not one of sms, app",
        "portal --generated many | --generated: \"many\" is not a whole number",
        "fields --output xml | --output: \"xml\" is not one of table, json, csv",
        "find --shared --private | --shared and --private cannot be combined",
        "find --limit -1 | --limit must not be negative: -1",
        "find --email a@b --phone 1 | --email and --phone cannot be combined",
        "find --phone none | --phone: no telephone number to look for: \"none\"",
        "find --phone 1 --tag VIP | --phone cannot be combined with filters or sorting: remove --tag \"VIP\"",
        "find --members-of me | --members-of: contact id must be a number: \"me\"",
        "find --project 0 | --project: project id must be positive: 0",
        "find --contact-info anna | --contact-info must be CHANNEL=VALUE, such as skype=anna: \"anna\"",
        "find --contact-info fax=1 | --contact-info: channel \"fax\" is not one of phone, email,",
        "find --contains | --contains applies to --email, --phone and --contact-info only",
        "find --token x | secrets are not accepted as arguments",
        "export | an argument is missing: type export FILE",
        "export all.doc | the format of \"all.doc\" is unknown: use the extension .jsonl, .csv, .xlsx or .vcf, or add --format",
        "export - | standard output requires --format",
        "export - --format csv --resume | --resume and --force require a file",
        "export all.csv --resume --force | --resume and --force cannot be combined",
        "export all.csv --page-size 1001 | --page-size must be from 1 to 1000: 1001",
        "export all.csv --separator dot | --separator: \"dot\" is not one of comma, semicolon, tab",
        "export - --format xlsx | xlsx requires a file, because it is not text",
        "export all.xlsx --for program | --for applies to csv only, not to xlsx",
        "export all.jsonl --headings ru | --headings applies to tables only, not to jsonl",
        "export all.csv --birthday Born | --birthday applies to vcard only, not to csv",
        "export all.vcf --vcard-version 5 | --vcard-version must be 3.0 or 4.0: \"5\"",
        "find --output csv --for me | --for: \"me\" is not one of excel, program",
        "fields all | unexpected argument \"all\"",
        "portal --generated 0 | generated contacts must be from 1 to 1000000: 0",
      })
  void invalid_usage_exits_with_2_and_explains_what_is_wrong(String arguments, String message) {
    Run run = run(arguments);

    assertThat(run.exitCode()).as("%s", run).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(message)
        .contains("Try: java -jar contacts-demo.jar ")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get abc | contact id must be a number: \"abc\"",
        "get -5 | contact id must not be negative: -5",
        "get | an argument is missing: type get ID",
        "get 1 --colour | unknown option \"--colour\"",
        "fetch 1 | unknown command \"fetch\"",
        "gett 1 | unknown command \"gett\"; did you mean get?",
        "fnid | unknown command \"fnid\"; did you mean find?",
        "get 1 x | contact id must be a number: \"x\"",
        "get 1 --from portal.example | an address must start with a scheme: did you mean https://portal.example?",
        "get 1 --from | --from needs a value: --from ADDRESS",
        "find --kind persn | --kind: \"persn\" is not one of any, person, company, with-opportunity; did you mean person?",
        "find --stage Cold1 | --stage: there is no stage \"Cold1\"; did you mean Cold?",
        "get 1 --frmo x | unknown option \"--frmo\"; did you mean --from?",
        "find --emial=a@b | unknown option \"--emial\"; did you mean --email?",
        "get 1 --passwrd-file s3cr3t-token | unknown option \"--passwrd-file\"; did you mean --password-file?",
        "get 1 --output xml | --output: ",
        "get 1 --from ftp://x | scheme \"ftp\" is unknown: there are json+http, json+https, memory, xml+http, xml+https",
        "get 1 --from memory:none.json | the file none.json does not exist",
        "get 1 --from json+http://10.0.0.1 | plain http to other machines is refused",
        "get 1 --from json+https://u:s3cr3t-token@x | the portal's address must not contain a user or a password",
      })
  void invalid_arguments_and_addresses_exit_with_2(String arguments, String message) {
    Run run = run(arguments.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(message)
        .contains("Try: java -jar contacts-demo.jar ")
        .doesNotContain(SECRET, "\tat ")
        .hasLineCount(2);
  }

  /** The built-in converters of picocli name the class in their messages. */
  @Test
  void messages_about_invalid_values_contain_no_class_name() {
    CommandLine all =
        CommandLines.create(
            new Environment(
                new StandardOutput(OutputStream.nullOutputStream(), () -> false),
                System.err,
                environment,
                Terminal.NONE));
    for (CommandLine command : all.getSubcommands().values()) {
      for (ArgSpec argument : command.getCommandSpec().args()) {
        Class<?> type =
            argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        if (type == String.class || type == boolean.class) {
          continue;
        }
        List<String> arguments = new ArrayList<>(List.of(command.getCommandName()));
        if (argument.isOption()) {
          arguments.add(((OptionSpec) argument).longestName());
        }
        arguments.add("\0");

        Run run = run(arguments.toArray(String[]::new));

        assertThat(run.exitCode()).as("%s", arguments).isEqualTo(2);
        assertThat(run.err())
            .as("%s", arguments)
            .startsWith(
                (argument.isOption()
                        ? ((OptionSpec) argument).longestName()
                        : argument.paramLabel())
                    + ": ")
            .doesNotContain("java.", "class ", "interface ", "Exception", type.getSimpleName());
      }
    }
  }

  @Test
  void control_characters_in_error_messages_are_replaced() {
    assertThat(run("get", "1\u001b[2J").err())
        .startsWith("contact id must be a number: \"1\ufffd[2J\"");
  }

  @Test
  void an_invalid_setting_is_reported_with_its_name_and_value() {
    environment.put("CONTACTS_TOTAL_TIMEOUT", "soon");

    Run run = run("get", "1001", "--from", "json+" + portal.uri());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "CONTACTS_TOTAL_TIMEOUT must be a duration such as 500ms, 5s or PT5S: \"soon\"");
  }
}
