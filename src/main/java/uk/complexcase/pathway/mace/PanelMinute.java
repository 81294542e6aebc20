package uk.complexcase.pathway.mace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The agreed record of one case; frozen when the chair agreed the minutes. */
@Entity
@Table(name = "panel_minute")
class PanelMinute {

  @Id String itemRef;

  @Column(length = 200000)
  String words;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected PanelMinute() {}

  PanelMinute(String itemRef, String words) {
    this.itemRef = itemRef;
    this.words = words;
  }
}
