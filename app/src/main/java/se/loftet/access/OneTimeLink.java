package se.loftet.access;

import org.jspecify.annotations.Nullable;

/// What an unused link lets its holder do: choose a password, or become the first administrator.
record OneTimeLink(String purpose, @Nullable Long staff) {
  static final String PASSWORD = "PASSWORD";
  static final String FIRST_ADMINISTRATOR = "FIRST_ADMINISTRATOR";

  boolean first() {
    return purpose.equals(FIRST_ADMINISTRATOR);
  }
}
