package se.loftet.connector;

import java.time.Duration;

/// Lets time go by.
interface Pause {
  void pause(Duration time) throws InterruptedException;
}
