package se.loftet.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.loftet.platform.db.Acting;

/// Seals, before the first login is served, what an earlier version left in the clear.
@Component
@Lazy(false)
class SealedDevices implements SmartInitializingSingleton {
  private final AccessDesk desk;
  private final AccountRepository accounts;
  private final DeviceSecrets secrets;

  SealedDevices(AccessDesk desk, AccountRepository accounts, DeviceSecrets secrets) {
    this.desk = desk;
    this.accounts = accounts;
    this.secrets = secrets;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Acting.system("")
        .run(() ->
            desk.run(() ->
                accounts
                    .unsealed()
                    .forEach((id, secret) -> accounts.seal(id, secrets.seal(id, secret)))));
  }
}
