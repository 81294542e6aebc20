package uk.complexcase.work.tasks;

import org.springframework.data.jpa.repository.JpaRepository;

/** The forms stored for tasks. */
interface StoredSubmissions extends JpaRepository<StoredSubmission, Long> {}
