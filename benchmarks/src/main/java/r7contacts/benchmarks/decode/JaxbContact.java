package r7contacts.benchmarks.decode;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.util.List;

/** Contact with the portal's names (field guide §8), for JAXB. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class JaxbContact {

  public Long id;
  public Boolean isCompany;
  public String displayName;
  public String smallFotoUrl;
  public String mediumFotoUrl;
  public Boolean isPrivate;
  public Boolean isShared;
  public Integer shareType;
  public List<User> accessList;
  public Currency currency;
  public Boolean canEdit;
  public Boolean canDelete;
  public User createBy;
  public String created;
  public String about;
  public String industry;
  public CatalogEntry contactStatus;
  public CatalogEntry contactType;
  public List<Info> commonData;
  public List<Address> addresses;
  public List<Field> customFields;
  public List<String> tags;
  public Integer taskCount;
  public Boolean haveLateTasks;
  public String firstName;
  public String lastName;
  public String title;
  public JaxbContact company;
  public String companyName;
  public Integer personsCount;

  /** User of the portal (field guide §8.7). The name remains HTML-encoded. */
  @XmlAccessorType(XmlAccessType.FIELD)
  public static final class User {
    public String id;
    public String displayName;
    public String title;
    public String avatarSmall;
    public String profileUrl;
  }

  /** Currency (field guide §8.8), with the portal's spelling. */
  @XmlAccessorType(XmlAccessType.FIELD)
  public static final class Currency {
    public String title;
    public String symbol;
    public String abbreviation;
    public String cultureName;
    public Boolean isConvertable;
    public Boolean isBasic;
  }

  /** Entry of one of the portal's lists (field guide §8.8). */
  @XmlAccessorType(XmlAccessType.FIELD)
  public static final class CatalogEntry {
    public Long id;
    public String title;
    public String description;
    public String color;
    public Integer sortOrder;
  }

  /** Contact info (field guide §8.4). */
  @XmlAccessorType(XmlAccessType.FIELD)
  public static final class Info {
    public Long id;
    public Integer infoType;
    public Integer category;
    public String data;
    public String categoryName;
    public Boolean isPrimary;
  }

  /** Postal address (field guide §8.5). */
  @XmlAccessorType(XmlAccessType.FIELD)
  public static final class Address {
    public String street;
    public String city;
    public String state;
    public String zip;
    public String country;
    public Integer category;
    public String categoryName;
    public Boolean isPrimary;
  }

  /** Custom field with its value (field guide §8.6). The mask remains a text. */
  @XmlAccessorType(XmlAccessType.FIELD)
  public static final class Field {
    public Long id;
    public Long entityId;
    public String label;
    public String fieldValue;
    public Integer fieldType;
    public Integer position;
    public String mask;
  }
}
