package se.loftet.thread;

import java.util.ArrayList;
import java.util.List;
import se.loftet.platform.model.ThreadObject;

/// The gaps of one object while they are being found.
final class GapList {
  private final ThreadObject object;
  private final List<Gap> found = new ArrayList<>();

  GapList(ThreadObject object) {
    this.object = object;
  }

  GapList when(boolean missing, GapCode code, Object... arguments) {
    if (missing) {
      found.add(Gap.on(object, code, arguments));
    }
    return this;
  }

  List<Gap> list() {
    return List.copyOf(found);
  }
}
