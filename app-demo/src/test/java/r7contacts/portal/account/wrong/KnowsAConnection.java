package r7contacts.portal.account.wrong;

import org.apache.hc.client5.http.classic.HttpClient;

public abstract class KnowsAConnection {
  abstract HttpClient client();
}
