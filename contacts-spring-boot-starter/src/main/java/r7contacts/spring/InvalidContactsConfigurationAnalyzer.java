package r7contacts.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints an invalid configuration without a stack trace when the application does not start. */
final class InvalidContactsConfigurationAnalyzer
    extends AbstractFailureAnalyzer<InvalidContactsConfigurationException> {

  @Override
  protected FailureAnalysis analyze(
      Throwable rootFailure, InvalidContactsConfigurationException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}
