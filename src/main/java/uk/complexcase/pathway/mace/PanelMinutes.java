package uk.complexcase.pathway.mace;

import org.springframework.data.jpa.repository.JpaRepository;

/** The agreed records. */
interface PanelMinutes extends JpaRepository<PanelMinute, String> {}
