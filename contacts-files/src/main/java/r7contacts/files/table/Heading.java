package r7contacts.files.table;

import r7contacts.files.Language;

/** Headings of the columns that every table has, and of the parts of addresses. */
enum Heading {
  ID("ID", "ID"),
  KIND("Kind", "Вид"),
  NAME("Name", "Имя или название"),
  FIRST_NAME("First name", "Имя"),
  LAST_NAME("Last name", "Фамилия"),
  JOB_TITLE("Job title", "Должность"),
  COMPANY("Company", "Компания"),
  COMPANY_ID("Company ID", "ID компании"),
  STREET("Street", "Улица"),
  CITY("City", "Город"),
  STATE("State", "Регион"),
  POSTCODE("Postcode", "Индекс"),
  COUNTRY("Country", "Страна"),
  ADDRESS_KIND("Address kind", "Вид адреса"),
  STAGE("Stage", "Стадия"),
  TYPE("Type", "Тип"),
  INDUSTRY("Industry", "Отрасль"),
  CURRENCY("Currency", "Валюта"),
  TAGS("Tags", "Теги"),
  ABOUT("About", "Описание"),
  ACCESS("Access", "Доступ"),
  ACCESS_LIST("Access list", "Кому доступен"),
  MEMBERS("Members", "Сотрудников"),
  TASKS("Tasks", "Задач"),
  PHOTO("Photo", "Фото"),
  CREATED("Created", "Создан"),
  CREATED_BY("Created by", "Кто создал");

  private final String english;
  private final String russian;

  Heading(String english, String russian) {
    this.english = english;
    this.russian = russian;
  }

  /** Returns whether an import uses the values of the column. */
  boolean isImported() {
    return switch (this) {
      case TYPE, INDUSTRY, CURRENCY, MEMBERS, TASKS, PHOTO, CREATED, CREATED_BY -> false;
      default -> true;
    };
  }

  String in(Language language) {
    return language.choose(english, russian);
  }
}
