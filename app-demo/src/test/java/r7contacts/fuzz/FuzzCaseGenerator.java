package r7contacts.fuzz;

import java.util.List;
import java.util.stream.Stream;

/**
 * Generator of malformed and malicious answers. Case {@code n} depends only on the seed and {@code
 * n}, so that each case can be repeated alone. Even numbers are JSON, odd ones XML.
 */
final class FuzzCaseGenerator {

  private static final List<Mutation> DOCUMENT_MUTATIONS =
      Stream.of(JsonDocumentMutations.all(), XmlDocumentMutations.all())
          .flatMap(List::stream)
          .toList();

  private static final List<Mutation> HEADER_MUTATIONS =
      Stream.of(HeaderMutations.all(), CompressionMutations.all()).flatMap(List::stream).toList();

  private final long seed;
  private final ValidAnswers valid;
  private final ForbiddenResources forbidden;

  FuzzCaseGenerator(long seed, ValidAnswers valid, ForbiddenResources forbidden) {
    this.seed = seed;
    this.valid = valid;
    this.forbidden = forbidden;
  }

  /** Returns all mutations. */
  static List<Mutation> mutations() {
    return Stream.of(TreeMutations.all(), ByteMutations.all(), DOCUMENT_MUTATIONS, HEADER_MUTATIONS)
        .flatMap(List::stream)
        .toList();
  }

  /** Returns a case by its number. */
  FuzzCase number(long number) {
    CaseRandom random = new CaseRandom(seed, number);
    AnswerFormat format = number % 2 == 0 ? AnswerFormat.JSON : AnswerFormat.XML;
    MutableAnswer answer =
        new MutableAnswer(
            format,
            valid,
            forbidden,
            random.one(random.oneIn(6) ? valid.failures(format) : valid.contacts(format)));
    int kind = random.below(100);
    if (kind < 45) {
      apply(answer, TreeMutations.all(), 1, random);
      if (random.oneIn(8)) {
        apply(answer, ByteMutations.all(), 1, random);
      }
    } else if (kind < 70) {
      apply(answer, ByteMutations.all(), random.size(3), random);
    } else if (kind < 80) {
      apply(answer, DOCUMENT_MUTATIONS, 1, random);
    }
    if (kind >= 80 || random.oneIn(8)) {
      apply(answer, HEADER_MUTATIONS, random.size(2), random);
    }
    return new FuzzCase(number, format, answer.id, List.copyOf(answer.mutations), answer.answer());
  }

  private static void apply(
      MutableAnswer answer, List<Mutation> mutations, int times, CaseRandom random) {
    List<Mutation> applicable =
        mutations.stream().filter(mutation -> mutation.formats().contains(answer.format)).toList();
    for (int i = 0; i < times; i++) {
      answer.apply(random.one(applicable), random);
    }
  }
}
