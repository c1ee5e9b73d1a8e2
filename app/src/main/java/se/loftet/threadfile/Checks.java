package se.loftet.threadfile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.promise.Promise;
import se.loftet.promise.PromiseDocument;

/// What can only be judged when the whole file is read.
record Checks(ThreadFile file, Known known, Layout layout, Faults faults) {

  void all() {
    file.mentions().forEach(this::exists);
    for (var section : layout.sections()) {
      for (var item : file.of(section).values()) {
        order(item);
        formal(item);
        signedAlready(item);
        acceptable(section, item);
      }
    }
  }

  private void exists(Named named) {
    var stated = file.items().get(named.target());
    if ((stated != null && stated.containsKey(named.ref()))
        || known.of(named.target()).containsKey(named.ref())) {
      return;
    }
    var word = layout.of(named.target()).word();
    var choices = stated == null ? List.<String>of() : stated.keySet().stream().limit(8).toList();
    faults.add(
        named.line(),
        named.path(),
        "expected the ref of one of the %s (%s), found '%s'",
        word,
        choices.isEmpty() ? "there are none" : String.join(", ", choices),
        named.ref());
  }

  private void order(Item item) {
    if (item.values().get("starts") instanceof PartialDate starts
        && item.values().get("ends") instanceof PartialDate ends
        && ends.lastDay().isBefore(starts.firstDay())) {
      faults.add(
          item.line(),
          item.path() + ".ends",
          "expected no earlier than its start %s, found %s",
          starts,
          ends);
    }
  }

  private void formal(Item item) {
    for (var version : item.versions()) {
      if (!version.sha256().equals(sha256(version.text()))) {
        faults.add(
            item.line(),
            item.path() + ".versions",
            "version %d: expected the SHA-256 of its text",
            version.number());
      }
    }
    for (var approval : item.approvals()) {
      if (!approval.approved() && Objects.requireNonNullElse(approval.comment(), "").isBlank()) {
        faults.add(item.line(), item.path() + ".approvals", "expected a comment on a rejection");
      }
    }
  }

  /// A promise does not come new into a document that is signed here.
  private void signedAlready(Item item) {
    if (item.section().type() != Promise.class
        || item.parent() == null
        || known.find(Promise.class, item.ref()).isPresent()) {
      return;
    }
    var document = known.find(PromiseDocument.class, item.parent().ref());
    if (document.map(PromiseDocument::state).filter(FormalState::signed).isPresent()) {
      faults.add(
          item.line(),
          item.path(),
          "expected no new promise: %s is signed; add an amendment",
          item.parent().ref());
    }
  }

  /// The record itself may refuse.
  private void acceptable(Section<?> section, Item item) {
    if (section.fields().stream()
        .anyMatch(f -> f.required() && item.values().get(f.name()) == null)) {
      return;
    }
    try {
      new Assembly("", named -> new Ref<>(1)).make(section, item, null, 0);
    } catch (IllegalArgumentException refused) {
      faults.add(item.line(), item.path(), "%s", String.valueOf(refused.getMessage()));
    }
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
