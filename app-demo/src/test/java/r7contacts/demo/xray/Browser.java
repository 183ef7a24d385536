package r7contacts.demo.xray;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** Headless Chromium, driven over WebDriver, which is a few POST requests. */
final class Browser implements AutoCloseable {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern PORT = Pattern.compile("successfully on port (\\d+)");
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final String OPTIONS =
      """
      {"capabilities":{"alwaysMatch":{"goog:loggingPrefs":{"browser":"ALL"},"goog:chromeOptions":{
      "binary":"%s","args":["--headless","--no-sandbox","--disable-gpu","--disable-quic",
      "--no-first-run","--disable-background-networking","--disable-component-update",
      "--disable-sync","--hide-scrollbars","--user-data-dir=%s"]}}}}""";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final Path profile;
  private final String root;
  private String session = "";

  private Browser(Process driver, Path profile, String port) {
    this.driver = driver;
    this.profile = profile;
    this.root = "http://127.0.0.1:" + port + "/session";
  }

  /** Returns the file of a program that is installed; empty if it is not. */
  private static Optional<Path> installed(String... names) {
    return Stream.of(names)
        .map(name -> Path.of("/usr/bin", name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Returns whether Chromium and its driver are installed. */
  static boolean isInstalled() {
    return installed("chromium", "google-chrome").isPresent()
        && installed("chromedriver").isPresent();
  }

  /** Starts a browser with an empty profile. */
  static Browser start() throws Exception {
    Path profile = Files.createTempDirectory("chromium");
    Process driver =
        new ProcessBuilder(installed("chromedriver").orElseThrow().toString(), "--port=0")
            .redirectErrorStream(true)
            .start();
    Browser browser = new Browser(driver, profile, port(driver));
    try {
      Path binary = installed("chromium", "google-chrome").orElseThrow();
      String started = browser.send("POST", "", OPTIONS.formatted(binary, profile));
      browser.session = "/" + valueOf(started, "sessionId");
      return browser;
    } catch (Exception | AssertionError e) {
      browser.close();
      throw e;
    }
  }

  private static String port(Process driver) throws IOException {
    var lines = driver.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return port.group(1);
      }
    }
    throw new AssertionError("chromedriver does not name its port");
  }

  /** Opens a page and waits until it is loaded. */
  void open(String address) throws Exception {
    send("POST", "/url", "{\"url\":" + quoted(address) + "}");
  }

  /** Sets the size of the page and the scale of pictures. */
  void size(int width, int height, double scale) throws Exception {
    devTools(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":%s,\"mobile\":false}"
            .formatted(width, height, scale));
  }

  /** Selects the light or the dark theme. */
  void theme(String name) throws Exception {
    devTools(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + name + "\"}]}");
  }

  /** Presses a key in the focused element: a name such as {@code Tab}. */
  void press(String key) throws Exception {
    String code = key.length() == 1 ? key : KEYS.valueOf(key).text;
    String action = "{\"type\":\"%s\",\"value\":" + quoted(code) + "}";
    send(
        "POST",
        "/actions",
        "{\"actions\":[{\"type\":\"key\",\"id\":\"keys\",\"actions\":[%s,%s]}]}"
            .formatted(action.formatted("keyDown"), action.formatted("keyUp")));
  }

  /** The keys by WebDriver's private characters. */
  private enum KEYS {
    Tab("\uE004"),
    Enter("\uE007"),
    Escape("\uE00C"),
    ArrowLeft("\uE012"),
    ArrowUp("\uE013"),
    ArrowRight("\uE014"),
    ArrowDown("\uE015");

    private final String text;

    KEYS(String text) {
      this.text = text;
    }
  }

  /** Moves the mouse to the middle of the first element that a selector finds. */
  void pointAt(String selector) throws Exception {
    run("document.querySelector(" + quoted(selector) + ").scrollIntoView({block: 'center'})");
    String place =
        text(
            "(() => { const box = document.querySelector("
                + quoted(selector)
                + ").getBoundingClientRect(); return Math.round(box.left + Math.min(box.width / 2,"
                + " 20)) + ',\"y\":' + Math.round(box.top + Math.min(box.height / 2, 8)); })()");
    send(
        "POST",
        "/actions",
        "{\"actions\":[{\"type\":\"pointer\",\"id\":\"mouse\",\"actions\":[{\"type\":\"pointerMove\",\"x\":%s}]}]}"
            .formatted(place));
  }

  /** Returns the value of an expression as text. */
  String text(String expression) throws Exception {
    String script = "{\"script\":" + quoted("return String(" + expression + ")") + ",\"args\":[]}";
    return valueOf(send("POST", "/execute/sync", script), "value");
  }

  /** Runs a statement. */
  void run(String statement) throws Exception {
    text("(() => { " + statement + "; })()");
  }

  /** Waits until an expression is true. */
  void await(String expression) throws Exception {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    while (!text(expression).equals("true")) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not in time: " + expression);
      }
      Thread.sleep(20);
    }
  }

  /** Returns the errors and violations that the browser has logged since the last call. */
  String console() throws Exception {
    return send("POST", "/se/log", "{\"type\":\"browser\"}");
  }

  /** Returns a picture of the page as PNG. */
  byte[] picture() throws Exception {
    return Base64.getDecoder().decode(valueOf(send("GET", "/screenshot", ""), "value"));
  }

  private void devTools(String command, String parameters) throws Exception {
    send(
        "POST", "/goog/cdp/execute", "{\"cmd\":\"" + command + "\",\"params\":" + parameters + "}");
  }

  private String send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + session + path))
            .timeout(TIMEOUT)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.body());
    }
    return answer.body();
  }

  private static String valueOf(String json, String member) {
    try (JsonParser tokens = JSON.createParser(ObjectReadContext.empty(), json)) {
      while (tokens.nextToken() != null) {
        if (tokens.currentToken() == JsonToken.PROPERTY_NAME
            && tokens.currentName().equals(member)
            && tokens.nextToken().isScalarValue()) {
          return tokens.getString();
        }
      }
    }
    throw new AssertionError("no " + member + " in " + json);
  }

  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
  }

  @Override
  public void close() throws IOException {
    try {
      if (!session.isEmpty()) {
        send("DELETE", "", "");
      }
      driver.descendants().forEach(ProcessHandle::destroyForcibly);
      driver.destroy();
      driver.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
