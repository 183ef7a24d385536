package r7contacts.demo.xray;

/** An X-ray as a document of its own, which loads nothing: for a support ticket. */
public final class XrayDocument {

  private XrayDocument() {}

  /** Returns the document. */
  public static String html(Xray xray) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src %s; script-src %s; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>X-ray of contact %s</title>
        <link rel="icon" href="data:,">
        <style>%s</style>
        </head>
        <body class="alone">
        <main>
        <h1>X-ray of contact %s</h1>
        %s
        </main>
        <script>%s</script>
        </body>
        </html>
        """
        .formatted(
            Markup.hash(Markup.STYLE),
            Markup.hash(Markup.SCRIPT),
            xray.id(),
            Markup.STYLE,
            xray.id(),
            XrayHtml.elements(xray),
            Markup.SCRIPT);
  }
}
