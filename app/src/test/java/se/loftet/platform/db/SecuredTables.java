package se.loftet.platform.db;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import se.loftet.platform.db.Acting.Write;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.support.Catalogue;
import se.loftet.support.Desk;
import se.loftet.support.SampleRows;

/// A database with a row in every table of two municipalities, and what it answers whom.
final class SecuredTables implements AutoCloseable {
  static final String HERE = "0486";
  static final String THERE = "0484";
  final Desk desk = new Desk();
  final Catalogue catalogue;
  final SampleRows rows;

  SecuredTables() {
    desk.municipality(HERE, "Strängnäs kommun");
    desk.municipality(THERE, "Eskilstuna kommun");
    catalogue = new Catalogue(desk.owner);
    rows = new SampleRows(desk.owner, catalogue);
    rows.fill(HERE);
    rows.fill(THERE);
  }

  static Acting acting(String party, SecrecyClass clearance, Write write, Right... rights) {
    return new Acting(1, "t", HERE, party, clearance, write, Set.of(rights), false, "");
  }

  /// Somebody of the party who may do whatever can be done in a municipality.
  static Acting everything(String party) {
    var rights = EnumSet.complementOf(EnumSet.of(Right.OPERATE));
    return acting(party, SecrecyClass.PARTY, Write.ALL, rights.toArray(Right[]::new));
  }

  long count(Acting who, String table, String condition) {
    return desk.as(
        who,
        () ->
            desk.db
                .sql("select count(*) from %s where %s".formatted(table, condition))
                .query(Long.class)
                .single());
  }

  int write(Acting who, String sql) {
    return desk.as(who, () -> desk.db.sql(sql).update());
  }

  void refused(Acting who, String sql) {
    assertThatThrownBy(() -> write(who, sql)).as(sql).isInstanceOf(DataAccessException.class);
  }

  @Override
  public void close() {
    desk.close();
  }
}
