package r7contacts.json.document.wrong;

import tools.jackson.databind.JsonNode;

/** A wrong example: a document must not be read as a tree of Jackson's. */
public record KnowsDataBinding(JsonNode tree) {}
