package se.loftet.threadfile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;

/// The file has errors and nothing of it was taken in.
public final class BadThreadFile extends RuntimeException {
  private final transient List<Fault> faults;

  BadThreadFile(Collection<Fault> faults) {
    super(faults.stream().sorted().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = faults.stream().sorted().toList();
  }

  BadThreadFile(int line, String expected) {
    this(List.of(new Fault(line, "", expected)));
  }

  /// What the database refused although every check here let it pass.
  static BadThreadFile refused(int line, String path, DataIntegrityViolationException refused) {
    var message = String.valueOf(refused.getMostSpecificCause().getMessage());
    var said = message.lines().findFirst().orElse(message);
    return new BadThreadFile(List.of(new Fault(line, path, "the database refuses it: " + said)));
  }

  /// All errors, in the order of the file.
  public List<Fault> faults() {
    return faults;
  }
}
