package org.quarterday.subjectaccess;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.work.Sql;
import org.quarterday.subjectaccess.rules.Others;

/** Who else is known on the accounts of a person: by name, telephone and address. */
@ApplicationScoped
class OthersOnRecord {

  private static final String OWN =
      """
      select unnest(array[forename, surname]) from person where id = ?1
      union select unnest(array[forename, surname]) from person_former_name where person_id = ?1
      union select value from contact_point where person_id = ?1
      union select unnest(array[address_line_1, postcode]) from property
             where id in (select t.property_id from tenancy t join tenancy_member m on m.tenancy_id = t.id where m.person_id = ?1)\
      """;

  private static final String OTHERS =
      """
      with theirs as (
        select distinct o.person_id from tenancy_member m join tenancy_member o on o.tenancy_id = m.tenancy_id
         where m.person_id = ?1 and o.person_id <> ?1),
      mine as (
        select a.account_id from account a join tenancy_member m on m.tenancy_id = a.tenancy_id where m.person_id = ?1)
      select unnest(array[forename, surname]) from person where id in (select person_id from theirs)
      union select unnest(array[forename, surname]) from person_former_name where person_id in (select person_id from theirs)
      union select value from contact_point where person_id in (select person_id from theirs)
      union select unnest(array[payer_name, payer_address]) from mandate where account_id in (select account_id from mine) and payer_person_id is distinct from ?1
      union select payer_name from standing_order where account_id in (select account_id from mine)
      union select other_name from contact where account_id in (select account_id from mine)
      union select unnest(array[complainant_name, complainant_address, complainant_reach]) from complaint where account_id in (select account_id from mine) and person_id is distinct from ?1
      union select name from staff_member\
      """;

  private static final String SHARED =
      """
      select exists (select 1 from tenancy_member m join tenancy_member o on o.tenancy_id = m.tenancy_id
                      where m.person_id = ?1 and o.person_id <> ?1)\
      """;

  Uni<Others> of(Mutiny.Session session, UUID personId) {
    return Sql.rows(session, OWN, personId)
        .chain(own ->
            Sql.rows(session, OTHERS, personId)
                .chain(others ->
                    Sql.row(session, SHARED, personId)
                        .map(shared -> Others.of(words(own), words(others), (Boolean) shared[0]))));
  }

  private static List<String> words(List<Object[]> rows) {
    return rows.stream().map(row -> (String) row[0]).filter(word -> word != null).toList();
  }
}
