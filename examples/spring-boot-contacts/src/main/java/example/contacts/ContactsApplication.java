package example.contacts;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application that finds contacts of a portal and adds tags to them. */
@SpringBootApplication
public class ContactsApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(ContactsApplication.class, arguments);
  }
}
