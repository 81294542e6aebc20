package uk.complexcase.access;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import uk.complexcase.access.Target.Standing;
import uk.complexcase.foundation.people.Role;

/**
 * One line of {@link Rules}.
 *
 * @param slug what stands for the part of the address that names no record
 * @param sends the body of the request
 * @param queries further forms of the address whose answers must not tell of hidden records either
 */
record Rule(
    Set<Role> roles, About about, String slug, Function<Target, Sent> sends, List<String> queries) {

  /**
   * Which record the endpoint shows or changes, and so which rule of the record holds besides the
   * role's.
   */
  enum About {
    /** None, or the viewer's own. */
    NOTHING {
      @Override
      boolean opens(Role role, Standing standing) {
        return true;
      }
    },
    /** A referral seen by its referrer: their organisation's own. */
    REFERRAL {
      @Override
      boolean opens(Role role, Standing standing) {
        return standing == Standing.OWN;
      }
    },
    /** A contact as the hub works on it: none of its children hidden from them. */
    CONTACT {
      @Override
      boolean opens(Role role, Standing standing) {
        return standing == Standing.OWN || standing == Standing.OTHER;
      }
    },
    /** A task: of a candidate group of theirs, and no case of it hidden from them. */
    TASK {
      @Override
      boolean opens(Role role, Standing standing) {
        return standing == Standing.OWN;
      }
    },
    /** A discussion: asked to it in person; or of those who convene discussions. */
    MEETING {
      @Override
      boolean opens(Role role, Standing standing) {
        return switch (standing) {
          case OWN -> true;
          case OTHER, SIBLING -> Rules.CONVENE_DISCUSSIONS.contains(role);
          case RESTRICTED, MISSING -> false;
        };
      }
    },
    /** A case file: on its list in person; or not restricted and of a role that sees all such. */
    CASE {
      @Override
      boolean opens(Role role, Standing standing) {
        return switch (standing) {
          case OWN, SIBLING -> true;
          case OTHER -> Rules.SEE_EVERY_UNRESTRICTED_CASE.contains(role);
          case RESTRICTED, MISSING -> false;
        };
      }
    };

    abstract boolean opens(Role role, Standing standing);
  }

  boolean allows(Role role, Standing standing) {
    return roles.contains(role) && about.opens(role, standing);
  }

  Rule sending(Function<Target, Sent> body) {
    return new Rule(roles, about, slug, body, queries);
  }

  Rule at(String part) {
    return new Rule(roles, about, part, sends, queries);
  }

  Rule askedAs(String... further) {
    return new Rule(roles, about, slug, sends, List.of(further));
  }
}
