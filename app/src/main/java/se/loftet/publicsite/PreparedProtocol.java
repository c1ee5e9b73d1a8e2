package se.loftet.publicsite;

import org.apache.coyote.http11.Http11NioProtocol;

/// Tomcat's HTTP/1.1 with prepared pages answered first. Named by its class and made by Tomcat.
public final class PreparedProtocol extends Http11NioProtocol {
  private final PreparedEndpoint endpoint;

  public PreparedProtocol() {
    this(new PreparedEndpoint());
  }

  private PreparedProtocol(PreparedEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  void serve(PreparedAnswers answers) {
    endpoint.serve(answers);
  }
}
