package r7contacts.demo.options;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import r7contacts.domain.change.Loss;

/** The option of commands that change contacts in which a portal may erase other values. */
public final class LossOptions {

  /** Name of the option. */
  public static final String ACCEPT_LOSS = "--accept-loss";

  @Option(
      names = ACCEPT_LOSS,
      paramLabel = "MEMBER",
      split = ",",
      completionCandidates = LossNames.class,
      description =
          "Accept that the portal erases currency, industry, type, or a stage that its list no"
              + " longer has. It does so if names, job title, note or sharing for reading are set."
              + " Separate several by commas.")
  private List<Loss.Kind> accepted = new ArrayList<>();

  /** Completion candidates of the option. */
  static final class LossNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    LossNames() {
      super(Names.all(Loss.Kind.class));
    }
  }

  /** Returns the kinds of losses that are accepted. */
  public Loss.Kind[] accepted() {
    return accepted.toArray(Loss.Kind[]::new);
  }
}
