import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.k8s.KubernetesConf;
import org.apache.spark.deploy.k8s.KubernetesDriverConf;
import org.apache.spark.deploy.k8s.KubernetesExecutorConf;
import org.apache.spark.deploy.k8s.SparkPod;
import org.apache.spark.deploy.k8s.submit.JavaMainAppResource;
import org.apache.spark.deploy.k8s.submit.MainAppResource;
import org.apache.spark.deploy.k8s.submit.PythonMainAppResource;
import org.apache.spark.deploy.k8s.submit.RMainAppResource;
import org.apache.spark.internal.config.package$;
import org.apache.spark.resource.ResourceProfile;
import org.apache.spark.resource.ResourceProfile$;
import org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBuilder;
import scala.Option;

/** Lets Spark's own builders make a pod, in the way that Spark calls them. */
final class PodBuilds {
  private final KubernetesClient client;

  PodBuilds(KubernetesClient client) {
    this.client = client;
  }

  JsonNode build(JsonNode question) throws Exception {
    Path directory = Files.createTempDirectory("case");
    CaseConf conf = new CaseConf(question.get("conf"), environment(question.get("run"), directory));
    String role = question.get("role").textValue();
    if (question.hasNonNull("template")) {
      Path template = Files.writeString(directory.resolve("pod.yaml"), question.get("template").textValue());
      conf.set("spark.kubernetes." + role + ".podTemplateFile", template.toString());
    }
    return role.equals("executor") ? executor(conf, question.get("run")) : driver(conf, question);
  }

  private JsonNode executor(SparkConf conf, JsonNode run) throws IOException {
    // The profile is made once for a process, from the configuration that came first.
    ResourceProfile$.MODULE$.clearDefaultProfile();
    ResourceProfile profile = ResourceProfile$.MODULE$.getOrCreateDefaultProfile(conf);
    SecurityManager security = new SecurityManager(conf, Option.empty(), package$.MODULE$.AUTH_SECRET_FILE_DRIVER());
    security.initializeAuth();
    KubernetesExecutorConf executor = KubernetesConf.createExecutorConf(
        conf, text(run, "executorId"), text(run, "applicationId"), Option.apply(driverPod(run)), profile.id());
    SparkPod built = new KubernetesExecutorBuilder().buildFromFeatures(executor, security, client, profile).pod();
    // As Spark does it before it creates the pod.
    Pod pod = new PodBuilder(built.pod()).editOrNewSpec().addToContainers(built.container()).endSpec().build();
    return answer(pod).put("generatedPrefix", executor.resourceNamePrefix()).put("authenticationSecret", security.getSecretKey());
  }

  private JsonNode driver(SparkConf conf, JsonNode question) throws IOException {
    JsonNode application = question.get("application");
    String[] given = PreviewAnswers.JSON.convertValue(application.get("arguments"), String[].class);
    KubernetesDriverConf driver = KubernetesConf.createDriverConf(
        conf, text(question.get("run"), "applicationId"), resource(application), text(application, "mainClass"), given,
        Option.apply(text(application, "proxyUser")));
    Submission submission = new Submission(driver, client);
    ObjectNode properties = PreviewAnswers.JSON.valueToTree(submission.systemProperties());
    ObjectNode answer = answer(submission.pod()).put("generatedPrefix", driver.resourceNamePrefix());
    answer.set("systemProperties", properties);
    return answer;
  }

  private static MainAppResource resource(JsonNode application) {
    String file = text(application, "mainApplicationFile");
    return switch (text(application, "language")) {
      case "python" -> new PythonMainAppResource(file);
      case "r" -> new RMainAppResource(file);
      default -> new JavaMainAppResource(Option.apply(file));
    };
  }

  private static Pod driverPod(JsonNode run) {
    if (!run.hasNonNull("driverPod")) {
      return null;
    }
    JsonNode pod = run.get("driverPod");
    return new PodBuilder().withNewMetadata().withName(text(pod, "name")).withUid(text(pod, "uid")).endMetadata().build();
  }

  /** The variables of the process that Spark runs in, as far as pods depend on them. */
  private static Map<String, String> environment(JsonNode run, Path directory) throws IOException {
    Map<String, String> variables = new HashMap<>();
    if (run.hasNonNull("localDirectories")) {
      variables.put("SPARK_LOCAL_DIRS", text(run, "localDirectories"));
    }
    Path configuration = Files.createDirectory(directory.resolve("conf"));
    for (JsonNode file : run.get("configurationFiles")) {
      Files.writeString(configuration.resolve(file.textValue()), "text");
    }
    variables.put("SPARK_CONF_DIR", configuration.toString());
    return variables;
  }

  private ObjectNode answer(Pod pod) throws IOException {
    String json = client.getKubernetesSerialization().asJson(pod);
    ObjectNode answer = PreviewAnswers.JSON.createObjectNode();
    answer.set("pod", PreviewAnswers.JSON.readTree(json));
    return answer;
  }

  private static String text(JsonNode object, String field) {
    return object.hasNonNull(field) ? object.get(field).textValue() : null;
  }
}
