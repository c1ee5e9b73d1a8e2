package se.loftet.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/// Where a person works, asked at every request.
///
/// Remembered for a few seconds, so that a busy page does not read the same grants again and again;
/// a change made in this process is seen at once, one made on the command line after that time.
@Service
public class Workplaces {
  private static final Duration REMEMBERED = Duration.ofSeconds(3);
  private final AccessDesk desk;
  private final AccountRepository accounts;
  private final Clock clock;
  private final Map<Long, Known> known = new ConcurrentHashMap<>();

  /// What was known of a person at a moment: the account's version, 0 when it has ended.
  private record Known(Instant at, int version, List<Workplace> places, boolean operates) {}

  Workplaces(AccessDesk desk, AccountRepository accounts, Clock clock) {
    this.desk = desk;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// The municipalities the person works in; none when the session belongs to an older account.
  public List<Workplace> of(StaffMember member) {
    var now = known(member.id());
    return now.version() == member.version() ? now.places() : List.of();
  }

  public Optional<Workplace> find(StaffMember member, String slug) {
    return of(member).stream().filter(place -> place.slug().equals(slug)).findFirst();
  }

  /// Whether the person runs the installation, also one that holds no municipality yet.
  public boolean operates(StaffMember member) {
    var now = known(member.id());
    return now.version() == member.version() && now.operates();
  }

  /// Whether the account is as it was when the session began: active, same password, same device.
  boolean current(StaffMember member) {
    return known(member.id()).version() == member.version();
  }

  /// Something about the person was changed.
  void forget(long staff) {
    known.remove(staff);
  }

  /// A municipality or a police area was changed, which may move anybody.
  public void forgetAll() {
    known.clear();
  }

  private Known known(long staff) {
    var now = clock.instant();
    var before = known.get(staff);
    if (before != null && now.isBefore(before.at().plus(REMEMBERED))) {
      return before;
    }
    var read = desk.at(() -> read(staff, now));
    known.put(staff, read);
    return read;
  }

  private Known read(long staff, Instant now) {
    var account = accounts.find(staff).filter(Account::active);
    return account.isEmpty()
        ? new Known(now, 0, List.of(), false)
        : new Known(
            now, account.get().version(), accounts.workplaces(staff), accounts.operates(staff));
  }
}
