package se.loftet.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where residents reach a page: at the configured address (`loftet.url`), else at the one the
/// request came by.
@Component
public class PublicAddress {
  private final String configured;

  PublicAddress(@Value("${loftet.url:}") String configured) {
    this.configured = configured.replaceAll("/+$", "");
  }

  /// The whole address of a page.
  ///
  /// @param path from the root, `/strangnas/dialog/torget`
  public String of(String path) {
    var origin =
        configured.isBlank()
            ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
            : configured;
    return origin + path;
  }
}
