package r7contacts.json.wrong;

import tools.jackson.databind.json.JsonMapper;

/** A wrong example: data binding is for the Jackson module only. */
public record KnowsDataBinding(JsonMapper mapper) {}
