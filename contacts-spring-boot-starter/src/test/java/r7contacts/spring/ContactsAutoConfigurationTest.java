package r7contacts.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import r7contacts.domain.ContactId;
import r7contacts.json.ContactJsonModule;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalListener;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.junit.PortalExtension;
import tools.jackson.databind.JacksonModule;

@ExtendWith({PortalExtension.class, OutputCaptureExtension.class})
class ContactsAutoConfigurationTest {

  private static final ContactId ANNA = ContactId.of(1001);

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  ContactsAutoConfiguration.class, ContactsHealthAutoConfiguration.class));
  private final ApplicationContextRunner inMemory =
      application.withPropertyValues("contacts.address=memory:");

  @Test
  void the_address_opens_one_book_that_the_context_closes() {
    List<ContactBook> opened = new CopyOnWriteArrayList<>();

    inMemory.run(
        context -> {
          assertThat(context).hasSingleBean(ContactBook.class);
          assertThat(context).doesNotHaveBean(ContactEditing.class);
          assertThat(context.getBean(ContactBook.class).findById(ANNA).isRight()).isTrue();
          opened.add(context.getBean(ContactBook.class));
        });

    assertThatThrownBy(() -> opened.get(0).findById(ANNA))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void with_editing_one_bean_reads_and_changes_contacts() {
    inMemory
        .withPropertyValues("contacts.editing=true")
        .run(
            context -> {
              assertThat(context).hasSingleBean(ContactBook.class);
              assertThat(context.getBean(EditableContactBook.class))
                  .isSameAs(context.getBean(ContactBook.class));
            });
  }

  @Test
  void variables_of_the_environment_are_bound(CapturedOutput output) {
    Map<String, Object> variables =
        Map.of(
            "CONTACTS_ADDRESS", "memory:",
            "CONTACTS_READ_ONLY", "true",
            "CONTACTS_EDITING", "true",
            "CONTACTS_RETRY_DELY", "1s");

    application
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables)))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining(
                        "because contacts.read-only (CONTACTS_READ_ONLY) is true"));
    assertThat(output).contains("did you mean contacts.retry-delay?").doesNotContain("read-only?");
  }

  @Test
  void properties_in_camel_case_switch_decorators_on() {
    inMemory
        .withPropertyValues("contacts.cacheTimeToLive=2m", "contacts.circuit-breaker=true")
        .run(
            context ->
                assertThat(context.getBean(ContactBook.class).toString())
                    .contains("cach")
                    .contains("circuit-breaking"));
  }

  @Test
  void the_applications_own_book_takes_precedence() {
    ContactBook own = ContactBooks.open("memory:");

    application
        .withBean(ContactBook.class, () -> own)
        .run(context -> assertThat(context.getBean(ContactBook.class)).isSameAs(own));
  }

  @Test
  void own_properties_are_no_error_and_a_typo_is_a_warning(CapturedOutput output) {
    inMemory
        .withPropertyValues(
            "contacts.url=https://shop.example",
            "contacts.page.size=5",
            "contacts.readOnly=false",
            "contacts.tokn=s3cr3t")
        .run(context -> assertThat(context).hasNotFailed());

    assertThat(output)
        .contains(
            "property contacts.tokn is no setting of a contact book; did you mean contacts.token?")
        .doesNotContain("contacts.url")
        .doesNotContain("page")
        .doesNotContain("read")
        .doesNotContain("s3cr3t");
  }

  @Test
  void an_application_without_an_address_is_told_what_to_set(CapturedOutput output) {
    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(Application.class)
                    .web(WebApplicationType.NONE)
                    .run("--contacts.adress=memory:"))
        .isInstanceOf(Exception.class);

    assertThat(output)
        .contains("did you mean contacts.address?")
        .contains("the property contacts.address is not set")
        .contains("contacts.address=json+https://portal.example")
        .doesNotContain("\tat r7contacts");
  }

  @Test
  void an_invalid_setting_is_named_without_its_secret() {
    application
        .withPropertyValues(
            "contacts.address=json+https://portal.example",
            "contacts.token=s3cr3t",
            "contacts.login=anna@portal.example",
            "contacts.password=s3cr3t")
        .run(
            context -> {
              assertThat(context).hasFailed();
              var analysis =
                  new InvalidContactsConfigurationAnalyzer().analyze(context.getStartupFailure());
              assertThat(analysis.getDescription())
                  .contains("contacts.token (CONTACTS_TOKEN), contacts.login (CONTACTS_LOGIN)")
                  .doesNotContain("s3cr3t");
              assertThat(analysis.getAction()).contains("contacts.");
            });
  }

  @Test
  void a_variable_that_is_not_set_is_reported_instead_of_sent_as_a_token() {
    application
        .withPropertyValues(
            "contacts.address=json+https://portal.example", "contacts.token=${ABSENT_TOKEN}")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessage(
                        "property contacts.token has the value of ABSENT_TOKEN, which is not set"));
  }

  @Test
  void calls_to_a_portal_are_metered(PortalSimulator portal) {
    at(portal)
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(
            context -> {
              context.getBean(ContactBook.class).getById(ANNA);

              assertThat(
                      context
                          .getBean(MeterRegistry.class)
                          .get("r7contacts.portal.calls")
                          .timer()
                          .count())
                  .isEqualTo(1);
            });
  }

  @Test
  void reads_of_a_cache_are_metered() {
    inMemory
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withPropertyValues("contacts.cache-time-to-live=1m")
        .run(
            context -> {
              ContactBook contacts = context.getBean(ContactBook.class);
              contacts.getById(ANNA);
              contacts.getById(ANNA);

              assertThat(
                      context
                          .getBean(MeterRegistry.class)
                          .get("r7contacts.cache.reads")
                          .tag("result", "hit")
                          .counter()
                          .count())
                  .isEqualTo(1);
            });
  }

  @Test
  void a_book_in_memory_opens_beside_a_registry() {
    inMemory
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(context -> assertThat(context).hasSingleBean(ContactBook.class));
  }

  @Test
  void a_customizer_adds_a_listener_and_a_token(PortalSimulator portal) {
    List<String> calls = new CopyOnWriteArrayList<>();
    PortalListener listener =
        new PortalListener() {
          @Override
          public void onCall(Call call) {
            calls.add(call.operation());
          }
        };
    ContactSettings vault = ContactSettings.none().with(ContactSetting.TOKEN, portal.token());

    application
        .withPropertyValues("contacts.address=json+" + portal.uri(), "contacts.token=expired")
        .withBean(
            ContactBookOpeningCustomizer.class,
            () -> opening -> opening.listener(listener).settings(vault))
        .run(context -> context.getBean(ContactBook.class).getById(ANNA));

    assertThat(calls).containsExactly("read-contact");
  }

  @Test
  void health_can_be_switched_off() {
    inMemory.run(context -> assertThat(context).hasSingleBean(HealthIndicator.class));
    inMemory
        .withPropertyValues("management.health.contacts.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
  }

  @Test
  void an_application_needs_no_actuator_metrics_or_data_binding() {
    inMemory
        .withClassLoader(
            new FilteredClassLoader(
                HealthIndicator.class, MeterRegistry.class, JacksonModule.class))
        .run(
            context -> {
              assertThat(context).hasSingleBean(ContactBook.class);
              assertThat(context).doesNotHaveBean(ContactJsonModule.class);
              assertThat(context).doesNotHaveBean("contactsHealthIndicator");
            });
  }

  private ApplicationContextRunner at(PortalSimulator portal) {
    return application.withPropertyValues(
        "contacts.address=json+" + portal.uri(), "contacts.token=" + portal.token());
  }

  @ImportAutoConfiguration(ContactsAutoConfiguration.class)
  static class Application {}
}
