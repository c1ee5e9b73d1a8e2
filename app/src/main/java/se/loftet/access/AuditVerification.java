package se.loftet.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/// Follows the audit log from its first row to its last and says what does not hold.
///
/// Each row's hash covers the row and the hash before it; it is computed here, not by the database
/// that is being judged. The log's own head and the checkpoints, kept in a file outside the
/// database, miss rows that were removed at the end.
@Service
public class AuditVerification {
  private static final int PAGE = 5_000;
  private static final String START = "0".repeat(64);
  private final AuditRepository log;
  private final AuditCheckpoints checkpoints;

  AuditVerification(AuditRepository log, AuditCheckpoints checkpoints) {
    this.log = log;
    this.checkpoints = checkpoints;
  }

  /// What was found: how many rows there are, and each break as a message key with its rows.
  public record Result(long rows, List<Break> breaks) {
    public boolean whole() {
      return breaks.isEmpty();
    }
  }

  /// One place where the chain does not hold.
  ///
  /// @param code message key: changed, missing, moved, cut or checkpoint
  public record Break(String code, long from, long to) {}

  /// What is checked against and where it lies.
  public Path checkpointFile() {
    return checkpoints.file();
  }

  public Result verify() {
    var breaks = new ArrayList<Break>();
    var remembered = new TreeMap<>(checkpoints.read());
    long rows = 0;
    long last = 0;
    var hash = START;
    for (var page = log.chained(0, PAGE); !page.isEmpty(); page = log.chained(last, PAGE)) {
      for (var row : page) {
        judge(row, last, hash, breaks);
        var known = remembered.remove(row.seq());
        if (known != null && !known.equals(row.hash())) {
          breaks.add(new Break("audit.break.checkpoint", row.seq(), row.seq()));
        }
        last = row.seq();
        hash = row.hash();
        rows++;
      }
    }
    judgeEnd(last, hash, remembered, breaks);
    return new Result(rows, breaks);
  }

  private static void judge(
      AuditRepository.Chained row, long last, String hash, List<Break> breaks) {
    if (!Tokens.hash(row.canonical()).equals(row.hash())) {
      breaks.add(new Break("audit.break.changed", row.seq(), row.seq()));
    }
    if (row.seq() != last + 1) {
      breaks.add(new Break("audit.break.missing", last + 1, row.seq() - 1));
    } else if (!row.previous().equals(hash)) {
      breaks.add(new Break("audit.break.moved", row.seq(), row.seq()));
    }
  }

  private void judgeEnd(long last, String hash, Map<Long, String> remembered, List<Break> breaks) {
    var head = log.head();
    if (head.seq() > last) {
      breaks.add(new Break("audit.break.cut", last + 1, head.seq()));
    } else if (head.seq() != last || (last > 0 && !head.hash().equals(hash))) {
      breaks.add(new Break("audit.break.head", last, last));
    }
    remembered.keySet().stream()
        .filter(seq -> seq > Math.max(last, head.seq()))
        .reduce((a, b) -> b)
        .ifPresent(seq -> breaks.add(new Break("audit.break.cut", last + 1, seq)));
  }
}
