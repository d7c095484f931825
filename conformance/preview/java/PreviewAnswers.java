import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.deploy.k8s.submit.KubernetesClientUtils;
import org.apache.spark.util.Utils;

/**
 * Answers what Spark makes of configurations, one JSON document a line. The first
 * line that it prints are the names that Spark makes up once for a process. Then
 * comes one answer to every line of the input. The only argument is the directory
 * of Spark's jars.
 */
public final class PreviewAnswers {
  static final ObjectMapper JSON = new ObjectMapper();

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // What Spark itself prints must not get between the answers.
    System.setOut(System.err);
    // Pods are built without any cluster: the client only reads templates.
    KubernetesClient client = new KubernetesClientBuilder()
        .withConfig(new ConfigBuilder().withAutoConfigure(false).withMasterUrl("http://127.0.0.1:1").build())
        .build();
    PodBuilds builds = new PodBuilds(client);
    Values values = new Values(new File(arguments[0]));
    out.println(JSON.writeValueAsString(names()));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode question = JSON.readTree(line);
      out.println(JSON.writeValueAsString(question.has("role") ? pod(builds, question) : values.unreadable(question.get("conf"))));
    }
    // The client's threads would keep the process alive.
    System.exit(0);
  }

  private static ObjectNode names() {
    return JSON.createObjectNode()
        .put("executorConfigMap", KubernetesClientUtils.configMapNameExecutor())
        .put("driverConfigMap", KubernetesClientUtils.configMapNameDriver())
        .put("userName", Utils.getCurrentUserName());
  }

  private static JsonNode pod(PodBuilds builds, JsonNode question) {
    try {
      return builds.build(question);
    } catch (Exception | AssertionError | ExceptionInInitializerError refused) {
      ObjectNode error = JSON.createObjectNode().put("type", refused.getClass().getName()).put("message", messages(refused));
      return JSON.createObjectNode().set("error", error);
    }
  }

  private static String messages(Throwable error) {
    return error.getCause() == null ? error.getMessage() : error.getMessage() + " <- " + messages(error.getCause());
  }
}
