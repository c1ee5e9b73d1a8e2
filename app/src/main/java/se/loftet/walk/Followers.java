package se.loftet.walk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// Residents who hear by mail what became of a walk. Nothing is sent to an address before the one
/// who reads it has said yes, and it is deleted after the return walk, at the latest on its last
/// day.
///
/// Everything here runs at the desk for it: `Acting.NOBODY.in(code).atDesk(Followers.DESK)`.
@Service
@Transactional
public class Followers {
  public static final String DESK = "walk-mail";

  /// How long a question waits for its yes.
  public static final Duration PATIENCE = Duration.ofDays(7);

  private static final Duration BETWEEN_QUESTIONS = Duration.ofHours(1);
  private static final int DAYS_AFTER = 30;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final FollowerRepository repository;
  private final Clock clock;

  Followers(Store store, Clock clock) {
    this.repository = new FollowerRepository(store.db());
    this.clock = clock;
  }

  /// Notes the address and returns whom to ask; nothing when it has said yes, or was asked just
  /// now.
  public Optional<Follower> ask(Walk walk, String address, String language) {
    var now = clock.instant();
    var fresh =
        new Follower(
            walk.head().municipality(),
            ThreadObject.ref(walk),
            address,
            language,
            token(),
            now,
            null,
            false,
            lastDay(walk, LocalDate.now(clock)));
    if (repository.insert(fresh) == 1) {
      return Optional.of(fresh);
    }
    var before =
        repository
            .find(fresh.walk(), address)
            .filter(f -> f.confirmed() == null)
            .filter(f -> f.asked().plus(BETWEEN_QUESTIONS).isBefore(now));
    before.ifPresent(f -> repository.asked(f.token(), now));
    return before;
  }

  /// A month after the return walk; without a day for it, a year and a month after the walk. Never
  /// later than two years from now.
  static LocalDate lastDay(Walk walk, LocalDate today) {
    var last =
        walk.returnOn() != null
            ? walk.returnOn().lastDay()
            : walk.happens() != null ? walk.happens().lastDay().plusYears(1) : today.plusYears(1);
    var day = last.plusDays(DAYS_AFTER);
    var earliest = today.plusDays(DAYS_AFTER);
    var latest = today.plusYears(2);
    return day.isBefore(earliest) ? earliest : day.isAfter(latest) ? latest : day;
  }

  private static String token() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Transactional(readOnly = true)
  public Optional<Follower> find(String token) {
    return repository.find(token);
  }

  public void confirm(Follower follower) {
    repository.confirm(follower.token(), clock.instant());
  }

  /// Everybody who said yes.
  @Transactional(readOnly = true)
  public List<Follower> confirmed() {
    return repository.confirmed();
  }

  /// The mail about the answers is on its way.
  public void answered(Follower follower) {
    repository.answered(follower.token());
  }

  public void forget(Follower follower) {
    repository.delete(follower.token());
  }

  /// Deletes those whose last day has come, and those who were asked long ago and said nothing.
  public int forgetOld() {
    return repository.deleteOld(LocalDate.now(clock), clock.instant().minus(PATIENCE));
  }
}
