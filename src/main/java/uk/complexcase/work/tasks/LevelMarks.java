package uk.complexcase.work.tasks;

import org.springframework.data.jpa.repository.JpaRepository;

/** The one mark, shared by all nodes. */
interface LevelMarks extends JpaRepository<LevelMark, Integer> {}
