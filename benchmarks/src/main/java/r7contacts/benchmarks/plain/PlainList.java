package r7contacts.benchmarks.plain;

import java.util.List;

/** Answer with a list of contacts. */
public record PlainList(Integer status, Integer count, Long total, List<PlainContact> response) {}
