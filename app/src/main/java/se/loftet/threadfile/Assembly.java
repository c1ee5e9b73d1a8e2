package se.loftet.threadfile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Records;

/// Puts an object together of what the file says, once its references are known.
///
/// @param refs the identity behind a reference
record Assembly(String municipality, Function<Named, Ref<?>> refs) {

  <T extends ThreadObject> T make(
      Section<T> section, Item item, @Nullable Head before, int position) {
    var values = new ArrayList<@Nullable Object>();
    for (var component : section.type().getRecordComponents()) {
      var name = component.getName();
      if (component.getType() == Head.class) {
        values.add(head(item, before, position));
      } else if (section.parents().stream().anyMatch(p -> p.component().equals(name))) {
        values.add(parent(item, name));
      } else {
        values.add(resolved(item.values().get(name)));
      }
    }
    return Records.make(section.type(), values);
  }

  private Head head(Item item, @Nullable Head before, int position) {
    var marking = item.marking();
    return new Head(
        before == null ? 0 : before.id(),
        municipality,
        item.ref(),
        marking.secrecyClass(),
        String.valueOf(marking.owner()),
        marking.released(),
        before == null ? 1 : before.version(),
        position);
  }

  private @Nullable Object parent(Item item, String component) {
    var holder = item.parent();
    if (holder == null) {
      return null;
    }
    var type = holder.section().type();
    var parent = Layout.parentOf(item.section(), type).orElseThrow();
    return parent.component().equals(component)
        ? refs.apply(new Named(type, holder.ref(), item.line(), item.path()))
        : null;
  }

  private @Nullable Object resolved(@Nullable Object value) {
    return switch (value) {
      case Named named -> refs.apply(named);
      case List<?> list -> list.stream().map(this::resolved).toList();
      case null, default -> value;
    };
  }
}
