package r7contacts.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of a Markdown document: headings, code blocks, links, and an outline of all parts. */
record Markdown(String text) {

  private static final String FENCE = "```";
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.+)");
  private static final Pattern ITEM = Pattern.compile("\\s*([-*]|\\d+\\.) .*");
  private static final Pattern CODE_SPAN = Pattern.compile("`[^`]+`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");

  /** How comments are written in a code block, by its language. */
  private static final Map<String, String> COMMENT =
      Map.of(
          "java", "\\s*//.*",
          "kotlin", "\\s*//.*",
          "sh", "\\s+#.*",
          "xml", "\\s*<!--.*-->");

  record CodeBlock(String language, List<String> lines) {

    /** Returns the code without comments; of a text or diagram, the number of lines. */
    private String outline() {
      if (language.isEmpty() || language.equals("text")) {
        return "block of " + lines.size() + " lines";
      }
      String comment = COMMENT.get(language);
      return lines.stream()
          .map(line -> comment == null ? line : line.replaceAll(comment, ""))
          .collect(Collectors.joining("\n", "code in " + language + "\n", ""));
    }
  }

  /** Returns the texts of the headings, in their order. */
  List<String> headings() {
    List<String> headings = new ArrayList<>();
    for (String line : withoutCodeBlocks().lines().toList()) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        headings.add(heading.group(2));
      }
    }
    return headings;
  }

  /** Returns the anchors that GitHub gives to the headings. */
  Set<String> anchors() {
    return headings().stream().map(Markdown::anchor).collect(Collectors.toCollection(TreeSet::new));
  }

  static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-');
  }

  /** Returns the targets of the links in the text, in their order. */
  List<String> links() {
    return LINK.matcher(withoutCode()).results().map(link -> link.group(1)).toList();
  }

  List<CodeBlock> codeBlocks() {
    List<CodeBlock> blocks = new ArrayList<>();
    List<String> open = null;
    String language = "";
    for (String line : text.lines().toList()) {
      if (!line.startsWith(FENCE)) {
        if (open != null) {
          open.add(line);
        }
      } else if (open == null) {
        language = line.substring(FENCE.length()).strip();
        open = new ArrayList<>();
      } else {
        blocks.add(new CodeBlock(language, List.copyOf(open)));
        open = null;
      }
    }
    return blocks;
  }

  /** Returns the text with its code blocks and code spans left out; lines keep their numbers. */
  String withoutCode() {
    return CODE_SPAN
        .matcher(withoutCodeBlocks())
        .replaceAll(span -> "·" + span.group().replaceAll("[^\\n]", ""));
  }

  private String withoutCodeBlocks() {
    StringBuilder prose = new StringBuilder();
    boolean isCode = false;
    for (String line : text.lines().toList()) {
      boolean isFence = line.startsWith(FENCE);
      isCode = isFence != isCode;
      prose.append(isFence || isCode ? "" : line).append('\n');
    }
    return prose.toString();
  }

  /**
   * Returns what does not depend on the language: for each section the level of its heading, its
   * list items, code blocks and table rows with their code, and all its code spans and links.
   */
  List<String> outline() {
    List<String> outline = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    List<CodeBlock> blocks = codeBlocks();
    int block = 0;
    boolean isCode = false;
    for (String line : text.lines().toList()) {
      Matcher heading = HEADING.matcher(line);
      if (line.startsWith(FENCE)) {
        isCode = !isCode;
        if (isCode) {
          outline.add(blocks.get(block++).outline());
        }
      } else if (!isCode && heading.matches()) {
        outline.add(usedIn(section.toString()));
        section.setLength(0);
        outline.add(heading.group(1));
      } else if (!isCode) {
        section.append(line).append('\n');
        if (line.startsWith("|")) {
          outline.add("row" + cells(line));
        } else if (ITEM.matcher(line).matches()) {
          outline.add("item");
        }
      }
    }
    outline.add(usedIn(section.toString()));
    return outline;
  }

  /** Returns the code of each cell of a table row. */
  private static List<String> cells(String row) {
    return CELL_BORDER
        .splitAsStream(row.substring(1))
        .map(cell -> String.join(" ", codeSpans(cell)))
        .toList();
  }

  private static String usedIn(String section) {
    List<String> links =
        LINK.matcher(section)
            .results()
            .map(link -> RepositoryFiles.english(link.group(1)).replaceAll("#.*", "#"))
            .sorted()
            .toList();
    return "code " + codeSpans(section) + ", links " + links;
  }

  private static Set<String> codeSpans(String text) {
    return CODE_SPAN
        .matcher(text)
        .results()
        .map(span -> span.group().replaceAll("\\s+", " "))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
