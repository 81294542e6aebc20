package uk.complexcase.work.tasks;

import org.springframework.data.jpa.repository.JpaRepository;

/** The history of who held which task. */
interface TaskChanges extends JpaRepository<TaskChange, Long> {}
