package uk.complexcase.pathway.enquiry;

import uk.complexcase.work.steps.StepForm;

/** One step of an enquiry. */
abstract class EnquiryForm extends StepForm<Enquiry> {

  final EnquiryWork work;

  EnquiryForm(String formId, EnquiryStep.Kind kind, EnquiryWork work) {
    super(formId, entry -> new EnquiryStep(kind, entry), work);
    this.work = work;
  }
}
