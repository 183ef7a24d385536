package r7contacts.demo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import r7contacts.demo.Program.Run;

class ColumnMapTest extends ImportTestBase {

  @Test
  void tables_of_google_are_imported_with_kinds_and_several_values_in_a_cell() throws Exception {
    Path file =
        write(
            "google.csv",
            """
            First Name,Middle Name,Last Name,Organization Name,Organization Title,Nickname,Notes,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country
            Boris,Petrovich,Ivanov,New Ltd,CTO,Bob,Calls,* Work,b@new.example ::: c@new.example,Mobile,+7 912 000-00-01,Work Fax,+7 912 000-00-02,Home,Main St 1,Tver,,170000,Russia
            """);

    Run run = importFile(file, "--map", "google");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.err())
        .startsWith("columns that are not imported: Nickname" + System.lineSeparator());
    assertThat(found("Ivanov"))
        .contains("\"Boris Petrovich\",\"Ivanov\",\"CTO\",\"New Ltd\"", "\"Tver\"", "\"170000\"")
        .contains("\"b@new.example\",\"work, primary\"", "\"c@new.example\"")
        .contains("000-00-01\",\"mobile\",", "\"E-mail 2 (work)\"", "\"Phone 2 (fax)\"");
  }

  @Test
  void tables_of_outlook_are_imported_with_kinds() throws Exception {
    Path file =
        write(
            "outlook.csv",
            """
            First Name,Last Name,E-mail Address,E-mail 2 Address,Business Phone,Mobile Phone,Business Fax,Company,Job Title,Business Street,Business City,Pager,Web Page,Birthday
            Boris,Ivanov,b@new.example,c@new.example,+7 912 000-00-01,+7 912 000-00-02,,New Ltd,CTO,Main St 1,Tver,77,https://new.example,0/0/00
            """);

    Run run = importFile(file, "--map", "outlook");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.err()).startsWith("columns that are not imported: Pager, Birthday");
    assertThat(found("Ivanov"))
        .contains("\"Phone 2 (mobile)\"", "000-00-01\",\"work\"", "\"E-mail 2 (other)\"")
        .contains("\"Tver\"", "\"https://new.example\"", "\"New Ltd\"");
  }

  @Test
  void a_map_of_the_user_names_columns_custom_fields_and_ignored_columns() throws Exception {
    Path file =
        write(
            "1c.csv",
            "Контрагент;Код ИНН;Почта;Прочее;Вид\nООО Новое;7709999999;o@new.example;x;компания\n");
    Path map =
        write(
            "map.txt",
            """
            # Export of our own program
            контрагент = Компания
            Код ИНН = field:ИНН
            Почта = E-mail
            Вид = Kind
            * =
            """);

    Run run = importFile(file, "--map", map.toString(), "--match", "field:ИНН,email");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.err()).startsWith("columns that are not imported: Прочее");
    assertThat(found("Новое")).contains("ООО Новое", "7709999999", "o@new.example");
  }
}
