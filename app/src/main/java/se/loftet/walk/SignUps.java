package se.loftet.walk;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// How many residents say that they will come along. Nobody is asked who they are.
@Service
@Transactional
public class SignUps {
  public static final int MOST = 20;
  private final SignUpRepository repository;
  private final Clock clock;

  SignUps(Store store, Clock clock) {
    this.repository = new SignUpRepository(store.db());
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public int people(Walk walk) {
    return repository.people(ThreadObject.ref(walk));
  }

  /// Runs at the sign-up desk: `Acting.NOBODY.in(code).atDesk("sign-up")`.
  public void add(Walk walk, int people) {
    repository.insert(Acting.now().municipality(), ThreadObject.ref(walk), people, clock.instant());
  }
}
