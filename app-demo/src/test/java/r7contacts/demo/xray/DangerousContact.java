package r7contacts.demo.xray;

import r7contacts.domain.ContactId;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.PortalSimulator;

/** A contact whose texts would run scripts, or change the page, if they were not escaped. */
final class DangerousContact {

  static final String JSON =
      """
      {"firstName":"<script>window.dangerous=1</script>","lastName":"</script><img src=x onerror=window.dangerous=1>",
      "displayName":"<script>window.dangerous=1</script> \\u202eevil\\u2066","isCompany":false,
      "title":"\\" onclick=\\"window.dangerous=1\\" x='","about":"-->]]></style><iframe srcdoc='<b>'></iframe>",
      "commonData":[{"id":1,"infoType":2,"category":0,"data":"javascript:window.dangerous=1","categoryName":"<b>","isPrimary":true}],
      "addresses":[],"customFields":[{"entityId":7,"label":"</dd></dl><b>","fieldValue":"${x}{{x}}","fieldType":0,"position":1,"mask":"{\\"size\\":1}","id":3}],
      "industry":"","created":"<b>","<b onclick=1>":"</span>","id":7}
      """;

  private DangerousContact() {}

  static Xray xray(PortalSimulator portal, long id) {
    String address = portal.uri().toString();
    return Xray.read(
        ContactId.of(id),
        address,
        listener ->
            PortalSettings.builder(address)
                .token(portal.token())
                .retries(0)
                .listener(listener)
                .build());
  }
}
