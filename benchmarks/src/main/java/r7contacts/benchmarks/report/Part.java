package r7contacts.benchmarks.report;

/** Part of the measurements: its tables and goals. */
interface Part {
  void run(Markdown document, Goals goals) throws Exception;
}
