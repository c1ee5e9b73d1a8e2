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
  ///
  /// @param receipt fingerprint of the code that can take it back
  public void add(Walk walk, int people, String receipt) {
    var code = Acting.now().municipality();
    repository.insert(code, ThreadObject.ref(walk), people, receipt, clock.instant());
  }

  /// How many are signed up with this code.
  @Transactional(readOnly = true)
  public int people(Walk walk, String receipt) {
    return repository.people(ThreadObject.ref(walk), receipt);
  }

  /// Takes back what was signed up with this code; runs at the sign-up desk.
  public void takeBack(Walk walk, String receipt) {
    int people = people(walk, receipt);
    if (people > 0) {
      add(walk, -people, receipt);
    }
  }
}
