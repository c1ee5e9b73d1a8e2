package se.loftet.connector;

import org.springframework.stereotype.Component;
import se.loftet.municipality.Municipalities;
import se.loftet.platform.Round;
import se.loftet.platform.db.Acting;

/// Looks every few minutes whether a source that is turned on is due.
@Component
class ConnectionRounds implements Round {
  private static final int MINUTES = 5;
  private final Connections connections;
  private final Municipalities municipalities;

  ConnectionRounds(Connections connections, Municipalities municipalities) {
    this.connections = connections;
    this.municipalities = municipalities;
  }

  @Override
  public void round() {
    for (var municipality : municipalities.list()) {
      Acting.system(municipality.code()).run(connections::round);
    }
  }

  @Override
  public String what() {
    return "Fetching of sources";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.minutes(MINUTES, MINUTES);
  }
}
