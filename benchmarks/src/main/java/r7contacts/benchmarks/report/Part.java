package r7contacts.benchmarks.report;

/** A part of what is measured: its tables, and which of its goals are reached. */
interface Part {
  void run(Markdown document, Goals goals) throws Exception;
}
