package r7contacts.json.form;

import r7contacts.domain.Tasks;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of a contact's task counters, in the member "tasks". */
final class TasksForm {

  private TasksForm() {}

  static Tasks readMember(MemberReader owner) {
    return owner
        .object("tasks", json -> new Tasks(json.count("count", 0), json.flag("anyLate", false)))
        .getOrElse(Tasks.none());
  }

  static void writeMember(MemberWriter owner, Tasks tasks) {
    owner.object("tasks", tasks, Tasks.none(), TasksForm::write);
  }

  private static void write(MemberWriter json, Tasks tasks) {
    json.number("count", tasks.count());
    json.flagIfTrue("anyLate", tasks.anyLate());
  }
}
