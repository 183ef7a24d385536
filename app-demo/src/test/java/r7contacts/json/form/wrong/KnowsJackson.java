package r7contacts.json.form.wrong;

import tools.jackson.core.JsonParser;

/** A wrong example: a form must not read tokens. */
public record KnowsJackson(JsonParser parser) {}
