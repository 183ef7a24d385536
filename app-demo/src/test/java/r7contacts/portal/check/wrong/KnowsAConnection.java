package r7contacts.portal.check.wrong;

import org.apache.hc.client5.http.classic.HttpClient;

public abstract class KnowsAConnection {
  abstract HttpClient client();
}
