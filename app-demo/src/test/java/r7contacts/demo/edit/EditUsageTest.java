package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.demo.Program.Run;
import r7contacts.demo.commands.CommandTestBase;

/** Wrong options of the commands that change contacts, found before the first request. */
class EditUsageTest extends CommandTestBase {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "create | create needs the kind of the contact: person or company | create",
        "create dog | unknown command \"dog\" | create",
        "create persn --first A | unknown command \"persn\"; did you mean person? | create",
        "create person --share everyone | --first is missing: add --first NAME | create person",
        "create person --first A | --share is missing: add --share SHARING | create person",
        "create person --first= --share everyone | --first must not be blank: \"\" | create person",
        "create person --first A --last= --share everyone | --last must not be blank: \"\" | create person",
        "create person --first A --share all | --share: \"all\" is not one of everyone, read, private:USERID,… or administrators | create person",
        "create person --first A --share= | --share must not be blank: \"\" | create person",
        "create person --first A --share everyone --job-title= | --job-title must not be blank: \"\" | create person",
        "create person --first A --share everyone --company Acme | --company: contact id must be a number: \"Acme\" | create person",
        "create person --first A --share everyone --email wrok:a@b | --email: \"wrok\" before the colon is not one of home, other, work, primary, not-primary; did you mean work? | create person",
        "create person --first A --share everyone --email= | --email must not be blank: \"\" | create person",
        "create person --first A --share everyone --phone office:1 | --phone: \"office\" before the colon is not one of direct, fax, home, mobile, other, work, | create person",
        "create person --first A --share everyone --contact-info anna | --contact-info: \"anna\" has no channel: use CHANNEL=VALUE, such as skype=anna | create person",
        "create person --first A --share everyone --contact-info skipe=anna | --contact-info: channel \"skipe\" is not one of phone, email, | create person",
        "create person --first A --share everyone --address Moscow | --address: \"Moscow\" has no part: use PART=TEXT;PART=TEXT with the parts street, city, state, zip, country | create person",
        "create person --first A --share everyone --tag= | --tag must not be blank: \"\" | create person",
        "create person --first A --share everyone --field Birthday | --field: \"Birthday\" is not of the form FIELD=VALUE, such as Birthday=31.12.1990 | create person",
        "create person --first A --share everyone --field Birthday= | --field: \"Birthday=\" has no value; the command edit clears a field with --clear-field | create person",
        "create person --first A --share everyone --stage= | --stage must not be blank: \"\" | create person",
        "create person --first A --share everyone --about= | --about must not be blank: \"\" | create person",
        "create person --first A --share everyone --taag B | unknown option \"--taag\"; did you mean --tag? | create person",
        "create person --first A --share everyone --output xml | --output: \"xml\" is not one of card, json | create person",
        "create person --first A --share everyone --requests | --requests applies to --dry-run only | create person",
        "create company --name= --share read | --name must not be blank: \"\" | create company",
        "create company --share read | --name is missing: add --name NAME | create company",
        "create company --name A --share read --save | --save needs a file to write to: add --from memory:FILE; a portal saves by itself | create company",
        "edit | an argument is missing: type edit ID | edit",
        "edit abc --first A | contact id must be a number: \"abc\" | edit",
        "edit 1001 | there is nothing to change: name what to set, clear, add or remove | edit",
        "edit 1001 --last= | --last must not be blank: \"\"; --clear last-name removes it | edit",
        "edit 1001 --about= | --about must not be blank: \"\"; --clear about removes it | edit",
        "edit 1001 --first= | --first must not be blank: \"\" | edit",
        "edit 1001 --clear mood | --clear: \"mood\" is not one of about, stage, last-name, job-title, company | edit",
        "edit 1001 --clear-field= | --clear-field must not be blank: \"\" | edit",
        "edit 1001 --company me | --company: contact id must be a number: \"me\" | edit",
        "edit 1001 --share private | --share: private needs user ids, your own included: use private:USERID,… or administrators | edit",
        "edit 1001 --add-email work: | --add-email: the value must not be blank | edit",
        "edit 1001 --add-phone x:1 | --add-phone: \"x\" before the colon is not one of | edit",
        "edit 1001 --add-contact-info address=x | --add-contact-info: an address has parts: use --address of create, or --add-address of edit | edit",
        "edit 1001 --add-address town=x | --add-address: the part \"town\" is not one of street, city, state, zip, country | edit",
        "edit 1001 --add-tag= | --add-tag must not be blank: \"\" | edit",
        "edit 1001 --remove-tag= | --remove-tag must not be blank: \"\" | edit",
        "edit 1001 --remove-email= | --remove-email must not be blank: \"\" | edit",
        "edit 1001 --remove-phone x:1 | --remove-phone: \"x\" before the colon is not one of | edit",
        "edit 1001 --remove-contact-info x=1 | --remove-contact-info: channel \"x\" is not one of | edit",
        "edit 1001 --remove-address x | --remove-address: \"x\" has no part: | edit",
        "edit 1001 --change-email a@b | --change-email needs 2 values: OLD NEW | edit",
        "edit 1001 --change-phone 1 x:2 | --change-phone: \"x\" before the colon is not one of | edit",
        "edit 1001 --change-contact-info skype=a home: | --change-contact-info: the value must not be blank | edit",
        "edit 1001 --change-address city=a b | --change-address: \"b\" has no part: | edit",
        "edit 1001 --first A --accept-loss all | --accept-loss: \"all\" is not one of currency, industry, type, stage | edit",
        "edit 1001 --first A --dry-run --save | --save and --dry-run cannot be combined | edit",
        "edit 1001 --ad-address city=x | unknown option \"--ad-address\"; did you mean --add-address? | edit",
        "delete | an argument is missing: type delete ID | delete",
        "delete abc --yes | contact id must be a number: \"abc\" | delete",
        "delete 1001 | nothing was changed, because this cannot be undone and there is no terminal to ask on: add --yes | delete",
        "merge 1002 | an argument is missing: type merge SOURCE into TARGET | merge",
        "merge | an argument is missing: type merge SOURCE into TARGET | merge",
        "edit 1001 --about x --clear about | --about and --clear about cannot be combined | edit",
        "edit 1001 --clear stage,company --company 2001 | --company and --clear company cannot be combined | edit",
        "merge 1002 1001 --yes | an argument is missing: type merge SOURCE into TARGET | merge",
        "merge 1002 with 1001 --yes | \"with\" is not the word into: type merge SOURCE into TARGET | merge",
        "merge a into 1001 --yes | SOURCE: contact id must be a number: \"a\" | merge",
        "merge 1002 into b --yes | TARGET: contact id must be a number: \"b\" | merge",
        "merge 1002 into 1001 | nothing was changed, because this cannot be undone and there is no terminal to ask on: add --yes | merge",
      })
  void a_wrong_option_is_named_with_its_value_and_what_to_do(
      String arguments, String message, String command) {
    environment.put("CONTACTS_ADDRESS", "json+" + portal.uri());

    Run run = run(arguments);

    assertThat(run.exitCode()).as("%s", run).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(message)
        .endsWith(line("Try: java -jar contacts-demo.jar " + command + " --help"))
        .doesNotContain("\tat ", "Exception", SECRET)
        .hasLineCount(2);
    assertThat(portal.requests()).isEmpty();
  }
}
