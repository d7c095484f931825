import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The keys of the past: deprecated ones, removed ones, and those that Spark still
 * reads in place of another. Of its remarks only the one key that a remark names
 * is taken, never a sentence.
 */
final class OldKeys {
  private static final Pattern KEY = Pattern.compile("spark\\.[A-Za-z0-9.\\-_]*[A-Za-z0-9](?![A-Za-z0-9{*]|\\.\\S)");

  /** Facts by key, sorted. */
  static Map<String, Map<String, Object>> all() throws ReflectiveOperationException {
    Map<String, Map<String, Object>> keys = new TreeMap<>();
    Object core = module("org.apache.spark.SparkConf$");
    Object sql = module("org.apache.spark.sql.internal.SQLConf$");
    for (Object entry : values(call(core, "deprecatedConfigs"))) {
      keys.put(text(entry, "key"), deprecated(text(entry, "key"), text(entry, "version"), text(entry, "deprecationMessage")));
    }
    for (Object entry : values(call(sql, "deprecatedSQLConfigs"))) {
      keys.put(text(entry, "key"), deprecated(text(entry, "key"), text(entry, "version"), text(entry, "comment")));
    }
    for (Object entry : values(call(sql, "removedSQLConfigs"))) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("removed", text(entry, "version"));
      facts.put("onlyValue", text(entry, "defaultValue"));
      facts.put("replacement", namedKey(text(entry, "key"), text(entry, "comment")));
      keys.put(text(entry, "key"), facts);
    }
    Map<?, ?> alternatives = CollectionConverters.asJava((scala.collection.Map<?, ?>) call(core, "configsWithAlternatives"));
    for (Map.Entry<?, ?> of : alternatives.entrySet()) {
      for (Object entry : CollectionConverters.asJava((scala.collection.Seq<?>) of.getValue())) {
        Map<String, Object> facts = keys.computeIfAbsent(text(entry, "key"), (key) -> new LinkedHashMap<>());
        facts.put("alternativeOf", of.getKey().toString());
        facts.put("deprecated", text(entry, "version"));
        if (call(entry, "translation") != null) {
          facts.put("translated", true);
        }
      }
    }
    return keys;
  }

  private static Map<String, Object> deprecated(String key, String version, String remark) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("deprecated", version);
    facts.put("replacement", namedKey(key, remark));
    return facts;
  }

  /** The key that a remark names, if it names exactly one besides the key that it is about. */
  private static String namedKey(String about, String remark) {
    TreeSet<String> keys = new TreeSet<>();
    Matcher matcher = KEY.matcher(remark);
    while (matcher.find()) {
      keys.add(matcher.group());
    }
    keys.remove(about);
    return keys.size() == 1 ? keys.first() : null;
  }

  private static Object module(String name) throws ReflectiveOperationException {
    return Class.forName(name).getField("MODULE$").get(null);
  }

  private static Iterable<?> values(Object map) {
    return CollectionConverters.asJava((scala.collection.Map<?, ?>) map).values();
  }

  private static String text(Object object, String name) throws ReflectiveOperationException {
    return call(object, name).toString();
  }

  /** Calls a method by its name in Scala: what Scala keeps private has the class's name in front. */
  private static Object call(Object object, String name) throws ReflectiveOperationException {
    for (Method method : object.getClass().getDeclaredMethods()) {
      boolean named = method.getName().equals(name) || method.getName().endsWith("$$" + name);
      if (named && method.getParameterCount() == 0) {
        method.setAccessible(true);
        return method.invoke(object);
      }
    }
    throw new NoSuchMethodException(object.getClass().getName() + "." + name);
  }
}
