package r7contacts.simulator.crm.edit;

import java.util.Arrays;
import java.util.List;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.Route;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.UploadedFile;
import r7contacts.simulator.wire.WireObject;

/** Photos of contacts. They are checked and answered, but not kept. */
final class Photos {

  private static final int MAX_BYTES = 5 << 20;

  private static final List<byte[]> FORMATS =
      List.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, new byte[] {(byte) 0xff, (byte) 0xd8});

  private static final Failure NOT_AN_IMAGE =
      new Failure(403, "The file is not an image.", -2146233078);
  private static final Failure UNKNOWN_FORMAT =
      new Failure(500, "Unknown image file type.", -2146233088);

  private static final String DEFAULT_PHOTO =
      "/Products/CRM/App_Themes/default/images/empty_people_logo_200_200.png";

  private final Edits edits;

  Photos(Edits edits) {
    this.edits = edits;
  }

  List<Route> routes() {
    return List.of(
        Route.text("PUT", "contact/" + Route.ID + "/changephoto", this::change),
        Route.text("DELETE", "contact/(?<id>[0-9]+)/avatar", this::remove));
  }

  private String change(Call call) {
    int id = edits.contact(call).id();
    List<UploadedFile> files = call.parameters().files();
    if (files.isEmpty()) {
      throw new FailureException(Failure.ARGUMENT);
    }
    check(files.get(0));
    return url(id, 200);
  }

  private String remove(Call call) {
    if (call.number() != 0) {
      edits.editable(call.id(), Failure.ACCESS_DENIED);
    }
    return Edits.flag(call, "uploadOnly") ? "" : DEFAULT_PHOTO;
  }

  private static void check(UploadedFile photo) {
    byte[] bytes = photo.bytes();
    if (!photo.contentType().startsWith("image/") || bytes.length == 0) {
      throw new FailureException(NOT_AN_IMAGE);
    }
    if (bytes.length > MAX_BYTES || FORMATS.stream().noneMatch(start -> starts(bytes, start))) {
      throw new FailureException(UNKNOWN_FORMAT);
    }
  }

  private static boolean starts(byte[] bytes, byte[] start) {
    return Arrays.equals(Arrays.copyOf(bytes, start.length), start);
  }

  private static String url(int id, int size) {
    return "/Products/Crm/Data/Storage/photos/contact_%d_%d_%d.jpeg".formatted(id, size, size);
  }

  /**
   * Returns the answer to a request that may contain a photo.
   *
   * @throws FailureException if the photo is invalid, after all else is done
   */
  static WireObject added(Call call, WireObject contact) {
    List<UploadedFile> files = call.parameters().files();
    if (files.isEmpty()) {
      return contact;
    }
    check(files.get(0));
    return contact.withText("smallFotoUrl", url(contact.number("id"), 40));
  }
}
