package r7contacts.portal.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.ListWire;
import r7contacts.portal.wire.WireFormat;

/** The account that is signed in. */
class AccountHandlerTest {

  private static final String ID = "7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11";

  private static Either<ContactError, Boolean> read(String response) throws IOException {
    ListWire<AccountWire> envelope =
        new AnswerReader<>(WireFormat.json(), null, 1 << 20, ListWire.of(AccountWire::read))
            .read(
                new ByteArrayInputStream(
                    "{\"status\":0,\"response\":%s}"
                        .formatted(response)
                        .getBytes(StandardCharsets.UTF_8)),
                null,
                any -> Option.none())
            .get();
    return new AccountHandler<>(AccountWire::isAdministrator)
        .answer(envelope, new BasicClassicHttpResponse(200))
        .outcome();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true|[]|true",
        "false|[]|false",
        "null|[]|false",
        "false|[\"people\",\"CRM\"]|true",
        "false|[\"people\"]|false",
        "true|null|true"
      })
  void administrators_of_the_portal_or_the_crm_see_everything(
      String isAdmin, String modules, boolean expected) throws IOException {
    assertThat(
            read(
                "{\"id\":\"%s\",\"isAdmin\":%s,\"listAdminModules\":%s}"
                    .formatted(ID, isAdmin, modules)))
        .contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[]", "{\"isAdmin\":true}", "{\"id\":\"no id\"}", "[{\"id\":\"a\"},{}]"})
  void an_account_without_an_id_is_unreadable(String response) throws IOException {
    assertThat(read(response).getLeft()).isInstanceOf(Unreadable.class);
  }

  @Test
  void two_accounts_are_unreadable() throws IOException {
    String one = "{\"id\":\"%s\"}".formatted(ID);

    assertThat(read("[" + one + "," + one + "]").isLeft()).isTrue();
    assertThat(read("[" + one + "]").isRight()).isTrue();
  }

  @Test
  void only_200_is_an_answer_and_failures_have_their_general_meaning() {
    AccountHandler<String> handler = new AccountHandler<>(wire -> wire.id);

    assertThat(handler.isAnswered(200)).isTrue();
    assertThat(handler.isAnswered(201)).isFalse();
    assertThat(handler.failure(404, Option.none())).isEmpty();
    assertThat(handler.right()).isEqualTo("its own user profile");
  }
}
