package r7contacts.hostile;

import java.util.List;

/** One way to spoil an answer. */
record Trick(String name, List<Wire> wires, Play play) {

  interface Play {
    void on(Draft draft, Chance chance);
  }

  static Trick both(String name, Play play) {
    return new Trick(name, List.of(Wire.values()), play);
  }

  static Trick json(String name, Play play) {
    return new Trick(name, List.of(Wire.JSON), play);
  }

  static Trick xml(String name, Play play) {
    return new Trick(name, List.of(Wire.XML), play);
  }
}
