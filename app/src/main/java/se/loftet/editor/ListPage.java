package se.loftet.editor;

import java.util.List;

/// What editor/list.jte prints. `earlier` and `later` are blank when there is no such page.
public record ListPage(String lead, String fresh, List<Row> rows, String earlier, String later) {
  /// One object.
  public record Row(String href, String words, String secrecy, boolean released) {}
}
