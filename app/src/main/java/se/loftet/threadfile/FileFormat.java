package se.loftet.threadfile;

import java.io.Writer;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/// The two ways a thread file is written. Both say the same.
public enum FileFormat {
  YAML,
  JSON;

  JsonGenerator generator(Writer out) {
    return switch (this) {
      case YAML -> yaml().createGenerator(ObjectWriteContext.empty(), out);
      case JSON -> new JsonFactory().createGenerator(new Pretty(), out);
    };
  }

  private static YAMLFactory yaml() {
    return YAMLFactory.builder()
        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
        .disable(YAMLWriteFeature.SPLIT_LINES)
        .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
        .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
        .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
        .stringQuotingChecker(new PlainOnlyIfPlain())
        .build();
  }

  /// JSON on lines of its own, as the YAML is.
  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  /// Leaves out the quotes only around words and dates nobody can take for anything else.
  private static final class PlainOnlyIfPlain extends StringQuotingChecker {
    private static final Pattern PLAIN =
        Pattern.compile("\\p{L}[\\p{L}\\d ,.()/;%+_-]*(?<! )|\\d{4}-\\d{2}(-\\d{2}[0-9T:.Z-]*)?");
    private static final Pattern WORD =
        Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|nan|inf");

    @Override
    public boolean needToQuoteName(String name) {
      return !PLAIN.matcher(name).matches() || WORD.matcher(name).matches();
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return value.indexOf('\n') < 0
          && (!PLAIN.matcher(value).matches() || WORD.matcher(value).matches());
    }
  }
}
