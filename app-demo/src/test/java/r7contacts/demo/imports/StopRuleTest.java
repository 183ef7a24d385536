package r7contacts.demo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import r7contacts.demo.imports.StopRule.StoppedException;

class StopRuleTest {

  @Test
  void an_interruption_stops_after_the_current_change() {
    StopRule stop = new StopRule();
    stop.after(false);

    stop.interrupt();

    assertThatThrownBy(() -> stop.after(false))
        .asInstanceOf(type(StoppedException.class))
        .satisfies(stopped -> assertThat(stopped.error().isEmpty()).isTrue());
  }

  @Test
  void rejected_lines_do_not_stop_while_the_portal_answers() {
    StopRule stop = new StopRule();

    for (int line = 0; line < 10; line++) {
      stop.after(true);
    }
  }
}
