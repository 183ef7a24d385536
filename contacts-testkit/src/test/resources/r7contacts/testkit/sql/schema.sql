-- Keys are texts as r7contacts.domain.TextComparison.key makes them: compared without regard to case.
CREATE SEQUENCE contact_id START WITH 3001;
CREATE SEQUENCE info_id START WITH 5001;
CREATE TABLE stage (
  id BIGINT PRIMARY KEY, title VARCHAR, description VARCHAR, color VARCHAR, sort_order INT NOT NULL
);
CREATE TABLE contact_type (
  id BIGINT PRIMARY KEY, title VARCHAR, description VARCHAR, color VARCHAR, sort_order INT NOT NULL
);
CREATE TABLE contact (
  id BIGINT PRIMARY KEY,
  is_person BOOLEAN NOT NULL,
  shown_name VARCHAR,
  first_name VARCHAR,
  last_name VARCHAR,
  company BIGINT,
  stage BIGINT REFERENCES stage,
  contact_type BIGINT REFERENCES contact_type,
  shared BOOLEAN NOT NULL,
  created TIMESTAMP(7) WITH TIME ZONE,
  search_key VARCHAR NOT NULL,
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  document VARCHAR NOT NULL
);
CREATE TABLE tag (contact BIGINT REFERENCES contact, title VARCHAR, title_key VARCHAR);
CREATE TABLE access_list (contact BIGINT REFERENCES contact, user_id VARCHAR);
CREATE TABLE info (
  contact BIGINT REFERENCES contact, channel INT, category INT, is_primary BOOLEAN, info_key VARCHAR
);
CREATE TABLE contact_group (kind VARCHAR, id BIGINT, contact BIGINT REFERENCES contact);
