package se.loftet.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All message files of one language, `messages/MODULE.properties`, read once. A key has one home.
public final class Words {
  private static final Map<String, Words> READ = new ConcurrentHashMap<>();
  private final Map<String, String> words = new HashMap<>();

  private Words(String suffix) {
    try {
      var pattern = "classpath*:messages/*" + suffix + ".properties";
      for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        if (!suffix.isEmpty() || !String.valueOf(file.getFilename()).contains("_")) {
          read(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the message files cannot be read", e);
    }
  }

  /// The words of the files whose names end so: blank is Swedish, `_en` English.
  public static Words of(String suffix) {
    return READ.computeIfAbsent(suffix, Words::new);
  }

  private void read(Resource file) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    for (var key : properties.stringPropertyNames()) {
      if (words.put(key, properties.getProperty(key)) != null) {
        throw new IllegalStateException("the key " + key + " stands in two message files");
      }
    }
  }

  public String get(String key) {
    var word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    return word;
  }

  public boolean has(String key) {
    return words.containsKey(key);
  }

  public Set<String> keys() {
    return words.keySet();
  }
}
