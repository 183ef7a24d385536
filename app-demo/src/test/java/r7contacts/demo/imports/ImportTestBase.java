package r7contacts.demo.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import r7contacts.demo.Program.Run;
import r7contacts.demo.commands.CommandTestBase;

/** Imports into the contacts of the portal over JSON. */
abstract class ImportTestBase extends CommandTestBase {

  static final String TABLE =
      """
      Kind,First name,Last name,Company,E-mail,Phone,ИНН
      person,Анна,Иванова,New Ltd,anna@new.example,8 495 123-45-67,
      person,Boris,Ivanov,,boris@new.example,+7 912 000-00-01,
      company,,,New Ltd,office@new.example,,7701234567
      """;

  Path write(String name, String text) throws IOException {
    return write(name, text, StandardCharsets.UTF_8);
  }

  Path write(String name, String text, Charset encoding) throws IOException {
    return Files.writeString(folder.resolve(name), text, encoding);
  }

  /** Imports a file without a question. */
  Run importFile(Path file, String... options) {
    List<String> all = new ArrayList<>(List.of("import", file.toString(), "--yes"));
    all.addAll(List.of(options));
    return onPortal(all);
  }

  Run onPortal(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--from", "json+" + portal.uri()));
    return run(all);
  }

  /** Returns the number of requests so far that change contacts. */
  long writes() {
    return portal.requests().stream().filter(request -> !request.method().equals("GET")).count();
  }

  String found(String text) {
    return onPortal(List.of("find", "--text", text, "--output", "csv", "--for", "program")).out();
  }
}
