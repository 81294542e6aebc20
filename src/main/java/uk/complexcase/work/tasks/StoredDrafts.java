package uk.complexcase.work.tasks;

import org.springframework.data.jpa.repository.JpaRepository;

/** The drafts in hand. */
interface StoredDrafts extends JpaRepository<StoredDraft, Long> {}
