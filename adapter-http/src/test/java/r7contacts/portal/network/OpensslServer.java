package r7contacts.portal.network;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;

/**
 * OpenSSL's web server with the certificate "portal". Tests are skipped if OpenSSL is not
 * installed.
 */
final class OpensslServer implements AutoCloseable {

  private static final long TIMEOUT_SECONDS = 60;

  private final Process process;
  private final int port;
  private final StringBuffer output = new StringBuffer();

  private OpensslServer(Process process, int port) {
    this.process = process;
    this.port = port;
    Thread reader =
        new Thread(
            () -> {
              try (InputStream log = process.getInputStream()) {
                int next;
                while ((next = log.read()) >= 0) {
                  output.append((char) next);
                }
              } catch (IOException e) {
                // The process has ended.
              }
            });
    reader.setDaemon(true);
    reader.start();
  }

  static OpensslServer start() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    OpensslServer server;
    try {
      server =
          new OpensslServer(
              new ProcessBuilder(
                      "openssl",
                      "s_server",
                      "-accept",
                      "localhost:" + port,
                      "-cert",
                      TlsPortal.file("portal.pem").toString(),
                      "-key",
                      TlsPortal.file("portal-key.pem").toString(),
                      "-tlsextdebug",
                      "-www")
                  .redirectErrorStream(true)
                  .start(),
              port);
    } catch (IOException e) {
      System.err.println("SKIPPED: openssl is not on this machine");
      return abort("openssl is not on this machine");
    }
    server.await("ACCEPT");
    return server;
  }

  private void await(String text) throws InterruptedException {
    long begun = System.nanoTime();
    while (output.indexOf(text) < 0) {
      if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS)) {
        throw new AssertionError("openssl does not serve: " + output);
      }
      Thread.sleep(10);
    }
  }

  int port() {
    return port;
  }

  String output() {
    return output.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
