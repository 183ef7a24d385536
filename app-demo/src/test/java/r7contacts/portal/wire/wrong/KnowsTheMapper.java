package r7contacts.portal.wire.wrong;

import r7contacts.portal.mapping.FieldMasks;

/** A wrong example: wire types must not depend on their mapping. */
public record KnowsTheMapper(Class<FieldMasks> type) {

  public KnowsTheMapper() {
    this(FieldMasks.class);
  }
}
