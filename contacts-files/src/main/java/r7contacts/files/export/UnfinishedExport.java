package r7contacts.files.export;

import java.nio.file.Path;

/**
 * An export that was interrupted and can be resumed.
 *
 * @param part the unfinished file
 * @param contacts the number of contacts in it
 */
public record UnfinishedExport(Path part, long contacts) {}
