package r7contacts.simulator;

import r7contacts.simulator.crm.Route;

/** The profile of the user who sends the requests: {@code people/@self}. */
final class OwnProfile {

  private static final String PROFILE =
      "{\"id\":\"%s\",\"userName\":\"demo\",\"isVisitor\":false,\"firstName\":\"Demo\",\"lastName\":\"User\","
          + "\"email\":\"demo@portal.example\",\"status\":1,\"activationStatus\":1,\"terminated\":null,"
          + "\"department\":\"\",\"displayName\":\"Demo User\",\"title\":\"\",\"groups\":[],"
          + "\"isAdmin\":%s,\"isLDAP\":false,\"listAdminModules\":[],\"isOwner\":false,\"isSSO\":false,"
          + "\"avatarSmall\":\"/skins/default/images/default_user_photo_size_32-32.png\","
          + "\"profileUrl\":\"https://portal.example/Products/People/Profile.aspx?user=demo\"}";

  private OwnProfile() {}

  /** Returns the route to the profile of a user. */
  static Route route(String id, boolean isAdministrator) {
    String profile = PROFILE.formatted(id, isAdministrator);
    return new Route(
        "GET",
        Route.path("people/@self"),
        call -> (style, status) -> style.success(status, profile));
  }
}
