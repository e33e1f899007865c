package org.quarterday.property;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.work.Sql;

/** Finds properties and their charges for the commands. */
@ApplicationScoped
class Properties {

  /** The property, locked until the command is done. */
  Uni<Property> locked(Mutiny.Session session, UUID id) {
    return session
        .find(Property.class, id, LockModeType.PESSIMISTIC_WRITE)
        .invoke(property -> {
          if (property == null) {
            throw Problem.of(
                PropertyProblem.PROPERTY_NOT_FOUND, "Check the address or search again.");
          }
        });
  }

  /** The rent group and, if given, the block or estate exist. */
  Uni<Void> refuseUnknown(Mutiny.Session session, String rentGroup, UUID parentId) {
    return Sql.row(
            session,
            """
            select exists (select 1 from rent_group where code = ?1),
                   cast(?2 as uuid) is null or exists (select 1 from property where id = cast(?2 as uuid) and kind in ('BLOCK', 'ESTATE'))\
            """,
            rentGroup,
            parentId)
        .invoke(row -> {
          if (!(Boolean) row[0]) {
            throw Problem.of(PropertyProblem.RENT_GROUP_UNKNOWN, "Choose a rent group.")
                .at("/rentGroupCode");
          }
          if (!(Boolean) row[1]) {
            throw Problem.of(PropertyProblem.PARENT_UNKNOWN, "Choose a block or an estate.")
                .at("/parentId");
          }
        })
        .replaceWithVoid();
  }
}
