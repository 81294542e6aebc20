package uk.complexcase.pathway.plans;

import uk.complexcase.work.steps.StepRecords;

/** How far the work on plans has come. */
interface PlanCourses extends StepRecords<PlanCourse> {}
