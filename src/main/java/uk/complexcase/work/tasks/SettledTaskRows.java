package uk.complexcase.work.tasks;

import org.springframework.data.jpa.repository.JpaRepository;

/** What was settled. */
interface SettledTaskRows extends JpaRepository<SettledTask, SettledTask.Key> {}
