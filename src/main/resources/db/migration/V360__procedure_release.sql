-- Each time models, decisions and forms were put into force together: when, by whom, who approved it and why. A release is
-- never changed; what is in force is the last one.
create table procedure_release (
  number         integer                     not null,
  in_force_since timestamp(6) with time zone not null,
  put_by         varchar(100)                not null,
  approved_by    varchar(100)                not null,
  reason         varchar(2000)               not null,
  constraint procedure_release_key primary key (number)
);

-- What the release consists of: every file, with the SHA-256 of its content in hexadecimal digits.
create table procedure_release_resource (
  release_number integer      not null,
  resource       varchar(200) not null,
  sha256         varchar(64)  not null,
  constraint procedure_release_resource_key primary key (release_number, resource),
  constraint procedure_release_resource_of foreign key (release_number) references procedure_release (number)
);
