package se.loftet.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceSecretsTest {
  private static final String SECRET = "JBSWY3DPEHPK3PXP";
  @TempDir private Path home;

  private DeviceSecrets under(String key) {
    return new DeviceSecrets(home.resolve("keys").resolve(key));
  }

  @Test
  void sealsForOneAccountUnderOneKey() {
    var sealed = under("a").seal(7, SECRET);
    assertThat(sealed).startsWith("v1:").doesNotContain(SECRET);
    assertThat(under("a").open(7, sealed)).contains(SECRET);
    assertThat(under("a").open(8, sealed)).as("moved to another account").isEmpty();
    assertThat(under("b").open(7, sealed)).as("another key").isEmpty();
    assertThat(under("a").open(7, "v1:" + "AAAA".repeat(12))).as("damaged").isEmpty();
    assertThat(under("a").open(7, "v1:AAAA")).as("cut off").isEmpty();
  }

  @Test
  void sealsTheSameDifferentlyEachTime() {
    assertThat(under("a").seal(7, SECRET)).isNotEqualTo(under("a").seal(7, SECRET));
  }

  @Test
  void theKeyIsForTheApplicationAlone() throws IOException {
    under("a").seal(7, SECRET);
    assertThat(Files.getPosixFilePermissions(home.resolve("keys/a")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
