package org.microdosing.evidence.bench;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.microdosing.evidence.model.StudyEvidence;

/** The same rows in DuckDB, in process and on one thread, with a prepared statement a question. */
final class Sql implements AutoCloseable {

  private final DuckDBConnection connection;
  final PreparedStatement directions;
  final PreparedStatement map;
  final PreparedStatement participants;
  final PreparedStatement placebo;
  final PreparedStatement study;
  final PreparedStatement finding;

  Sql(Columns c, List<StudyEvidence> evidence) throws SQLException {
    connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
    try (Statement s = connection.createStatement()) {
      s.execute("SET threads = 1");
      s.execute(
          "CREATE TABLE studies (id VARCHAR PRIMARY KEY, nr INTEGER, design TINYINT, human BOOLEAN,"
              + " placebo BOOLEAN, year INTEGER, people INTEGER, sample INTEGER)");
      s.execute(
          "CREATE TABLE findings (id VARCHAR PRIMARY KEY, nr INTEGER, study INTEGER,"
              + " outcome TINYINT, band TINYINT, direction TINYINT)");
      s.execute("CREATE TABLE finding_substance (finding INTEGER, substance TINYINT)");
      s.execute("CREATE TABLE study_substance (study INTEGER, substance TINYINT)");
    }
    fill(c, evidence);
    directions =
        connection.prepareStatement(
            "SELECT f.direction, count(*) FROM findings f JOIN finding_substance x"
                + " ON x.finding = f.nr JOIN studies s ON s.nr = f.study WHERE x.substance = ?"
                + " AND f.outcome = ? AND f.band = ? AND s.design IN (?, ?) GROUP BY f.direction");
    map =
        connection.prepareStatement(
            "WITH r AS (SELECT x.substance, f.outcome, f.direction, f.study FROM findings f"
                + " JOIN finding_substance x ON x.finding = f.nr),"
                + " d AS (SELECT substance, outcome, direction, count(*) n FROM r GROUP BY ALL),"
                + " w AS (SELECT DISTINCT substance, outcome, study FROM r),"
                + " p AS (SELECT substance, outcome, sample, count(*) k,"
                + " max(CASE WHEN human THEN greatest(people, 0) ELSE 0 END) m"
                + " FROM w JOIN studies s ON s.nr = w.study GROUP BY ALL),"
                + " t AS (SELECT substance, outcome, sum(k) studies, sum(m) people FROM p"
                + " GROUP BY ALL)"
                + " SELECT d.substance, d.outcome, direction, n, studies, people FROM d"
                + " JOIN t ON t.substance = d.substance AND t.outcome = d.outcome");
    participants =
        connection.prepareStatement(
            "SELECT sum(m) FROM (SELECT max(greatest(people, 0)) m FROM studies s"
                + " JOIN study_substance x ON x.study = s.nr"
                + " WHERE human AND x.substance = ? GROUP BY sample)");
    placebo =
        connection.prepareStatement(
            "SELECT count(*) FROM findings f JOIN studies s ON s.nr = f.study"
                + " WHERE s.placebo AND s.people >= ? AND s.year >= ?");
    study = connection.prepareStatement("SELECT nr FROM studies WHERE id = ?");
    finding = connection.prepareStatement("SELECT nr FROM findings WHERE id = ?");
  }

  private void fill(Columns c, List<StudyEvidence> evidence) throws SQLException {
    try (DuckDBAppender to = connection.createAppender("main", "studies")) {
      for (int s = 0; s < c.studies; s++) {
        to.beginRow();
        to.append(evidence.get(s).id());
        to.append(s);
        to.append(c.studyDesign[s]);
        to.append(c.human[s]);
        to.append(c.placebo[s]);
        to.append(c.year[s]);
        to.append(c.people[s]);
        to.append(c.sample[s]);
        to.endRow();
      }
    }
    try (DuckDBAppender to = connection.createAppender("main", "findings")) {
      for (int i = 0; i < c.findings; i++) {
        int s = c.studyOf[i];
        to.beginRow();
        to.append(evidence.get(s).findings().get(i - c.first[s]).id());
        to.append(i);
        to.append(s);
        to.append(c.outcome[i]);
        to.append(c.band[i]);
        to.append(c.direction[i]);
        to.endRow();
      }
    }
    try (DuckDBAppender to = connection.createAppender("main", "finding_substance")) {
      for (int[] row : c.findingSubstances()) {
        to.beginRow();
        to.append(row[0]);
        to.append((byte) row[1]);
        to.endRow();
      }
    }
    try (DuckDBAppender to = connection.createAppender("main", "study_substance")) {
      for (int s = 0; s < c.studies; s++) {
        for (int rest = c.studySubstanceBits[s]; rest != 0; rest &= rest - 1) {
          to.beginRow();
          to.append(s);
          to.append((byte) Integer.numberOfTrailingZeros(rest));
          to.endRow();
        }
      }
    }
  }

  /** Runs a statement and sums the last column of its rows. */
  static long ask(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    long sum = 0;
    try (ResultSet rows = statement.executeQuery()) {
      int last = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        sum += rows.getLong(last);
      }
    }
    return sum;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
