package se.loftet.threadfile;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Reads YAML or JSON into nodes that know their line.
///
/// Anchors, aliases and tags are refused: they are how a small file becomes a huge one.
final class NodeReader {
  static final int LARGEST = 50_000_000;
  private final List<Fault> faults = new ArrayList<>();

  static Node read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new BadThreadFile(1, "a file of at most 50 MB; divide it by period");
    }
    var reader = new NodeReader();
    var root = reader.root(text(bytes));
    if (!reader.faults.isEmpty()) {
      throw new BadThreadFile(reader.faults);
    }
    return root;
  }

  private static String text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new BadThreadFile(1, "text in UTF-8; save the file in that encoding");
    }
  }

  private Node root(String text) {
    try (var parser =
        format(text).createParser(ObjectReadContext.empty(), new StringReader(text))) {
      if (parser.nextToken() == null) {
        throw new BadThreadFile(1, "expected a thread file, found an empty one");
      }
      var root = node(parser);
      if (parser.nextToken() != null) {
        throw new BadThreadFile(
            line(parser), "expected the end of the file, found a second document");
      }
      return root;
    } catch (JacksonException broken) {
      var place = broken.getLocation();
      throw new BadThreadFile(
          place == null ? 1 : Math.max(1, place.getLineNr()), "not readable: " + said(broken));
    }
  }

  private static TokenStreamFactory format(String text) {
    if (text.stripLeading().startsWith("{")) {
      return new JsonFactory();
    }
    var settings = LoadSettings.builder().setCodePointLimit(LARGEST + 1).build();
    return YAMLFactory.builder().loadSettings(settings).build();
  }

  private static String said(JacksonException broken) {
    return broken.getOriginalMessage().lines().findFirst().orElse("the form is not YAML or JSON");
  }

  private Node node(JsonParser parser) {
    refuseAnchors(parser);
    int line = line(parser);
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(parser, line);
      case START_ARRAY -> items(parser, line);
      case VALUE_NULL -> new Node.Nothing(line);
      case VALUE_STRING -> new Node.Value(line, parser.getString(), true);
      default -> new Node.Value(line, parser.getString(), false);
    };
  }

  private Node members(JsonParser parser, int line) {
    var members = new LinkedHashMap<String, Node.Member>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      int at = line(parser);
      parser.nextToken();
      if (members.put(name, new Node.Member(at, node(parser))) != null) {
        faults.add(new Fault(at, name, "expected once, found again"));
      }
    }
    return new Node.Members(line, members);
  }

  private Node items(JsonParser parser, int line) {
    var items = new ArrayList<Node>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser));
    }
    return new Node.Items(line, items);
  }

  private void refuseAnchors(JsonParser parser) {
    if (parser.canReadObjectId() && (parser.getObjectId() != null || alias(parser))) {
      throw new BadThreadFile(line(parser), "expected the text itself, not an anchor or alias");
    }
    if (parser.canReadTypeId() && parser.getTypeId() != null) {
      throw new BadThreadFile(line(parser), "expected a value without a tag");
    }
  }

  private static boolean alias(JsonParser parser) {
    return parser instanceof tools.jackson.dataformat.yaml.YAMLParser yaml && yaml.isCurrentAlias();
  }

  private static int line(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
