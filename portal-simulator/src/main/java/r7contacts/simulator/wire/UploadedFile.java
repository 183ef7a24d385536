package r7contacts.simulator.wire;

/**
 * A file of a multipart form.
 *
 * @param contentType the media type of the part; empty if it has none
 */
public record UploadedFile(String contentType, byte[] bytes) {}
