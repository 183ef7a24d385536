package r7contacts.domain.change;

import io.vavr.control.Option;

/**
 * Mark of a primary element.
 *
 * @param channelCode the channel that it is for
 * @param key what identifies the element
 */
record PrimaryMark(int channelCode, Object key) {

  boolean excludes(PrimaryMark other) {
    return channelCode == other.channelCode && !key.equals(other.key);
  }

  /** Returns the mark that an edit sets. */
  static Option<PrimaryMark> of(Edit edit) {
    if (edit instanceof ListEdit.Add<?> add) {
      return add.mark();
    }
    return edit instanceof ListEdit.Change<?> change ? change.mark() : Option.none();
  }
}
