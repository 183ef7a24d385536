package r7contacts.files.vcard;

import ezvcard.parameter.ImageType;
import io.vavr.control.Option;
import java.util.Arrays;

/** The kind of an image, by its first bytes. */
final class ImageKind {

  private ImageKind() {}

  /** Returns the kind; absent if address books do not show it. */
  static Option<ImageType> of(byte[] image) {
    if (startsWith(image, 0xFF, 0xD8, 0xFF)) {
      return Option.some(ImageType.JPEG);
    }
    if (startsWith(image, 0x89, 'P', 'N', 'G')) {
      return Option.some(ImageType.PNG);
    }
    return startsWith(image, 'G', 'I', 'F', '8') ? Option.some(ImageType.GIF) : Option.none();
  }

  private static boolean startsWith(byte[] image, int... start) {
    byte[] wanted = new byte[start.length];
    for (int at = 0; at < start.length; at++) {
      wanted[at] = (byte) start[at];
    }
    return image.length >= wanted.length
        && Arrays.equals(image, 0, wanted.length, wanted, 0, wanted.length);
  }
}
