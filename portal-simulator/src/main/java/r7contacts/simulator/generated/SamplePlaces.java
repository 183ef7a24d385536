package r7contacts.simulator.generated;

import java.util.List;

/** Parts of addresses. */
final class SamplePlaces {

  /** A place and the starts of addresses in it. */
  record Place(String city, String state, String country, int zipDigits, List<String> streets) {}

  static final List<Place> ALL =
      List.of(
          new Place("Москва", "", "Россия", 6, List.of("ул. Ленина, д. ", "Тверская ул., ")),
          new Place("Тула", "Тульская область", "Россия", 6, List.of("пр. Мира, ", "1-й пер., ")),
          new Place("Санкт-Петербург", "", "Россия", 6, List.of("наб. канала, ", "В. О., ")),
          new Place("Leeds", "West Yorkshire", "United Kingdom", 5, List.of("Mill Lane ", "Unit ")),
          new Place("Köln", "NRW", "Deutschland", 5, List.of("Domstraße ", "Am Ring ")));

  static final List<String> CATEGORIES =
      List.of("Home", "Delivery", "Office", "Billing", "Other", "Work");

  private SamplePlaces() {}
}
