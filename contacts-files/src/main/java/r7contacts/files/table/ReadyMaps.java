package r7contacts.files.table;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps for the tables of programs whose columns are publicly known. */
final class ReadyMaps {

  private static final int MOST_INFOS = 9;

  private ReadyMaps() {}

  /** Columns of today, and those before 2024 in which names and organizations differ. */
  static ColumnMap google() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("*", "");
    titles.put("First Name", "First name");
    titles.put("Middle Name", "First name");
    titles.put("Last Name", "Last name");
    titles.put("Given Name", "First name");
    titles.put("Additional Name", "First name");
    titles.put("Family Name", "Last name");
    titles.put("Organization Name", "Company");
    titles.put("Organization Title", "Job title");
    titles.put("Organization 1 - Name", "Company");
    titles.put("Organization 1 - Title", "Job title");
    titles.put("Notes", "About");
    for (int number = 1; number <= MOST_INFOS; number++) {
      for (String channel : new String[] {"E-mail", "Phone", "Website"}) {
        String column = channel + " " + number + " - ";
        titles.put(column + "Value", "%s %d (other)".formatted(channel, number));
        titles.put(column + "Label", "%s %d kind".formatted(channel, number));
        titles.put(column + "Type", "%s %d kind".formatted(channel, number));
      }
    }
    titles.put("Address 1 - Label", "Address kind");
    titles.put("Address 1 - Type", "Address kind");
    addAddress(titles, "Address 1 - ", "Region", "");
    addAddress(titles, "Address 2 - ", "Region", " 2 (other)");
    return ColumnMap.ofGoogle(titles);
  }

  static ColumnMap outlook() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("*", "");
    titles.put("First Name", "First name");
    titles.put("Middle Name", "First name");
    titles.put("Last Name", "Last name");
    titles.put("Company", "Company");
    titles.put("Job Title", "Job title");
    titles.put("Notes", "About");
    titles.put("E-mail Address", "E-mail 1 (other)");
    titles.put("E-mail 2 Address", "E-mail 2 (other)");
    titles.put("E-mail 3 Address", "E-mail 3 (other)");
    titles.put("Primary Phone", "Phone 1 (other)");
    titles.put("Business Phone", "Phone 2 (work)");
    titles.put("Business Phone 2", "Phone 3 (work)");
    titles.put("Company Main Phone", "Phone 4 (work)");
    titles.put("Mobile Phone", "Phone 5 (mobile)");
    titles.put("Home Phone", "Phone 6 (home)");
    titles.put("Home Phone 2", "Phone 7 (home)");
    titles.put("Other Phone", "Phone 8 (other)");
    titles.put("Car Phone", "Phone 9 (mobile)");
    titles.put("Business Fax", "Phone 10 (fax)");
    titles.put("Home Fax", "Phone 11 (fax)");
    titles.put("Other Fax", "Phone 12 (fax)");
    titles.put("Web Page", "Website");
    titles.put("Personal Web Page", "Website");
    addAddress(titles, "Business ", "State", " 2 (work)");
    addAddress(titles, "Home ", "State", " 3 (home)");
    addAddress(titles, "Other ", "State", " 4 (other)");
    return ColumnMap.of(titles);
  }

  private static void addAddress(
      Map<String, String> titles, String column, String region, String number) {
    titles.put(column + "Street", "Street" + number);
    titles.put(column + "Street 2", "Street" + number);
    titles.put(column + "Street 3", "Street" + number);
    titles.put(column + "Extended Address", "Street" + number);
    titles.put(column + "City", "City" + number);
    titles.put(column + region, "State" + number);
    titles.put(column + "Postal Code", "Postcode" + number);
    titles.put(column + "Country", "Country" + number);
    titles.put(column + "Country/Region", "Country" + number);
  }
}
