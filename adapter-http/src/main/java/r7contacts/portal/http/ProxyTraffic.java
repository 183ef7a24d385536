package r7contacts.portal.http;

import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.AuthenticationStrategy;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.DefaultAuthenticationStrategy;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.http.Attempt.Retry;
import r7contacts.portal.network.ForwardProxy;
import r7contacts.portal.network.Route;

/**
 * Requests through a forward proxy: plain http as it is, https in a tunnel (CONNECT), of which the
 * proxy sees only host and port. The user and the password of the proxy are sent to the proxy only;
 * challenges of the portal are not answered.
 */
final class ProxyTraffic {

  private final Route route;
  private final @Nullable ForwardProxy proxy;
  private final @Nullable UsernamePasswordCredentials credentials;

  ProxyTraffic(Route route) {
    this.route = route;
    proxy = route.proxy();
    credentials = proxy == null ? null : route.network().proxyCredentials();
  }

  /** Returns whether HttpClient may answer challenges of the proxy. */
  boolean hasCredentials() {
    return credentials != null;
  }

  void configure(HttpClientBuilder client) {
    if (proxy == null) {
      return;
    }
    client.setProxy(proxy.httpHost());
    if (credentials != null) {
      BasicCredentialsProvider provider = new BasicCredentialsProvider();
      provider.setCredentials(new AuthScope(proxy.httpHost()), credentials);
      AuthenticationStrategy never = (type, challenges, context) -> List.of();
      client
          .setDefaultCredentialsProvider(provider)
          .setTargetAuthenticationStrategy(never)
          .setProxyAuthenticationStrategy(
              (type, challenges, context) ->
                  (isInTunnel(context) ? never : DefaultAuthenticationStrategy.INSTANCE)
                      .select(type, challenges, context))
          .setRequestExecutor(new SecretHeaderExecutor());
    }
  }

  /** Returns a context for one request, which sends the proxy's password preemptively. */
  HttpClientContext context() {
    HttpClientContext context = HttpClientContext.create();
    if (proxy != null && credentials != null) {
      BasicScheme basic = new BasicScheme();
      basic.initPreemptive(credentials);
      context.resetAuthExchange(proxy.httpHost(), basic);
    }
    return context;
  }

  private static boolean isInTunnel(HttpContext context) {
    return HttpClientContext.cast(context).getSSLSession() != null;
  }

  /** Returns whether the answer is the proxy's to CONNECT: the portal was not reached. */
  boolean isAnswerOfProxy(HttpClientContext context) {
    return proxy != null && route.portal().isHttps() && !isInTunnel(context);
  }

  /** Returns the failure for the proxy's answer to CONNECT. */
  <T> Attempt<T> refusal(ClassicHttpResponse response) {
    int status = response.getCode();
    String portal = route.portal().host();
    // Tinyproxy answers 401 if the user or the password is wrong.
    if (status == 407 || status == 401) {
      return Attempt.notSent(new Refused(credentialsRejected(route, status)));
    }
    if (status < 300) {
      return Attempt.notSent(
          new Unreadable("%s answers CONNECT with %d instead of 200".formatted(proxy, status)));
    }
    if (status >= 500 || status == 408 || status == 421 || status == 425 || status == 429) {
      return Attempt.failed(
          Unavailable.because("%s cannot reach %s (%d)".formatted(proxy, portal, status)),
          Retry.ALWAYS);
    }
    return Attempt.notSent(
        new Refused("%s does not allow connections to %s (%d)".formatted(proxy, portal, status)));
  }

  /** Returns the reason for a 407, also for one in place of the portal's answer. */
  static String credentialsRejected(Route route, int status) {
    ForwardProxy proxy = route.proxy();
    return proxy == null || route.network().proxyCredentials() == null
        ? "%s requires a user and a password (%d): set %s"
            .formatted(proxy == null ? "a proxy" : proxy, status, ForwardProxy.CREDENTIALS)
        : "%s does not accept the user and the password (%d): check %s"
            .formatted(proxy, status, ForwardProxy.CREDENTIALS);
  }

  /** Executor that hides the proxy's password from HttpClient's log of headers. */
  private static final class SecretHeaderExecutor extends HttpRequestExecutor {

    @Override
    public ClassicHttpResponse execute(
        ClassicHttpRequest request,
        HttpClientConnection connection,
        HttpResponseInformationCallback callback,
        HttpContext context)
        throws IOException, HttpException {
      Header password = request.getFirstHeader(HttpHeaders.PROXY_AUTHORIZATION);
      if (password != null) {
        request.setHeader(new SecretHeader(password.getName(), password.getValue()));
      }
      return super.execute(request, connection, callback, context);
    }
  }
}
