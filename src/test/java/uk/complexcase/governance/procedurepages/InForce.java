package uk.complexcase.governance.procedurepages;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import uk.complexcase.procedure.AutomaticNotices;
import uk.complexcase.procedure.ProcedureLibrary;
import uk.complexcase.procedure.models.LibraryFixture;
import uk.complexcase.procedure.models.ModelsFixture;

/** The delivered procedure in words, for tests without a context. */
final class InForce {

  static final ProcedureLibrary LIBRARY = LibraryFixture.delivered();
  static final Timescales TIMESCALES =
      new Timescales(ModelsFixture.delivered(), new LadderWords(ModelsFixture.delivered()));
  static final ProcedureReading READING =
      new ProcedureReading(LIBRARY, TIMESCALES, new NamedPeople(ModelsFixture.delivered()));
  static final AutomaticActs AUTOMATIC =
      new AutomaticActs(
          LIBRARY,
          READING,
          List.of(
              () -> List.of(new AutomaticNotices.Kind("NEARS", "Finish", "{clock} is due {due}"))));
  static final LocalDefaults LOCALS =
      new LocalDefaults(LIBRARY, READING, TIMESCALES, new ObjectMapper());
  static final ProcedureSearch SEARCH = new ProcedureSearch(LIBRARY, READING, TIMESCALES, LOCALS);

  private InForce() {}
}
