package r7contacts.simulator.http;

/** Answers requests. Called by several threads at once. */
public interface Responder {

  /** Returns the reply to a request, and how it is to be sent. */
  Reply reply(Request request);
}
